// GET /beheer/logboek: who changed what; as a page, as CSV and as JSON.
#include "privacy/handlers.h"
#include "privacy/pages.h"

#include "platform/text/date.h"
#include "privacy/log_file.h"
#include "privacy/numbers.h"

#include "text/privacy.h"

namespace privacy {

namespace {

namespace words = text::privacy;

constexpr int lines_a_page = 50;
constexpr int most_exported = 50'000;

std::string query_of(http::Request const& request, std::string_view name)
{
    return std::string(request.query(name).value_or(""));
}

// When the day begins in the Netherlands: the first midnight there after the evening before in UTC.
base::Time start_of(text::PartialDate date)
{
    return jobs::next_time(jobs::Daily{}, base::Time(text::first_day(date)) - std::chrono::hours(4));
}

// A day of the filter; an error when something else was typed.
std::optional<text::PartialDate> day_of(http::Request const& request, std::string_view name, pages::Errors& errors)
{
    auto const typed = query_of(request, name);
    if (typed.empty())
        return std::nullopt;
    auto const date = text::parse_date(typed);
    if (!date)
        errors.push_back({std::string(name), std::string(text::say(request.language(), words::log_date_wrong))});
    return date;
}

store::LogQuery read_query(http::Request const& request, pages::Errors& errors)
{
    store::LogQuery query;
    query.viewer = accounts::PersonId{request.person().id};
    query.subject = query_of(request, "subject");
    query.number = number_from(query_of(request, "number"));
    query.who = query_of(request, "who");
    query.after = number_from(query_of(request, "after"));
    if (auto const from = day_of(request, "from", errors))
        query.from = start_of(*from);
    if (auto const to = day_of(request, "to", errors))
        query.until = jobs::next_time(jobs::Daily{}, base::Time(text::last_day(*to)) + std::chrono::hours(4));
    return query;
}

http::Response offered(http::Response response, std::string_view name)
{
    response.headers.emplace_back("Content-Disposition", "attachment; filename=\"" + std::string(name) + "\"");
    response.keep = http::Keep::never;
    return response;
}

std::vector<store::LogLine> lines_to_export(Privacy& privacy, http::Request const& request)
{
    pages::Errors errors;
    auto query = read_query(request, errors);
    query.limit = most_exported;
    return store::log_lines(privacy.db, query);
}

}

http::Response show_log(Privacy& privacy, http::Request const& request)
{
    pages::LogPage page;
    auto query = read_query(request, page.errors);
    query.limit = lines_a_page + 1;
    page.lines = store::log_lines(privacy.db, query);
    if (page.lines.size() > lines_a_page)
    {
        page.lines.pop_back();
        page.next = page.lines.back().id;
    }
    page.filter = {
        query.subject, query_of(request, "number"), query.who, query_of(request, "from"), query_of(request, "to")};
    page.subjects = store::log_subjects(privacy.db);
    page.days_kept = privacy.settings.audit_kept.count();
    page.most_exported = most_exported;
    return pages::log(content::viewer(privacy.content, privacy.clock, request), page);
}

http::Response export_csv(Privacy& privacy, http::Request const& request)
{
    return offered(
        http::bytes("text/csv; charset=utf-8", log_csv(lines_to_export(privacy, request))),
        request.language() == text::Language::nl ? "logboek.csv" : "log.csv");
}

http::Response export_json(Privacy& privacy, http::Request const& request)
{
    return offered(
        http::json(200, log_json(lines_to_export(privacy, request))),
        request.language() == text::Language::nl ? "logboek.json" : "log.json");
}

}
