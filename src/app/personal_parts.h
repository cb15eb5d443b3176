// What every slice keeps about people, and about entries that are withdrawn: one list, for pages, erasure and restore.
#pragma once
#include "privacy/parts.h"

namespace app {

privacy::Parts personal_parts();

}
