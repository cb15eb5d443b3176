// Everything that is stored about a person, from all slices, with why and until when. Private to the slice.
#pragma once
#include "accounts/personal.h"
#include "accounts/personal_data.h"
#include "content/kind.h"
#include "privacy/parts.h"

#include <string>
#include <vector>

namespace privacy {

/// A group with its places in the table of personal data.
struct StoredGroup
{
    accounts::PersonalGroup group;
    std::vector<accounts::PersonalData const*> places = {}; ///< empty: the table does not know it, which a test refuses
};

/// Groups without records are left out. One query.
std::vector<StoredGroup> collect(sql::Session& db, accounts::PersonId person, Parts const& parts);

/// A value as people read it: a moment in RFC 3339 becomes one in words.
std::string shown(text::Language language, std::string const& value);

/// What a person takes along.
struct DataFile
{
    text::Language language = text::Language::nl;
    std::string site;
    std::string name; ///< of the person
    base::Time made{};
    std::vector<StoredGroup> groups = {};
    content::Kinds const* kinds = nullptr; ///< their names, for codes in words
};
std::string json_file(DataFile const& file);
/// One HTML file that needs nothing else, without scripts.
std::string html_file(DataFile const& file);

}
