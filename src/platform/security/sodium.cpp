// Starts libsodium.
#include "platform/security/sodium.h"

#include "platform/base/error.h"

#include <sodium.h>

namespace security {

void need_sodium()
{
    if (sodium_init() < 0)
        throw base::Error("libsodium cannot start: no source of random bytes; check that /dev/urandom is readable");
}

}
