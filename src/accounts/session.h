// Sessions: that a browser is signed in. The browser has a token, the database only its hash.
#pragma once
#include "accounts/accounts.h"
#include "accounts/rights.h"
#include "platform/http/cookies.h"
#include "platform/sql/sql.h"

#include <chrono>
#include <optional>
#include <string>
#include <vector>

namespace accounts {

inline constexpr std::string_view session_cookie_name = "__Host-session";
/// Of a browser that asked to sign in, until it did.
inline constexpr std::string_view browser_cookie_name = "__Host-signin";
/// Of a browser in which somebody signed in before (known_browser.h).
inline constexpr std::string_view known_cookie_name = "__Host-known";

/// Whether others use the computer too: then the session ends with the browser, and soon without a visit.
enum class Computer { own, shared };

/// From where somebody tries to sign in: known by a cookie alone, so the same for every address.
enum class From { stranger, known_browser };

struct NewSession
{
    Steps steps = Steps::one;
    Computer computer = Computer::own;
    std::string device = {}; ///< as device_of says it
};

/// What the browser gets. Also for tests: `http::RequestBuilder(...).cookie("__Host-session", opened.token)`.
struct OpenedSession
{
    std::string token;
    std::optional<std::chrono::seconds> lasts = {}; ///< absent: until the browser closes
};

http::Cookie session_cookie(OpenedSession const& opened);

using SessionId = base::Id<struct SessionTag>;

/// A session as its person sees it.
struct SessionLine
{
    SessionId id;
    std::string device;
    base::Time created_at;
    base::Time seen_at;
    Computer computer = Computer::own;
};

/// The browser and system of a User-Agent in brief ("Firefox/Android"); empty when it says nothing we know.
/// Coarse on purpose: enough to know one's own device by, no more.
std::string device_of(std::string_view user_agent);
/// The same in words: "Firefox op Android".
std::string device_words(text::Language language, std::string_view device);

namespace store {

/// A new session with a new token. Who has a role of two steps is out sooner once both were made.
OpenedSession open_session(sql::Tx& tx, PersonId person, NewSession const& session, base::Time now);
/// After a second step: the same session with two steps and a new token, so that whoever had the old one has nothing.
/// Absent when the session is not this person's or has ended.
std::optional<OpenedSession> raise_session(sql::Tx& tx, PersonId person, SessionId session, base::Time now);

/// Ends one session of this person for good; false when there is none such.
bool end_session(sql::Tx& tx, PersonId person, SessionId session);
/// Ends all but one (0: all) of this person. Forms sent from them afterwards are still known to be this person's.
std::int64_t end_sessions(sql::Tx& tx, PersonId person, SessionId except, base::Time now);

/// Whether a role of this person counts only after a second step.
bool has_role_of_two_steps(sql::Session& db, PersonId person);

/// What an answer to somebody who proved who they are hangs on.
struct Newcomer
{
    std::optional<std::string> mail = {};
    bool wants_two_steps = false; ///< has a role that counts only after a second step
};
Newcomer newcomer(sql::Session& db, PersonId person);

/// Those that have not ended, the last seen first.
std::vector<SessionLine> sessions(sql::Session& db, PersonId person, base::Time now);

}

}
