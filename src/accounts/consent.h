// Consents: what somebody agreed to, in which words, and until when.
#pragma once
#include "accounts/accounts.h"
#include "platform/text/language.h"

#include <optional>
#include <string>
#include <vector>

namespace accounts {

/// How a consent was given.
enum class Way { screen, paper, spoken };
std::string_view code(Way way);
std::optional<Way> way_from(std::string_view code);

using ConsentId = base::Id<struct ConsentTag>;

struct Consent
{
    ConsentId id;
    std::string subject; ///< what for: "account", "story/<slug>"
    std::string words;   ///< the text as it was shown or read aloud
    std::string version; ///< of the text
    Way way = Way::screen;
    PersonId recorded_by; ///< the person, or who wrote it down for them
    base::Time given_at;
    std::optional<base::Time> withdrawn_at;
};

/// A version as people read it: most are days ("2026-11-22", shown as "22 november 2026").
std::string version_words(text::Language language, std::string_view version);

namespace store {

/// Writes it down, with a line in the audit log.
ConsentId add_consent(sql::Tx& tx, PersonId person, Consent const& consent);
/// False when it is not this person's, or was withdrawn before.
bool withdraw_consent(sql::Tx& tx, PersonId person, ConsentId id, PersonId by, base::Time now);
/// All of a person, the newest first.
std::vector<Consent> consents(sql::Session& db, PersonId person);

}

}
