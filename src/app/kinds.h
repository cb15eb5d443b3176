// The kinds this program knows, from all slices.
#pragma once
#include "content/kind.h"

namespace app {

/// Valid for the life of the program.
content::Kinds const& kinds();

}
