// The pages of the site: what each shows, and its HTML.
#pragma once
#include "content/components.h"
#include "content/media_view.h"
#include "platform/html/page.h"
#include "site/reading.h"

#include <functional>
#include <optional>
#include <string_view>
#include <vector>

namespace site {

/// A page with this slug, when there is one, gives the home page its title and first sentences.
inline constexpr std::string_view home_slug = "home";
std::string_view home_path(text::Language language);
/// A page with this slug, when there is one, is behind the door "Ik wil meedenken".
inline constexpr std::string_view take_part_slug = "meedoen";

/// Where readers set how they want to read; forms of the accessibility bar go there too.
std::string_view reading_path(text::Language language);
/// The id of the accessibility bar.
std::string_view bar_id(text::Language language);

/// Where one searches; the form of every page goes there.
std::string_view search_path(text::Language language);

/// Pages of which the facts come from the program itself.
enum class Statement { privacy, accessibility, security, contact };
std::string_view statement_path(Statement statement, text::Language language);

struct TextPage
{
    content::Entry entry;
    content::Journey journey;
    std::vector<content::MediaItem> media = {}; ///< that the page names
    std::function<void(html::Out&)> after = {}; ///< written below the body; may be empty
};
html::Page text_page(content::Viewer const& viewer, TextPage const& page);

html::Page reading_page(text::Language language, Reading const& reading);

/// The accessibility bar of every page. `back` is the address of the page it stands on.
struct ReadingBar
{
    text::Language language;
    Reading reading;
    std::string_view back;
};
/// Its form, without what stands round it.
void write_reading_form(html::Out& out, ReadingBar const& bar);

}
