// What pages share of the content: vocabulary, settings and facet counts; made once per content generation, outside
// requests.
#pragma once
#include "content/content.h"
#include "content/facet_values.h"
#include "content/site_settings.h"

#include <atomic>
#include <mutex>

namespace content {

class Terms;
struct Journeys;

/// Vocabulary, settings and counts as of one generation; never changes.
struct Snapshot
{
    std::uint64_t generation = 0;
    Vocabulary vocabulary;
    SiteSettings settings;
    std::optional<SiteLogo> logo; ///< absent: the built-in one

    /// Whether nothing was ever imported: an alliance has words before it has entries.
    bool empty() const { return vocabulary == Vocabulary{}; }
    /// Facet counts of a kind; empty when it has no published entries.
    std::vector<FacetCount> const& counts(Kind const& kind) const;
    /// The values of a facet with their names, ready to choose from; null for a field that is no facet.
    FacetValues const* facet(Kind const& kind, std::string_view field) const;

    std::vector<std::pair<std::string_view, std::vector<FacetCount>>> counts_by_kind;
    std::vector<std::pair<std::string_view, std::vector<FacetValues>>> facets_by_kind;
    std::shared_ptr<Terms const> terms_nl; ///< words explained; content/glossary.h
    std::shared_ptr<Terms const> terms_en;
    std::shared_ptr<Journeys const> journeys; ///< from question to result; content/journey_graph.h
};

/// Holds the newest snapshot. Safe from all threads.
class Context
{
public:
    /// `defaults` hold for what the alliance has not decided; they are the operator's configuration.
    Context(sql::Database& db, Kinds const& kinds, SiteSettings defaults = {});

    std::shared_ptr<Snapshot const> snapshot() const;
    Kinds const& kinds() const { return kinds_; }

    /// Number of the last known change; one atomic read.
    std::uint64_t generation() const { return generation_.load(std::memory_order_acquire); }

    /// Looks whether content changed and if so makes a new snapshot. Called after a write of this process, and by app
    /// at least every second for the writes of others. Throws what reading throws.
    void refresh();

private:
    sql::Database& db_;
    Kinds const& kinds_;
    SiteSettings const defaults_;
    std::atomic<std::uint64_t> generation_{0};
    std::mutex refreshing_;
    mutable std::mutex guard_;
    std::shared_ptr<Snapshot const> snapshot_;
};

}
