// Compression of answers. Internal to http.
#pragma once

#include "platform/http/conditional.h"

#include <string>
#include <string_view>

namespace http {

/// How much work compression may be.
enum class Effort : std::uint8_t {
    quick,    ///< for an answer that is sent once
    thorough, ///< for one that the cache keeps
};

/// The compressed bytes; empty when they would not be smaller. Throws std::bad_alloc only.
std::string compress(std::string_view bytes, Encoding encoding, Effort effort);

/// Whether bytes of this media type gain from it: texts, JSON, XML, SVG.
bool compressible(std::string_view type);

} // namespace http
