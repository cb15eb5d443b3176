// One control of a form for each type of field: lines, areas, choices. Entries and records: controls_*.cpp.
#include "editing/controls.h"
#include "editing/dates.h"

#include "content/components.h"
#include "editing/form_read.h"
#include "platform/html/write.h"

#include "text/content.h"
#include "text/editing.h"

#include <boost/json/array.hpp>

#include <algorithm>

namespace editing {

namespace {

namespace words = text::editing;
namespace json = boost::json;
using content::Count;
using content::Field;
using content::FieldType;
using content::Need;

constexpr std::size_t most_radios = 6;

std::string text_of(json::value const* value)
{
    if (!value || value->is_null())
        return {};
    if (auto const* const text = value->if_string())
        return std::string(*text);
    if (auto const* const number = value->if_int64())
        return std::to_string(*number);
    return value->is_bool() && value->get_bool() ? "true" : "";
}

std::string shown(Field const& field, json::value const* value)
{
    auto text = text_of(value);
    return field.type == FieldType::date ? shown_date(text) : text;
}

std::string lines_of(Field const& field, json::value const* value)
{
    std::string text;
    if (auto const* const items = value ? value->if_array() : nullptr)
        for (auto const& item : *items)
            text += (text.empty() ? "" : "\n") + shown(field, &item);
    return text;
}

std::vector<std::string> texts_of(json::value const* value)
{
    std::vector<std::string> texts;
    if (auto const* const items = value ? value->if_array() : nullptr)
        for (auto const& item : *items)
            texts.push_back(text_of(&item));
    else if (auto text = text_of(value); !text.empty())
        texts.push_back(std::move(text));
    return texts;
}

html::Line line_for(Field const& field)
{
    html::Line line;
    switch (field.type)
    {
    case FieldType::mail: line.type = "email"; break;
    case FieldType::phone: line.type = "tel"; break;
    case FieldType::number:
        line.input_mode = "numeric";
        line.width = html::Line::Width::narrow;
        break;
    case FieldType::date: line.width = html::Line::Width::narrow; break;
    default: break;
    }
    return line;
}

bool has_options(Field const& field)
{
    if (field.type == FieldType::choice)
        return !field.choices.empty();
    return field.type == FieldType::area || field.type == FieldType::region || field.type == FieldType::theme
        || field.type == FieldType::audience;
}

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

html::Control Controls::control(At const& at)
{
    return {
        .name = at.path,
        .label = say(at.field.label),
        .hint = hint_of(viewer_, at.field),
        .demand = at.field.need == Need::required ? html::Demand::required : html::Demand::optional};
}

void Controls::common(std::string_view name)
{
    auto const dutch = [&](std::string_view original) {
        if (sheet_.original && !original.empty())
            html::write(
                out_, R"(<div class="beside__dutch" lang="nl"><p class="beside__label">{}</p><p>{}</p></div>)",
                say(words::beside_dutch), original);
    };
    auto const& draft = sheet_.draft;
    if (name == "title")
    {
        dutch(sheet_.original ? sheet_.original->title : "");
        form_.line(
            {.name = "title", .label = say(text::content::field_title), .hint = say(words::hint_title)},
            {.value = draft.title});
    }
    else if (name == "summary")
    {
        dutch(sheet_.original ? sheet_.original->summary : "");
        form_.area(
            {.name = "summary",
             .label = say(text::content::field_summary),
             .hint = say(words::hint_summary),
             .demand = html::Demand::optional},
            {.value = draft.summary, .rows = 3, .language = text::code(draft.language)});
    }
    else
    {
        dutch(sheet_.original ? sheet_.original->body : "");
        form_.area(
            {.name = "body",
             .label = say(text::content::field_body),
             .hint = say(words::hint_body),
             .demand = html::Demand::optional},
            {.value = draft.body, .rows = 18, .role = "markdown", .language = text::code(draft.language)});
        html::write(
            out_, R"(<p><a href="{}" target="_blank" rel="noopener">{}</a></p>)",
            viewer_.language == text::Language::nl ? html::url("/schrijven/kiezen") : html::url("/en/write/choose"),
            say(words::choose_help));
    }
}

void Controls::slug()
{
    if (sheet_.fixed_slug())
    {
        html::write(
            out_,
            R"(<p class="write__fixed"><strong>{}</strong> <code>{}</code><br><span class="field__hint">{}</span></p>)",
            say(words::field_slug), sheet_.draft.slug, say(words::hint_slug_fixed));
        return;
    }
    form_.line(
        {.name = "slug",
         .label = say(words::field_slug),
         .hint = say(words::hint_slug),
         .demand = html::Demand::optional},
        {.value = sheet_.draft.slug});
}

void Controls::invented()
{
    form_.tick(
        {.name = "invented", .label = say(text::content::field_invented), .hint = say(words::hint_invented)}, "yes",
        sheet_.draft.invented == content::Invented::yes);
}

void Controls::field(Field const& field)
{
    auto const* const original = sheet_.original ? &sheet_.original->fields : nullptr;
    at({field, std::string(field.name), sheet_.draft.fields.if_contains(field.name),
        original ? original->if_contains(field.name) : nullptr});
}

void Controls::at(At const& at)
{
    if (at.field.type == FieldType::records)
        return records(at);
    beside(at);
    if (at.field.type == FieldType::entry)
        return entries(at);
    if (at.field.count == Count::one)
        return single(at);
    if (at.field.type == FieldType::prose)
        return proses(at);
    many(at);
}

// The Dutch words beside the control for the translation.
void Controls::beside(At const& at)
{
    auto const text = at.dutch && at.dutch->is_array() ? lines_of(at.field, at.dutch) : shown(at.field, at.dutch);
    if (!text.empty())
        html::write(
            out_, R"(<div class="beside__dutch" lang="nl"><p class="beside__label">{}</p><p>{}</p></div>)",
            say(words::beside_dutch), text);
}

void Controls::single(At const& at)
{
    auto const text = shown(at.field, at.value);
    if (at.field.type == FieldType::prose)
        return form_.area(
            control(at), {.value = text, .rows = 6, .role = "markdown", .language = text::code(sheet_.draft.language)});
    if (at.field.type == FieldType::flag)
        return form_.tick(control(at), "true", !text.empty());
    if (has_options(at.field))
        return choices(at);
    auto line = line_for(at.field);
    line.value = text;
    form_.line(control(at), line);
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

std::string Controls::title_of(Field const& field, std::string_view reference) const
{
    auto const key = field.target.empty() ? std::string(reference)
                                          : std::string(field.target) + "/" + std::string(reference);
    if (parts_.titles)
        if (auto const found = parts_.titles->find(key); found != parts_.titles->end())
            return found->second;
    return std::string(reference);
}

void Controls::button(html::Out& out, Press const& press)
{
    auto const target = html::Url::parse(parts_.address + "#" + press.target);
    html::write(
        out, R"(<button class="button button--quiet write__small" name="do" value="{}" formaction="{}">{}{}</button> )",
        press.command, target.value_or(html::url("#")), press.words, [&](html::Out& part) {
            if (!press.hidden.empty())
                html::write(part, R"(<span class="visually-hidden"> {}</span>)", press.hidden);
        });
}

void Controls::entries(At const& at)
{
    auto const chosen = texts_of(at.value);
    std::vector<html::Option> options;
    for (auto const& one : chosen)
        if (!one.empty())
            options.push_back({one, title_of(at.field, one)});
    form_.boxes(control(at), options, chosen);
    search(at);
}

// Finding an entry: words, a button, and what was found as buttons. Without a script each press brings the form back.
void Controls::search(At const& at)
{
    bool const searched = parts_.search && parts_.search->path == at.path;
    std::string typed = searched ? parts_.search->words : std::string();
    if (parts_.typed)
        if (auto const found = parts_.typed->find(at.path); found != parts_.typed->end())
            typed = found->second;
    auto const name = "find." + at.path;
    auto const label = at.field.count == Count::one ? say(words::find_one) : say(words::find_more);
    html::write(
        out_, R"(<div class="find" data-role="find" data-kind="{}" data-path="{}">{}{}{}</div>)", at.field.target,
        at.path,
        [&](html::Out& part) {
            html::FormWriter(part, viewer_.language, {})
                .line(
                    {.name = name, .label = label, .hint = {}, .demand = html::Demand::optional},
                    {.value = typed, .type = "search"});
        },
        [&](html::Out& part) {
            button(
                part,
                {"find:" + at.path, html::control_id(at.path), say(words::find_do), std::string(say(at.field.label))});
        },
        [&](html::Out&) {
            if (searched)
                found(at);
        });
}

void Controls::found(At const& at)
{
    auto const& search = *parts_.search;
    if (search.found.empty())
    {
        html::write(out_, R"(<p class="find__none" role="status">{}</p>)", say(words::find_none));
        return;
    }
    html::write(
        out_, R"(<div class="find__found"><p role="status">{}</p><ul class="plain">{}</ul></div>)",
        say(words::find_choose), html::each(search.found, [&](html::Out& part, Candidate const& one) {
            auto const reference = at.field.target.empty() ? one.kind + "/" + one.slug : one.slug;
            auto const* const kind = viewer_.kinds->find(one.kind);
            html::write(part, "<li>{}</li>", [&](html::Out& item) {
                button(
                    item,
                    {"choose:" + at.path + "=" + reference, html::control_id(at.path), one.title,
                     std::string(kind ? say(kind->label) : "")});
            });
        }));
}

}
