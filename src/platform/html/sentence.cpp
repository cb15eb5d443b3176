// html::sentence: finds the <0>…</0> marks in a text of the catalog.
#include "platform/html/sentence.h"

#include "platform/html/write.h"

namespace html::detail {

namespace {

// A mark in the text; `end` is past its end tag.
struct Found
{
    std::size_t begin;
    std::size_t end;
    unsigned number;
    std::string_view inner;
};

// The first complete mark at or after `from`: "<", digits, ">", and the same with "</".
std::optional<Found> find_mark(std::string_view text, std::size_t from)
{
    for (auto begin = text.find('<', from); begin != std::string_view::npos; begin = text.find('<', begin + 1))
    {
        auto const close = text.find_first_not_of("0123456789", begin + 1);
        if (close == std::string_view::npos || text[close] != '>' || close == begin + 1 || close > begin + 3)
            continue;
        auto const digits = text.substr(begin + 1, close - begin - 1);
        auto const end_tag = "</" + std::string(digits) + ">";
        auto const end = text.find(end_tag, close + 1);
        if (end == std::string_view::npos)
            continue;
        unsigned number = 0;
        for (char const digit : digits)
            number = number * 10 + static_cast<unsigned>(digit - '0');
        return Found{begin, end + end_tag.size(), number, text.substr(close + 1, end - close - 1)};
    }
    return std::nullopt;
}

}

void write_sentence(Out& out, std::string_view text, Mark const* marks, unsigned count)
{
    std::size_t done = 0;
    for (auto found = find_mark(text, 0); found; found = find_mark(text, done))
    {
        write(out, "{}", text.substr(done, found->begin - done));
        if (found->number < count)
            marks[found->number].fill(marks[found->number].object, out, found->inner);
        else
            write(out, "{}", found->inner);
        done = found->end;
    }
    write(out, "{}", text.substr(done));
}

}
