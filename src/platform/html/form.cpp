// The controls of a form with their labels, hints and errors.
#include "platform/html/form.h"

#include "platform/html/url.h"
#include "platform/html/write.h"

#include "text/html.h"

#include <algorithm>

namespace html {

namespace {

namespace words = text::html;

char const* style_of(bool wrong)
{
    return wrong ? "utrecht-form-field utrecht-form-field--invalid" : "utrecht-form-field";
}

AttributeIf limit(int most, std::string const& digits)
{
    return attribute_if(most > 0, digits);
}

}

std::string control_id(std::string_view name)
{
    std::string id(name);
    std::erase(id, ']');
    std::ranges::replace_if(id, [](char c) { return c == '[' || c == '.'; }, '-');
    return id;
}

std::string_view FormWriter::error_of(std::string_view name) const
{
    auto const found = std::ranges::find(errors_, name, &FieldError::field);
    return found == errors_.end() ? std::string_view() : std::string_view(found->words);
}

std::string FormWriter::described_by(Control const& control) const
{
    auto const id = control_id(control.name);
    std::string ids;
    if (!control.hint.empty())
        ids = id + "-hint";
    if (!error_of(control.name).empty())
        ids += (ids.empty() ? "" : " ") + id + "-error";
    return ids;
}

void FormWriter::summary()
{
    if (errors_.empty())
        return;
    write(
        out_, R"(<div class="error-summary" role="alert" tabindex="-1"><h2>{}</h2><ul>{}</ul></div>)",
        text::say(language_, words::form_problems), each(errors_, [](Out& part, FieldError const& error) {
            if (error.field.empty())
                write(part, "<li>{}</li>", error.words);
            else
                write(
                    part, R"(<li><a href="{}">{}</a></li>)", Url::parse("#" + control_id(error.field)).value(),
                    error.words);
        }));
}

// The label or legend, with the words for what is optional.
void FormWriter::head(Out& out, Control const& control, std::string_view tag) const
{
    auto const optional = [&](Out& part) {
        if (control.demand == Demand::optional)
            write(part, R"( <span class="field__optional">{}</span>)", text::say(language_, words::form_optional));
    };
    auto const id = control_id(control.name);
    if (tag == "legend")
        write(out, R"(<legend class="field__label">{}{}</legend>)", control.label, optional);
    else
        write(out, R"(<label class="field__label" for="{}">{}{}</label>)", id, control.label, optional);
    if (!control.hint.empty())
        write(out, R"(<span class="field__hint" id="{}-hint">{}</span>)", id, control.hint);
    if (auto const error = error_of(control.name); !error.empty())
        write(
            out, R"(<p class="field__error" id="{}-error"><span class="visually-hidden">{} </span>{}</p>)", id,
            text::say(language_, words::form_error), error);
}

void FormWriter::line(Control const& control, Line const& line)
{
    auto const id = control_id(control.name);
    auto const about = described_by(control);
    auto const most = std::to_string(line.most);
    bool const wrong = !error_of(control.name).empty();
    write(
        out_,
        R"(<div class="{}">{}<input class="{}" id="{}" name="{}" type="{}" value="{}" autocomplete="{}")"
        R"( inputmode="{}" maxlength="{}" list="{}" required="{}" aria-invalid="{}" aria-describedby="{}"></div>)",
        style_of(wrong), [&](Out& part) { head(part, control, "label"); },
        line.width == Line::Width::narrow ? "input input--short" : "input", id, control.name, line.type, line.value,
        line.autocomplete.empty() ? "off" : line.autocomplete, attribute_if(!line.input_mode.empty(), line.input_mode),
        limit(line.most, most), attribute_if(!line.suggestions.empty(), line.suggestions),
        control.demand == Demand::required, attribute_if(wrong, "true"), attribute_if(!about.empty(), about));
}

void FormWriter::area(Control const& control, Area const& area)
{
    auto const id = control_id(control.name);
    auto const about = described_by(control);
    auto const most = std::to_string(area.most);
    bool const wrong = !error_of(control.name).empty();
    write(
        out_,
        R"(<div class="{}">{}<textarea class="input" id="{}" name="{}" rows="{}" maxlength="{}" lang="{}")"
        R"( data-role="{}" required="{}" aria-invalid="{}" aria-describedby="{}">
{}</textarea></div>)",
        style_of(wrong), [&](Out& part) { head(part, control, "label"); }, id, control.name, area.rows,
        limit(area.most, most), attribute_if(!area.language.empty(), area.language),
        attribute_if(!area.role.empty(), area.role), control.demand == Demand::required, attribute_if(wrong, "true"),
        attribute_if(!about.empty(), about), area.value);
}

void FormWriter::group(
    Control const& control, std::string_view type, std::span<Option const> options,
    std::span<std::string_view const> chosen)
{
    auto const id = control_id(control.name);
    auto const about = described_by(control);
    bool const wrong = !error_of(control.name).empty();
    bool const required = type == "radio" && control.demand == Demand::required; // of boxes it would demand each
    std::size_t at = 0;
    write(
        out_, R"(<fieldset class="{} field__group" id="{}" aria-describedby="{}">{}{}</fieldset>)", style_of(wrong), id,
        attribute_if(!about.empty(), about), [&](Out& part) { head(part, control, "legend"); },
        each(options, [&](Out& part, Option const& option) {
            write(
                part,
                R"(<label class="choice"><input class="choice__box" type="{}" id="{}-{}" name="{}" value="{}")"
                R"( checked="{}" required="{}"><span class="choice__text">{}{}</span></label>)",
                type, id, at++, control.name, option.value, std::ranges::find(chosen, option.value) != chosen.end(),
                required, option.label, when(!option.hint.empty(), [&](Out& hint) {
                    write(hint, R"(<span class="field__hint">{}</span>)", option.hint);
                }));
        }));
}

void FormWriter::radios(Control const& control, std::span<Option const> options, std::string_view chosen)
{
    group(control, "radio", options, std::span(&chosen, 1));
}

void FormWriter::boxes(Control const& control, std::span<Option const> options, std::span<std::string const> chosen)
{
    group(control, "checkbox", options, std::vector<std::string_view>(chosen.begin(), chosen.end()));
}

void FormWriter::select(Control const& control, std::span<Option const> options, std::string_view chosen)
{
    auto const id = control_id(control.name);
    auto const about = described_by(control);
    bool const wrong = !error_of(control.name).empty();
    write(
        out_,
        R"(<div class="{}">{}<select class="input" id="{}" name="{}" required="{}" aria-invalid="{}")"
        R"( aria-describedby="{}"><option value="">{}</option>{}</select></div>)",
        style_of(wrong), [&](Out& part) { head(part, control, "label"); }, id, control.name,
        control.demand == Demand::required, attribute_if(wrong, "true"), attribute_if(!about.empty(), about),
        text::say(language_, words::form_none), each(options, [&](Out& part, Option const& option) {
            write(
                part, R"(<option value="{}" selected="{}">{}</option>)", option.value, option.value == chosen,
                option.label);
        }));
}

void FormWriter::tick(Control const& control, std::string_view value, bool condition)
{
    auto const id = control_id(control.name);
    auto const about = described_by(control);
    bool const wrong = !error_of(control.name).empty();
    write(
        out_,
        R"(<div class="{}">{}<label class="choice"><input class="choice__box" type="checkbox" id="{}" name="{}")"
        R"( value="{}" checked="{}" aria-invalid="{}" aria-describedby="{}"><span class="choice__text">{}</span>)"
        R"(</label>{}</div>)",
        style_of(wrong),
        [&](Out& part) {
            if (wrong)
                write(
                    part, R"(<p class="field__error" id="{}-error"><span class="visually-hidden">{} </span>{}</p>)", id,
                    text::say(language_, words::form_error), error_of(control.name));
        },
        id, control.name, value, condition, attribute_if(wrong, "true"), attribute_if(!about.empty(), about),
        control.label,
        [&](Out& part) {
            if (!control.hint.empty())
                write(part, R"(<span class="field__hint" id="{}-hint">{}</span>)", id, control.hint);
        });
}

void FormWriter::file(Control const& control, std::string_view accept)
{
    auto const id = control_id(control.name);
    auto const about = described_by(control);
    bool const wrong = !error_of(control.name).empty();
    write(
        out_,
        R"(<div class="{}">{}<input class="input" id="{}" name="{}" type="file" accept="{}" required="{}")"
        R"( aria-invalid="{}" aria-describedby="{}"></div>)",
        style_of(wrong), [&](Out& part) { head(part, control, "label"); }, id, control.name, accept,
        control.demand == Demand::required, attribute_if(wrong, "true"), attribute_if(!about.empty(), about));
}

void FormWriter::hidden(std::string_view name, std::string_view value)
{
    write(out_, R"(<input type="hidden" name="{}" value="{}">)", name, value);
}

void FormWriter::submit(std::string_view words)
{
    write(out_, R"(<button class="button">{}</button>)", words);
}

void FormWriter::button(std::string_view name, std::string_view value, std::string_view words, Weight weight)
{
    std::string_view const style = weight == Weight::primary ? "button"
        : weight == Weight::secondary                        ? "button button--secondary"
                                                             : "button button--quiet";
    write(out_, R"(<button class="{}" name="{}" value="{}">{}</button>)", style, name, value, words);
}

}
