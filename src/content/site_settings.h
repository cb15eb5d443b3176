// What the alliance decides about its own site: its name, its logo, its menu, and whether it is a demonstration.
#pragma once
#include "platform/base/time.h"
#include "platform/sql/sql.h"
#include "platform/text/language.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace content {

/// Whether this is a show of the product: then every page, feed and document says so, and asks search engines to stay
/// out.
enum class Demonstration { off, on };

/// Where a room or a page stands: in the menu (and, for a room, at the foot as well), at the foot only, or in neither.
enum class MenuPlace { menu, foot, nowhere };
std::string_view code(MenuPlace place);
std::optional<MenuPlace> menu_place_from(std::string_view code);

struct MenuChoice
{
    std::string what; ///< name of a room, such as "help", or "page/" with the number of a page
    MenuPlace place = MenuPlace::menu;

    bool operator==(MenuChoice const&) const = default;
};

/// One choice a line: "help menu".
std::string write_menu_choices(std::vector<MenuChoice> const& choices);
/// Lines that are no choice are left out.
std::vector<MenuChoice> read_menu_choices(std::string_view text);

namespace setting {

/// The names under which they are stored. Other slices may store their own beside them.
inline constexpr std::string_view name = "name";
inline constexpr std::string_view demonstration = "demonstration"; ///< "on" or "off"
inline constexpr std::string_view logo = "logo";
inline constexpr std::string_view menu = "menu";

}

struct SiteSettings
{
    std::string name; ///< of the alliance, in the header, in titles and feeds
    Demonstration demonstration = Demonstration::on;
    std::string logo = {};             ///< Dutch slug of an image among the media; empty: the built-in one
    std::vector<MenuChoice> menu = {}; ///< in this order; empty: as the program and the pages have it
    /// Everything that is stored, by name: absent is the default.
    std::map<std::string, std::string, std::less<>> stored = {};

    /// What is stored under this name; empty when nothing is.
    std::string_view value(std::string_view setting) const;
};

/// The chosen logo as the header shows it.
struct SiteLogo
{
    std::string address; ///< path of this site
    int width = 0;
    int height = 0;
    std::string alt_nl;
    std::string alt_en;

    std::string const& alt(text::Language language) const { return language == text::Language::nl ? alt_nl : alt_en; }
};

namespace store {

/// The stored settings laid over the defaults. One query.
SiteSettings site_settings(sql::Session& db, SiteSettings defaults);

/// Stores a setting, or with an empty value goes back to the default. Raises the content generation, so that pages,
/// caches and other processes follow. False when it was so already. The caller writes the audit log.
bool set_site_setting(sql::Tx& tx, std::string_view name, std::string_view value, base::Time now);

/// The picture of the chosen logo; absent when none is chosen or it is no published image.
std::optional<SiteLogo> site_logo(sql::Session& db, SiteSettings const& settings);

}

}
