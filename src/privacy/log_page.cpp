// HTML of the audit log: a filter, the lines, and the way to take them along.
#include "privacy/pages.h"

#include "accounts/audit_words.h"
#include "content/components.h"
#include "platform/html/write.h"
#include "platform/text/date.h"
#include "privacy/log_words.h"

#include "text/privacy.h"

namespace privacy::pages {

namespace {

namespace words = text::privacy;
using store::LogLine;

// The same choice as lines of a page, as CSV or as JSON.
html::Url older(Viewer const& viewer, LogPage const& page)
{
    auto const& [subject, number, who, from, to] = page.filter;
    return viewer.language == text::Language::nl
        ? html::url(
              "/beheer/logboek?subject={}&number={}&who={}&from={}&to={}&after={}", subject, number, who, from, to,
              *page.next)
        : html::url(
              "/en/desk/log?subject={}&number={}&who={}&from={}&to={}&after={}", subject, number, who, from, to,
              *page.next);
}

html::Url as_csv(Viewer const& viewer, LogPage const& page)
{
    auto const& [subject, number, who, from, to] = page.filter;
    return viewer.language == text::Language::nl
        ? html::url(
              "/beheer/logboek/regels.csv?subject={}&number={}&who={}&from={}&to={}", subject, number, who, from, to)
        : html::url("/en/desk/log/lines.csv?subject={}&number={}&who={}&from={}&to={}", subject, number, who, from, to);
}

html::Url as_json(Viewer const& viewer, LogPage const& page)
{
    auto const& [subject, number, who, from, to] = page.filter;
    return viewer.language == text::Language::nl
        ? html::url(
              "/beheer/logboek/regels.json?subject={}&number={}&who={}&from={}&to={}", subject, number, who, from, to)
        : html::url(
              "/en/desk/log/lines.json?subject={}&number={}&who={}&from={}&to={}", subject, number, who, from, to);
}

void write_filter(html::Out& out, Viewer const& viewer, LogPage const& page)
{
    html::FormWriter form(out, viewer.language, page.errors);
    auto const optional = html::Demand::optional;
    auto const narrow = html::Line::Width::narrow;
    form.summary();
    std::vector<html::Option> subjects;
    for (auto const& subject : page.subjects)
        subjects.push_back({subject, accounts::subject_words(viewer.language, subject)});
    form.select(
        {.name = "subject", .label = viewer.say(words::log_subject), .demand = optional}, subjects,
        page.filter.subject);
    form.line(
        {.name = "who",
         .label = viewer.say(words::log_who),
         .hint = viewer.say(words::log_who_hint),
         .demand = optional},
        {.value = page.filter.who, .most = 100});
    form.line(
        {.name = "number", .label = viewer.say(words::log_number), .demand = optional},
        {.value = page.filter.number, .input_mode = "numeric", .most = 18, .width = narrow});
    form.line(
        {.name = "from", .label = viewer.say(words::log_from), .demand = optional},
        {.value = page.filter.from, .type = "date", .width = narrow});
    form.line(
        {.name = "to", .label = viewer.say(words::log_to), .demand = optional},
        {.value = page.filter.to, .type = "date", .width = narrow});
    form.submit(viewer.say(words::log_show));
}

template <class Value>
void write_cell(html::Out& out, std::string_view label, Value const& value)
{
    html::write(out, R"(<td role="cell" data-label="{}"><div>{}</div></td>)", label, value);
}

std::string object_words(Viewer const& viewer, LogLine const& line)
{
    auto said = accounts::subject_words(viewer.language, line.subject);
    return line.subject_id == 0 ? said : said + " " + std::to_string(line.subject_id);
}

// On a narrow screen a row is a card, with the action as its heading.
void write_line(html::Out& out, Viewer const& viewer, LogLine const& line)
{
    html::write(
        out, R"(<tr role="row"><th role="rowheader" scope="row">{}</th>{}</tr>)",
        accounts::action_words(viewer.language, line.action), [&](html::Out& row) {
            write_cell(row, viewer.say(words::log_when), [&](html::Out& cell) {
                html::write(
                    cell, R"(<time datetime="{}">{}</time>)", text::iso_time(line.at),
                    text::write_time(viewer.language, line.at));
            });
            write_cell(row, viewer.say(words::log_actor), actor(viewer, line));
            write_cell(row, viewer.say(words::log_object), object_words(viewer, line));
            if (line.detail.empty())
                return html::write(row, R"(<td role="cell"></td>)");
            write_cell(
                row, viewer.say(words::log_detail),
                detail_words({viewer.language, viewer.kinds}, line.action, line.detail));
        });
}

void write_lines(html::Out& out, Viewer const& viewer, LogPage const& page)
{
    if (page.lines.empty())
        return html::write(out, R"(<p class="empty">{}</p>)", viewer.say(words::log_none));
    constexpr text::Message columns[]{
        words::log_action, words::log_when, words::log_actor, words::log_object, words::log_detail};
    html::write(
        out,
        R"(<div class="table-scroll"><table class="table coverage desk-table" role="table">)"
        R"(<caption class="visually-hidden">{}</caption><thead role="rowgroup"><tr role="row">{}</tr></thead>)"
        R"(<tbody role="rowgroup">{}</tbody></table></div>)",
        viewer.say(words::log_found),
        html::each(
            columns,
            [&](html::Out& head, text::Message const& column) {
                html::write(head, R"(<th role="columnheader" scope="col">{}</th>)", viewer.say(column));
            }),
        html::each(page.lines, [&](html::Out& part, LogLine const& line) { write_line(part, viewer, line); }));
    if (page.next)
        html::write(
            out, R"(<p><a class="button button--secondary" href="{}">{}</a></p>)", older(viewer, page),
            viewer.say(words::log_older));
}

// In years when it comes out: who keeps something for 1,825 days means five years.
std::string log_lead(Viewer const& viewer, std::int64_t days)
{
    constexpr std::int64_t year = 365;
    auto const kept = days % year == 0 ? viewer.say(words::log_years{.count = days / year})
                                       : viewer.say(words::log_days{.count = days});
    return viewer.say(words::log_lead{.time = kept});
}

void write_export(html::Out& out, Viewer const& viewer, LogPage const& page)
{
    html::write(
        out,
        R"(<section class="section privacy"><h2>{}</h2><p>{}</p><p class="button-row">)"
        R"(<a class="button button--secondary" href="{}" download="">{}</a> )"
        R"(<a class="button button--secondary" href="{}" download="">{}</a></p></section>)",
        viewer.say(words::log_export_title), viewer.say(words::log_export_lead{.count = page.most_exported}),
        as_csv(viewer, page), viewer.say(words::log_export_csv), as_json(viewer, page),
        viewer.say(words::log_export_json));
}

}

std::string actor(Viewer const& viewer, LogLine const& line)
{
    auto const number = " (" + std::to_string(line.actor.value) + ")";
    if (line.system)
        return std::string(viewer.say(words::log_system)) + ": " + line.actor_name;
    return (line.actor_name.empty() ? std::string(viewer.say(words::log_erased)) : line.actor_name) + number;
}

html::Page log(Viewer const& viewer, LogPage const& page)
{
    auto result = begin(viewer, viewer.say(words::log_title), "/beheer/logboek", "/en/desk/log");
    result.main = html::fragment(
        R"({}<details class="fold"><summary>{}</summary><form method="get" action="{}">{}</form></details>)"
        R"(<section class="section privacy"><h2>{}</h2>{}</section>{})",
        [&](html::Out& out) {
            content::page_head(out, viewer.say(words::log_title), log_lead(viewer, page.days_kept));
        },
        viewer.say(words::log_filter), link(viewer, "/beheer/logboek", "/en/desk/log"),
        [&](html::Out& out) { write_filter(out, viewer, page); }, viewer.say(words::log_found),
        [&](html::Out& out) { write_lines(out, viewer, page); },
        [&](html::Out& out) { write_export(out, viewer, page); });
    return result;
}

}
