// Notices: who hears of each step, in their own language.
#pragma once
#include "review/store.h"

namespace review {

/// A step was taken: writers, those who publish, or the experts by experience hear of it, never who took it.
void tell_step(sql::Tx& tx, editing::Work const& work, Step step, PersonId actor, base::Time now);
/// The text can be read: every expert by experience, or those who were invited.
void tell_reading(sql::Tx& tx, editing::Work const& work, base::Time now);
/// A text is public: its writers, and those who read it.
void tell_published(
    sql::Tx& tx, editing::Work const& work, PersonId actor, content::Draft const& draft, base::Time now);
/// A reader said something: those who publish.
void tell_remark(sql::Tx& tx, WorkId work, std::string const& title, PersonId reader, base::Time now);
/// A remark was answered: its reader.
void tell_decided(sql::Tx& tx, store::Decided const& decided, std::string const& title, base::Time now);
/// What was to be published by itself was not: who planned it.
void tell_failed(sql::Tx& tx, editing::Work const& work, PersonId planner, base::Time now);
/// "Klopt dit nog?": editors of the partner; without one, those who publish.
void tell_ask(sql::Tx& tx, Holds const& holds, base::Time now);

}
