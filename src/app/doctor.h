// Whether everything works as it should: the same checks for `kracht doctor` and for the page of the desk.
#pragma once
#include "app/settings.h"
#include "desk/desk.h"

namespace app {

/// What is looked at; all of it outlives the call.
struct Patient
{
    Config const& config;
    sql::Database& db;
    base::Clock const& clock;
    text::Language language = text::Language::nl;
    content::Demonstration demonstration = content::Demonstration::on;
};

/// All checks of this depth, in the order in which an operator cares. What cannot be looked at is no finding.
std::vector<desk::Finding> examine(Patient const& patient, desk::Depth depth);

// The checks by what they look at; each adds its findings.
void examine_site(Patient const& patient, std::vector<desk::Finding>& findings);
void examine_data(Patient const& patient, desk::Depth depth, std::vector<desk::Finding>& findings);
void examine_database(Patient const& patient, desk::Depth depth, std::vector<desk::Finding>& findings);
void examine_work(Patient const& patient, desk::Depth depth, std::vector<desk::Finding>& findings);

}
