// MP4: boxes within boxes.
#include "platform/media/avc.h"
#include "platform/media/reader.h"
#include "platform/media/sound.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <vector>

namespace media {

namespace {

using namespace std::string_view_literals;

constexpr int deepest = 10;
constexpr int most_boxes = 10'000;
constexpr int most_tracks = 8;
constexpr std::string_view avc = "avc1"; // H.264

/// A box that is needed to play a film, and the one it stands in; any other becomes `free`.
struct Place
{
    std::string_view type;
    std::string_view parent;
    bool container = false;
};
constexpr std::array places{
    Place{"mvhd", "moov"},       Place{"trak", "moov", true}, Place{"tkhd", "trak"},       Place{"tref", "trak"},
    Place{"edts", "trak", true}, Place{"elst", "edts"},       Place{"mdia", "trak", true}, Place{"mdhd", "mdia"},
    Place{"hdlr", "mdia"},       Place{"elng", "mdia"},       Place{"minf", "mdia", true}, Place{"vmhd", "minf"},
    Place{"smhd", "minf"},       Place{"dinf", "minf", true}, Place{"dref", "dinf"},       Place{"stbl", "minf", true},
    Place{"stsd", "stbl"},       Place{"stts", "stbl"},       Place{"stss", "stbl"},       Place{"ctts", "stbl"},
    Place{"stsc", "stbl"},       Place{"stsz", "stbl"},       Place{"stz2", "stbl"},       Place{"stco", "stbl"},
    Place{"co64", "stbl"},       Place{"sgpd", "stbl"},       Place{"sbgp", "stbl"},       Place{"cslg", "stbl"},
    Place{"sdtp", "stbl"}};

Place const* place_of(std::string_view type, std::string_view parent)
{
    for (auto const& place : places)
        if (place.type == type && place.parent == parent)
            return &place;
    return nullptr;
}

// What may stand beside them at the top.
constexpr std::array noted{"udta"sv, "meta"sv, "uuid"sv, "pdin"sv, "sidx"sv, "iods"sv};
constexpr std::array brands{"isom"sv, "iso2"sv, "iso4"sv, "iso5"sv, "iso6"sv, "mp41"sv, "mp42"sv,
                            "avc1"sv, "M4A "sv, "M4V "sv, "dash"sv, "MSNV"sv, "3gp4"sv, "3gp5"sv};

template <class List>
bool is_one_of(List const& list, std::string_view type)
{
    return std::ranges::find(list, type) != list.end();
}

struct Box
{
    std::size_t at = 0;      // of its size
    std::size_t content = 0; // where its content begins
    std::size_t end = 0;
    std::string_view type;
};

struct Track
{
    std::string handler;
    std::string codec;
    int width = 0;
    int height = 0;
    SampleTables pictures{};
};

std::string printable(std::string_view type)
{
    std::string text;
    for (auto const c : type)
        text += c >= ' ' && c <= '~' ? c : '?';
    return text;
}

class Film
{
public:
    explicit Film(std::string_view bytes) : bytes_(bytes), result_(bytes), reader_(result_) {}

    void walk()
    {
        for (std::size_t at = 0; at < bytes_.size();)
            at = top(at);
        if (!seen_index_)
            throw Refused("has no index (moov); it is cut off, or was never finished");
        if (contents_.empty())
            throw Refused("has no content (mdat)");
        for (auto const& track : tracks_)
            if (track.codec == avc)
                blank_user_data(result_, track.pictures, contents_);
    }

    std::vector<Track> const& tracks() const { return tracks_; }
    std::chrono::milliseconds duration() const { return duration_; }
    bool fast() const { return fast_; }
    std::string take() { return std::move(result_); }

private:
    Box box(std::size_t at, std::size_t end)
    {
        if (++count_ > most_boxes)
            throw Refused("has more parts than a film should");
        auto size = reader_.big(at, 4);
        Box found{at, at + 8, 0, std::string_view(bytes_).substr(at + 4, 4)};
        reader_.part(at, 8);
        if (size == 1)
        {
            size = reader_.big(at + 8, 8);
            found.content = at + 16;
        }
        else if (size == 0 && end == bytes_.size() && found.type == "mdat")
            size = end - at;
        if (at > end || size < found.content - at || size > end - at)
            throw Refused("has a part (" + printable(found.type) + ") that is larger than what it stands in");
        found.end = at + static_cast<std::size_t>(size);
        return found;
    }

    std::size_t top(std::size_t at)
    {
        auto const found = box(at, bytes_.size());
        if (at == 0 && found.type != "ftyp")
            throw Refused("is no MP4");
        if (found.type == "ftyp")
            brand(found);
        else if (found.type == "moov" && seen_index_)
            throw Refused("has two indexes; save it again as MP4");
        else if (found.type == "moof")
            throw Refused("is in fragments; save it again as one MP4");
        else if (found.type == "mdat")
            contents_.push_back({found.content, found.end});
        else if (found.type == "moov")
            index(found);
        else if (is_one_of(noted, found.type))
            empty(found);
        else if (found.type != "free" && found.type != "skip" && found.type != "wide")
            throw Refused("holds something else than a film (" + printable(found.type) + "); save it again as MP4");
        if (found.type == "free" || found.type == "skip" || found.type == "wide")
            empty(found);
        return found.end;
    }

    void brand(Box const& found)
    {
        if (found.at != 0)
            throw Refused("is no MP4");
        auto const name = reader_.part(found.content, 4);
        if (name == "qt  ")
            throw Refused("is a QuickTime film (MOV); convert it to MP4 with H.264 and AAC");
        if (!is_one_of(brands, name))
            throw Refused("is no MP4 but " + printable(name) + "; convert it to MP4 with H.264 and AAC");
    }

    void index(Box const& found)
    {
        seen_index_ = true;
        fast_ = contents_.empty();
        inside(found, 1);
    }

    void inside(Box const& parent, int depth)
    {
        if (depth > deepest)
            throw Refused("is nested too deeply");
        for (auto at = parent.content; at < parent.end;)
        {
            auto const found = box(at, parent.end);
            child(found, parent.type, depth);
            at = found.end;
        }
    }

    void child(Box const& found, std::string_view parent, int depth)
    {
        auto const* const place = place_of(found.type, parent);
        if (!place)
            return empty(found);
        if (found.type == "trak")
            tracks_.emplace_back();
        if (tracks_.size() > most_tracks)
            throw Refused("has too many tracks");
        if (place->container)
            return inside(found, depth + 1);
        read(found);
    }

    void read(Box const& found)
    {
        if (found.type == "mvhd")
            movie(found);
        else if (found.type == "tkhd")
            track(found);
        else if (found.type == "mdhd")
            forget_times(found);
        else if (found.type == "hdlr")
            handler(found);
        else if (found.type == "stsd")
            codec(found);
        else if (found.type == "dref")
            references(found);
        else if (auto* const table = table_of(found.type))
            *table = {found.content, found.end};
    }

    Range* table_of(std::string_view type)
    {
        auto& tables = current().pictures;
        return type == "stsz" ? &tables.sizes
            : type == "stz2"  ? &tables.small_sizes
            : type == "stsc"  ? &tables.runs
            : type == "stco"  ? &tables.offsets
            : type == "co64"  ? &tables.wide_offsets
                              : nullptr;
    }

    // The box stays as large as it was; a film's offsets lead past it.
    void empty(Box const& found)
    {
        std::memcpy(result_.data() + found.at + 4, "free", 4);
        std::fill(result_.begin() + offset(found.content), result_.begin() + offset(found.end), '\0');
    }

    static std::ptrdiff_t offset(std::size_t at) { return static_cast<std::ptrdiff_t>(at); }

    bool is_long(Box const& found) const { return inner(found).byte(0) == 1; }
    Reader inner(Box const& found) const
    {
        return Reader(std::string_view(result_).substr(found.content, found.end - found.content));
    }

    void forget_times(Box const& found)
    {
        auto const size = is_long(found) ? 16U : 8U;
        inner(found).part(4, size);
        std::fill_n(result_.begin() + offset(found.content + 4), size, '\0');
    }

    void movie(Box const& found)
    {
        auto const content = inner(found);
        auto const wide = is_long(found);
        auto const scale = content.big(wide ? 20 : 12, 4);
        auto const length = content.big(wide ? 24 : 16, wide ? 8 : 4);
        if (scale == 0 || length == 0 || length / scale > 86'400)
            throw Refused("has no length; it is damaged");
        duration_ = std::chrono::milliseconds(length * 1000 / scale);
        forget_times(found);
    }

    Track& current()
    {
        if (tracks_.empty())
            throw Refused("is a damaged MP4");
        return tracks_.back();
    }

    void track(Box const& found)
    {
        auto const content = inner(found);
        auto const matrix = is_long(found) ? 52U : 40U;
        auto const width = static_cast<int>(content.big(matrix + 36, 2));
        auto const height = static_cast<int>(content.big(matrix + 40, 2));
        auto const turned = content.big(matrix + 4, 4) != 0; // a quarter
        current().width = turned ? height : width;
        current().height = turned ? width : height;
        forget_times(found);
    }

    void handler(Box const& found)
    {
        current().handler = std::string(inner(found).part(8, 4));
        inner(found).part(0, 24);
        std::fill(result_.begin() + offset(found.content + 24), result_.begin() + offset(found.end), '\0');
    }

    // Where the samples are: in the file itself. What names the maker's disk and folders is blanked.
    void references(Box const& found)
    {
        for (auto at = found.content + 8; at < found.end;)
        {
            auto const reference = box(at, found.end);
            if ((inner(reference).big(0, 4) & 1) == 0)
                throw Refused("leads to another file; save it again as one MP4");
            std::memcpy(result_.data() + reference.at + 4, "url ", 4);
            std::fill(result_.begin() + offset(reference.content + 4), result_.begin() + offset(reference.end), '\0');
            at = reference.end;
        }
    }

    void codec(Box const& found)
    {
        if (inner(found).big(4, 4) != 1)
            throw Refused("changes its kind halfway; save it again as MP4");
        current().codec = std::string(inner(found).part(12, 4));
        constexpr std::size_t maker = 58; // 32 bytes: the name of the program that made the picture
        if (current().codec != avc)
            return;
        inner(found).part(maker, 32);
        std::fill_n(result_.begin() + offset(found.content + maker), 32, '\0');
        configuration({found.content + 16, found.end});
    }

    // How many bytes the length of a unit has stands behind 78 bytes on the picture.
    void configuration(Range entry)
    {
        for (auto at = entry.begin + 78; at + 8 <= entry.end;)
        {
            auto const part = box(at, entry.end);
            if (part.type == "avcC")
                current().pictures.configuration = {part.content, part.end};
            at = part.end;
        }
    }

    std::string_view bytes_;
    std::string result_;
    Reader reader_;
    std::vector<Track> tracks_;
    std::chrono::milliseconds duration_{0};
    int count_ = 0;
    bool seen_index_ = false;
    std::vector<Range> contents_;
    bool fast_ = false;
};

void check_track(Track const& track)
{
    if (track.handler == "vide" && !track.codec.empty() && track.codec != avc)
        throw Refused("has a picture in " + printable(track.codec) + "; convert it to H.264");
    if (track.handler == "soun" && !track.codec.empty() && track.codec != "mp4a")
        throw Refused("has sound in " + printable(track.codec) + "; convert it to AAC");
    if (track.handler.empty() || track.codec.empty())
        throw Refused("has a track that is not whole; it is damaged");
    if (track.handler != "vide" && track.handler != "soun")
        throw Refused(
            "has a track of another kind (" + printable(track.handler)
            + "), in which phones keep places; save it again with picture and sound alone");
}

}

Recording read_mp4(Format format, std::string_view bytes)
{
    Film film(bytes);
    film.walk();
    Recording recording{.duration = film.duration(), .bytes = film.take(), .fast = film.fast()};
    auto sounds = 0;
    auto pictures = 0;
    for (auto const& track : film.tracks())
    {
        check_track(track);
        ++(track.handler == "vide" ? pictures : sounds);
        recording.width = std::max(recording.width, track.width);
        recording.height = std::max(recording.height, track.height);
    }
    if (recording.duration.count() == 0)
        throw Refused("has no length; it is damaged");
    if (format == Format::mp4 && (pictures != 1 || recording.width < 1 || recording.height < 1))
        throw Refused(pictures == 0 ? "has no picture; a recording of sound is named .m4a" : "has two pictures");
    if (format == Format::m4a && (pictures != 0 || sounds != 1))
        throw Refused(sounds == 0 ? "has no sound" : "has more than one track; a film is named .mp4");
    return recording;
}

}
