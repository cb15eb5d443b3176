// MPEG audio layer III: frames and the tags around them.
#include "platform/media/reader.h"
#include "platform/media/sound.h"

#include <algorithm>
#include <array>
#include <optional>

namespace media {

namespace {

using namespace std::string_view_literals;

constexpr std::array<int, 16> rates_1{0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 0};
constexpr std::array<int, 16> rates_2{0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160, 0};
constexpr std::array<int, 4> samples_a_second{44100, 48000, 32000, 0};

struct Frame
{
    std::size_t length = 0; // bytes
    int samples = 0;
    int rate = 0; // samples a second
    int version = 0;
};

std::optional<Frame> frame_at(std::string_view bytes, std::size_t at)
{
    if (bytes.size() - at < 4)
        return std::nullopt;
    auto const head = static_cast<std::uint32_t>(Reader(bytes).big(at, 4));
    auto const version = static_cast<int>(head >> 19 & 3); // 3: MPEG 1, 2: MPEG 2, 0: MPEG 2.5
    auto const layer = static_cast<int>(head >> 17 & 3);
    auto const first = version == 3;
    auto const kilobits = (first ? rates_1 : rates_2)[head >> 12 & 15];
    auto const divided = first ? 1 : version == 2 ? 2 : 4;
    auto const rate = samples_a_second[head >> 10 & 3] / divided;
    if (head >> 21 != 0x7FF || version == 1 || layer != 1 || kilobits == 0 || rate == 0)
        return std::nullopt;
    auto const samples = first ? 1152 : 576;
    auto const length = samples / 8 * kilobits * 1000 / rate + static_cast<int>(head >> 9 & 1);
    return Frame{static_cast<std::size_t>(length), samples, rate, version};
}

// ID3v2 at the front, with the size that it says it has.
std::size_t behind_tags(std::string_view bytes)
{
    Reader const reader(bytes);
    std::size_t at = 0;
    while (bytes.size() - at > 10 && reader.has(at, "ID3"))
    {
        std::size_t size = 0;
        for (std::size_t i = 6; i < 10; ++i)
        {
            if (reader.byte(at + i) > 127)
                throw Refused("has a damaged tag; save it again");
            size = size << 7 | reader.byte(at + i);
        }
        auto const footer = (reader.byte(at + 5) & 0x10) != 0 ? 10U : 0U;
        reader.part(at, 10 + size + footer);
        at += 10 + size + footer;
    }
    while (at < bytes.size() && bytes[at] == '\0')
        ++at;
    return at;
}

// What may stand behind the last frame: ID3v1, APE and Lyrics3 tags, and zeros.
bool is_tail(std::string_view rest)
{
    auto const blank = rest.find_first_not_of('\0');
    if (blank == std::string_view::npos)
        return true;
    rest.remove_prefix(blank);
    return (rest.size() == 128 && rest.starts_with("TAG")) || rest.starts_with("APETAGEX")
        || rest.starts_with("LYRICSBEGIN") || rest.starts_with("ID3");
}

}

Recording read_mp3(std::string_view bytes)
{
    auto const start = behind_tags(bytes);
    auto const first = frame_at(bytes, start);
    if (!first)
        throw Refused("is no MP3");
    auto at = start;
    std::int64_t samples = 0;
    auto frames = 0;
    for (auto frame = first; frame && bytes.size() - at >= frame->length; frame = frame_at(bytes, at))
    {
        if (frame->rate != first->rate || frame->version != first->version)
            throw Refused("changes its kind halfway; save it again as MP3");
        samples += frame->samples;
        at += frame->length;
        ++frames;
    }
    auto const rest = bytes.substr(at);
    auto const half = frame_at(bytes, at);
    auto const cut = half && rest.size() < half->length;
    if (!cut && !is_tail(rest))
        throw Refused("holds something else than sound at byte " + std::to_string(at) + "; save it again as MP3");
    if (frames < 3)
        throw Refused("is no MP3");
    return {
        .duration = std::chrono::milliseconds(samples * 1000 / first->rate),
        .bytes = std::string(bytes.substr(start, at - start))};
}

}
