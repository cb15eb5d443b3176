// Valid UTF-8 (RFC 3629), for the files of this folder, which stands beside `text` and not upon it.
#pragma once
#include <string_view>

namespace security {

/// Whether the bytes are UTF-8: no overlong forms, no surrogates, nothing over U+10FFFF.
bool valid_utf8(std::string_view bytes);

}
