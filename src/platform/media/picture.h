// What the outside of a picture tells, without decoding it. Sources: ITU T.81, PNG (ISO 15948), RFC 9649 (WebP).
#pragma once
#include "platform/media/types.h"

#include <string>
#include <string_view>

namespace media {

struct PictureFacts
{
    int width = 0; ///< pixels as stored, before it is turned upright
    int height = 0;
    /// Nothing but what is needed to show it: no place, maker, note, profile or thumbnail, and nothing behind its end.
    bool bare = false;
};

/// Most pixels of a picture, and the longest side.
inline constexpr std::int64_t most_pixels = 40'000'000;
inline constexpr int longest_side = 16'000;

/// Walks through the parts of a picture. Throws Refused for what is no such picture, is cut off, moves or is too large.
PictureFacts picture_facts(Format format, std::string_view bytes);

/// A WebP without metadata. Throws Refused.
std::string bare_webp(std::string_view bytes);

}
