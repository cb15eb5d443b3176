// H.264 in MP4: blanks user data between pictures.
#include "platform/media/avc.h"

#include "platform/media/reader.h"

#include <algorithm>
#include <optional>
#include <vector>

namespace media {

namespace {

constexpr std::size_t most_chunks = 1'000'000;
constexpr char blank = '\xFF';

[[noreturn]] void refuse()
{
    throw Refused("has pictures that its index does not lead to; save it again as MP4");
}

/// Goes through a unit of SEI without its escapes: of 00 00 03, the 03 is no content.
class Unit
{
public:
    Unit(std::string& film, Range range) : film_(film), range_(range), at_(range.begin), stop_(range.end)
    {
        while (stop_ > at_ && film_[stop_ - 1] == '\0')
            --stop_;
        if (stop_ > at_)
            --stop_; // the bit that ends the unit
    }

    // A message that claims more than there is has what there is.
    void blank_messages()
    {
        while (auto const type = number())
        {
            auto const size = number().value_or(0);
            auto const user_data = *type == 4 || *type == 5;
            for (std::size_t i = 0; i < size; ++i)
            {
                auto const at = next();
                if (!at)
                    return;
                if (user_data && !in_escape(*at))
                    film_[*at] = blank;
            }
        }
    }

private:
    std::optional<std::size_t> next()
    {
        if (zeros_ == 2 && at_ < stop_ && film_[at_] == '\3')
        {
            zeros_ = 0;
            ++at_;
        }
        if (at_ >= stop_)
            return std::nullopt;
        zeros_ = film_[at_] == '\0' ? std::min(zeros_ + 1, 2) : 0;
        return at_++;
    }

    std::optional<std::size_t> number()
    {
        std::size_t sum = 0;
        while (auto const at = next())
        {
            auto const byte = static_cast<unsigned char>(film_[*at]);
            sum += byte;
            if (byte != 0xFF)
                return sum;
        }
        return std::nullopt;
    }

    // Whether the byte is part of 00 00 03 or follows it: those stay, so that all other escapes do.
    bool in_escape(std::size_t at) const
    {
        auto const first = at < range_.begin + 3 ? range_.begin : at - 3;
        for (auto start = first; start <= at && start + 3 <= range_.end; ++start)
            if (film_[start] == '\0' && film_[start + 1] == '\0' && film_[start + 2] == '\3')
                return true;
        return false;
    }

    std::string& film_;
    Range range_;
    std::size_t at_;
    std::size_t stop_;
    int zeros_ = 0;
};

class Pictures
{
public:
    Pictures(std::string& film, SampleTables const& tables, std::span<Range const> contents)
        : film_(film), tables_(tables), contents_(contents)
    {
        length_bytes_ = static_cast<std::size_t>(table(tables.configuration).byte(4) & 3) + 1;
        auto const sizes = small() ? table(tables.small_sizes) : table(tables.sizes);
        fixed_size_ = small() ? 0 : static_cast<std::size_t>(sizes.big(4, 4));
        samples_ = static_cast<std::size_t>(sizes.big(8, 4));
        chunks_ = static_cast<std::size_t>(offsets().big(4, 4));
        if (chunks_ > most_chunks)
            throw Refused("has more parts than a film should");
    }

    void run()
    {
        auto const runs = table(tables_.runs);
        auto const count = static_cast<std::size_t>(runs.big(4, 4));
        std::vector<Range> used;
        std::size_t run = 0;
        std::size_t sample = 0;
        for (std::size_t number = 0; number < chunks_ && sample < samples_; ++number)
        {
            while (run + 1 < count && runs.big(8 + 12 * (run + 1), 4) <= number + 1)
                ++run;
            auto const most = static_cast<std::size_t>(runs.big(8 + 12 * run + 4, 4));
            used.push_back(chunk(number, sample, std::min(samples_, sample + most)));
            sample = std::min(samples_, sample + most);
        }
        if (sample < samples_)
            refuse();
        std::ranges::sort(used, {}, &Range::begin);
        for (std::size_t i = 1; i < used.size(); ++i)
            if (used[i].begin < used[i - 1].end)
                refuse();
    }

private:
    bool small() const { return tables_.sizes.end == 0; }
    Reader table(Range range) const
    {
        return Reader(std::string_view(film_).substr(range.begin, range.end - range.begin));
    }
    Reader offsets() const { return table(tables_.offsets.end == 0 ? tables_.wide_offsets : tables_.offsets); }

    std::size_t offset(std::size_t chunk) const
    {
        auto const width = tables_.offsets.end == 0 ? std::size_t{8} : std::size_t{4};
        return static_cast<std::size_t>(offsets().big(8 + width * chunk, width));
    }

    std::size_t size(std::size_t sample) const
    {
        if (fixed_size_ > 0)
            return fixed_size_;
        if (!small())
            return static_cast<std::size_t>(table(tables_.sizes).big(12 + 4 * sample, 4));
        auto const sizes = table(tables_.small_sizes);
        switch (sizes.byte(7))
        {
        case 16: return static_cast<std::size_t>(sizes.big(12 + 2 * sample, 2));
        case 8: return sizes.byte(12 + sample);
        case 4: return sizes.byte(12 + sample / 2) >> (sample % 2 == 0 ? 4 : 0) & 15U;
        default: refuse();
        }
    }

    Range content_at(std::size_t at) const
    {
        auto const after = std::ranges::upper_bound(contents_, at, {}, &Range::begin);
        if (after == contents_.begin() || at > std::prev(after)->end)
            refuse();
        return *std::prev(after);
    }

    Range chunk(std::size_t number, std::size_t first, std::size_t behind)
    {
        auto const begin = offset(number);
        auto const content = content_at(begin);
        auto at = begin;
        for (auto sample = first; sample < behind; ++sample)
        {
            auto const bytes = size(sample);
            if (bytes > content.end - at)
                refuse();
            picture({at, at + bytes});
            at += bytes;
        }
        return {begin, at};
    }

    void picture(Range range)
    {
        constexpr int sei = 6;
        Reader const bytes{std::string_view(film_).substr(0, range.end)};
        for (auto at = range.begin; at < range.end;)
        {
            auto const size = static_cast<std::size_t>(bytes.big(at, length_bytes_));
            at += length_bytes_;
            auto const unit = bytes.part(at, size);
            if (!unit.empty() && (unit.front() & 31) == sei)
                Unit(film_, {at + 1, at + size}).blank_messages();
            at += size;
        }
    }

    std::string& film_;
    SampleTables const& tables_;
    std::span<Range const> contents_;
    std::size_t length_bytes_ = 4;
    std::size_t fixed_size_ = 0;
    std::size_t samples_ = 0;
    std::size_t chunks_ = 0;
};

}

void blank_user_data(std::string& film, SampleTables const& tables, std::span<Range const> contents)
{
    Pictures(film, tables, contents).run();
}

}
