// All checks together, and the command `kracht doctor`.
#include "app/finding.h"

#include "app/commands.h"
#include "app/database.h"
#include "content/site_settings.h"

#include <algorithm>
#include <cstdlib>
#include <iostream>

namespace app {

namespace {

// As the operator's terminal says; English when it says nothing of Dutch.
text::Language language_of_terminal()
{
    auto const* const set = std::getenv("LANG");
    return set && std::string_view(set).starts_with("nl") ? text::Language::nl : text::Language::en;
}

std::string_view mark(desk::State state)
{
    switch (state)
    {
    case desk::State::fine: return "  ok  ";
    case desk::State::finding: return "  !!  ";
    case desk::State::unknown: return "  ??  ";
    }
    return {};
}

void print(desk::Finding const& finding)
{
    std::cout << mark(finding.state) << finding.what << ": " << finding.how;
    if (!finding.todo.empty())
        std::cout << " -> " << finding.todo;
    std::cout << '\n';
}

// Nothing can be looked at in a file that is no database, or on a server that is away; but that is a finding too.
std::unique_ptr<sql::Database> opened(Config const& config)
{
    try
    {
        return open_database(config, Schema::as_it_is);
    }
    catch (sql::Error const& error)
    {
        auto const say = [](text::Message const& message) {
            return std::string(text::say(language_of_terminal(), message));
        };
        print(
            {desk::State::finding, say(said::doctor_integrity),
             text::say(language_of_terminal(), said::doctor_unread{.why = error.what()}),
             say(said::doctor_unopened_todo)});
        return nullptr;
    }
}

}

std::vector<desk::Finding> examine(Patient const& patient, desk::Depth depth)
{
    std::vector<desk::Finding> findings;
    auto const attempt = [&](auto const& look) {
        try
        {
            look();
        }
        catch (sql::Error const& error) // of an older schema, or a damaged database: the rest is looked at all the same
        {
            Report(patient, findings)
                .wrong(
                    said::doctor_integrity, Report(patient, findings).say(said::doctor_unread{.why = error.what()}),
                    said::doctor_unread_todo);
        }
    };
    if (depth != desk::Depth::glance)
    {
        examine_site(patient, findings);
        attempt([&] { examine_database(patient, depth, findings); });
    }
    attempt([&] { examine_data(patient, depth, findings); });
    attempt([&] { examine_work(patient, depth, findings); });
    return findings;
}

int doctor(Config const& config)
{
    auto const db = opened(config);
    if (!db)
        return 1;
    base::SystemClock const clock;
    Patient patient{config, *db, clock, language_of_terminal()};
    auto demonstration = config.demonstration ? content::Demonstration::on : content::Demonstration::off;
    try
    {
        demonstration = content::store::site_settings(*db, {.name = {}, .demonstration = demonstration}).demonstration;
    }
    catch (sql::Error const&) // a database without the table: what is wrong with it, the check of its version says
    {}
    patient.demonstration = demonstration;
    auto const findings = examine(patient, desk::Depth::thorough);
    for (auto const& finding : findings)
        print(finding);
    auto const count = std::ranges::count(findings, desk::State::finding, &desk::Finding::state);
    std::cout
        << (count == 0 ? std::string(text::say(patient.language, text::app::doctor_sum_fine))
                       : text::say(patient.language, text::app::doctor_sum{.count = count}))
        << '\n';
    return count == 0 ? 0 : 1;
}

}
