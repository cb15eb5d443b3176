// GET /media: everything to see, hear and download.
#include "content/components.h"
#include "content/kind_list.h"
#include "library/handlers.h"

#include "platform/html/write.h"

#include "icons.h"
#include "text/library.h"

namespace library {

namespace {

namespace words = text::library;

std::string found(text::Language language, std::size_t count)
{
    return text::say(language, words::list_found{.count = count});
}

constexpr content::FacetSpec facets[] = {{"form", "form", words::facet_form}};

std::string_view podcast_path(text::Language language)
{
    return language == text::Language::nl ? "/leren/podcast.xml" : "/en/learning/podcast.xml";
}

void write_podcast(html::Out& out, content::Viewer const& viewer)
{
    html::write(
        out, R"(<p class="follow">{} <a href="{}" type="application/rss+xml">{}</a></p>)", icons::headphones,
        html::Url::from_path(podcast_path(viewer.language)), viewer.say(words::podcast_follow));
}

// What to expect behind a link.
content::CardParts parts_of(content::Viewer const& viewer, content::Card const& card)
{
    auto const& form = *content::find_field(kind, "form");
    auto const label = content::choice_label(viewer, form, content::text_of(card.fields, "form"));
    return {.labels = {}, .text = {}, .facts = [label](html::Out& out) {
                html::write(out, "<li><span>{}</span></li>", label);
            }};
}

void write_results(html::Out& out, content::Viewer const& viewer, std::span<content::Card const> cards)
{
    content::cards(out, viewer, cards, parts_of);
}

}

http::Response list_media(Library& library, http::Request const& request)
{
    static constexpr content::KindList list{
        .kind = kind,
        .title = words::list_title,
        .lead = words::list_lead,
        .found = found,
        .facets = facets,
        .results = write_results,
        .above = write_podcast};
    auto const viewer = content::viewer(library.content, library.clock, request);
    auto response = content::show_list(library.db, viewer, list, request);
    if (auto* const page = std::get_if<html::Page>(&response.body))
        page->feeds.push_back(
            {viewer.say(words::podcast_title{.site = viewer.snapshot->settings.name}),
             std::string(podcast_path(viewer.language)), "application/rss+xml"});
    return response;
}

}
