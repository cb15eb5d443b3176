// After somebody proved who they are, whichever way: the new session, and where they go.
#pragma once
#include "accounts/session.h"
#include "accounts/sign_in.h"
#include "platform/http/request.h"
#include "platform/http/response.h"

namespace accounts {

/// The path when it is one of this site, else the other: what came from outside must not lead to another site.
std::string own_path(std::string_view path, std::string_view otherwise);

/// The pages where one begins, goes on after one step of two, and arrives.
std::string sign_in_start(text::Language language);
std::string second_step_path(text::Language language);
std::string my_path(text::Language language);

struct Arrival
{
    PersonId person;
    Steps steps = Steps::one;
    Computer computer = Computer::own;
};

struct Arrived
{
    OpenedSession session;
    bool wants_second_step = false;
    std::string known_mail = {}; ///< for which the browser is known from now on; empty: for none
};

/// Opens a session with a new token, whatever cookie the browser had; a session it had before ends, and what was sent
/// too late in it is the person's now.
Arrived arrive(sql::Tx& tx, http::Request const& request, Arrival const& arrival, base::Time now);

/// The answer: the cookies, and on to `next`, by way of the second step when a role needs one.
http::Response welcome(Accounts& accounts, http::Request const& request, Arrived const& arrived, std::string_view next);

}
