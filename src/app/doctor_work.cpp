// Checks of what the program does by itself, and of the people who look after it.
#include "accounts/rights.h"
#include "app/finding.h"
#include "app/public_address.h"
#include "desk/facts.h"
#include "platform/jobs/jobs.h"
#include "platform/text/date.h"

#include <chrono>

namespace app {

namespace {

using namespace std::chrono_literals;

constexpr auto jobs_start_within = 15min;

void check_mail(Patient const& patient, Report& report)
{
    auto const& mail = patient.config.mail;
    bool const for_others = patient.demonstration == content::Demonstration::off || !only_this_machine(patient.config);
    if (mail.outbox)
        return for_others
            ? report.wrong(said::doctor_mail, report.say(said::doctor_mail_outbox), said::doctor_mail_outbox_todo)
            : report.fine(said::doctor_mail, report.say(said::doctor_mail_outbox));
    if (mail.url.empty())
        return report.wrong(said::doctor_mail, report.say(said::doctor_mail_unset), said::doctor_mail_unset_todo);
    auto const facts = desk::store::facts(patient.db);
    auto const sent = facts.find(desk::mail_sent);
    auto const failed = facts.find(desk::mail_failed);
    if (failed != facts.end() && (sent == facts.end() || sent->second.at < failed->second.at))
        return report.wrong(
            said::doctor_mail,
            report.say(said::doctor_mail_failed{
                .time = text::write_time(patient.language, failed->second.at), .why = failed->second.detail}),
            said::doctor_mail_failed_todo);
    if (sent == facts.end())
        return report.fine(said::doctor_mail, report.say(said::doctor_mail_never));
    report.fine(
        said::doctor_mail,
        report.say(said::doctor_mail_sent{.time = text::write_time(patient.language, sent->second.at)}));
}

void check_jobs(Patient const& patient, Report& report)
{
    auto const counts = jobs::Queue(patient.db, patient.clock).counts();
    if (counts.dead > 0)
        return report.wrong(
            said::doctor_jobs, report.say(said::doctor_jobs_dead{.count = counts.dead}), said::doctor_jobs_dead_todo);
    if (counts.oldest_due && patient.clock.now() - *counts.oldest_due > jobs_start_within)
        return report.wrong(
            said::doctor_jobs,
            report.say(said::doctor_jobs_late{.time = text::write_time(patient.language, *counts.oldest_due)}),
            said::doctor_jobs_late_todo);
    report.fine(said::doctor_jobs, report.say(said::doctor_jobs_fine));
}

// The roles that count only after two steps of signing in, as a list for SQL; codes of our own.
std::string roles_of_two_steps()
{
    std::string list;
    for (auto const& role : accounts::all_roles())
        if (role.steps == accounts::Steps::two)
            list.append(list.empty() ? "'" : ", '").append(role.code).append("'");
    return list;
}

void check_steps(Patient const& patient, Report& report)
{
    std::int64_t total = 0;
    std::int64_t with = 0;
    for (auto const& row : patient.db.query(
             "SELECT COUNT(*), COALESCE(SUM(CASE WHEN EXISTS (SELECT 1 FROM passkey k WHERE k.person_id = p.id) "
             "OR EXISTS (SELECT 1 FROM person_factor f WHERE f.person_id = p.id AND f.totp_at IS NOT NULL) "
             "THEN 1 ELSE 0 END), 0) FROM person p WHERE p.kind = 'person' AND p.disabled_at IS NULL "
             "AND p.erased_at IS NULL AND EXISTS (SELECT 1 FROM person_role r WHERE r.person_id = p.id AND r.role IN ("
             + roles_of_two_steps() + "))"))
    {
        total = row.get<std::int64_t>(0);
        with = row.get<std::int64_t>(1);
    }
    if (total == 0)
        return report.fine(said::doctor_steps, report.say(said::doctor_steps_none));
    if (with == total)
        return report.fine(said::doctor_steps, report.say(said::doctor_steps_fine{.count = total}));
    report.wrong(
        said::doctor_steps, report.say(said::doctor_steps_without{.count = total - with, .total = total}),
        said::doctor_steps_todo);
}

}

void examine_work(Patient const& patient, desk::Depth depth, std::vector<desk::Finding>& findings)
{
    Report report(patient, findings);
    check_mail(patient, report);
    if (depth != desk::Depth::glance) // at a glance one sees them anyway
        check_jobs(patient, report);
    check_steps(patient, report);
}

}
