// Ogg: pages, and the packet of comments in them.
#include "platform/media/reader.h"
#include "platform/media/sound.h"

#include <array>
#include <vector>

namespace media {

namespace {

using namespace std::string_view_literals;

constexpr auto crc_table = [] {
    std::array<std::uint32_t, 256> table{};
    for (std::uint32_t i = 0; i < 256; ++i)
    {
        auto value = i << 24;
        for (auto bit = 0; bit < 8; ++bit)
            value = (value & 0x80000000U) != 0 ? value << 1 ^ 0x04C11DB7U : value << 1;
        table[i] = value;
    }
    return table;
}();

constexpr std::size_t crc_at = 22;
// Of the first two packets, which are held in memory: comments may hold a large picture, but no sound does.
constexpr std::size_t most_packet = 16 * 1024 * 1024;

// Of a page, its own field counted as zero.
std::uint32_t checksum(std::string_view page)
{
    std::uint32_t crc = 0;
    for (std::size_t i = 0; i < page.size(); ++i)
    {
        auto const byte = i >= crc_at && i < crc_at + 4 ? 0U : static_cast<std::uint8_t>(page[i]);
        crc = crc << 8 ^ crc_table[crc >> 24 ^ byte];
    }
    return crc;
}

struct Page
{
    std::size_t at = 0;
    std::size_t size = 0;
};

// Where the bytes of a packet stand in the file: a packet may go on over pages.
struct Packet
{
    std::vector<std::size_t> places;
    bool whole = false;
};

class Stream
{
public:
    explicit Stream(std::string_view bytes) : bytes_(bytes), reader_(bytes) {}

    void walk()
    {
        for (std::size_t at = 0; at < bytes_.size();)
            at += page(at);
        if (packets_.size() < 2 || !packets_[1].whole)
            throw Refused("is cut off or damaged");
    }

    std::string head() const { return text(packets_[0]); }
    std::int64_t last_position() const { return position_; }

    // The file with another second packet of the same size.
    std::string with_comments(std::string_view packet) const
    {
        auto result = std::string(bytes_);
        auto const& places = packets_[1].places;
        for (std::size_t i = 0; i < places.size(); ++i)
            result[places[i]] = packet[i];
        for (auto const& page : pages_)
        {
            if (page.at > places.back())
                break;
            auto const crc = checksum(std::string_view(result).substr(page.at, page.size));
            for (std::size_t i = 0; i < 4; ++i)
                result[page.at + crc_at + i] = static_cast<char>(crc >> (8 * i) & 0xFF);
        }
        return result;
    }
    std::string comments() const { return text(packets_[1]); }

private:
    std::size_t page(std::size_t at)
    {
        if (!reader_.has(at, "OggS") || reader_.byte(at + 4) != 0)
            throw Refused("holds something else than sound at byte " + std::to_string(at) + "; save it again");
        auto const serial = reader_.little(at + 14, 4);
        if (at == 0)
            serial_ = serial;
        if (serial != serial_ || (at != 0 && (reader_.byte(at + 5) & 2) != 0))
            throw Refused("holds more than one stream; save the sound alone");
        auto const segments = std::size_t{reader_.byte(at + 26)};
        std::size_t content = 0;
        for (std::size_t i = 0; i < segments; ++i)
            content += reader_.byte(at + 27 + i);
        auto const whole = reader_.part(at, 27 + segments + content);
        if (checksum(whole) != reader_.little(at + crc_at, 4))
            throw Refused("is damaged: a checksum is wrong");
        auto const position = static_cast<std::int64_t>(reader_.little(at + 6, 8));
        if (position > position_)
            position_ = position;
        if (packets_.size() < 2 || !packets_.back().whole)
            split(at, segments);
        pages_.push_back({at, whole.size()});
        return whole.size();
    }

    void split(std::size_t at, std::size_t segments)
    {
        auto place = at + 27 + segments;
        for (std::size_t i = 0; i < segments; ++i)
        {
            if (packets_.empty() || packets_.back().whole)
            {
                if (packets_.size() == 2)
                    return;
                packets_.emplace_back();
            }
            auto const length = reader_.byte(at + 27 + i);
            if (packets_.back().places.size() > most_packet)
                throw Refused("holds a note of more than 16 MB; save the sound alone");
            for (auto left = length; left > 0; --left)
                packets_.back().places.push_back(place++);
            packets_.back().whole = length < 255;
        }
    }

    std::string text(Packet const& packet) const
    {
        std::string result;
        for (auto const place : packet.places)
            result += bytes_[place];
        return result;
    }

    std::string_view bytes_;
    Reader reader_;
    std::uint64_t serial_ = 0;
    std::int64_t position_ = 0;
    std::vector<Page> pages_;
    std::vector<Packet> packets_;
};

void put_number(std::string& packet, std::uint32_t value)
{
    for (auto shift = 0; shift < 32; shift += 8)
        packet += static_cast<char>(value >> shift & 0xFF);
}

// As long as before, without a comment: the name of the maker's program becomes blanks that fill it.
std::string blank(std::string_view magic, std::string_view before, std::string_view tail)
{
    auto const fixed = magic.size() + 8 + tail.size();
    if (!before.starts_with(magic) || before.size() < fixed)
        throw Refused("is cut off or damaged");
    auto const room = before.size() - fixed;
    std::string packet(magic);
    put_number(packet, static_cast<std::uint32_t>(room));
    packet.append(room, ' ');
    put_number(packet, 0);
    return packet.append(tail);
}

}

Recording read_ogg(std::string_view bytes)
{
    if (!bytes.starts_with("OggS"))
        throw Refused("is no Ogg");
    Stream stream(bytes);
    stream.walk();
    auto const head = stream.head();
    Reader const reader(head);
    auto const opus = head.starts_with("OpusHead");
    if (!opus && !head.starts_with("\x01vorbis"))
        throw Refused("is no Opus or Vorbis; save it as one of these, or as MP3");
    auto const rate = opus ? 48000 : static_cast<std::int64_t>(reader.little(12, 4));
    auto const skipped = opus ? static_cast<std::int64_t>(reader.little(10, 2)) : 0;
    auto const samples = stream.last_position() - skipped;
    if (rate < 1 || rate > 768'000 || samples < 1 || samples > std::int64_t{768'000} * 86'400)
        throw Refused("has no length; it is damaged");
    auto const comments = opus ? blank("OpusTags", stream.comments(), "")
                               : blank("\x03vorbis", stream.comments(), "\x01");
    return {.duration = std::chrono::milliseconds(samples * 1000 / rate), .bytes = stream.with_comments(comments)};
}

}
