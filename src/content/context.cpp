// Makes the shared snapshot of vocabulary and facet counts anew when content has changed.
#include "content/context.h"

#include <algorithm>

namespace content {

std::vector<FacetCount> const& Snapshot::counts(Kind const& kind) const
{
    static std::vector<FacetCount> const none;
    auto const found = std::ranges::find(counts_by_kind, kind.name, [](auto const& pair) { return pair.first; });
    return found == counts_by_kind.end() ? none : found->second;
}

Context::Context(sql::Database& db, Kinds const& kinds) : db_(db), kinds_(kinds), snapshot_(std::make_shared<Snapshot>())
{
    refresh();
}

std::shared_ptr<Snapshot const> Context::snapshot() const
{
    std::lock_guard const lock(guard_);
    return snapshot_;
}

void Context::refresh()
{
    std::lock_guard const one_at_a_time(refreshing_);
    auto const current = store::generation(db_);
    if (current == generation_.load() && current != 0)
        return;
    auto fresh = std::make_shared<Snapshot>();
    fresh->generation = current;
    fresh->vocabulary = store::vocabulary(db_);
    for (auto const* const kind : kinds_.all())
        fresh->counts_by_kind.emplace_back(kind->name, store::facet_counts(db_, *kind));
    {
        std::lock_guard const lock(guard_);
        snapshot_ = std::move(fresh);
    }
    // Last, so that a page labelled with this generation was never made from an older snapshot.
    generation_.store(current, std::memory_order_release);
}

}
