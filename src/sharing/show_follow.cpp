// GET /volgen: all feeds, and how to show entries on a website of one's own.
#include "sharing/handlers.h"
#include "sharing/selection.h"

#include "content/components.h"

#include "platform/html/write.h"

#include "text/sharing.h"

namespace sharing {

namespace {

namespace words = text::sharing;
using content::FeedPlace;
using content::Viewer;

// A feed to choose.
struct Choice
{
    FeedPlace place;
    std::string name;
};

void write_choices(html::Out& out, Viewer const& viewer, text::Message const& title, std::vector<Choice> const& choices)
{
    if (choices.empty())
        return;
    html::write(
        out, R"(<h3>{}</h3><ul class="place-list">{}</ul>)", viewer.say(title),
        html::each(choices, [&](html::Out& item, Choice const& choice) {
            html::write(
                item, R"(<li><a class="chip" type="application/atom+xml" href="{}">{}</a></li>)",
                html::Url::from_path(content::feed_path(viewer.language, choice.place)), choice.name);
        }));
}

std::vector<Choice> kinds_of(Viewer const& viewer)
{
    std::vector<Choice> choices{{{}, std::string(viewer.say(words::follow_everything))}};
    for (auto const* const kind : followed(*viewer.kinds))
        choices.push_back({{"kind", kind->name}, std::string(viewer.say(kind->plural))});
    return choices;
}

std::vector<Choice> themes_of(Viewer const& viewer)
{
    std::vector<Choice> choices;
    for (auto const& theme : viewer.vocabulary().themes)
        choices.push_back({{"theme", theme.slug}, viewer.language == text::Language::nl ? theme.nl : theme.en});
    return choices;
}

std::vector<Choice> areas_of(Viewer const& viewer)
{
    std::vector<Choice> choices;
    for (auto const* const area : viewer.vocabulary().municipalities())
        choices.push_back({{"area", area->slug}, area->name});
    return choices;
}

void write_embedding(html::Out& out, Viewer const& viewer, http::Request const& request)
{
    bool const dutch = viewer.language == text::Language::nl;
    auto const address = std::string(request.base_url())
        + (dutch ? "/insluiten/projecten?area=emmen" : "/en/embed/projects?area=emmen");
    auto const snippet = "<iframe src=\"" + address + "\" title=\"" + std::string(viewer.say(words::embed_example))
        + "\" width=\"100%\" height=\"640\" loading=\"lazy\"></iframe>";
    html::write(
        out,
        R"(<section class="prose" id="embed"><h2>{}</h2><p>{}</p>)"
        R"(<label class="field__label" for="embed-code">{}</label>)"
        R"(<textarea class="input snippet" id="embed-code" readonly>)"
        R"({}</textarea><p>{}</p><p>{}</p></section>)",
        viewer.say(words::embed_title), viewer.say(words::embed_lead), viewer.say(words::embed_code), snippet,
        viewer.say(words::embed_change), viewer.say(words::embed_json));
}

}

http::Response show_follow(Sharing& sharing, http::Request const& request)
{
    auto const viewer = content::viewer(sharing.content, sharing.clock, request);
    html::Page page;
    page.title = viewer.say(words::follow_title);
    page.description = viewer.say(words::follow_lead);
    page.language = text::code(viewer.language);
    page.path_nl = "/volgen";
    page.path_en = "/en/follow";
    page.feeds = {content::feed(viewer.language, {}, viewer.snapshot->settings.name)};
    page.main = html::fragment(
        R"({}<section class="prose"><h2>{}</h2><p>{}</p>{}{}{}<p>{}</p></section>{})",
        [&](html::Out& out) { content::page_head(out, page.title, page.description); }, viewer.say(words::follow_feeds),
        viewer.say(words::follow_how),
        [&](html::Out& out) { write_choices(out, viewer, words::follow_kinds, kinds_of(viewer)); },
        [&](html::Out& out) { write_choices(out, viewer, words::follow_themes, themes_of(viewer)); },
        [&](html::Out& out) { write_choices(out, viewer, words::follow_areas, areas_of(viewer)); },
        viewer.say(words::follow_privacy), [&](html::Out& out) { write_embedding(out, viewer, request); });
    return page;
}

}
