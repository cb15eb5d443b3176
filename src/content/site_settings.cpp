// Reads and stores what the alliance decides about its own site.
#include "content/site_settings.h"

#include "content/media_view.h"
#include "content/row.h"

#include <algorithm>
#include <array>

namespace content {

namespace {

constexpr std::pair<MenuPlace, std::string_view> places[] = {
    {MenuPlace::menu, "menu"}, {MenuPlace::foot, "foot"}, {MenuPlace::nowhere, "nowhere"}};

// Wide enough for the header on a sharp screen.
constexpr int logo_pixels = 320;

}

std::string_view code(MenuPlace place)
{
    return std::ranges::find(places, place, &std::pair<MenuPlace, std::string_view>::first)->second;
}

std::optional<MenuPlace> menu_place_from(std::string_view code)
{
    auto const* const found = std::ranges::find(places, code, &std::pair<MenuPlace, std::string_view>::second);
    return found == std::end(places) ? std::nullopt : std::optional(found->first);
}

std::string write_menu_choices(std::vector<MenuChoice> const& choices)
{
    std::string text;
    for (auto const& choice : choices)
        text.append(choice.what).append(" ").append(code(choice.place)).append("\n");
    return text;
}

std::vector<MenuChoice> read_menu_choices(std::string_view text)
{
    std::vector<MenuChoice> choices;
    while (!text.empty())
    {
        auto const end = std::min(text.find('\n'), text.size());
        auto const line = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        auto const blank = line.find(' ');
        if (blank == 0 || blank == std::string_view::npos)
            continue;
        if (auto const place = menu_place_from(line.substr(blank + 1)))
            choices.push_back({std::string(line.substr(0, blank)), *place});
    }
    return choices;
}

std::string_view SiteSettings::value(std::string_view setting) const
{
    auto const found = stored.find(setting);
    return found == stored.end() ? std::string_view() : std::string_view(found->second);
}

namespace store {

SiteSettings site_settings(sql::Session& db, SiteSettings defaults)
{
    auto settings = std::move(defaults);
    for (auto const& row : db.query("SELECT name, value FROM site_setting"))
        settings.stored.emplace(row.get<std::string>(0), row.get<std::string>(1));
    if (auto const name = settings.value(setting::name); !name.empty())
        settings.name = name;
    if (auto const show = settings.value(setting::demonstration); !show.empty())
        settings.demonstration = show == "off" ? Demonstration::off : Demonstration::on;
    settings.logo = settings.value(setting::logo);
    settings.menu = read_menu_choices(settings.value(setting::menu));
    return settings;
}

bool set_site_setting(sql::Tx& tx, std::string_view name, std::string_view value, base::Time now)
{
    auto const before = tx.value<std::string>("SELECT value FROM site_setting WHERE name = $1", name).value_or("");
    if (before == value)
        return false;
    if (value.empty())
        tx.execute("DELETE FROM site_setting WHERE name = $1", name);
    else
        tx.execute(
            R"(INSERT INTO site_setting (name, value) VALUES ($1, $2)
                      ON CONFLICT (name) DO UPDATE SET value = excluded.value)",
            name, value);
    // No entry has number 0: who follows the log sees that something changed, and finds no entry to read again.
    log_change(tx, "save", std::pair(std::string_view("site_setting"), EntryId{0}), now);
    return true;
}

std::optional<SiteLogo> site_logo(sql::Session& db, SiteSettings const& settings)
{
    if (settings.logo.empty())
        return std::nullopt;
    std::array const slugs{settings.logo};
    auto const dutch = media(db, text::Language::nl, slugs);
    if (dutch.empty() || dutch.front().form != MediaForm::image)
        return std::nullopt;
    auto const english = media(db, text::Language::en, slugs);
    auto const& item = dutch.front();
    auto const fits = [](MediaFile const& file) { return file.width >= logo_pixels; };
    auto const found = std::ranges::find_if(item.sizes, fits);
    auto const& file = found == item.sizes.end() ? item.file : *found;
    return SiteLogo{file.address, file.width, file.height, item.alt, english.empty() ? item.alt : english.front().alt};
}

}

}
