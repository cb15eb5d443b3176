// GET and POST /beheer/instellingen: the name and the logo of the alliance; what the operator's file says.
#include "accounts/audit.h"
#include "content/media_view.h"
#include "desk/handlers.h"
#include "desk/parts.h"
#include "platform/html/form.h"

#include <algorithm>

namespace desk {

namespace {

constexpr std::size_t longest_name = 80;
constexpr int most_pictures = 200;

struct SettingsPage
{
    text::Language language;
    content::SiteSettings const& settings;
    std::vector<html::Option> pictures; ///< to choose the logo from
    std::string name;
    std::string logo;
    std::vector<OperatorSetting> const& of_operator;
    std::vector<html::FieldError> errors = {};
};

std::vector<html::Option> pictures(Desk& desk)
{
    std::vector<html::Option> found;
    content::ListQuery query;
    query.kind = desk.content.kinds().find("media");
    if (!query.kind)
        return found;
    query.language = text::Language::nl; // settings name the Dutch slug
    query.filters = {{"form", {"image"}}};
    query.limit = most_pictures;
    for (auto& card : content::store::list(desk.db, query).cards)
        found.push_back({std::move(card.slug), std::move(card.title)});
    return found;
}

void write_form(html::Out& out, SettingsPage const& page)
{
    auto const say = [&](text::Message const& message) { return text::say(page.language, message); };
    html::FormWriter form(out, page.language, page.errors);
    form.line(
        {.name = "name",
         .label = say(words::settings_name),
         .hint = say(words::settings_name_hint),
         .demand = html::Demand::optional},
        {.value = page.name, .most = static_cast<int>(longest_name)});
    form.select(
        {.name = "logo",
         .label = say(words::settings_logo),
         .hint = say(words::settings_logo_hint),
         .demand = html::Demand::optional},
        page.pictures, page.logo);
    form.submit(say(words::settings_save));
}

void write_demonstration(html::Out& out, SettingsPage const& page)
{
    auto const say = [&](text::Message const& message) { return text::say(page.language, message); };
    bool const on = page.settings.demonstration == content::Demonstration::on;
    auto const path = path_of(Part::settings, page.language)
        + (page.language == text::Language::nl ? "/demonstratie" : "/demonstration");
    html::write(
        out,
        R"(<section class="desk-part" aria-labelledby="demonstration"><h2 id="demonstration">{}</h2><p>{}</p>)"
        R"(<p><a class="button button--secondary" href="{}">{}</a></p></section>)",
        say(words::settings_demonstration),
        say(on ? words::settings_demonstration_on : words::settings_demonstration_off), html::Url::from_path(path),
        say(on ? words::settings_turn_off : words::settings_turn_on));
}

std::string_view source_words(text::Language language, std::string_view source)
{
    constexpr std::pair<std::string_view, text::Message> known[] = {
        {"flag", words::settings_source_flag},
        {"environment", words::settings_source_environment},
        {"file", words::settings_source_file},
        {"default", words::settings_source_default}};
    auto const* const found = std::ranges::find(known, source, &std::pair<std::string_view, text::Message>::first);
    return found == std::end(known) ? source : text::say(language, found->second);
}

void write_operator(html::Out& out, SettingsPage const& page)
{
    auto const say = [&](text::Message const& message) { return text::say(page.language, message); };
    std::string_view const columns[] = {
        say(words::settings_setting), say(words::settings_value), say(words::settings_source)};
    html::write(
        out,
        R"(<section class="desk-part" aria-labelledby="operator"><h2 id="operator">{}</h2><p>{}</p>{})"
        R"(</section>)",
        say(words::settings_operator), say(words::settings_operator_lead), [&](html::Out& part) {
            table(part, say(words::settings_operator), columns, [&](html::Out& rows) {
                for (auto const& one : page.of_operator)
                    html::write(
                        rows, R"(<tr role="row"><th role="rowheader" scope="row"><code>{}</code></th>{}{}</tr>)",
                        one.name,
                        [&](html::Out& part_) {
                            cell(part_, say(words::settings_value), [&](html::Out& text) {
                                html::write(
                                    text, "{}",
                                    one.value.empty() ? say(words::settings_empty) : std::string_view(one.value));
                            });
                        },
                        [&](html::Out& part_) {
                            cell(part_, say(words::settings_source), [&](html::Out& text) {
                                html::write(text, "{}", source_words(page.language, one.source));
                            });
                        });
            });
        });
}

html::Page settings_page(SettingsPage const& page)
{
    auto result = page_of(page.language, {Part::settings});
    html::Out out;
    content::page_head(out, result.title, text::say(page.language, words::settings_lead));
    html::FormWriter(out, page.language, page.errors).summary();
    html::write(
        out, R"(<form class="desk-form" method="post" action="{}">{}</form>{}{})",
        html::Url::from_path(path_of(Part::settings, page.language)), [&](html::Out& part) { write_form(part, page); },
        [&](html::Out& part) { write_demonstration(part, page); },
        [&](html::Out& part) { write_operator(part, page); });
    result.main = html::Fragment(std::move(out));
    return result;
}

}

http::Response show_settings(Desk& desk, http::Request const& request)
{
    auto const snapshot = desk.content.snapshot();
    auto const& settings = snapshot->settings;
    return settings_page(
        {request.language(), settings, pictures(desk), std::string(settings.value(content::setting::name)),
         settings.logo, desk.around.settings});
}

http::Response save_settings(Desk& desk, http::Request const& request)
{
    namespace setting = content::setting;
    auto const language = request.language();
    auto const name = field(request, "name");
    auto const logo = field(request, "logo");
    auto choices = pictures(desk);
    std::vector<html::FieldError> errors;
    if (name.size() > longest_name)
        errors.push_back({"name", std::string(text::say(language, words::settings_name_long))});
    if (!logo.empty() && std::ranges::find(choices, logo, &html::Option::value) == choices.end())
        errors.push_back({"logo", std::string(text::say(language, words::settings_logo_wrong))});
    auto const snapshot = desk.content.snapshot();
    if (!errors.empty())
        return http::unprocessable(settings_page(
            {language, snapshot->settings, std::move(choices), name, logo, desk.around.settings, std::move(errors)}));
    auto const now = desk.clock.now();
    accounts::PersonId const actor{request.person().id};
    bool const changed = desk.db.write([&](sql::Tx& tx) {
        bool any = false;
        for (auto const& [what, value] : {std::pair(setting::name, name), std::pair(setting::logo, logo)})
            if (content::store::set_site_setting(tx, what, value, now))
            {
                accounts::audit(tx, {actor, "setting.change", "setting", 0, what}, now);
                any = true;
            }
        return any;
    });
    desk.content.refresh();
    return http::see_other(
        path_of(Part::settings, language), changed ? words::settings_saved : words::settings_unchanged);
}

}
