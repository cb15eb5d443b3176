// The SQL of signing in by mail. Private to the slice.
#pragma once
#include "accounts/accounts.h"
#include "accounts/session.h"
#include "platform/sql/sql.h"
#include "platform/text/language.h"

#include <optional>
#include <string>
#include <string_view>

namespace accounts {

using SignInId = base::Id<struct SignInTag>;

inline constexpr int tries_of_code = 5;
inline constexpr std::chrono::minutes code_lasts{10};
/// Wrong codes for one person within a day, over all browsers of strangers: with more, none of theirs is right any more
/// and only the link works. So many again over the browsers that are known for the person. Codes have a million values,
/// so who has somebody else's mail address needs decades.
inline constexpr int wrong_codes_a_day = 40;

namespace store {

struct NewSignIn
{
    std::string browser_hash;
    std::string mail; ///< clean; of somebody or nobody
    text::Language language = text::Language::nl;
    std::string next;
    Computer computer = Computer::own;
    From from = From::stranger;
};

/// A browser asks. One and the same work whether or not somebody who may sign in has the address. Beside it at most two
/// older requests of the browser stay open.
SignInId ask(sql::Tx& tx, NewSignIn const& request, base::Time now);

/// To whom the mail goes; absent for an unknown address, and when the request is over.
struct CodeMail
{
    std::string name;
    std::string mail;
    text::Language language = text::Language::nl;
};
std::optional<CodeMail> code_mail(sql::Session& db, SignInId id, base::Time now);
void set_secrets(sql::Tx& tx, SignInId id, std::string_view code_hash, std::string_view link_hash);

/// Somebody who proved to read their mail.
struct Proven
{
    PersonId person;
    Computer computer = Computer::own;
    std::string next;
};

struct Try
{
    std::optional<Proven> proven;
    int left = 0; ///< tries after a wrong code; 0: no request of this browser is open any more
};
/// Counts the try on every open request of the browser and looks whether the code is one of theirs: in one transaction,
/// so that guesses sent side by side count each. A right one ends all requests of the browser.
Try try_code(sql::Tx& tx, std::string_view browser_hash, std::string_view code_hash, base::Time now);

/// Whether the link was mailed to this browser and still works.
bool link_works(sql::Session& db, std::string_view browser_hash, std::string_view link_hash, base::Time now);
/// Uses it up, and all requests of the browser with it.
std::optional<Proven> use_link(sql::Tx& tx, std::string_view browser_hash, std::string_view link_hash, base::Time now);

}

}
