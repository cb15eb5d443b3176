// Checks of the database, what is made from it, and the clock.
#include "app/database.h"
#include "app/finding.h"
#include "platform/search/folders.h"
#include "platform/sql/backup.h"
#include "platform/sql/migrate.h"
#include "platform/text/date.h"

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <sys/timex.h>

namespace app {

namespace {

namespace fs = std::filesystem;
using namespace std::chrono_literals;

constexpr auto index_follows_within = 60s;
constexpr auto clock_may_differ = 300s;

void check_schema(Patient const& patient, Report& report)
{
    auto const pending = sql::pending_migrations(patient.db, all_migrations());
    if (pending.empty())
        report.fine(said::doctor_schema, report.say(said::doctor_schema_fine));
    else
        report.wrong(
            said::doctor_schema, report.say(said::doctor_schema_behind{.count = pending.size()}),
            said::doctor_schema_todo);
}

// A database tells each fault on a line of its own, and there may be thousands.
std::string first_lines(std::string const& faults)
{
    auto const end = faults.find('\n', faults.find('\n') + 1);
    auto lines = faults.substr(0, end);
    std::ranges::replace(lines, '\n', ' ');
    return end == std::string::npos ? lines : lines + " …";
}

void check_integrity(Patient const& patient, Report& report)
{
    auto const broken = sql::integrity_check(patient.db);
    if (broken.empty())
        report.fine(said::doctor_integrity, report.say(said::doctor_integrity_fine));
    else
        report.wrong(
            said::doctor_integrity, report.say(said::doctor_integrity_broken{.first = first_lines(broken.front())}),
            said::doctor_integrity_todo);
}

std::optional<base::Time> last_change(Patient const& patient)
{
    return patient.db.value<base::Time>("SELECT at FROM change_log ORDER BY sequence DESC LIMIT 1");
}

// When something was last written in the index of this language.
std::optional<base::Time> index_time(fs::path const& folder)
{
    auto const current = search::Folders(folder).current();
    std::optional<fs::file_time_type> newest;
    std::error_code error;
    if (current)
        for (auto const& entry : fs::directory_iterator(*current, error))
            if (auto const at = fs::last_write_time(entry.path(), error); !error && (!newest || at > *newest))
                newest = at;
    if (!newest)
        return std::nullopt;
    return std::chrono::time_point_cast<std::chrono::microseconds>(std::chrono::file_clock::to_sys(*newest));
}

void check_search(Patient const& patient, Report& report, std::optional<base::Time> const& change)
{
    auto const index = index_time(patient.config.data / "search" / "nl");
    if (!index && change)
        return report.wrong(said::doctor_search, report.say(said::doctor_search_absent), said::doctor_search_todo);
    bool const time_enough = change && patient.clock.now() - *change > index_follows_within;
    if (index && change && time_enough && *index + 1s < *change)
        return report.wrong(
            said::doctor_search,
            report.say(said::doctor_search_old{
                .index = text::write_time(patient.language, *index),
                .change = text::write_time(patient.language, *change)}),
            said::doctor_search_todo);
    report.fine(said::doctor_search, report.say(said::doctor_search_fine));
}

// Whether the kernel knows the clock to be kept right (adjtimex(2)).
bool synchronised()
{
    timex state{};
    return ::adjtimex(&state) != TIME_ERROR && (state.status & STA_UNSYNC) == 0;
}

void check_clock(Patient const& patient, Report& report, std::optional<base::Time> const& change)
{
    auto const now = patient.clock.now();
    auto const time = text::write_time(patient.language, now);
    if (change && *change > now + clock_may_differ)
        report.wrong(
            said::doctor_clock,
            report.say(said::doctor_clock_future{.time = text::write_time(patient.language, *change)}),
            said::doctor_clock_todo);
    else if (synchronised())
        report.fine(said::doctor_clock, report.say(said::doctor_clock_fine{.time = time}));
    else
        report.unknown(
            said::doctor_clock, report.say(said::doctor_clock_free{.time = time}), report.say(said::doctor_clock_todo));
}

}

void examine_database(Patient const& patient, desk::Depth depth, std::vector<desk::Finding>& findings)
{
    Report report(patient, findings);
    if (depth == desk::Depth::thorough)
        check_integrity(patient, report);
    check_schema(patient, report);
    auto const change = last_change(patient);
    check_search(patient, report, change);
    check_clock(patient, report, change);
    bool const on = patient.demonstration == content::Demonstration::on;
    report.fine(
        said::doctor_demonstration, report.say(on ? said::doctor_demonstration_on : said::doctor_demonstration_off));
}

}
