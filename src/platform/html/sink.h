// Sink: the one way to append bytes to an Out; inside platform/html only.
#pragma once

#include "platform/html/out.h"

#include <string>

namespace html::detail {

struct Sink
{
    static std::string& bytes(Out& out) { return out.bytes_; }
};

}
