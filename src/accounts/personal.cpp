// One statement for all that is kept about a person, and how its rows become groups.
#include "accounts/personal.h"

#include "platform/text/date.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iterator>

namespace accounts {

namespace {

// The columns of each row: the number of the query, what orders its rows, and the fields.
constexpr int before_fields = 2;

// "q3(o, c0, c1) AS (SELECT ...)": gives the columns of a query names.
std::string named_query(std::size_t number, PersonalQuery const& query)
{
    auto text = fmt::format("q{}(o", number);
    for (std::size_t field = 0; field < query.fields.size(); ++field)
        fmt::format_to(std::back_inserter(text), ", c{}", field);
    return fmt::format("{}) AS ({})", text, query.sql);
}

// A UNION wants as many columns of all, each of one type.
std::string rows_of(std::size_t number, PersonalQuery const& query, std::size_t width)
{
    auto text = fmt::format("SELECT {}, o", number);
    for (std::size_t field = 0; field < width; ++field)
        text += field < query.fields.size() ? fmt::format(", CAST(c{} AS TEXT)", field) : ", CAST(NULL AS TEXT)";
    return fmt::format("{} FROM q{}", text, number);
}

std::string compose(std::span<PersonalQuery const* const> queries)
{
    std::size_t width = 0;
    for (auto const* const query : queries)
        width = std::max(width, query->fields.size());
    std::string named, rows;
    for (std::size_t number = 0; number < queries.size(); ++number)
    {
        named += (named.empty() ? "WITH " : ", ") + named_query(number, *queries[number]);
        rows += (rows.empty() ? " " : " UNION ALL ") + rows_of(number, *queries[number], width);
    }
    return named + rows + " ORDER BY 1, 2 DESC, 3";
}

std::string value_of(sql::Row const& row, int column, PersonalForm form)
{
    auto value = row.get<std::optional<std::string>>(column).value_or("");
    return form == PersonalForm::text || value.empty()
        ? std::move(value)
        : text::iso_time(base::Time(std::chrono::microseconds(std::stoll(value))));
}

std::vector<PersonalFact> record_of(sql::Row const& row, PersonalQuery const& query)
{
    std::vector<PersonalFact> record;
    int column = before_fields;
    for (auto const& field : query.fields)
        record.push_back({field.key, field.label, value_of(row, column++, field.form)});
    return record;
}

}

PersonalParts::PersonalParts(std::initializer_list<PersonalPart> parts) : parts_(parts)
{
    for (auto const& part : parts_)
        for (auto const& query : part.queries)
            queries_.push_back(&query);
    statement_ = compose(queries_);
}

std::vector<PersonalGroup> PersonalParts::collect(sql::Session& db, PersonId person) const
{
    std::vector<PersonalGroup> groups;
    for (auto const* const query : queries_)
        groups.push_back({.key = query->key, .title = query->title});
    if (groups.empty())
        return groups;
    for (auto const& row : db.query_list(statement_, std::array{sql::Param(person)}))
    {
        auto const number = row.get<std::size_t>(0);
        groups[number].records.push_back(record_of(row, *queries_[number]));
    }
    return groups;
}

}
