// Checks of the data folder: backups, the ledger, room on the disk, and who can read it.
#include "app/data_folder.h"
#include "app/finding.h"
#include "app/ledger.h"
#include "content/ledger.h"
#include "platform/base/error.h"
#include "platform/text/date.h"
#include "privacy/ledger.h"

#include <algorithm>
#include <chrono>
#include <filesystem>

namespace app {

namespace {

namespace fs = std::filesystem;
using namespace std::chrono_literals;

constexpr auto backup_at_most = 36h;
constexpr std::uintmax_t megabyte = 1024 * 1024;
constexpr std::uintmax_t least_free = 1024 * megabyte;

base::Time time_of(fs::path const& file)
{
    auto const written = std::chrono::file_clock::to_sys(fs::last_write_time(file));
    return std::chrono::time_point_cast<std::chrono::microseconds>(written);
}

std::optional<fs::path> newest_backup(fs::path const& folder)
{
    std::optional<fs::path> newest;
    std::error_code error;
    for (auto const& entry : fs::directory_iterator(folder, error))
        if (entry.is_regular_file(error) && entry.path().extension() != ".new"
            && entry.path().filename() != ledger_beside(folder).filename())
            if (!newest || fs::last_write_time(entry.path()) > fs::last_write_time(*newest))
                newest = entry.path();
    return newest;
}

void check_backup(Patient const& patient, Report& report)
{
    auto const newest = newest_backup(patient.config.data / "backup");
    if (!newest)
        return report.wrong(said::doctor_backup, report.say(said::doctor_backup_none), said::doctor_backup_none_todo);
    auto const at = time_of(*newest);
    auto const size = fs::file_size(*newest);
    auto how = report.say(said::doctor_backup_at{
        .time = text::write_time(patient.language, at), .size = (size + megabyte - 1) / megabyte});
    if (size == 0)
        report.wrong(said::doctor_backup, std::move(how), said::doctor_backup_empty_todo);
    else if (patient.clock.now() - at > backup_at_most)
        report.wrong(said::doctor_backup, std::move(how), said::doctor_backup_old_todo);
    else
        report.fine(said::doctor_backup, std::move(how));
    report.unknown(
        said::doctor_rehearsal, report.say(said::doctor_rehearsal_how), report.say(said::doctor_rehearsal_todo));
}

// What the database knows to be gone must stand in the file as well, which outlives a restored backup.
void check_ledger(Patient const& patient, Report& report)
try
{
    auto const in_file = privacy::Ledger(ledger_path(patient.config)).read();
    auto const in_database = content::store::ledger(patient.db);
    auto const missing = std::ranges::count_if(in_database, [&](content::LedgerLine const& line) {
        return std::ranges::none_of(in_file, [&](content::LedgerLine const& one) { return one.same_row(line); });
    });
    if (missing > 0)
        report.wrong(
            said::doctor_ledger, report.say(said::doctor_ledger_behind{.count = missing}),
            said::doctor_ledger_behind_todo);
    else if (in_file.empty())
        report.fine(said::doctor_ledger, report.say(said::doctor_ledger_empty));
    else
        report.fine(said::doctor_ledger, report.say(said::doctor_ledger_fine{.count = in_file.size()}));
}
catch (base::Error const& error)
{
    report.wrong(
        said::doctor_ledger, report.say(said::doctor_ledger_broken{.why = error.what()}),
        said::doctor_ledger_behind_todo);
}

void check_disk(Patient const& patient, Report& report)
{
    std::error_code error;
    auto const space = fs::space(patient.config.data, error);
    if (error || space.capacity == 0)
        return report.unknown(said::doctor_disk, error.message());
    auto const percent = space.available * 100 / space.capacity;
    auto how = report.say(said::doctor_disk_free{
        .free = space.available / megabyte, .total = space.capacity / megabyte, .percent = percent});
    if (space.available < least_free || percent < 3)
        report.wrong(said::doctor_disk, std::move(how), said::doctor_disk_todo);
    else
        report.fine(said::doctor_disk, std::move(how));
}

void check_files(Patient const& patient, Report& report)
{
    auto const& data = patient.config.data;
    std::string open;
    for (auto const& path : {data, data / "secret.key", ledger_path(patient.config), patient.config.mail.password_file})
        if (!path.empty() && open_to_others(path))
            open.append(open.empty() ? "" : ", ").append(path.string());
    if (!open.empty())
        report.wrong(said::doctor_files, report.say(said::doctor_files_open{.names = open}), said::doctor_files_todo);
    else if (!fs::exists(data / "secret.key"))
        report.unknown(said::doctor_files, report.say(said::doctor_files_absent{.names = "secret.key"}));
    else
        report.fine(said::doctor_files, report.say(said::doctor_files_fine));
}

}

void examine_data(Patient const& patient, desk::Depth depth, std::vector<desk::Finding>& findings)
{
    Report report(patient, findings);
    check_backup(patient, report);
    if (depth != desk::Depth::glance)
        check_ledger(patient, report);
    check_disk(patient, report);
    check_files(patient, report);
}

}
