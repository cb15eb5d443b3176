// What the outside of a picture tells.
#include "platform/media/picture.h"

#include "platform/media/reader.h"

#include <array>

namespace media {

namespace {

using namespace std::string_view_literals;

// Markers of JPEG.
constexpr int end_of_image = 0xD9, start_of_scan = 0xDA, app0 = 0xE0, app14 = 0xEE;

bool is_frame(int marker)
{
    return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
}

// Behind a scan's header: up to the next marker that is no restart and no stuffed FF.
std::size_t behind_scan(Reader const& reader, std::size_t at)
{
    for (;; ++at)
    {
        if (reader.byte(at) != 0xFF)
            continue;
        auto const next = reader.byte(at + 1);
        if (next != 0 && next != 0xFF && (next < 0xD0 || next > 0xD7))
            return at;
    }
}

bool is_bare_segment(int marker, std::string_view content)
{
    if (marker < app0)
        return true; // tables, frames and scans
    // Of notes and extensions: JFIF without a thumbnail, and Adobe's note on the colours.
    return (marker == app0 && content.starts_with("JFIF\0"sv) && content.size() == 14)
        || (marker == app14 && content.starts_with("Adobe") && content.size() == 12);
}

PictureFacts jpeg(std::string_view bytes)
{
    Reader const reader(bytes);
    PictureFacts facts{.bare = true};
    for (std::size_t at = 2;;)
    {
        if (reader.byte(at) != 0xFF)
            throw Refused("is a damaged JPEG");
        while (reader.byte(at + 1) == 0xFF)
            ++at;
        int const marker = reader.byte(at + 1);
        at += 2;
        if (marker == end_of_image)
        {
            facts.bare = facts.bare && at == bytes.size();
            return facts;
        }
        auto const length = static_cast<std::size_t>(reader.big(at, 2));
        if (length < 2 || marker < 0xC0)
            throw Refused("is a damaged JPEG");
        auto const content = reader.part(at + 2, length - 2);
        if (is_frame(marker) && marker > 0xC2)
            throw Refused("is an unusual JPEG; save it again as an ordinary one");
        if (is_frame(marker))
        {
            facts.height = static_cast<int>(Reader(content).big(1, 2));
            facts.width = static_cast<int>(Reader(content).big(3, 2));
        }
        facts.bare = facts.bare && is_bare_segment(marker, content);
        at += length;
        if (marker == start_of_scan)
            at = behind_scan(reader, at);
    }
}

bool is_bare_chunk(std::string_view name)
{
    constexpr std::array bare{"IHDR"sv, "PLTE"sv, "tRNS"sv, "IDAT"sv, "IEND"sv, "sRGB"sv, "gAMA"sv, "cHRM"sv};
    for (auto const one : bare)
        if (one == name)
            return true;
    return name == "pHYs" || name == "sBIT" || name == "bKGD";
}

PictureFacts png(std::string_view bytes)
{
    Reader const reader(bytes);
    PictureFacts facts{.bare = true};
    for (std::size_t at = 8;;)
    {
        auto const length = static_cast<std::size_t>(reader.big(at, 4));
        auto const name = reader.part(at + 4, 4);
        reader.part(at + 8, length);
        if (at == 8 && (name != "IHDR" || length != 13))
            throw Refused("is a damaged PNG");
        if (at == 8 && (reader.big(at + 8, 4) > 0x7FFFFFFF || reader.big(at + 12, 4) > 0x7FFFFFFF))
            throw Refused("is a damaged PNG");
        if (at == 8)
        {
            facts.width = static_cast<int>(reader.big(at + 8, 4));
            facts.height = static_cast<int>(reader.big(at + 12, 4));
        }
        facts.bare = facts.bare && is_bare_chunk(name);
        at += length + 12;
        if (name != "IEND")
            continue;
        if (at > bytes.size())
            throw Refused("is cut off or damaged");
        facts.bare = facts.bare && at == bytes.size();
        return facts;
    }
}

struct Chunk
{
    std::string_view name;
    std::string_view content;
};

// Calls `visit(Chunk)` for each chunk of a WebP; answers where it ends.
template <class Visit>
std::size_t each_chunk(std::string_view bytes, Visit&& visit)
{
    Reader const reader(bytes);
    auto const end = static_cast<std::size_t>(reader.little(4, 4)) + 8;
    Reader const inside(reader.part(0, end));
    auto count = 0;
    for (std::size_t at = 12; at < end;)
    {
        auto const length = static_cast<std::size_t>(inside.little(at + 4, 4));
        visit(Chunk{inside.part(at, 4), inside.part(at + 8, length)});
        at += 8 + length + length % 2;
        if (++count > 1000)
            throw Refused("is a damaged WebP");
    }
    return end;
}

void measure_webp(PictureFacts& facts, Chunk const& chunk)
{
    Reader const content(chunk.content);
    if (chunk.name == "VP8X")
    {
        facts.width = static_cast<int>(content.little(4, 3)) + 1;
        facts.height = static_cast<int>(content.little(7, 3)) + 1;
    }
    else if (chunk.name == "VP8 " && facts.width == 0)
    {
        if (!content.has(3, "\x9d\x01\x2a"))
            throw Refused("is a damaged WebP");
        facts.width = static_cast<int>(content.little(6, 2) & 0x3FFF);
        facts.height = static_cast<int>(content.little(8, 2) & 0x3FFF);
    }
    else if (chunk.name == "VP8L" && facts.width == 0)
    {
        auto const bits = content.little(1, 4);
        facts.width = static_cast<int>(bits & 0x3FFF) + 1;
        facts.height = static_cast<int>(bits >> 14 & 0x3FFF) + 1;
    }
}

constexpr int alpha_only = 0x10;

PictureFacts webp(std::string_view bytes)
{
    PictureFacts facts{.bare = true};
    auto const end = each_chunk(bytes, [&](Chunk const& chunk) {
        if (chunk.name == "ANIM" || chunk.name == "ANMF")
            throw Refused("moves; save it as MP4");
        measure_webp(facts, chunk);
        auto const known = chunk.name == "VP8 " || chunk.name == "VP8L" || chunk.name == "ALPH";
        auto const plain = chunk.name == "VP8X" && (Reader(chunk.content).byte(0) & ~alpha_only) == 0;
        facts.bare = facts.bare && (known || plain);
    });
    facts.bare = facts.bare && end == bytes.size();
    return facts;
}

bool begins_right(Format format, std::string_view bytes)
{
    if (format == Format::jpeg)
        return bytes.starts_with("\xFF\xD8\xFF"sv);
    if (format == Format::png)
        return bytes.starts_with("\x89PNG\r\n\x1A\n"sv);
    return bytes.size() > 16 && bytes.starts_with("RIFF"sv) && bytes.substr(8, 4) == "WEBP"sv;
}

}

PictureFacts picture_facts(Format format, std::string_view bytes)
{
    if (!begins_right(format, bytes))
        throw Refused("is not what its name says");
    auto const facts = format == Format::jpeg ? jpeg(bytes) : format == Format::png ? png(bytes) : webp(bytes);
    if (facts.width < 1 || facts.height < 1)
        throw Refused("has no size; it is damaged");
    if (facts.width > longest_side || facts.height > longest_side
        || std::int64_t{facts.width} * facts.height > most_pixels)
        throw Refused(
            "is " + std::to_string(facts.width) + " by " + std::to_string(facts.height)
            + " pixels; at most 40 million are taken, and 16000 on a side: make it smaller");
    return facts;
}

std::string bare_webp(std::string_view bytes)
{
    std::string body = "WEBP";
    auto const add = [&](std::string_view name, std::string_view content) {
        body += name;
        for (auto shift = 0; shift < 32; shift += 8)
            body += static_cast<char>(content.size() >> shift & 0xFF);
        body += content;
        body.append(content.size() % 2, '\0');
    };
    auto alpha = false;
    each_chunk(bytes, [&](Chunk const& chunk) { alpha = alpha || chunk.name == "ALPH"; });
    each_chunk(bytes, [&](Chunk const& chunk) {
        auto content = std::string(chunk.content);
        if (chunk.name == "VP8X" && alpha && !content.empty())
            content.front() = static_cast<char>(alpha_only);
        if (chunk.name == "VP8 " || chunk.name == "VP8L" || chunk.name == "ALPH" || (chunk.name == "VP8X" && alpha))
            add(chunk.name, content);
    });
    std::string whole = "RIFF";
    for (auto shift = 0; shift < 32; shift += 8)
        whole += static_cast<char>(body.size() >> shift & 0xFF);
    return whole + body;
}

}
