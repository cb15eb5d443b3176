// Taking references out of a draft.
#include "content/references.h"

#include "content/fields.h"

#include <boost/json/array.hpp>

#include <algorithm>

namespace content {

namespace {

namespace json = boost::json;

struct Gone
{
    std::string_view kind;
    std::string_view slug;
    std::string name; ///< "kind/slug"
};

bool names(Field const& field, std::string_view text, Gone const& gone)
{
    return field.target.empty() ? text == gone.name : field.target == gone.kind && text == gone.slug;
}

// Where the label of the link whose "](" stands at `middle` begins; npos when it has none.
std::size_t start_of_label(std::string_view text, std::size_t middle)
{
    int depth = 0;
    for (auto at = middle; at-- > 0;)
    {
        if (text[at] == ']')
            ++depth;
        else if (text[at] == '[' && depth-- == 0)
            return at;
    }
    return std::string_view::npos;
}

// "[label](kind/slug#part "title")" becomes "label".
std::string without_links(std::string text, Gone const& gone)
{
    auto const mark = "](" + gone.name;
    for (auto at = text.find(mark); at != std::string::npos; at = text.find(mark, at))
    {
        auto const after = at + mark.size();
        auto const end = text.find(')', after);
        auto const start = start_of_label(text, at);
        auto const whole = after < text.size()
            && std::string_view(")# \t\n").find(text[after]) != std::string_view::npos;
        if (!whole || end == std::string::npos || start == std::string::npos)
        {
            at = after;
            continue;
        }
        text.erase(at, end + 1 - at);
        text.erase(start, 1);
        at = start;
    }
    return text;
}

void clean_text(Field const& field, json::value& value, Gone const& gone)
{
    if (!value.is_string())
        return;
    auto const text = std::string_view(value.get_string());
    if (field.type == FieldType::entry && names(field, text, gone))
        value = nullptr;
    else if (field.type == FieldType::prose)
        value = json::value(without_links(std::string(text), gone));
}

void clean_value(Field const& field, json::value& value, Gone const& gone)
{
    if (auto* const items = value.if_array())
    {
        for (auto& item : *items)
            clean_text(field, item, gone);
        auto const rest = std::remove_if(
            items->begin(), items->end(), [](json::value const& item) { return item.is_null(); });
        items->erase(rest, items->end());
        return;
    }
    clean_text(field, value, gone);
}

// A link between entries that leads nowhere says nothing: the record goes. Of others the rest stays.
bool names_nothing_now(Field const& field, json::object const& record)
{
    return field.name == "links" && (!record.contains("to") || record.at("to").is_null());
}

void clean_records(Field const& field, json::value& value, Gone const& gone)
{
    auto* const items = value.if_array();
    if (!items)
        return;
    for (auto& item : *items)
        if (auto* const record = item.if_object())
            for (auto const& part : field.parts)
                if (auto* const inner = record->if_contains(part.name))
                    clean_value(part, *inner, gone);
    auto const rest = std::remove_if(items->begin(), items->end(), [&](json::value const& item) {
        return item.is_object() && names_nothing_now(field, item.get_object());
    });
    items->erase(rest, items->end());
}

}

Draft without_references(Kind const& kind, Draft draft, std::string_view gone_kind, std::string_view gone_slug)
{
    Gone const gone{gone_kind, gone_slug, std::string(gone_kind) + "/" + std::string(gone_slug)};
    draft.body = without_links(std::move(draft.body), gone);
    each_field(kind, [&](Field const& field) {
        auto* const value = draft.fields.if_contains(field.name);
        if (!value)
            return;
        if (field.type == FieldType::records)
            clean_records(field, *value, gone);
        else
            clean_value(field, *value, gone);
    });
    return canonical(kind, std::move(draft));
}

}
