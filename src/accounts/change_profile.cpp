// GET and POST /mijn/profiel: one's own name, and the language of mails.
#include "accounts/audit.h"
#include "accounts/handlers.h"
#include "accounts/profile.h"

#include "text/accounts.h"

namespace accounts {

namespace {

constexpr std::size_t longest_name = 120;

std::string trimmed(std::string_view text)
{
    auto const first = text.find_first_not_of(" \t\n");
    return first == std::string_view::npos
        ? std::string()
        : std::string(text.substr(first, text.find_last_not_of(" \t\n") - first + 1));
}

// True when the name was another one.
bool save(sql::Tx& tx, PersonId person, Profile const& profile, base::Time now)
{
    auto const changed = tx.execute(
        "UPDATE person SET name = $2 WHERE id = $1 AND name <> $2 AND erased_at IS NULL", person, profile.name);
    tx.execute("UPDATE person SET language = $2 WHERE id = $1", person, text::code(profile.language));
    if (changed > 0)
        audit(tx, {person, "person.name", "person", person.value}, now);
    return changed > 0;
}

}

http::Response show_profile(Accounts& accounts, http::Request const& request)
{
    auto const account = store::person(accounts.db, PersonId{request.person().id});
    if (!account)
        return http::not_found();
    return profile_page(
        request.language(), {.name = account->name, .language = account->language, .mail = account->mail});
}

http::Response change_profile(Accounts& accounts, http::Request const& request)
{
    auto const account = store::person(accounts.db, PersonId{request.person().id});
    if (!account)
        return http::not_found();
    Profile profile{
        .name = trimmed(request.form().value("name").value_or("")),
        .language = text::language_from(request.form().value("language").value_or("")).value_or(account->language),
        .mail = account->mail};
    if (profile.name.empty() || profile.name.size() > 4 * longest_name || profile.name.find('\n') != std::string::npos)
    {
        profile.errors = {{"name", std::string(text::say(request.language(), text::accounts::profile_name_empty))}};
        return http::unprocessable(profile_page(request.language(), profile));
    }
    accounts.db.write([&](sql::Tx& tx) { return save(tx, account->id, profile, accounts.clock.now()); });
    return http::see_other(profile_path(request.language()), text::accounts::profile_saved);
}

}
