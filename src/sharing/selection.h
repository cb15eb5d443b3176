// What a feed is about: a kind, a theme or a municipality, as the address says.
#pragma once
#include "content/components.h"
#include "content/recent.h"
#include "platform/http/request.h"
#include "sharing/sharing.h"

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace sharing {

/// Kinds that one can follow without naming one. Stories are not among them, nor anywhere in this slice: who agreed to
/// a place on this site did not agree to copies elsewhere, and a copy cannot be called back.
std::vector<content::Kind const*> followed(content::Kinds const& kinds);

/// Whether entries of this kind may be shown elsewhere: all but stories and the pages of the site itself.
bool may_leave(content::Kind const& kind);

struct Selection
{
    content::RecentQuery query;
    std::string title;                   ///< "Nieuws", "Emmen"; empty: everything
    std::string words;                   ///< the query of the address: "?kind=news", or nothing
    content::Kind const* kind = nullptr; ///< when one was named
};

/// Why there is no such feed: the status of the answer.
enum class Refusal { not_found = 404, bad_request = 400 };

std::variant<Selection, Refusal> read_selection(content::Viewer const& viewer, http::Request const& request);

/// "Demonstratie: Alliantie van Kracht – Nieuws"
std::string feed_title(content::Viewer const& viewer, Selection const& selection);

/// The title of an entry as others show it: an invented one says so.
std::string title_of(content::Viewer const& viewer, content::Card const& card);
std::string summary_of(content::Viewer const& viewer, content::Card const& card);

/// The address of an entry's page in full.
std::string address_of(http::Request const& request, content::Viewer const& viewer, content::Card const& card);

/// The themes and places of an entry, by name.
std::vector<std::string> labels_of(content::Viewer const& viewer, content::Card const& card);

}
