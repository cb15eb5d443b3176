// Everything that is stored about a person, from all slices.
#include "privacy/collect.h"

#include "platform/text/date.h"

#include <charconv>

namespace privacy {

namespace {

bool belongs(accounts::PersonalData const& place, std::string_view key)
{
    return place.group.empty() ? place.table == key : place.group == key;
}

// The digits from `at` on; absent when they are none.
std::optional<int> digits(std::string_view text, std::size_t at, std::size_t count)
{
    int value = 0;
    auto const* const end = text.data() + at + count;
    auto const read = std::from_chars(text.data() + at, end, value);
    return read.ec == std::errc() && read.ptr == end ? std::optional(value) : std::nullopt;
}

// "2023-03-31T14:05:00+02:00", as text::iso_time writes it.
std::optional<base::Time> time_from(std::string_view text)
{
    if (text.size() != 25 || text[10] != 'T' || (text[19] != '+' && text[19] != '-'))
        return std::nullopt;
    auto const date = text::parse_date(text.substr(0, 10));
    auto const hour = digits(text, 11, 2), minute = digits(text, 14, 2), second = digits(text, 17, 2);
    auto const off_hours = digits(text, 20, 2), off_minutes = digits(text, 23, 2);
    if (!date || !hour || !minute || !second || !off_hours || !off_minutes)
        return std::nullopt;
    auto const offset = std::chrono::minutes(*off_hours * 60 + *off_minutes);
    auto const local = text::first_day(*date) + std::chrono::hours(*hour) + std::chrono::minutes(*minute)
        + std::chrono::seconds(*second);
    return base::Time(local) - (text[19] == '+' ? offset : -offset);
}

}

std::vector<StoredGroup> collect(sql::Session& db, accounts::PersonId person, Parts const& parts)
{
    std::vector<StoredGroup> stored;
    for (auto& group : parts.personal.collect(db, person))
    {
        if (group.records.empty())
            continue;
        StoredGroup one{std::move(group)};
        for (auto const& place : accounts::personal_data())
            if (belongs(place, one.group.key))
                one.places.push_back(&place);
        stored.push_back(std::move(one));
    }
    return stored;
}

std::string shown(text::Language language, std::string const& value)
{
    auto const time = time_from(value);
    return time ? text::write_time(language, *time) : value;
}

}
