// The pages that explain why something did not work out, and where to go from there.
#include "site/pages.h"
#include "site/site.h"
#include "site/typed.h"

#include "projects/projects.h"

#include "platform/html/write.h"

#include "art.h"
#include "text/site.h"

namespace site {

namespace {

namespace words = text::site;

struct Explanation
{
    int status;
    text::Message title;
    text::Message words;
};

constexpr Explanation explanations[] = {
    {400, words::error_bad_request_title, words::error_bad_request},
    {401, words::error_forbidden_title, words::error_forbidden},
    {403, words::error_forbidden_title, words::error_forbidden},
    {404, words::error_not_found_title, words::error_not_found},
    {410, words::error_gone_title, words::error_gone},
    {413, words::error_too_large_title, words::error_too_large},
    {414, words::error_too_large_title, words::error_too_large},
    {429, words::error_too_many_title, words::error_too_many},
    {431, words::error_too_large_title, words::error_too_large},
    {500, words::error_server_title, words::error_server},
    {503, words::error_busy_title, words::error_busy},
};

Explanation explain(int status)
{
    for (auto const& explanation : explanations)
        if (explanation.status == status)
            return explanation;
    return status >= 500 ? Explanation{status, words::error_server_title, words::error_server}
                         : Explanation{status, words::error_bad_request_title, words::error_bad_request};
}

// Search comes first: who followed an old link knows what it was about. Reads nothing, so that it always works.
void write_ways_on(html::Out& out, text::Language language)
{
    auto const say = [&](text::Message const& message) { return text::say(language, message); };
    bool const dutch = language == text::Language::nl;
    html::write(
        out,
        R"(<form class="search error-page__search" action="{}"><label for="error-search">{}</label>)"
        R"(<span class="search__row">)"
        R"(<input class="search__input" id="error-search" name="q" type="search" maxlength="200">)"
        R"(<button class="button">{}</button></span></form>)"
        R"(<p>{}</p><ul><li><a href="{}">{}</a></li><li><a href="{}">{}</a></li><li><a href="{}">{}</a></li>)"
        R"(<li><a href="{}">{}</a></li></ul>)",
        html::Url::from_path(search_path(language)), say(words::search_label), say(words::search_button),
        say(words::error_links), html::Url::from_path(dutch ? "/hulp" : "/en/help"), say(words::error_help),
        content::areas_url(language), say(words::menu_places), html::Url::from_path(projects::kind.path(language)),
        say(words::menu_projects), html::Url::from_path(home_path(language)), say(words::menu_start));
}

}

html::Page error_page(Site&, http::Request const& request, http::Problem const& problem)
{
    auto const language = request.language();
    bool const signed_out = problem.status == 403 && !request.person().signed_in() && typed_words(request);
    auto const explanation = signed_out ? Explanation{403, words::error_signed_out_title, words::error_signed_out}
                                        : explain(problem.status);
    html::Page page;
    page.title = text::say(language, explanation.title);
    page.language = text::code(language);
    page.robots = html::Robots::noindex;
    page.main = html::fragment(
        R"(<div class="error-page"><div class="error-page__art">{}</div><p class="error-page__code">{}</p><h1>{})"
        R"(</h1><p class="lead">{}</p>{}{}{}</div>)",
        art::bridge_open, problem.status, text::say(language, explanation.title),
        text::say(language, explanation.words),
        [&](html::Out& out) {
            if (!problem.incident.empty())
                html::write(out, "<p>{}</p>", text::say(language, words::error_incident{.number = problem.incident}));
        },
        [&](html::Out& out) { write_typed(out, request); }, [&](html::Out& out) { write_ways_on(out, language); });
    return page;
}

}
