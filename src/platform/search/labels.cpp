// Labels as small numbers.
#include "platform/search/labels.h"

namespace search {

namespace {

constexpr std::size_t most_labels = 65'535;

}

Labels::Labels(std::string_view text)
{
    for (std::size_t at = 0; at < text.size();)
    {
        auto const end = text.find('\n', at);
        if (end == std::string_view::npos)
            break;
        add(std::string(text.substr(at, end - at)));
        at = end + 1;
    }
}

void Labels::add(std::string name)
{
    text_.append(name).append("\n");
    numbers_.emplace(name, static_cast<std::uint16_t>(names_.size()));
    names_.push_back(std::move(name));
}

std::string Labels::encode(std::vector<std::string> const& names)
{
    std::string encoded;
    for (auto const& name : names)
    {
        if (!numbers_.contains(name))
        {
            if (names_.size() >= most_labels || name.find('\n') != std::string::npos)
                continue;
            add(name);
        }
        auto const number = numbers_.at(name);
        encoded += static_cast<char>(number >> 8);
        encoded += static_cast<char>(number & 0xFF);
    }
    return encoded;
}

void count_labels(std::string_view encoded, std::vector<std::uint32_t>& counts)
{
    for (std::size_t i = 0; i + 1 < encoded.size(); i += 2)
    {
        std::size_t const number = static_cast<unsigned char>(encoded[i]) * 256U
            + static_cast<unsigned char>(encoded[i + 1]);
        if (number < counts.size())
            ++counts[number];
    }
}

}
