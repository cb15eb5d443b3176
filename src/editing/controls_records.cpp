// Groups that repeat: one more, one less, one up. Every button brings the form back with all that was typed.
#include "editing/controls.h"

#include "platform/html/write.h"

#include "text/editing.h"

#include <boost/json/array.hpp>
#include <fmt/format.h>

#include <algorithm>

namespace editing {

namespace {

namespace words = text::editing;
namespace json = boost::json;

std::size_t size_of(json::value const* value)
{
    auto const* const items = value ? value->if_array() : nullptr;
    return items ? items->size() : 0;
}

json::value const* item_of(json::value const* value, std::size_t number)
{
    auto const* const items = value ? value->if_array() : nullptr;
    return items && number < items->size() ? &(*items)[number] : nullptr;
}

json::value const* part_of(json::value const* record, std::string_view name)
{
    auto const* const object = record ? record->if_object() : nullptr;
    return object ? object->if_contains(name) : nullptr;
}

}

void Controls::proses(At const& at)
{
    auto const count = std::max<std::size_t>(size_of(at.value), 1);
    for (std::size_t number = 0; number < count; ++number)
    {
        auto const path = fmt::format("{}[{}]", at.path, number);
        auto const* const item = item_of(at.value, number);
        auto const* const text = item ? item->if_string() : nullptr;
        auto const label = fmt::format("{} {}", say(at.field.label), number + 1);
        form_.area(
            {.name = path, .label = label, .hint = hint_of(viewer_, at.field), .demand = html::Demand::optional},
            {.value = text ? std::string_view(*text) : std::string_view(),
             .rows = 5,
             .role = "markdown",
             .language = text::code(sheet_.draft.language)});
    }
    more(at);
}

void Controls::records(At const& at)
{
    // A translation has a group for each of the original, to be filled in beside it.
    auto const count = sheet_.translation() ? size_of(at.dutch) : size_of(at.value);
    auto const hint = hint_of(viewer_, at.field);
    html::write(
        out_,
        R"(<fieldset class="records" id="{}" tabindex="-1"><legend class="records__legend">)"
        R"({}</legend>{}{}{}</fieldset>)",
        html::control_id(at.path), say(at.field.label),
        [&](html::Out& part) {
            if (!hint.empty())
                html::write(part, R"(<p class="field__hint">{}</p>)", hint);
        },
        [&](html::Out&) {
            for (std::size_t number = 0; number < count; ++number)
                record(at, number, count);
        },
        [&](html::Out&) {
            if (!sheet_.translation())
                more(at);
        });
}

void Controls::record(At const& at, std::size_t number, std::size_t)
{
    auto const path = fmt::format("{}[{}]", at.path, number);
    auto const* const value = item_of(at.value, number);
    auto const* const dutch = item_of(at.dutch, number);
    html::write(
        out_,
        R"(<fieldset class="record" id="{}" tabindex="-1"><legend class="record__legend">)"
        R"({} {}</legend>{}{}</fieldset>)",
        html::control_id(path), say(at.field.label), number + 1,
        [&](html::Out&) {
            for (auto const& part : at.field.parts)
                if (!sheet_.translation() || part.speech == content::Speech::translated)
                    this->at(
                        {part, path + "." + std::string(part.name), part_of(value, part.name),
                         part_of(dutch, part.name)});
        },
        [&](html::Out& part) {
            if (!sheet_.translation())
                record_buttons(part, at, number);
        });
}

void Controls::record_buttons(html::Out& out, At const& at, std::size_t number)
{
    auto const path = fmt::format("{}[{}]", at.path, number);
    auto const name = fmt::format("{} {}", say(at.field.label), number + 1);
    html::write(out, R"(<div class="record__buttons">{}</div>)", [&](html::Out& part) {
        if (number > 0)
            button(
                part,
                {"up:" + path, html::control_id(fmt::format("{}[{}]", at.path, number - 1)), say(words::record_up),
                 name});
        button(part, {"drop:" + path, html::control_id(at.path), say(words::record_drop), name});
    });
}

void Controls::more(At const& at)
{
    auto const next = fmt::format("{}[{}]", at.path, size_of(at.value));
    html::write(out_, R"(<p class="records__more">{}</p>)", [&](html::Out& part) {
        button(
            part,
            {"more:" + at.path, html::control_id(next),
             size_of(at.value) == 0 ? say(words::record_first) : say(words::record_more),
             std::string(say(at.field.label))});
    });
}

}
