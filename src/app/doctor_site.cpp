// Checks of the site as visitors reach it: by its own address, through the proxy. Not being able to look is no finding.
#include "app/finding.h"
#include "app/site_probe.h"
#include "platform/text/date.h"

#include <array>
#include <chrono>

namespace app {

namespace {

using namespace std::chrono_literals;

constexpr auto certificate_at_least = std::chrono::days(21);
constexpr auto security_at_least = std::chrono::days(14);

std::string day(Patient const& patient, base::Time time)
{
    return text::write_date(patient.language, text::local_date(time));
}

void check_headers(Report& report, SiteAnswer const& answer, bool encrypted)
{
    constexpr std::array<std::string_view, 4> wanted{
        "content-security-policy", "x-content-type-options", "referrer-policy", "permissions-policy"};
    std::string missing;
    auto const want = [&](std::string_view name) {
        if (answer.headers.find(name) == answer.headers.end())
            missing.append(missing.empty() ? "" : ", ").append(name);
    };
    for (auto const name : wanted)
        want(name);
    if (encrypted)
        want("strict-transport-security");
    if (missing.empty())
        report.fine(said::doctor_headers, report.say(said::doctor_headers_fine));
    else
        report.wrong(
            said::doctor_headers, report.say(said::doctor_headers_missing{.names = missing}),
            said::doctor_headers_todo);
}

void check_certificate(Patient const& patient, Report& report, SiteAnswer const& answer)
{
    if (!answer.certificate_until)
        return;
    auto how = report.say(said::doctor_tls_until{.date = day(patient, *answer.certificate_until)});
    if (*answer.certificate_until - patient.clock.now() < certificate_at_least)
        report.wrong(said::doctor_tls, std::move(how), said::doctor_tls_soon_todo);
    else
        report.fine(said::doctor_tls, std::move(how));
}

std::optional<base::Time> expiry_of(std::string const& text)
{
    auto const at = text.find("Expires: ");
    if (at == std::string::npos)
        return std::nullopt;
    auto const date = text::parse_date(std::string_view(text).substr(at + 9, 10));
    return date ? std::optional(base::Time(text::first_day(*date))) : std::nullopt;
}

void check_security(Patient const& patient, Report& report)
{
    if (patient.config.security_contact.empty())
        return report.wrong(
            said::doctor_securitytxt, report.say(said::doctor_securitytxt_unset), said::doctor_securitytxt_unset_todo);
    if (patient.config.base_url.empty())
        return;
    auto const answer = probe(patient.config.base_url + "/.well-known/security.txt");
    if (answer.trouble != SiteAnswer::Trouble::none)
        return;
    auto const until = expiry_of(answer.body);
    if (answer.status != 200 || !until)
        return report.wrong(
            said::doctor_securitytxt, report.say(said::doctor_securitytxt_absent),
            said::doctor_securitytxt_absent_todo);
    auto how = report.say(said::doctor_securitytxt_until{.date = day(patient, *until)});
    if (*until - patient.clock.now() < security_at_least)
        report.wrong(said::doctor_securitytxt, std::move(how), said::doctor_securitytxt_soon_todo);
    else
        report.fine(said::doctor_securitytxt, std::move(how));
}

void check_answer(Patient const& patient, Report& report)
{
    auto const& url = patient.config.base_url;
    bool const encrypted = url.starts_with("https://");
    if (!encrypted)
        report.wrong(said::doctor_tls, report.say(said::doctor_tls_none), said::doctor_tls_none_todo);
    auto const answer = probe(url + "/");
    if (answer.trouble == SiteAnswer::Trouble::certificate)
        return report.wrong(
            said::doctor_tls, report.say(said::doctor_tls_bad{.why = answer.why}), said::doctor_tls_bad_todo);
    if (answer.trouble == SiteAnswer::Trouble::unreachable)
        return report.unknown(said::doctor_site, report.say(said::doctor_site_unseen{.url = url, .why = answer.why}));
    if (answer.status != 200)
        return report.wrong(
            said::doctor_site,
            report.say(said::doctor_site_status{.url = url, .status = std::to_string(answer.status)}),
            said::doctor_site_status_todo);
    report.fine(said::doctor_site, report.say(said::doctor_site_answers{.url = url}));
    check_headers(report, answer, encrypted);
    check_certificate(patient, report, answer);
}

}

void examine_site(Patient const& patient, std::vector<desk::Finding>& findings)
{
    Report report(patient, findings);
    if (!patient.config.base_url.empty())
        check_answer(patient, report);
    else if (patient.demonstration == content::Demonstration::off)
        report.wrong(said::doctor_site, report.say(said::doctor_site_unset), said::doctor_site_unset_todo);
    else
        report.unknown(
            said::doctor_site, report.say(said::doctor_site_unset), report.say(said::doctor_site_unset_todo));
    check_security(patient, report);
}

}
