// What search engines and other programs may know of an entry: schema.org, written as JSON-LD.
#pragma once
#include "content/viewer.h"

#include <string>
#include <string_view>

namespace content {

/// The entry after its kind: an article, an event, a service, a defined term. With it, when `list_title` is not empty,
/// the trail to the page. `address` is that of the page in full. Empty for an invented entry: no program may take an
/// example for a fact.
std::string structured_data(
    Viewer const& viewer, Kind const& kind, Entry const& entry, std::string_view address,
    std::string_view list_title = {});

}
