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

std::vector<desk::OperatorSetting> operator_settings(Config const& config)
{
    std::vector<desk::OperatorSetting> settings;
    for (auto const& one : config.resolved)
        settings.push_back(
            {std::string(one.setting->name), shown_value(config, one), std::string(name(one.source))});
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
        {"/beheer/vragen", "/en/desk/questions", said::desk_questions_title, said::desk_questions_lead, Access::answer},
        {"/beheer/logboek", "/en/desk/log", said::desk_log_title, said::desk_log_lead, Access::administer},
    };
    around.waiting = {new_questions};
    around.erase_path = privacy_path;
    return around;
}

}
