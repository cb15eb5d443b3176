// GET and POST /beheer/instellingen/demonstratie: whether this is a demonstration; asked twice, for it shows at once.
#include "accounts/audit.h"
#include "desk/handlers.h"
#include "desk/parts.h"

namespace desk {

namespace {

using content::Demonstration;

// Published originals that are marked as made up; they stay labelled whatever the setting says.
std::int64_t count_invented(sql::Session& db)
{
    return db
        .value<std::int64_t>(
            "SELECT COUNT(*) FROM entry WHERE invented = 1 AND status = 'published' AND original_id IS NULL")
        .value_or(0);
}

void write_consequences(html::Out& out, text::Language language, std::int64_t invented)
{
    html::write(
        out, R"(<p>{}</p><ul class="desk-lines"><li>{}</li><li>{}</li><li>{}</li></ul>)",
        text::say(language, words::settings_off_lead), text::say(language, words::settings_off_notice),
        text::say(language, words::settings_off_robots),
        text::say(language, words::settings_off_invented{.count = invented}));
}

std::string below(text::Language language)
{
    return path_of(Part::settings, language) + (language == text::Language::nl ? "/demonstratie" : "/demonstration");
}

}

http::Response ask_demonstration(Desk& desk, http::Request const& request)
{
    auto const language = request.language();
    auto const say = [&](text::Message const& message) { return text::say(language, message); };
    bool const on = desk.content.snapshot()->settings.demonstration == Demonstration::on;
    auto const title = say(on ? words::settings_off_title : words::settings_on_title);
    auto page = page_of(language, {Part::settings, std::string(title), "/demonstratie", "/demonstration"});
    html::Out out;
    content::page_head(out, title, on ? std::string_view() : say(words::settings_on_lead));
    if (on)
        write_consequences(out, language, count_invented(desk.db));
    html::write(
        out,
        R"(<form method="post" action="{}"><div class="button-row">)"
        R"(<button class="button" name="demonstration" value="{}">{}</button> )"
        R"(<a class="button button--secondary" href="{}">{}</a></div></form>)",
        html::Url::from_path(below(language)), on ? "off" : "on",
        say(on ? words::settings_turn_off : words::settings_turn_on),
        html::Url::from_path(path_of(Part::settings, language)), say(words::settings_back));
    page.main = html::Fragment(std::move(out));
    return page;
}

http::Response switch_demonstration(Desk& desk, http::Request const& request)
{
    auto const wanted = field(request, "demonstration");
    if (wanted != "on" && wanted != "off")
        return http::bad_request();
    auto const now = desk.clock.now();
    desk.db.write([&](sql::Tx& tx) {
        if (content::store::set_site_setting(tx, content::setting::demonstration, wanted, now))
            accounts::audit(
                tx,
                {accounts::PersonId{request.person().id}, "setting.change", "setting", 0, "demonstration " + wanted},
                now);
    });
    desk.content.refresh();
    return http::see_other(
        path_of(Part::settings, request.language()),
        wanted == "on" ? words::settings_switched_on : words::settings_switched_off);
}

}
