// What the desk is given by the other slices.
#include "app/doctor.h"
#include "app/program.h"

#include "text/app.h"

namespace app {

namespace {

namespace said = text::app;
using http::Access;

std::optional<desk::Waiting> new_questions(sql::Session& db, http::Person const& person, text::Language language)
{
    if (!person.may(Access::answer))
        return std::nullopt;
    auto const count = db.value<std::int64_t>("SELECT COUNT(*) FROM question WHERE state = 'new'").value_or(0);
    if (count == 0)
        return std::nullopt;
    return desk::Waiting{
        text::say(language, said::desk_questions{.count = count}),
        language == text::Language::nl ? "/beheer/vragen" : "/en/desk/questions"};
}

// Partners who were asked whether what stands here about them still holds, and have not said so.
std::optional<desk::Waiting> unconfirmed(sql::Session& db, http::Person const& person, text::Language language)
{
    if (!person.may(Access::manage))
        return std::nullopt;
    auto const count = db.value<std::int64_t>(
                             "SELECT COUNT(*) FROM review_confirmation "
                             "WHERE asked_at IS NOT NULL AND (confirmed_at IS NULL OR confirmed_at < asked_at)")
                           .value_or(0);
    if (count == 0)
        return std::nullopt;
    return desk::Waiting{
        text::say(language, said::desk_unconfirmed{.count = count}),
        language == text::Language::nl ? "/nakijken/klopt" : "/en/review/still-right"};
}

std::map<std::string, base::Time> confirmed(sql::Session& db, std::vector<std::string> const& slugs)
{
    std::map<std::string, base::Time> found;
    if (slugs.empty())
        return found;
    std::string statement = "SELECT e.slug, c.confirmed_at FROM review_confirmation c "
                            "JOIN entry e ON e.id = c.entry_id "
                            "WHERE e.kind = 'organisation' AND e.language = 'nl' AND c.confirmed_at IS NOT NULL "
                            "AND e.slug IN (''";
    std::vector<sql::Param> params;
    for (auto const& slug : slugs)
    {
        params.emplace_back(slug);
        statement.append(", $").append(std::to_string(params.size()));
    }
    for (auto const& row : db.query_list(statement + ")", params))
        found.emplace(row.get<std::string>(0), row.get<base::Time>(1));
    return found;
}

std::vector<desk::OperatorSetting> operator_settings(Config const& config)
{
    std::vector<desk::OperatorSetting> settings;
    for (auto const& one : config.resolved)
        settings.push_back({std::string(one.setting->name), shown_value(config, one), std::string(name(one.source))});
    return settings;
}

std::vector<desk::MenuItem> menu_items(sql::Session& db, content::Context const& content, text::Language language)
{
    std::vector<desk::MenuItem> items;
    for (auto& one : site::placed_items(db, content, language))
        items.push_back({std::move(one.what), std::move(one.title), one.place});
    return items;
}

std::string privacy_path(text::Language language, accounts::PersonId person)
{
    auto const number = std::to_string(person.value);
    return (language == text::Language::nl ? "/beheer/mensen/" : "/en/desk/people/") + number + "/privacy";
}

}

desk::Surroundings Program::surroundings(Config const& config)
{
    desk::Surroundings around;
    around.base_url = accounts_.settings.base_url;
    around.settings = operator_settings(config);
    around.menu = [this](text::Language language) { return menu_items(db_, content_, language); };
    around.health = [this, config](text::Language language, desk::Depth depth) {
        return examine({config, db_, jobs_.clock(), language, content_.snapshot()->settings.demonstration}, depth);
    };
    around.elsewhere = {
        {"/nakijken", "/en/review", said::desk_review_title, said::desk_review_lead, Access::publish},
        {"/beheer/vragen", "/en/desk/questions", said::desk_questions_title, said::desk_questions_lead, Access::answer},
        {"/beheer/nakijken", "/en/desk/review", said::desk_steps_title, said::desk_steps_lead, Access::manage},
        {"/beheer/logboek", "/en/desk/log", said::desk_log_title, said::desk_log_lead, Access::administer},
    };
    around.waiting = {new_questions, unconfirmed};
    around.confirmed = confirmed;
    around.erase_path = privacy_path;
    return around;
}

}
