// Taking a step with a work: judged again inside the transaction that does it.
#pragma once
#include "review/publish.h"

namespace review {

/// What somebody asks for with a work.
struct Wanted
{
    Step step = Step::submit;
    std::int64_t version = 0;           ///< of the work as it was shown
    std::string words = {};             ///< what has to change, what was done, why reading ends
    Own own = Own::no;                  ///< said that nobody else looked
    std::optional<base::Time> at = {};  ///< for plan
    std::vector<PersonId> invited = {}; ///< for reading along; empty: everybody who reads along
    /// For publish: the revision that it may replace although the work began with another; they saw what differs.
    std::optional<std::int64_t> over = {};
};

/// What came of it. Exactly one of the two tells why not, if not.
struct Taken
{
    Verdict verdict = Verdict::allowed;
    Refusal refusal = {};

    bool ok() const { return verdict == Verdict::allowed && refusal.ok(); }
};

/// The person may see the work. `not_now` also when somebody changed it in the meantime.
Taken take(Review& review, http::Person const& person, editing::Work const& work, Wanted const& wanted);

}
