// Reads an entry with what surrounds it, and writes the frame of its page.
#include "content/entry_page.h"

#include "content/absent.h"
#include "content/aside.h"
#include "content/glossary.h"
#include "content/journey_graph.h"
#include "content/preview.h"
#include "content/structured.h"

#include "platform/html/write.h"

#include "text/content.h"

namespace content {

std::variant<EntryPage, http::Response> read_entry(
    sql::Session& db, Viewer const& viewer, Kind const& kind, http::Request const& request)
{
    auto entry = store::published(db, kind, viewer.language, request.path("slug"));
    if (!entry)
        return absent(db, kind, request.path("slug"));
    auto path = entry_path(kind, viewer.language, entry->content.slug);
    if (entry->content.slug != request.path("slug"))
        return http::moved(std::move(path));

    EntryPage page;
    if (previewed(kind, viewer.language, request.path("slug")))
    {
        auto named = store::named_by(db, kind, viewer.language, entry->content.fields);
        page.organisations = std::move(named.organisations);
        page.journey.origins = std::move(named.origins);
    }
    else
    {
        page.organisations = store::referred(db, viewer.language, entry->id, "organisations");
        page.journey.origins = store::origins(db, viewer.language, entry->id);
    }
    page.journey.outcomes = store::outcomes(db, viewer.language, entry->id);
    page.address = std::string(request.base_url()) + path;
    page.media = store::media(db, viewer.language, media_slugs(kind, entry->content.fields));
    page.entry = std::move(*entry);
    return page;
}

namespace {

void write(html::Out& out, EntryLayout::Part const& part)
{
    if (part)
        part(out);
}

void write_body(html::Out& out, Viewer const& viewer, EntryPage const& page, EntryLayout const& layout)
{
    if (layout.body)
        layout.body(out);
    else
        entry_body(out, viewer, page.entry);
}

// What the page holds, in its order, for "Direct naar".
std::vector<Anchor> anchors_of(Viewer const& viewer, EntryPage const& page, EntryLayout const& layout)
{
    std::vector<Anchor> anchors;
    auto const add = [&](char const* id, text::Message const& label) {
        anchors.push_back({id, std::string(viewer.say(label))});
    };
    anchors.insert(anchors.end(), layout.opening_anchors.begin(), layout.opening_anchors.end());
    if (layout.facts)
        add("facts", text::content::facts_heading);
    if (!layout.body)
        for (auto& anchor : body_anchors(viewer, page.entry))
            anchors.push_back(std::move(anchor));
    anchors.insert(anchors.end(), layout.anchors.begin(), layout.anchors.end());
    if (!page.journey.origins.empty())
        add("origins", text::content::journey_origins);
    if (!page.journey.outcomes.empty())
        add("outcomes", text::content::journey_outcomes);
    if (page.fields().contains("sources"))
        add("sources", text::content::sources_heading);
    if (has_explanations(viewer))
        add("words", text::content::words_heading);
    return anchors;
}

}

html::Page entry_page(Viewer const& viewer, Kind const& kind, EntryPage const& page, EntryLayout const& layout)
{
    auto result = page_of(viewer, kind, page.entry);
    explain_words(viewer, page.entry);
    result.breadcrumbs = {{std::string(viewer.say(layout.list_title)), std::string(kind.path(viewer.language))}};
    result.structured_data = structured_data(viewer, kind, page.entry, page.address, viewer.say(layout.list_title));
    result.image = share_image(page.media, page.fields());
    result.main = html::fragment(
        R"(<article>{}<div class="entry entry--with-side"><div class="entry__body">{}{}{}{}{}{}{}{}</div>)"
        R"(<div class="entry__side">{}{}{}{}</div></div></article>{})",
        [&](html::Out& out) { entry_head(out, viewer, page.entry); },
        [&](html::Out& out) { head_picture(out, viewer, page.media, page.fields()); },
        [&](html::Out& out) { write(out, layout.opening); }, [&](html::Out& out) { write(out, layout.facts); },
        [&](html::Out& out) { write_body(out, viewer, page, layout); },
        [&](html::Out& out) { write(out, layout.after); },
        [&](html::Out& out) {
            journey(out, viewer, page.journey);
            journey_link(out, viewer, page.entry.id);
        },
        [&](html::Out& out) { sources(out, viewer, page.fields()); },
        [&](html::Out& out) { explanations(out, viewer); }, [&](html::Out& out) { write(out, layout.side); },
        [&](html::Out& out) { contact(out, viewer, page.entry); },
        [&](html::Out& out) { share(out, viewer, page.entry, {page.address, layout.share_heading}); },
        [&](html::Out& out) { jump_list(out, viewer, anchors_of(viewer, page, layout)); },
        [&](html::Out& out) { write(out, layout.below); });
    return result;
}

}
