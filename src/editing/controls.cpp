// One control of a form for each type of field: lines and areas. Choices, entries, files and records: controls_*.cpp.
#include "editing/controls.h"

#include "editing/control_values.h"
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

}
