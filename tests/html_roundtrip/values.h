// Values to write: random, and picked from what has broken templates before. The same seed gives the same values.
#pragma once

#include <cstdint>
#include <random>
#include <string>

namespace html_roundtrip {

class Values
{
public:
    explicit Values(std::uint32_t seed) : random_(seed) {}

    // Valid UTF-8, U+0000 and control characters included; often empty, sometimes a few hundred bytes.
    std::string text();
    // Something that looks like an address, safe or not.
    std::string address();
    // Something that looks like Markdown.
    std::string markdown();

    std::uint32_t below(std::uint32_t limit) { return static_cast<std::uint32_t>(random_() % limit); }
    bool coin() { return below(2) == 0; }

private:
    std::string code_point();

    std::mt19937 random_;
};

}
