// Pictures, by libvips.
#pragma once
#include <string>
#include <string_view>

namespace helper {

/// Loads libraries and blocks every format but ours; before the sandbox.
void prepare_images(char const* program);

enum class Original { keep, clean };

/// Decodes the whole picture and writes its sizes as WebP, one JPEG, and with `clean` also itself without anything but
/// its pixels, upright and in sRGB. `format` is jpeg, png or webp. Throws Refused.
void make_sizes(std::string const& bytes, std::string_view format, Original original);

}
