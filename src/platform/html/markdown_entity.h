// Character references in Markdown ("&eacute;", "&#233;"); inside platform/html only.
#pragma once

#include <string>
#include <string_view>

namespace html::detail {

// UTF-8 of a reference with its "&" and ";". An unknown one comes back as it is written.
std::string decode_entity(std::string_view reference);

}
