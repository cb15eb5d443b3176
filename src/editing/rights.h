// What somebody may write: asked before anything is shown, and again before anything is stored.
#pragma once
#include "content/content.h"
#include "editing/work.h"

#include <optional>
#include <string>
#include <vector>

namespace editing {

/// Whether the person may begin a new text of this kind. A page about an organisation is begun by who may publish.
bool may_begin(http::Person const& person, content::Kind const& kind);

/// Whether the person may write on this published text: anybody's for who may publish, else that of an own
/// organisation.
bool may_write(http::Person const& person, content::Draft const& draft, boost::json::object const& original_fields);

/// What the person may not do to a draft, as problems with codes of their own: who may not publish keeps an own
/// organisation on it, and leaves the organisations that were on it.
enum class Trespass { lacks_own_organisation, drops_organisation };
std::vector<Trespass> trespasses(http::Person const& person, content::Draft const& draft, content::Draft const* before);

}
