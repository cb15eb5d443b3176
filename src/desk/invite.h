// Inviting: the form, and inviting somebody again. Private to the slice.
#pragma once
#include "desk/invitations.h"
#include "desk/roles.h"

namespace desk {

struct InviteInput
{
    std::string by; ///< mail, letter, record
    std::string name;
    std::string mail;
    std::string language = "nl";
    std::string role = "participant";
    std::string organisation = {};
    bool municipal = false;
    std::string consent = {}; ///< paper, spoken
};

struct InvitePage
{
    text::Language language;
    std::vector<Role> roles; ///< that the viewer may give
    std::vector<std::pair<std::string, std::string>> organisations;
    InviteInput input = {};
    std::vector<html::FieldError> errors = {};
    std::string_view notice = {}; ///< what goes differently for this reader
};
html::Page invite_page(InvitePage const& page);

/// The mail of an offer once more.
http::Response offer_again(Desk& desk, http::Request const& request, OpenInvitation const& open);
/// A new invitation in place of the last: by mail, or on the page of its letter.
http::Response send_again(Desk& desk, http::Request const& request, PersonId person, accounts::InviteBy by);

}
