// Facets of a list: which choices a visitor may make, which were made, and the form and links that make them.
#pragma once
#include "content/viewer.h"
#include "platform/html/out.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace content {

/// One row of a kind's facet table.
struct FacetSpec
{
    std::string_view parameter; ///< name in the address: "theme"
    std::string_view field;     ///< indexed field: "themes"
    text::Message label;
};

/// Borrows its texts from the viewer's snapshot and the catalogs.
struct FacetOption
{
    std::string_view value;
    std::string_view label;
    std::int64_t count = 0;
    bool chosen = false;
};

/// A group of choices of which several may be made; a list shows what fits at least one.
struct Facet
{
    std::string_view parameter;
    std::string_view field;
    std::string_view label;
    std::vector<FacetOption> options;

    bool any_chosen() const;
    std::vector<std::string> chosen() const;
    /// How many entries the chosen options have, those with several counted more than once.
    std::int64_t chosen_count() const;
};

/// The facets of a kind with the choices of this request. A choice that exists but that no entry has stays, with a
/// count of 0; one that does not exist is passed over. A facet with one option or none is left out unless something
/// in it was chosen: there is nothing to choose.
std::vector<Facet> facets(
    Viewer const& viewer, Kind const& kind, std::span<FacetSpec const> specs, http::Request const& request);

/// The filters that belong to the choices, the most selective one first.
std::vector<Filter> filters(std::vector<Facet> const& facets);

/// The list that facets belong to. Its addresses keep the choices.
struct FacetList
{
    std::string_view path; ///< "/projecten"
    std::vector<Facet> const& groups;
    /// "12 projecten gevonden"
    std::string (*found)(text::Language language, std::size_t count);

    bool any_chosen() const;
    html::Url url() const;
    html::Url url_without(FacetOption const& option) const;
};

/// The form, which works without JavaScript; folded on small screens until something was chosen.
void facet_form(html::Out& out, Viewer const& viewer, FacetList const& list);

/// Parameter of the place in a list, and how many entries a page of a list holds.
inline constexpr std::string_view after_parameter = "after";
inline constexpr int page_size = 20;

/// The place this request asks for.
Cursor cursor_of(http::Request const& request);

/// The choices that were made, each with the way back; nothing when there are none.
void chosen_line(html::Out& out, Viewer const& viewer, FacetList const& list);

/// How many were found where the whole list is on this page, else how many of it are; then the choices.
void found_line(html::Out& out, Viewer const& viewer, FacetList const& facets, List const& list, Cursor const& here);

/// Links to the next page of the list and back to its start; nothing when all is on one page.
void pager(html::Out& out, Viewer const& viewer, FacetList const& facets, List const& list, Cursor const& here);

}
