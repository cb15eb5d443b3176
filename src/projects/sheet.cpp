// The labelled block of a project: ambitions, results, where, when, for whom, with whom, paid by whom.
#include "projects/pages.h"

#include "projects/projects.h"

#include "content/sheet.h"

#include "text/projects.h"

#include <span>

namespace projects {

namespace {

namespace words = text::projects;
using content::Viewer;

void write_ambitions(html::Out& out, Viewer const& viewer, content::Entry const& entry)
{
    auto const ambitions = content::texts(entry.content.fields, "ambitions");
    if (ambitions.empty())
        return;
    content::sheet_row(out, viewer.say(words::field_ambitions), [&](html::Out& part) {
        html::write(
            part, R"(<ul lang="{}">{}</ul>)", content::foreign(viewer, entry.content.language),
            html::each(ambitions, [](html::Out& item, std::string const& ambition) {
                html::write(item, "<li>{}</li>", ambition);
            }));
    });
}

// "Lees meer op kvdvk.nl": where a link leads is part of its words.
std::string link_words(Viewer const& viewer, html::Url const& url)
{
    std::string_view const text = url.text();
    auto const start = url.is_external() ? text.find("//") + 2 : text.size();
    auto site = text.substr(start, text.find_first_of("/?#", start) - start);
    if (site.empty())
        return std::string(viewer.say(words::result_source));
    if (site.starts_with("www."))
        site.remove_prefix(4);
    return viewer.say(words::result_source_at{.site = site});
}

void write_result(html::Out& out, Viewer const& viewer, content::Entry const& entry, boost::json::object const& result)
{
    auto const date = text::parse_date(content::text_of(result, "date"));
    auto const url = html::Url::parse(content::text_of(result, "url"));
    html::write(
        out, R"(<li>{}<span lang="{}">{}</span>{}</li>)",
        [&](html::Out& part) {
            if (date)
                html::write(
                    part, R"(<time datetime="{}">{}</time> )", text::iso(*date),
                    text::write_date(viewer.language, *date));
        },
        content::foreign(viewer, entry.content.language), content::text_of(result, "text"),
        [&](html::Out& part) {
            if (url)
                html::write(
                    part, R"( <a href="{}" rel="{}">{}</a>)", *url,
                    html::attribute_if(url->is_external(), "external noopener"), link_words(viewer, *url));
        });
}

void write_results(html::Out& out, Viewer const& viewer, content::Entry const& entry)
{
    auto const results = content::records(entry.content.fields, "results");
    if (results.empty())
        return;
    content::sheet_row(out, viewer.say(words::field_results), [&](html::Out& part) {
        html::write(
            part, R"(<ul class="results">{}</ul>)",
            html::each(results, [&](html::Out& item, boost::json::object const* result) {
                write_result(item, viewer, entry, *result);
            }));
    });
}

void write_where(html::Out& out, Viewer const& viewer, boost::json::object const& fields)
{
    auto const areas = content::texts(fields, "areas");
    auto const* const region = viewer.vocabulary().region(content::text_of(fields, "region"));
    if (!region && areas.empty())
        return;
    content::sheet_row(out, viewer.say(words::facts_where), [&](html::Out& part) {
        if (region)
            html::write(
                part,
                R"(<p><a href="{}">)"
                R"({}</a></p>)",
                content::areas_url(viewer.language).with_fragment(region->slug),
                viewer.language == text::Language::nl ? region->nl : region->en);
        if (!areas.empty())
            content::area_links(part, viewer, areas);
    });
}

void write_when(html::Out& out, Viewer const& viewer, boost::json::object const& fields)
{
    if (auto const period = content::period_of(fields))
        content::sheet_row(
            out, viewer.say(words::facts_when), text::write_period(viewer.language, period->started, period->ended));
}

void write_whom(html::Out& out, Viewer const& viewer, boost::json::object const& fields)
{
    auto const audiences = content::texts(fields, "audiences");
    if (audiences.empty())
        return;
    content::sheet_row(out, viewer.say(words::facts_whom), [&](html::Out& part) {
        html::write(
            part,
            R"(<ul class="plain">)"
            R"({}</ul>)",
            html::each(audiences, [&](html::Out& item, std::string const& slug) {
                if (auto const* const audience = viewer.vocabulary().audience(slug))
                    html::write(item, "<li>{}</li>", audience->name(viewer.language));
            }));
    });
}

// A long list shows its first names; the others are folded.
void write_organisations(
    html::Out& out, Viewer const& viewer, std::string_view label, std::span<content::Card const> cards)
{
    constexpr std::size_t always_shown = 6;
    if (cards.empty())
        return;
    auto const first = cards.first(cards.size() > always_shown + 2 ? always_shown : cards.size());
    auto const rest = cards.subspan(first.size());
    content::sheet_row(out, label, [&](html::Out& part) {
        content::entry_links(part, viewer, first);
        if (!rest.empty())
            html::write(
                part, R"(<details class="fold"><summary>{}</summary>{}</details>)",
                viewer.say(words::facts_more{.count = rest.size()}),
                [&](html::Out& folded) { content::entry_links(folded, viewer, rest); });
    });
}

void write_themes(html::Out& out, Viewer const& viewer, boost::json::object const& fields)
{
    auto const themes = content::texts(fields, "themes");
    if (themes.empty())
        return;
    auto const list = html::Url::from_path(kind.path(viewer.language));
    content::sheet_row(out, viewer.say(words::facts_themes), [&](html::Out& part) {
        html::write(
            part, R"(<ul class="plain">{}</ul>)", html::each(themes, [&](html::Out& item, std::string const& slug) {
                if (auto const* const theme = viewer.vocabulary().theme(slug))
                    html::write(
                        item, R"(<li><a href="{}">{}</a></li>)", list.with_query("theme", slug),
                        theme->name(viewer.language));
            }));
    });
}

void write_choices(html::Out& out, Viewer const& viewer, boost::json::object const& fields, std::string_view name)
{
    auto const& field = *content::find_field(kind, name);
    std::string labels;
    for (auto const& code : content::texts(fields, name))
        labels.append(labels.empty() ? "" : ", ").append(content::choice_label(viewer, field, code));
    if (!labels.empty())
        content::sheet_row(out, viewer.say(field.label), labels);
}

}

void write_sheet(html::Out& out, Viewer const& viewer, ProjectPage const& page)
{
    auto const& fields = page.entry.content.fields;
    content::sheet(out, viewer.say(words::facts_heading), [&](html::Out& rows) {
        write_ambitions(rows, viewer, page.entry);
        write_results(rows, viewer, page.entry);
        write_where(rows, viewer, fields);
        write_when(rows, viewer, fields);
        write_whom(rows, viewer, fields);
        write_organisations(rows, viewer, viewer.say(words::facts_with), page.organisations);
        write_organisations(rows, viewer, viewer.say(words::facts_funded), page.funders);
        write_themes(rows, viewer, fields);
        for (auto const* const name : {"aims", "levels", "terms"})
            write_choices(rows, viewer, fields, name);
    });
}

}
