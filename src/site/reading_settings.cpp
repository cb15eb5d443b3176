// GET and POST /leesinstellingen: how somebody wants to read. The choice is a cookie, applied by the server.
#include "site/handlers.h"
#include "site/pages.h"
#include "site/reading.h"

#include "platform/html/url.h"

#include "text/site.h"

namespace site {

namespace {

namespace words = text::site;

constexpr std::chrono::seconds a_year = std::chrono::days(365);

http::Cookie cookie_of(Reading const& reading)
{
    if (reading == Reading())
        return http::expired(std::string(reading_cookie));
    return {std::string(reading_cookie), write_reading(reading), a_year};
}

// The button that was pressed, so that who works by keyboard goes on from there and hears its new value; after a reset
// it may be gone.
std::string pressed(http::Request const& request, Reading const& before, Reading const& after)
{
    auto const& form = request.form();
    if (form.fields.size() > 2 || form.value("reset")) // the page with all choices sends them all
        return std::string(bar_id(request.language()));
    if (form.value("text"))
        return after.text > before.text || after.text == text_sizes.back() ? "reading-larger" : "reading-smaller";
    if (form.value("spacing"))
        return after.spacing > before.spacing || after.spacing == widest_spacing ? "reading-wider" : "reading-closer";
    return "reading-" + std::string(code(after.contrast));
}

// Back to where the reader was: a path of this site, whatever the form says.
std::string back_to(http::Request const& request, std::string const& fragment)
{
    auto const back = request.form().value("back").value_or("");
    auto const url = html::Url::parse(back.substr(0, back.find('#')));
    auto const& home = request.language() == text::Language::nl ? "/" : "/en";
    std::string path = url && url->text().starts_with('/') ? url->text() : home;
    return path + "#" + fragment;
}

std::string said_text(text::Language language, Reading const& before, Reading const& after)
{
    auto const percent = std::to_string(after.text);
    if (before.text == after.text)
        return text::say(language, words::reading_said_text_end{.percent = percent});
    return text::say(language, words::reading_said_text{.percent = percent});
}

std::string said_spacing(text::Language language, Reading const& after)
{
    if (after.spacing == 0)
        return std::string(text::say(language, words::reading_said_spacing_none));
    return text::say(language, words::reading_said_spacing{.step = std::to_string(after.spacing)});
}

text::Message said_contrast(Reading const& after)
{
    if (after.contrast == Contrast::high)
        return words::reading_said_contrast_high;
    return after.contrast == Contrast::dark ? words::reading_said_contrast_dark : words::reading_said_contrast_normal;
}

// The new value, for who hears the page instead of seeing it.
std::string said(http::Request const& request, Reading const& before, Reading const& after)
{
    auto const language = request.language();
    auto const& form = request.form();
    if (form.value("reset"))
        return std::string(text::say(language, words::reading_said_reset));
    if (form.value("text") && form.value("spacing"))
        return std::string(text::say(language, words::reading_said_saved));
    if (form.value("text"))
        return said_text(language, before, after);
    if (form.value("spacing"))
        return said_spacing(language, after);
    return std::string(text::say(language, said_contrast(after)));
}

}

http::Response show_reading(Site&, http::Request const& request)
{
    return reading_page(request.language(), read_reading(request.cookie(reading_cookie).value_or("")));
}

http::Response save_reading(Site&, http::Request const& request)
{
    auto const before = read_reading(request.cookie(reading_cookie).value_or(""));
    auto const after = apply(before, request.form());
    if (!after)
        return http::bad_request();
    auto response = http::see_other(back_to(request, pressed(request, before, *after)), said(request, before, *after));
    response.cookies.push_back(cookie_of(*after));
    return response;
}

}
