// The four forms of learning, with their names and pictures.
#pragma once
#include "content/components.h"
#include "platform/html/out.h"

#include <optional>
#include <string_view>

namespace learning {

struct Form
{
    std::string_view code; ///< "doing", as stored
    text::Message name;
    text::Message promise; ///< what one does, in a few words
    void (*icon)(html::Out&);
};

/// In the order of the menu: doing, reading, watching, listening.
std::span<Form const> forms();

/// Null for a code that is none of them.
Form const* form_of(boost::json::object const& fields);

/// "15 minuten"; empty when the entry does not say.
std::string minutes_of(content::Viewer const& viewer, boost::json::object const& fields);

}
