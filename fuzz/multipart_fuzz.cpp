// Fuzzes multipart forms: whatever comes, in whatever pieces, gives the same parts, well nested and in memory bounds.
#include "platform/http/multipart.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

namespace {

// Stops the fuzzer at the input it is reading.
void require(bool holds)
{
    if (!holds)
        std::abort();
}

// Writes down what it is told, so that two readings can be compared.
class Journal : public http::PartSink
{
public:
    Take begin_part(http::PartHead const& head) override
    {
        require(!in_part_);
        in_part_ = true;
        text += "<" + head.name + "|" + head.file_name.value_or("-") + "|" + head.type + ">";
        return Take::go_on;
    }

    Take part_data(std::string_view bytes) override
    {
        require(in_part_);
        text += bytes;
        return Take::go_on;
    }

    Take end_part() override
    {
        require(in_part_);
        in_part_ = false;
        text += "</>";
        return Take::go_on;
    }

    std::string text;

private:
    bool in_part_ = false;
};

struct Reading
{
    std::string text;
    bool valid;
};

Reading read(std::string_view body, std::size_t piece)
{
    Journal journal;
    http::MultipartParser parser("g", journal);
    auto valid = true;
    while (valid && !body.empty())
    {
        valid = parser.feed(body.substr(0, piece));
        body.remove_prefix(std::min(piece, body.size()));
    }
    return {journal.text, valid && parser.complete()};
}

}

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size)
{
    if (size == 0)
        return 0;
    std::string_view const input(reinterpret_cast<char const*>(data), size);
    auto const body = input.substr(1);
    auto const whole = read(body, body.size() + 1);
    auto const pieces = read(body, std::size_t{1} + data[0] % 16);
    require(whole.valid == pieces.valid);
    require(!whole.valid || whole.text == pieces.text);
    return 0;
}
