// Which entries may be copied from this site by programs.
#pragma once
#include "content/kind.h"

namespace content {

/// Whether feeds, embedded pages and the JSON API may hand out entries of this kind. Stories are told with consent that
/// can be withdrawn, and a copy elsewhere would outlive it: they are read here.
constexpr bool may_be_copied(Kind const& kind)
{
    return kind.name != "story";
}

}
