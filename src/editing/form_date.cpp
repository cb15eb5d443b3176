// Dates as people write them: day first, and as precise as they know.
#include "editing/dates.h"
#include "editing/form_read.h"

#include "platform/text/collate.h"
#include "platform/text/date.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

namespace editing {

namespace {

constexpr std::string_view months[] = {"jan", "feb", "mar", "apr", "mei", "jun",
                                       "jul", "aug", "sep", "oct", "nov", "dec"};
constexpr std::pair<std::string_view, int> other_months[] = {{"maa", 3}, {"mrt", 3}, {"may", 5}, {"okt", 10}};

int month_of(std::string_view word)
{
    auto const start = word.substr(0, 3);
    for (auto const& [name, number] : other_months)
        if (start == name)
            return number;
    auto const* const found = std::ranges::find(months, start);
    return found == std::end(months) ? 0 : static_cast<int>(found - months) + 1;
}

int part_of(std::string_view word)
{
    int number = 0;
    auto const* const end = word.data() + word.size();
    auto const read = std::from_chars(word.data(), end, number);
    if (read.ec == std::errc() && read.ptr == end)
        return number;
    return word.size() >= 3 ? month_of(word) : 0;
}

std::vector<std::string> words_of(std::string_view typed)
{
    std::vector<std::string> words(1);
    for (auto const letter : text::fold(typed))
        if (std::string_view(" -/.,").find(letter) == std::string_view::npos)
            words.back() += letter;
        else if (!words.back().empty())
            words.emplace_back();
    if (words.back().empty())
        words.pop_back();
    return words;
}

}

std::string read_date(std::string_view typed)
{
    if (text::parse_date(typed))
        return std::string(typed);
    auto const words = words_of(typed);
    if (words.empty() || words.size() > 3 || words.back().size() != 4)
        return std::string(typed);
    int const year = part_of(words.back());
    std::string iso = fmt::format("{:04}", year);
    if (words.size() > 1)
        iso += fmt::format("-{:02}", part_of(words[words.size() - 2]));
    if (words.size() > 2)
        iso += fmt::format("-{:02}", part_of(words.front()));
    return text::parse_date(iso) ? iso : std::string(typed);
}

std::string shown_date(std::string_view iso)
{
    auto const date = text::parse_date(iso);
    if (!date)
        return std::string(iso);
    if (date->month == 0)
        return fmt::format("{:04}", date->year);
    if (date->day == 0)
        return fmt::format("{:02}-{:04}", date->month, date->year);
    return fmt::format("{:02}-{:02}-{:04}", date->day, date->month, date->year);
}

}
