// The one table of data about people: what, where, why and until when. The register of processing is made from it.
#pragma once
#include "platform/text/message.h"

#include <span>
#include <string_view>

namespace accounts {

/// What data about people is kept for; each is one processing of the register (GDPR, article 30).
enum class Purpose { account, security, publishing, stories, editing, reading_along, contact, notices, accountability };

/// The ground in law (GDPR, article 6, first paragraph).
enum class Ground { consent, contract, legal_obligation, legitimate_interest };
std::string_view code(Ground ground); ///< "consent", "legitimate interest"

struct Processing
{
    Purpose purpose;
    std::string_view code; ///< in JSON and addresses
    text::Message name;
    text::Message why;
    Ground ground;
    text::Message people;    ///< about whom
    text::Message receivers; ///< who get to see it
};

std::span<Processing const> processings();
Processing const& about(Purpose purpose);

/// How long something is kept.
struct Retention
{
    text::Message until;
    /// Kind of the recurring job that removes it. Empty: it goes with what it belongs to, or on request, at once.
    std::string_view job = {};
};

/// A place where data about a person may stand.
struct PersonalData
{
    std::string_view table;
    std::string_view columns; ///< names, separated by ", "
    text::Message what;
    Purpose purpose;
    Retention kept;
    /// The key of the PersonalGroup in which people see it on "what is stored about me"; empty: that of the table.
    std::string_view group = {};
};

/// Every such place. A test compares it with the schema: each column of each table stands here or among the columns
/// that are free of personal data, and each job that is named here exists.
std::span<PersonalData const> personal_data();

/// Columns that say nothing about a person.
struct FreeColumns
{
    std::string_view table;
    std::string_view columns; ///< names, separated by ", "; "*": all of the table
};
std::span<FreeColumns const> free_of_personal_data();

}
