// Controls in which one chooses from what is there: answers, places, themes.
#include "editing/control_values.h"
#include "editing/controls.h"

#include "text/editing.h"

#include <algorithm>

namespace editing {

namespace {

namespace words = text::editing;
using content::Field;
using content::FieldType;
using content::Need;

constexpr std::size_t most_radios = 6;

}

// Places of one name are told apart.
std::string Controls::area_name(content::Area const& area) const
{
    if (area.kind == content::AreaKind::former_municipality)
        return area.name + " (" + std::string(say(words::area_former)) + ")";
    if (area.kind == content::AreaKind::province)
        return area.name + " (" + std::string(say(words::area_province)) + ")";
    return area.name;
}

std::vector<html::Option> Controls::options(Field const& field) const
{
    std::vector<html::Option> options;
    auto const& words_known = viewer_.vocabulary();
    for (auto const& choice : field.choices)
        options.push_back({std::string(choice.code), std::string(say(choice.label))});
    if (field.type == FieldType::theme)
        for (auto const& term : words_known.themes)
            options.push_back({term.slug, term.name(viewer_.language)});
    if (field.type == FieldType::audience)
        for (auto const& term : words_known.audiences)
            options.push_back({term.slug, term.name(viewer_.language)});
    if (field.type == FieldType::region)
        for (auto const& region : words_known.regions)
            options.push_back({region.slug, viewer_.language == text::Language::nl ? region.nl : region.en});
    if (field.type == FieldType::area)
        for (auto const& area : words_known.areas)
            options.push_back({area.slug, area_name(area)});
    return options;
}

void Controls::choices(At const& at)
{
    auto options = this->options(at.field);
    auto const chosen = text_of(at.value);
    auto const known = std::ranges::any_of(options, [&](html::Option const& one) { return one.value == chosen; });
    if (!chosen.empty() && !known)
        options.push_back({chosen, chosen}); // what is no choice any more is not lost in silence
    if (options.size() > most_radios || at.path.find('[') != std::string::npos)
        return form_.select(control(at), options, chosen);
    if (at.field.need == Need::optional)
        options.push_back({"", std::string(say(words::none_of_these))});
    form_.radios(control(at), options, chosen);
}

void Controls::many(At const& at)
{
    if (!has_options(at.field))
        return form_.area(
            control(at),
            {.value = lines_of(at.field, at.value),
             .rows = 4,
             .role = "lines",
             .language = text::code(sheet_.draft.language)});
    auto options = this->options(at.field);
    auto const chosen = texts_of(at.value);
    for (auto const& one : chosen)
        if (std::ranges::none_of(options, [&](html::Option const& option) { return option.value == one; }))
            options.push_back({one, one});
    // The order in which they were chosen means something, so what is ticked comes first.
    std::ranges::stable_sort(options, {}, [&](html::Option const& option) {
        return std::ranges::find(chosen, option.value) - chosen.begin();
    });
    form_.boxes(control(at), options, chosen);
}

}
