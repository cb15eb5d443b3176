// Makes the shared snapshot of vocabulary and facet counts anew when content has changed.
#include "content/context.h"

#include "content/glossary.h"
#include "content/journey_graph.h"

#include <algorithm>

namespace content {

std::vector<FacetCount> const& Snapshot::counts(Kind const& kind) const
{
    static std::vector<FacetCount> const none;
    auto const found = std::ranges::find(counts_by_kind, kind.name, [](auto const& pair) { return pair.first; });
    return found == counts_by_kind.end() ? none : found->second;
}

FacetValues const* Snapshot::facet(Kind const& kind, std::string_view field) const
{
    auto const of_kind = std::ranges::find(facets_by_kind, kind.name, [](auto const& pair) { return pair.first; });
    if (of_kind == facets_by_kind.end())
        return nullptr;
    auto const found = std::ranges::find(of_kind->second, field, &FacetValues::field);
    return found == of_kind->second.end() ? nullptr : &*found;
}

Context::Context(sql::Database& db, Kinds const& kinds, SiteSettings defaults)
    : db_(db), kinds_(kinds), defaults_(std::move(defaults)), snapshot_(std::make_shared<Snapshot>())
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
    fresh->settings = store::site_settings(db_, defaults_);
    fresh->logo = store::site_logo(db_, fresh->settings);
    for (auto const* const kind : kinds_.all())
    {
        auto counts = store::facet_counts(db_, *kind);
        fresh->facets_by_kind.emplace_back(kind->name, facet_values(db_, fresh->vocabulary, *kind, counts));
        fresh->counts_by_kind.emplace_back(kind->name, std::move(counts));
    }
    fresh->terms_nl = std::make_shared<Terms>(store::terms(db_, text::Language::nl));
    fresh->terms_en = std::make_shared<Terms>(store::terms(db_, text::Language::en));
    fresh->journeys = std::make_shared<Journeys>(store::journeys(db_));
    {
        std::lock_guard const lock(guard_);
        snapshot_ = std::move(fresh);
    }
    // Last, so that a page labelled with this generation was never made from an older snapshot.
    generation_.store(current, std::memory_order_release);
}

}
