// The list page of a kind: facets, cards and a pager. A slice describes its list once; this reads and writes it.
#pragma once
#include "content/facets.h"
#include "platform/html/page.h"
#include "platform/http/response.h"

#include <span>
#include <string>

namespace content {

/// A list of entries as readers know it.
struct KindList
{
    Kind const& kind;
    text::Message title;
    text::Message lead;
    /// "12 inzichten gevonden"
    std::string (*found)(text::Language language, std::size_t count);
    /// Every parameter must also be declared in the route, together with `after_parameter`.
    std::span<FacetSpec const> facets = {};
    /// Writes the entries; null: as cards.
    void (*results)(html::Out& out, Viewer const& viewer, std::span<Card const> cards) = nullptr;
    /// Written between head and list, such as a way in; may be null.
    void (*above)(html::Out& out, Viewer const& viewer) = nullptr;
};

/// One page of a list, as it was asked for.
struct ListPage
{
    std::vector<Facet> facets;
    Cursor here;
    List list;
};

/// Reads what the request asks of the list: at most two queries.
ListPage read_list(sql::Session& db, Viewer const& viewer, KindList const& list, http::Request const& request);

html::Page list_page(Viewer const& viewer, KindList const& list, ListPage const& page);

/// The answer to a GET of the list.
http::Response show_list(sql::Session& db, Viewer const& viewer, KindList const& list, http::Request const& request);

}
