// A round of reading along: it opens, ends, and goes with the text once that is published.
#pragma once
#include "review/reading.h"

namespace review::store {

struct Opening
{
    std::vector<PersonId> invited = {}; ///< only these; empty: every expert by experience
    editing::State returns_to = editing::State::ready;
    /// Whether the words that stand there were read in an earlier round: then those readings count.
    bool read = false;
};
/// Opens the round of a work, or opens it again.
RoundId open_round(sql::Tx& tx, editing::Work const& work, Opening const& opening, base::Time now);
void end_round(sql::Tx& tx, editing::Work const& work, base::Time now);
/// The text is written anew: the round waits until it is opened again.
void send_back(sql::Tx& tx, editing::Work const& work);
/// The round goes from the work to what was published.
void settle_round(sql::Tx& tx, WorkId work, content::EntryId entry);
/// Everybody who read in the round of this work with an account.
std::vector<PersonId> readers(sql::Session& db, WorkId work);

}
