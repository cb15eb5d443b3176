// Fields of an entry as JSON, by the description of its kind. schema.h says the same in OpenAPI.
#pragma once
#include "api/collections.h"
#include "content/entry.h"
#include "content/vocabulary.h"

#include <boost/json/object.hpp>
#include <boost/json/value.hpp>

#include <optional>
#include <string_view>

namespace api {

/// What is needed to name things.
struct View
{
    text::Language language = text::Language::nl;
    content::Vocabulary const& vocabulary;
    Collections const& collections;
};

/// The value of a field: always there, `null` or an empty list when the entry has none.
boost::json::value field_value(View const& view, content::Field const& field, boost::json::object const& fields);

/// An entry that another one names. The title is `null` where it is not known.
boost::json::object reference(
    View const& view, Collection const& collection, std::string_view slug, std::optional<std::string_view> title);

/// The address of an entry in the API, and of its page.
std::string entry_href(View const& view, Collection const& collection, std::string_view slug);
std::string entry_html(View const& view, Collection const& collection, std::string_view slug);

/// The parameter that keeps the language in an address: "?lang=en", or nothing in Dutch.
std::string_view language_query(text::Language language);

}
