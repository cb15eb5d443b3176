// The form of one word, and reading it.
#include "desk/word_pages.h"

#include <algorithm>

namespace desk {

namespace {

using html::Demand;

constexpr std::pair<std::string_view, text::Message> area_kinds[] = {
    {"municipality", words::words_kind_municipality}, {"former_municipality", words::words_kind_former},
    {"province", words::words_kind_province},         {"region", words::words_kind_region},
    {"invented", words::words_kind_invented},
};

std::vector<html::Option> area_options(WordPage const& page, std::string_view except)
{
    std::vector<html::Option> options;
    for (auto& one : names(page.vocabulary, WordList::areas, page.language))
        if (one.slug != except)
            options.push_back({std::move(one.slug), std::move(one.name)});
    return options;
}

void write_names(html::FormWriter& form, WordPage const& page)
{
    auto const say = [&](text::Message const& message) { return text::say(page.language, message); };
    bool const area = page.list == WordList::areas;
    form.line(
        {.name = "nl", .label = say(area ? words::words_name : words::words_nl)},
        {.value = page.input.nl, .most = 120});
    if (!area)
        form.line({.name = "en", .label = say(words::words_en)}, {.value = page.input.en, .most = 120});
}

void write_dates(html::FormWriter& form, WordPage const& page)
{
    auto const say = [&](text::Message const& message) { return text::say(page.language, message); };
    form.line(
        {.name = "from",
         .label = say(words::words_from),
         .hint = say(words::words_date_hint),
         .demand = Demand::optional},
        {.value = page.input.from, .most = 10, .width = html::Line::Width::narrow});
    form.line(
        {.name = "to", .label = say(words::words_to), .hint = say(words::words_date_hint), .demand = Demand::optional},
        {.value = page.input.to, .most = 10, .width = html::Line::Width::narrow});
}

// The boxes fold away: there may be hundreds of areas.
void write_areas(
    html::Out& out, WordPage const& page, html::Control const& control, std::vector<std::string> const& chosen)
{
    auto const options = area_options(page, page.input.slug);
    html::write(
        out, R"(<details class="desk-fold" open="{}"><summary>{}</summary>{}</details>)", !chosen.empty(),
        control.label,
        [&](html::Out& part) { html::FormWriter(part, page.language, page.errors).boxes(control, options, chosen); });
}

void write_area(html::Out& out, html::FormWriter& form, WordPage const& page)
{
    auto const say = [&](text::Message const& message) { return text::say(page.language, message); };
    std::vector<html::Option> kinds;
    for (auto const& [code, label] : area_kinds)
        kinds.push_back({std::string(code), std::string(say(label))});
    form.radios({.name = "kind", .label = say(words::words_kind)}, kinds, page.input.kind);
    form.line(
        {.name = "code",
         .label = say(words::words_code),
         .hint = say(words::words_code_hint),
         .demand = Demand::optional},
        {.value = page.input.code, .most = 10, .width = html::Line::Width::narrow});
    std::vector<html::Option> provinces;
    for (auto const& area : page.vocabulary.areas)
        if (area.kind == content::AreaKind::province)
            provinces.push_back({area.slug, area.name});
    form.select(
        {.name = "within", .label = say(words::words_within), .demand = Demand::optional}, provinces,
        page.input.within);
    write_dates(form, page);
    write_areas(
        out, page,
        {.name = "into",
         .label = say(words::words_into),
         .hint = say(words::words_into_hint),
         .demand = Demand::optional},
        page.input.into);
}

}

void write_word_form(html::Out& out, WordPage const& page, WordForm which)
{
    auto const say = [&](text::Message const& message) { return text::say(page.language, message); };
    html::FormWriter form(out, page.language, page.errors);
    write_names(form, page);
    if (page.list == WordList::areas)
        write_area(out, form, page);
    if (page.list == WordList::regions)
        write_areas(
            out, page, {.name = "members", .label = say(words::words_members), .demand = Demand::optional},
            page.input.members);
    if (which == WordForm::add)
        form.line(
            {.name = "slug",
             .label = say(words::words_slug),
             .hint = say(words::words_slug_hint),
             .demand = Demand::optional},
            {.value = page.input.slug, .most = 80});
    form.button(
        "do", which == WordForm::add ? "add" : "save",
        say(which == WordForm::add ? words::words_add : words::words_save), html::FormWriter::Weight::primary);
}

std::vector<html::FieldError> errors_of(text::Language language, std::vector<WordFault> const& faults)
{
    std::vector<html::FieldError> errors;
    for (auto const& fault : faults)
        errors.push_back({fault.field, std::string(text::say(language, fault.words))});
    return errors;
}

WordInput read_word(http::Request const& request)
{
    WordInput input;
    input.slug = field(request, "slug");
    input.nl = field(request, "nl");
    input.en = field(request, "en");
    input.code = field(request, "code");
    input.kind = field(request, "kind");
    input.within = field(request, "within");
    input.from = field(request, "from");
    input.to = field(request, "to");
    for (auto const value : request.form().values("into"))
        input.into.emplace_back(value);
    for (auto const value : request.form().values("members"))
        input.members.emplace_back(value);
    return input;
}

}
