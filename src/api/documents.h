// Entries as JSON documents: whole, and as an item of a list.
#pragma once
#include "api/fields.h"
#include "content/content.h"

#include <string>
#include <utility>
#include <vector>

namespace api {

/// Published entries around one: those its fields refer to, where it comes from, what was done with it.
struct Surroundings
{
    std::vector<std::pair<std::string_view, std::vector<content::Card>>> referred; ///< by field
    std::vector<content::LinkedCard> origins;
    std::vector<content::LinkedCard> outcomes;
};

/// Whether an item of a list carries this field: those for visitors that are short and need no other entries.
bool in_list(content::Field const& field);
/// Whether the whole document carries it: all for visitors but `links`, of which `origins` tell more.
bool in_document(content::Field const& field);

boost::json::object item_document(View const& view, Collection const& collection, content::Card const& card);
boost::json::object entry_document(View const& view, content::Entry const& entry, Surroundings const& around);

}
