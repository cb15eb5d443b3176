// The SQL of forgetting: what is left of an old question is that there was one.
#include "contact/contact.h"
#include "contact/store.h"

#include "platform/text/date.h"

#include <map>
#include <tuple>

namespace contact::store {

namespace {

constexpr int at_once = 1000;

// Month, topic and way of answering.
using Sort = std::tuple<std::string, std::string, std::string>;

std::string month_of(base::Time time)
{
    return text::iso(text::local_date(time)).substr(0, std::string_view("2026-11").size());
}

void count(sql::Tx& tx, std::map<Sort, std::int64_t> const& counts)
{
    for (auto const& [sort, number] : counts)
        tx.execute(
            "INSERT INTO question_count (month, topic, answer, questions) VALUES ($1, $2, $3, $4) "
            "ON CONFLICT (month, topic, answer) DO UPDATE SET questions = question_count.questions + "
            "excluded.questions",
            std::get<0>(sort), std::get<1>(sort), std::get<2>(sort), number);
}

}

std::int64_t forget(sql::Tx& tx, base::Time now)
{
    std::map<Sort, std::int64_t> counts;
    std::vector<QuestionId> old;
    for (auto const& row : tx.query(
             "SELECT id, created_at, topic, answer FROM question WHERE closed_at < $1 ORDER BY id LIMIT $2", now - kept,
             at_once))
    {
        old.push_back(row.get<QuestionId>(0));
        ++counts[{month_of(row.get<base::Time>(1)), row.get<std::string>(2), row.get<std::string>(3)}];
    }
    count(tx, counts);
    for (auto const id : old)
        tx.execute("DELETE FROM question WHERE id = $1", id);
    auto const doubtful = tx.execute(
        "DELETE FROM question WHERE state = 'doubtful' AND created_at < $1", now - doubtful_kept);
    return static_cast<std::int64_t>(old.size()) + doubtful;
}

}
