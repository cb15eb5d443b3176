// What a slice keeps about a person: shown in "what is stored about me" and its download, and erased on request.
#pragma once
#include "accounts/accounts.h"
#include "platform/sql/sql.h"
#include "platform/text/message.h"

#include <initializer_list>
#include <span>
#include <string>
#include <string_view>
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

/// How a column becomes the value of a fact: as it is, or microseconds since 1970 written as RFC 3339. NULL is "".
enum class PersonalForm { text, time };

struct PersonalField
{
    std::string_view key;
    text::Message label;
    PersonalForm form = PersonalForm::text;
};

/// Where the records of a group come from: one SELECT in the SQL that both engines share. `$1` is the person. Its first
/// column is an integer to order by, the newest highest; then one column a field.
struct PersonalQuery
{
    std::string_view key;
    text::Message title;
    std::string_view sql;
    std::span<PersonalField const> fields;
};

/// What a slice gives app; the slice `privacy` asks all of them. All it refers to is static.
struct PersonalPart
{
    /// Everything the slice keeps about a person.
    std::span<PersonalQuery const> queries;
    /// Erases it in the caller's transaction. What must stay keeps the number only, which then names nobody.
    /// May run again on an older database (after a restore): harmless to repeat.
    void (*erase)(sql::Tx& tx, PersonId person, base::Time now);
};

/// The parts of all slices. However many queries they have, one statement asks them all.
class PersonalParts
{
public:
    /// Composes the statement: make it once, not for each request.
    PersonalParts(std::initializer_list<PersonalPart> parts);

    auto begin() const { return parts_.begin(); }
    auto end() const { return parts_.end(); }

    /// All groups in the order of the parts, also those without records. One query.
    std::vector<PersonalGroup> collect(sql::Session& db, PersonId person) const;

private:
    std::vector<PersonalPart> parts_;
    std::vector<PersonalQuery const*> queries_;
    std::string statement_;
};

}
