// What goes wrong with an index.
#pragma once
#include "platform/base/error.h"

namespace search {

/// The index cannot be written or read; the message is for the operator.
class Trouble : public base::Error
{
public:
    using base::Error::Error;
};

}
