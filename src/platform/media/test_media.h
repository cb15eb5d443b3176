// Files for tests of media, and ways to spoil them.
#pragma once
#include "platform/base/file.h"
#include "platform/media/prepare.h"
#include "platform/media/refused.h"

#include <filesystem>
#include <string>
#include <string_view>

namespace media::test {

inline std::string file(std::string_view name)
{
    return base::read_file(std::filesystem::path(__FILE__).parent_path() / "test_files" / name);
}

inline Helper const& helper()
{
    static Helper const found = Helper::beside_this_program();
    return found;
}

/// Why it is refused; empty when it is taken.
inline std::string refusal(std::string_view name, std::string_view bytes)
{
    try
    {
        prepare(name, bytes, helper());
        return {};
    }
    catch (Refused const& refused)
    {
        return refused.what();
    }
}

/// What is kept of it.
inline std::string kept(std::string_view name, std::string_view bytes)
{
    return prepare(name, bytes, helper()).blobs.front().second;
}

inline std::string big(std::uint64_t value, int count)
{
    std::string bytes;
    for (auto shift = 8 * (count - 1); shift >= 0; shift -= 8)
        bytes += static_cast<char>(value >> shift & 0xFF);
    return bytes;
}

/// A segment behind the start of a JPEG.
inline std::string with_segment(std::string jpeg, int marker, std::string_view content)
{
    std::string segment = "\xFF";
    segment += static_cast<char>(marker);
    segment += big(content.size() + 2, 2) + std::string(content);
    return jpeg.insert(2, segment);
}

/// Exif in a TIFF of big-endian numbers: turned by a quarter, and a place.
inline std::string exif_with_place()
{
    using std::string_literals::operator""s;
    auto const entry = [](int tag, int type, int count, std::string const& value) {
        return big(static_cast<std::uint64_t>(tag), 2) + big(static_cast<std::uint64_t>(type), 2)
            + big(static_cast<std::uint64_t>(count), 4) + value;
    };
    auto const main = big(2, 2) + entry(0x0112, 3, 1, big(6, 2) + "\0\0"s) + entry(0x8825, 4, 1, big(38, 4))
        + big(0, 4);
    auto const place = big(2, 2) + entry(1, 2, 2, "N\0\0\0"s) + entry(2, 5, 3, big(68, 4)) + big(0, 4);
    auto const degrees = big(52, 4) + big(1, 4) + big(59, 4) + big(1, 4) + big(0, 4) + big(1, 4);
    return "Exif\0\0MM\0*"s + big(8, 4) + main + place + degrees;
}

}
