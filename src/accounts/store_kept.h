// The SQL of forms that were kept when a session had ended. Private to the slice.
#pragma once
#include "accounts/accounts.h"
#include "platform/http/form.h"
#include "platform/sql/sql.h"

#include <optional>
#include <string>
#include <vector>

namespace accounts {

using KeptFormId = base::Id<struct KeptFormTag>;

struct KeptForm
{
    KeptFormId id;
    std::string address; ///< path and query of this site, where the form goes
    std::vector<http::NameValue> fields;
    base::Time kept_at;
    std::string session_hash = {}; ///< of the session it came with, until its browser has signed in anew
};

inline constexpr int most_kept_forms = 20;

/// What becomes of a form that was kept before and goes to the same address: a script that saves in between sends the
/// same one every few seconds.
enum class Earlier { stays, goes };

namespace store {

/// Whose session this is or was, until the row is forgotten; absent for a token we never gave.
std::optional<PersonId> person_of_session(sql::Session& db, std::string_view token_hash);

/// Keeps it out of sight until its session is followed by another. Of each session only the latest are kept.
void keep_form(sql::Tx& tx, PersonId person, KeptForm const& form, Earlier earlier);
/// The browser that had this session has signed in as the person again. What came with it waits for the second step of
/// the next session, or is in the person's list from now on (absent).
void hand_on_forms(
    sql::Tx& tx, PersonId person, std::string_view session_hash, std::optional<std::string> const& next_hash);
std::vector<KeptForm> kept_forms(sql::Session& db, PersonId person);
std::optional<KeptForm> kept_form(sql::Session& db, PersonId person, KeptFormId id);
/// False when it is not this person's.
bool discard_form(sql::Tx& tx, PersonId person, KeptFormId id);

}

}
