// Names and pictures of the four forms.
#include "learning/form.h"

#include "icons.h"
#include "text/learning.h"

#include <algorithm>

namespace learning {

namespace words = text::learning;

std::span<Form const> forms()
{
    static constexpr Form all[] = {
        {"doing", words::form_doing, words::promise_doing, icons::doing},
        {"reading", words::form_reading, words::promise_reading, icons::book},
        {"watching", words::form_watching, words::promise_watching, icons::play},
        {"listening", words::form_listening, words::promise_listening, icons::headphones},
    };
    return all;
}

Form const* form_of(boost::json::object const& fields)
{
    auto const found = std::ranges::find(forms(), content::text_of(fields, "form"), &Form::code);
    return found == forms().end() ? nullptr : &*found;
}

std::string minutes_of(content::Viewer const& viewer, boost::json::object const& fields)
{
    auto const* const minutes = fields.if_contains("minutes");
    if (!minutes || !minutes->is_int64())
        return {};
    return viewer.say(words::minutes{.count = minutes->get_int64()});
}

}
