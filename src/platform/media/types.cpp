// The kinds of files that are taken.
#include "platform/media/types.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace media {

namespace {

constexpr std::int64_t mebibyte = 1024 * 1024;

constexpr std::array<Type, 10> types{{
    {".jpg", "image/jpeg", Form::image, Format::jpeg, 25 * mebibyte},
    {".png", "image/png", Form::image, Format::png, 25 * mebibyte},
    {".webp", "image/webp", Form::image, Format::webp, 25 * mebibyte},
    {".mp3", "audio/mpeg", Form::audio, Format::mp3, 200 * mebibyte},
    {".ogg", "audio/ogg", Form::audio, Format::ogg, 200 * mebibyte},
    {".opus", "audio/ogg", Form::audio, Format::ogg, 200 * mebibyte},
    {".m4a", "audio/mp4", Form::audio, Format::m4a, 200 * mebibyte},
    {".mp4", "video/mp4", Form::video, Format::mp4, 200 * mebibyte},
    {".pdf", "application/pdf", Form::document, Format::pdf, 25 * mebibyte},
    {".vtt", "text/vtt", Form::captions, Format::vtt, mebibyte},
}};

struct Signature
{
    std::size_t at;
    std::string_view bytes;
    std::string_view advice;
};

using namespace std::string_view_literals;

constexpr std::array<Signature, 22> signatures{{
    {0, "\xFF\xD8\xFF"sv, "it is a JPEG; name it .jpg"},
    {0, "\x89PNG"sv, "it is a PNG; name it .png"},
    {8, "WEBP"sv, "it is a WebP; name it .webp"},
    {0, "%PDF-"sv, "it is a PDF; name it .pdf"},
    {0, "OggS"sv, "it is Ogg; name it .ogg or .opus"},
    {0, "GIF8"sv, "it is a GIF; save it as PNG, or as MP4 when it moves"},
    {0, "<svg"sv, "it is an SVG; save it as PNG or WebP"},
    {0, "<?xml"sv, "it is XML, perhaps an SVG; save it as PNG or WebP"},
    {0, "II*\0"sv, "it is a TIFF; save it as JPEG or PNG"},
    {0, "MM\0*"sv, "it is a TIFF; save it as JPEG or PNG"},
    {0, "BM"sv, "it is a BMP; save it as PNG"},
    {4, "ftypheic"sv, "it is a HEIC photo; save it as JPEG"},
    {4, "ftypheix"sv, "it is a HEIC photo; save it as JPEG"},
    {4, "ftypmif1"sv, "it is a HEIF photo; save it as JPEG"},
    {4, "ftypavif"sv, "it is an AVIF; save it as JPEG or WebP"},
    {4, "ftypqt  "sv, "it is a QuickTime film (MOV); convert it to MP4 with H.264 and AAC"},
    {0, "\x1A\x45\xDF\xA3"sv, "it is WebM or Matroska; convert it to MP4 with H.264 and AAC"},
    {8, "AVI "sv, "it is an AVI film; convert it to MP4 with H.264 and AAC"},
    {8, "WAVE"sv, "it is a WAV recording; convert it to MP3"},
    {0, "fLaC"sv, "it is FLAC; convert it to MP3"},
    {0, "PK\x03\x04"sv, "it is a ZIP or an office document; save a text as PDF"},
    {0, "\xD0\xCF\x11\xE0"sv, "it is an old office document; save it as PDF"},
}};

bool is_stem(std::string_view stem)
{
    auto const good = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; };
    return !stem.empty() && std::ranges::all_of(stem, good) && stem.front() != '-' && stem.back() != '-';
}

std::optional<int> number(std::string_view digits)
{
    int value = 0;
    auto const* const end = digits.data() + digits.size();
    auto const read = std::from_chars(digits.data(), end, value);
    if (digits.size() != 2 || read.ec != std::errc() || read.ptr != end || value < 0)
        return std::nullopt;
    return value;
}

}

Type const* type_of(std::string_view name)
{
    auto const dot = name.find('.');
    if (dot == std::string_view::npos || name.size() > 100 || !is_stem(name.substr(0, dot)))
        return nullptr;
    auto const found = std::ranges::find(types, name.substr(dot), &Type::extension);
    return found == types.end() ? nullptr : &*found;
}

std::string_view advice(std::string_view bytes)
{
    for (auto const& one : signatures)
        if (bytes.size() >= one.at && bytes.substr(one.at).starts_with(one.bytes))
            return one.advice;
    return {};
}

std::optional<int> seconds_of(std::string_view time)
{
    auto parts = 0;
    auto total = 0;
    for (;;)
    {
        auto const colon = time.find(':');
        auto const value = number(time.substr(0, colon));
        if (!value || (parts > 0 && *value > 59) || ++parts > 3)
            return std::nullopt;
        total = total * 60 + *value;
        if (colon == std::string_view::npos)
            return parts >= 2 ? std::optional(total) : std::nullopt;
        time.remove_prefix(colon + 1);
    }
}

}
