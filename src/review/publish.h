// From a work to what visitors see: all of it, or nothing.
#pragma once
#include "review/review.h"
#include "review/store.h"

#include <vector>

namespace review {

/// Why nothing was published.
struct Refusal
{
    enum class Why {
        none,     ///< it was published
        problems, ///< `problems` has to be put right first
        changed,  ///< the entry was changed since the work began, such as by an import; the work is as it was
        taken,    ///< another entry has this address
        original, ///< it translates what is not published
        moved,    ///< the work is gone, or somebody changed it in this very moment
    };
    Why why = Why::none;
    std::vector<content::Problem> problems = {};

    bool ok() const { return why == Why::none; }
};

enum class Own { no, yes };

struct Publication
{
    editing::Work const& work;
    content::Kind const& kind;
    Situation const& situation;
    PersonId actor;
    Own own = Own::no; ///< the actor said that nobody else looked at it
};

/// What has to be put right before the work can be published; empty when nothing has.
std::vector<content::Problem> missing_for_publication(
    Review& review, content::Kind const& kind, editing::Work const& work);

/// Publishes the work as it stands at this version and removes it, in one transaction: entry, revision, audit line,
/// mark of who read along, notices. Then makes the content new. Whether the actor may has been judged.
Refusal publish(Review& review, Publication const& publication);

/// Takes a published entry out of sight: its address answers 410. Or shows it again as it was.
enum class Archived { done, absent, led_to };
Archived archive(Review& review, http::Person const& person, Row const& row);
/// Absent: there is no archived row like that. Else what is wrong with showing it again.
Refusal restore_from_archive(Review& review, http::Person const& person, Row const& row);

}
