// What slices hand over, so that nothing about a person or a withdrawn entry is forgotten: app gathers it.
#pragma once
#include "accounts/personal.h"
#include "content/withdraw.h"

#include <vector>

namespace privacy {

struct Parts
{
    accounts::PersonalParts personal;
    std::vector<content::ForgetEntries> forget; ///< works, remarks and the like of entries that are withdrawn
};

}
