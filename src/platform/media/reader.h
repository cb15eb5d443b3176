// Numbers in bytes, never beyond their end.
#pragma once
#include "platform/media/refused.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace media {

/// Reads from bytes that a stranger made. Every call throws Refused rather than look past the end.
class Reader
{
public:
    explicit Reader(std::string_view bytes) : bytes_(bytes) {}

    std::size_t size() const { return bytes_.size(); }
    std::string_view part(std::size_t at, std::size_t count) const
    {
        if (at > bytes_.size() || count > bytes_.size() - at)
            throw Refused("is cut off or damaged");
        return bytes_.substr(at, count);
    }
    std::uint8_t byte(std::size_t at) const { return static_cast<std::uint8_t>(part(at, 1).front()); }
    std::uint64_t big(std::size_t at, std::size_t count) const
    {
        std::uint64_t value = 0;
        for (auto const c : part(at, count))
            value = value << 8 | static_cast<std::uint8_t>(c);
        return value;
    }
    std::uint64_t little(std::size_t at, std::size_t count) const
    {
        std::uint64_t value = 0;
        auto const bytes = part(at, count);
        for (auto i = bytes.size(); i > 0; --i)
            value = value << 8 | static_cast<std::uint8_t>(bytes[i - 1]);
        return value;
    }
    bool has(std::size_t at, std::string_view text) const { return part(at, text.size()) == text; }

private:
    std::string_view bytes_;
};

}
