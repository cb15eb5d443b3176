// The labelled block of a project: ambitions, results, where, when, for whom, with whom, paid by whom.
#include "projects/pages.h"

#include "projects/projects.h"

#include "content/sheet.h"

#include "text/content.h"
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
    content::SheetRows const common{viewer, kind, page.entry};
    content::sheet(out, viewer.say(text::content::facts_heading), [&](html::Out& rows) {
        write_ambitions(rows, viewer, page.entry);
        write_results(rows, viewer, page.entry);
        common.where(rows);
        common.when(rows);
        common.whom(rows);
        content::sheet_entries(rows, viewer, viewer.say(text::content::facts_with), page.organisations);
        content::sheet_entries(rows, viewer, viewer.say(words::facts_funded), page.funders);
        common.themes(rows);
        for (auto const* const name : {"aims", "levels", "terms"})
            write_choices(rows, viewer, page.fields(), name);
    });
}

}
