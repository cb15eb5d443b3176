// What a slice keeps about a person: collected for "what is stored about me" and its download, and erased on request.
#pragma once
#include "accounts/accounts.h"
#include "platform/text/message.h"

#include <string>
#include <vector>

namespace accounts {

/// One fact in words, such as "Naam: ..."; `key` names it in the JSON of the download.
struct PersonalFact
{
    std::string_view key;
    text::Message label;
    std::string value;
};

/// Records of one sort, such as the sessions of somebody, the newest first.
struct PersonalGroup
{
    std::string_view key;
    text::Message title;
    std::vector<std::vector<PersonalFact>> records = {};
};

/// What a slice gives app; the slice `privacy` asks all of them.
struct PersonalPart
{
    /// Everything the slice keeps about the person. Times are written as RFC 3339.
    std::vector<PersonalGroup> (*collect)(sql::Session& db, PersonId person);
    /// Erases it in the caller's transaction. What must stay keeps the number only, which then names nobody.
    /// May run again on an older database (after a restore): harmless to repeat.
    void (*erase)(sql::Tx& tx, PersonId person, base::Time now);
};

}
