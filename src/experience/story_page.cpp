// HTML of stories: the list, and one in the words of who told it.
#include "experience/pages.h"

#include "content/sheet.h"
#include "experience/experience.h"
#include "platform/html/sentence.h"
#include "platform/html/write.h"

#include "icons.h"
#include "text/content.h"
#include "text/experience.h"

namespace experience {

namespace {

namespace words = text::experience;
using content::Viewer;

std::string found(text::Language language, std::size_t count)
{
    return text::say(language, words::list_found{.count = count});
}

constexpr content::FacetSpec facets[] = {
    {"theme", "themes", words::facet_theme},
    {"area", "areas", words::facet_area},
    {"form", "form", words::facet_form},
};

// A card lets the teller speak, but not before a reader could know that it may be heavy.
content::CardParts card_parts(Viewer const& viewer, content::Card const& card)
{
    content::CardParts parts;
    auto const quotes = content::texts(card.fields, "quotes");
    if (card.fields.contains("warning"))
        parts.labels = [&](html::Out& out) {
            html::write(out, R"(<li><span class="nl-data-badge">{}</span></li>)", viewer.say(words::card_warning));
        };
    else if (!quotes.empty())
        parts.text = [&viewer, &card, quote = quotes.front()](html::Out& out) {
            auto const lang = content::foreign(viewer, card.language);
            html::write(
                out,
                R"(<blockquote class="card__quote" lang="{}"><p>{}</p></blockquote>)"
                R"(<p class="card__text" lang="{}">{}</p>)",
                lang, quote, lang, card.summary);
        };
    parts.facts = [&](html::Out& out) {
        html::write(
            out, R"(<li>{}<span lang="{}">{}</span></li>)", icons::users, content::foreign(viewer, card.language),
            content::text_of(card.fields, "told_by"));
    };
    return parts;
}

void write_results(html::Out& out, Viewer const& viewer, std::span<content::Card const> cards)
{
    content::cards(out, viewer, cards, card_parts);
}

void write_quote(html::Out& out, Viewer const& viewer, content::Entry const& entry, std::string_view quote)
{
    html::write(
        out, R"(<blockquote class="quote" lang="{}"><p>{}</p></blockquote>)",
        content::foreign(viewer, entry.content.language), quote);
}

// The story itself: one quote to begin with, the text, the other quotes.
void write_telling(html::Out& out, Viewer const& viewer, content::Entry const& entry)
{
    auto const quotes = content::texts(entry.content.fields, "quotes");
    for (std::size_t i = 0; i < quotes.size(); ++i)
    {
        write_quote(out, viewer, entry, quotes[i]);
        if (i == 0)
            content::entry_body(out, viewer, entry);
    }
    if (quotes.empty())
        content::entry_body(out, viewer, entry);
}

void write_help(html::Out& out, Viewer const& viewer)
{
    auto const* const help = viewer.kinds->find("help");
    if (!help)
        return;
    html::write(out, "<p>{}</p>", [&](html::Out& line) {
        html::sentence(line, viewer.say(words::warning_help), [&](html::Out& link, std::string_view label) {
            html::write(link, R"(<a href="{}">{}</a>)", html::Url::from_path(help->path(viewer.language)), label);
        });
    });
}

// What may be heavy is told first, and the story opens when the reader wants it.
void write_story(html::Out& out, Viewer const& viewer, content::Entry const& entry)
{
    auto const warning = content::text_of(entry.content.fields, "warning");
    if (warning.empty())
        return html::write(out, R"(<section class="story" id="story">{}</section>)", [&](html::Out& part) {
            write_telling(part, viewer, entry);
        });
    html::write(
        out,
        R"(<section class="story" id="story"><div class="warning"><h2>{}</h2><p lang="{}">{}</p>{}</div>)"
        R"(<details class="story__fold"><summary class="story__open">{}</summary>{}</details></section>)",
        viewer.say(words::warning_heading), content::foreign(viewer, entry.content.language), warning,
        [&](html::Out& part) { write_help(part, viewer); }, viewer.say(words::warning_open),
        [&](html::Out& part) { write_telling(part, viewer, entry); });
}

void write_facts(html::Out& out, Viewer const& viewer, content::EntryPage const& page)
{
    content::SheetRows const common{viewer, kind, page.entry};
    content::sheet_section(out, "about", viewer.say(words::about_heading), [&](html::Out& rows) {
        common.text(rows, "told_by");
        common.choices(rows, "form", "form");
        common.date(rows, "date");
        common.where(rows);
        common.themes(rows);
        content::sheet_entries(rows, viewer, viewer.say(text::content::facts_with), page.organisations);
    });
}

// Nobody consented to what nobody lived through.
void write_consent(html::Out& out, Viewer const& viewer, content::Entry const& entry)
{
    if (entry.content.invented == content::Invented::no)
        html::write(
            out, R"(<section class="aside"><h2>{}</h2><p>{}</p></section>)", viewer.say(words::consent_heading),
            viewer.say(words::consent_text));
}

}

content::KindList const& story_list()
{
    static constexpr content::KindList list{kind, words::list_title, words::list_lead, found, facets, write_results};
    return list;
}

html::Page story_page(Viewer const& viewer, content::EntryPage const& page)
{
    content::EntryLayout layout;
    layout.list_title = words::list_title;
    layout.share_heading = words::share_heading;
    layout.body = [&](html::Out& out) { write_story(out, viewer, page.entry); };
    layout.after = [&](html::Out& out) { write_facts(out, viewer, page); };
    layout.anchors = {{"about", std::string(viewer.say(words::about_heading))}};
    layout.side = [&](html::Out& out) { write_consent(out, viewer, page.entry); };
    return content::entry_page(viewer, kind, page, layout);
}

}
