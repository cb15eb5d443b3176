// The kinds of files that are taken, by the extension that their names must have.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace media {

enum class Form { image, audio, video, document, captions };

enum class Format { jpeg, png, webp, mp3, ogg, m4a, mp4, pdf, vtt };

struct Type
{
    std::string_view extension; ///< with its dot
    std::string_view mime;
    Form form;
    Format format;
    std::int64_t most; ///< bytes accepted
};

/// What a file of this name must be; null for a name that is not taken here: lower-case letters, digits and hyphens,
/// then .jpg .png .webp .mp3 .ogg .opus .m4a .mp4 .pdf or .vtt, 100 characters at most.
Type const* type_of(std::string_view name);

/// The same rule in words.
inline constexpr std::string_view name_rule =
    "use lower-case letters, digits and hyphens, then .jpg, .png, .webp, .mp3, .ogg, .opus, .m4a, .mp4 or .pdf";

/// What the bytes look like when they are of a format that is often offered but not taken, with what to do:
/// "it is a GIF; save it as PNG, or as MP4 when it moves". Empty when nothing is known of it.
std::string_view advice(std::string_view bytes);

/// Seconds of "00:01:30" or "01:30"; absent for what is no time.
std::optional<int> seconds_of(std::string_view time);

}
