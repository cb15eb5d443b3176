// Reads the choices of a request, and writes the form, the chosen ones and the pager of a list.
#include "content/facets.h"

#include "content/components.h"
#include "platform/html/write.h"

#include "icons.h"
#include "text/content.h"

#include <algorithm>

namespace content {

namespace {

bool is_chosen(std::vector<std::string_view> const& asked, std::string_view value)
{
    return std::ranges::find(asked, value) != asked.end();
}

// The description of an indexed field or part, such as `themes` or `tracks.area`.
Field const* described(Kind const& kind, std::string_view path)
{
    auto const dot = path.find('.');
    auto const* const field = find_field(kind, path.substr(0, dot));
    if (!field || dot == std::string_view::npos)
        return field;
    auto const part = std::ranges::find(field->parts, path.substr(dot + 1), &Field::name);
    return part == field->parts.end() ? nullptr : &*part;
}

// A choice that can be made but that no entry has: it is shown as chosen, with an empty list, rather than passed over.
std::optional<FacetOption> empty_option(Viewer const& viewer, Field const& field, std::string_view asked)
{
    auto const& words = viewer.vocabulary();
    auto const option = [](std::string_view value, std::string_view label) {
        return FacetOption{value, label, 0, true};
    };
    if (field.type == FieldType::area)
        if (auto const* const area = words.area(asked))
            return option(area->slug, area->name);
    if (field.type == FieldType::theme || field.type == FieldType::audience)
        if (auto const* const term = field.type == FieldType::theme ? words.theme(asked) : words.audience(asked))
            return option(term->slug, term->name(viewer.language));
    for (auto const& choice : field.choices)
        if (choice.code == asked)
            return option(choice.code, viewer.say(choice.label));
    return std::nullopt;
}

std::optional<FacetOption> further_option(
    Viewer const& viewer, FacetValues const& values, Field const* field, std::string_view asked)
{
    if (auto const* const value = values.find(asked))
        return FacetOption{value->value, value->label(viewer.language), value->count, true};
    return field ? empty_option(viewer, *field, asked) : std::nullopt;
}

Facet facet_of(Viewer const& viewer, Kind const& kind, FacetSpec const& spec, http::Request const& request)
{
    static FacetValues const no_values;
    Facet facet{spec.parameter, spec.field, viewer.say(spec.label), {}};
    auto const asked = request.query_all(spec.parameter);
    auto const* const found = viewer.snapshot->facet(kind, spec.field);
    auto const& values = found ? *found : no_values;
    for (auto const& value : values.offered)
        facet.options.push_back(
            {value.value, value.label(viewer.language), value.count, is_chosen(asked, value.value)});
    for (auto const value : asked)
    {
        bool const offered = std::ranges::find(facet.options, value, &FacetOption::value) != facet.options.end();
        auto const option = offered ? std::nullopt : further_option(viewer, values, described(kind, spec.field), value);
        if (option)
            facet.options.push_back(*option);
    }
    return facet;
}

void write_option(html::Out& out, Facet const& facet, FacetOption const& option)
{
    html::write(
        out,
        R"(<li><label class="choice"><input class="choice__box" type="checkbox" name="{}" value="{}" checked="{}">)"
        R"(<span class="choice__text">{} <span class="choice__count">({})</span></span></label></li>)",
        facet.parameter, option.value, option.chosen, option.label, option.count);
}

// A long group shows its first options; the others are folded, unless one of them was chosen.
void write_facet(html::Out& out, Viewer const& viewer, Facet const& facet)
{
    constexpr std::size_t always_shown = 6;
    auto const write = [&](html::Out& part, FacetOption const& option) { write_option(part, facet, option); };
    auto const all = std::span(facet.options);
    auto const first = all.first(all.size() > always_shown + 2 ? always_shown : all.size());
    auto const rest = all.subspan(first.size());
    html::write(
        out,
        R"(<fieldset class="facet"><legend class="facet__legend">{}</legend><ul class="facet__choices">{}</ul>)"
        R"({}</fieldset>)",
        facet.label, html::each(first, write), [&](html::Out& part) {
            if (!rest.empty())
                html::write(
                    part,
                    R"(<details class="facet__more" open="{}"><summary class="facet__all">{}</summary>)"
                    R"(<ul class="facet__choices">{}</ul></details>)",
                    std::ranges::any_of(rest, &FacetOption::chosen),
                    viewer.say(text::content::facets_more{.count = rest.size()}), html::each(rest, write));
        });
}

// The first groups are what most people choose by; the others are folded, unless something in them was chosen.
void write_groups(html::Out& out, Viewer const& viewer, std::vector<Facet> const& groups)
{
    constexpr std::size_t always_shown = 4;
    auto const write = [&](html::Out& part, Facet const& facet) { write_facet(part, viewer, facet); };
    auto const all = std::span(groups);
    auto const first = all.first(std::min(all.size(), always_shown));
    auto const rest = all.subspan(first.size());
    html::each(first, write)(out);
    if (!rest.empty())
        html::write(
            out, R"(<details class="facets__more" open="{}"><summary class="facet__all">{}</summary>{}</details>)",
            std::ranges::any_of(rest, &Facet::any_chosen), viewer.say(text::content::facets_more_groups),
            html::each(rest, write));
}

void write_chosen(html::Out& out, Viewer const& viewer, FacetList const& list, FacetOption const& option)
{
    html::write(
        out,
        R"(<li><a class="chip" href="{}"><span aria-hidden="true">{}</span>{}<span class="visually-hidden">)"
        R"({}</span></a></li>)",
        list.url_without(option), option.label, icons::close,
        viewer.say(text::content::facets_remove{.choice = option.label}));
}

html::Url list_url(FacetList const& list, FacetOption const* without)
{
    auto url = html::Url::from_path(list.path);
    for (auto const& facet : list.groups)
        for (auto const& option : facet.options)
            if (option.chosen && &option != without)
                url = url.with_query(facet.parameter, option.value);
    return url;
}

}

std::int64_t Facet::chosen_count() const
{
    std::int64_t sum = 0;
    for (auto const& option : options)
        if (option.chosen)
            sum += option.count;
    return sum;
}

bool Facet::any_chosen() const
{
    return std::ranges::any_of(options, &FacetOption::chosen);
}

std::vector<std::string> Facet::chosen() const
{
    std::vector<std::string> values;
    for (auto const& option : options)
        if (option.chosen)
            values.emplace_back(option.value);
    return values;
}

std::vector<Facet> facets(
    Viewer const& viewer, Kind const& kind, std::span<FacetSpec const> specs, http::Request const& request)
{
    std::vector<Facet> found;
    for (auto const& spec : specs)
        if (auto facet = facet_of(viewer, kind, spec, request); facet.options.size() > 1 || facet.any_chosen())
            found.push_back(std::move(facet));
    return found;
}

std::vector<Filter> filters(std::vector<Facet> const& facets)
{
    std::vector<std::pair<std::int64_t, Filter>> counted;
    for (auto const& facet : facets)
        if (facet.any_chosen())
            counted.emplace_back(facet.chosen_count(), Filter{std::string(facet.field), facet.chosen()});
    std::ranges::stable_sort(counted, {}, [](auto const& pair) { return pair.first; });

    std::vector<Filter> found;
    for (auto& [count, filter] : counted)
        found.push_back(std::move(filter));
    return found;
}

bool FacetList::any_chosen() const
{
    return std::ranges::any_of(groups, &Facet::any_chosen);
}

html::Url FacetList::url() const
{
    return list_url(*this, nullptr);
}

html::Url FacetList::url_without(FacetOption const& option) const
{
    return list_url(*this, &option);
}

void facet_form(html::Out& out, Viewer const& viewer, FacetList const& list)
{
    html::write(
        out,
        R"(<details class="facets" open="{}"><summary class="facets__summary">{}<span>{}</span></summary>)"
        R"(<form class="facets__form" action="{}" method="get">{}<div class="button-row"><button class="button">)"
        R"({}</button>{}</div></form></details>)",
        list.any_chosen(), icons::filter, viewer.say(text::content::facets_heading), html::Url::from_path(list.path),
        [&](html::Out& part) { write_groups(part, viewer, list.groups); }, viewer.say(text::content::facets_submit),
        [&](html::Out& part) {
            if (list.any_chosen())
                html::write(
                    part, R"( <a class="button button--quiet" href="{}">{}</a>)", html::Url::from_path(list.path),
                    viewer.say(text::content::facets_clear));
        });
}

Cursor cursor_of(http::Request const& request)
{
    return {std::string(request.query(after_parameter).value_or(""))};
}

void chosen_line(html::Out& out, Viewer const& viewer, FacetList const& list)
{
    if (!list.any_chosen())
        return;
    html::write(
        out, R"(<ul class="chosen" aria-label="{}">{}</ul>)", viewer.say(text::content::facets_chosen),
        html::each(list.groups, [&](html::Out& part, Facet const& facet) {
            for (auto const& option : facet.options)
                if (option.chosen)
                    write_chosen(part, viewer, list, option);
        }));
}

void found_line(html::Out& out, Viewer const& viewer, FacetList const& facets, List const& list, Cursor const& here)
{
    auto const count = list.cards.size();
    bool const whole = here.text.empty() && !list.next;
    auto words = viewer.say(text::content::found_some{.shown = count});
    if (whole)
        words = facets.found(viewer.language, count);
    if (whole && count == 0)
        words = viewer.say(facets.any_chosen() ? text::content::found_none : text::content::found_nothing_yet);
    html::write(out, R"(<h2 class="listing__count">{}</h2>)", words);
    chosen_line(out, viewer, facets);
}

void pager(html::Out& out, Viewer const& viewer, FacetList const& facets, List const& list, Cursor const& here)
{
    if (here.text.empty() && !list.next)
        return;
    html::write(
        out, R"(<nav class="pager" aria-label="{}">{}{}</nav>)", viewer.say(text::content::pager_label),
        [&](html::Out& part) {
            if (!here.text.empty())
                html::write(
                    part,
                    R"(<a class="button button--secondary" href="{}">{} )"
                    R"({}</a>)",
                    facets.url(), icons::arrow_left, viewer.say(text::content::pager_start));
        },
        [&](html::Out& part) {
            if (list.next)
                html::write(
                    part, R"(<a class="button button--secondary pager__next" rel="next" href="{}">{} {}</a>)",
                    facets.url().with_query(after_parameter, list.next->text), viewer.say(text::content::pager_next),
                    icons::arrow_right);
        });
}

}
