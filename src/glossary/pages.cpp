// HTML of the glossary.
#include "glossary/pages.h"

#include "glossary/glossary.h"

#include "content/sheet.h"
#include "platform/text/collate.h"

#include "text/glossary.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace glossary {

namespace {

namespace words = text::glossary;
using content::Card;
using content::Viewer;

std::string found(text::Language language, std::size_t count)
{
    return text::say(language, words::list_found{.count = count});
}

/// Terms that follow each other under one letter.
struct Group
{
    std::string letter;
    std::span<Card const> terms;
};

std::vector<Group> groups_of(std::span<Card const> cards)
{
    std::vector<Group> groups;
    for (std::size_t at = 0; at < cards.size(); ++at)
    {
        auto letter = letter_of(cards[at].title);
        if (groups.empty() || groups.back().letter != letter)
            groups.push_back({std::move(letter), cards.subspan(at, 0)});
        groups.back().terms = {groups.back().terms.data(), groups.back().terms.size() + 1};
    }
    return groups;
}

void write_jumps(html::Out& out, Viewer const& viewer, std::vector<Group> const& groups)
{
    if (groups.size() < 2)
        return;
    html::write(
        out, R"(<nav aria-label="{}"><ul class="letters">{}</ul></nav>)", viewer.say(words::list_letters),
        html::each(groups, [](html::Out& part, Group const& group) {
            html::write(part, R"(<li><a href="#letter-{}">{}</a></li>)", group.letter, group.letter);
        }));
}

void write_term(html::Out& out, Viewer const& viewer, Card const& card)
{
    auto const lang = content::foreign(viewer, card.language);
    auto const names = content::texts(card.fields, "also_called");
    html::write(
        out, R"(<div><dt lang="{}">{}</dt><dd lang="{}">{}{}{}</dd></div>)", lang, content::entry_link(viewer, card),
        lang, card.summary,
        [&](html::Out& part) {
            if (!names.empty())
                html::write(
                    part, R"( <span class="alphabet__names">{}</span>)",
                    viewer.say(words::list_also{.names = fmt::format("{}", fmt::join(names, ", "))}));
        },
        [&](html::Out& part) { content::badges(part, viewer, card.fields, card.invented); });
}

void write_group(html::Out& out, Viewer const& viewer, Group const& group)
{
    html::write(
        out,
        R"(<section class="alphabet__letter" id="letter-{}"><h2>{}</h2><dl class="alphabet__terms">{}</dl></section>)",
        group.letter, group.letter,
        html::each(group.terms, [&](html::Out& part, Card const& card) { write_term(part, viewer, card); }));
}

void write_facts(html::Out& out, Viewer const& viewer, content::Entry const& entry)
{
    content::SheetRows const rows{viewer, kind, entry};
    auto const plainer = content::text_of(entry.content.fields, "plainer");
    if (!plainer.empty())
        html::write(
            out, R"(<p class="plainer"><strong>{}</strong> <span lang="{}">{}</span></p>)", viewer.say(words::plainer),
            content::foreign(viewer, entry.content.language), plainer);
    html::Out written;
    rows.text(written, "also_called");
    if (!written.view().empty())
        html::write(out, R"(<dl class="sheet">{}</dl>)", html::Fragment(std::move(written)));
}

void write_related(html::Out& out, Viewer const& viewer, std::vector<Card> const& related)
{
    if (related.empty())
        return;
    html::write(
        out, R"(<section id="related"><h2>{}</h2><dl class="alphabet__terms">{}</dl></section>)",
        viewer.say(words::related),
        html::each(related, [&](html::Out& part, Card const& card) { write_term(part, viewer, card); }));
}

}

std::string letter_of(std::string_view title)
{
    auto const folded = text::fold(title);
    if (folded.empty() || folded[0] < 'a' || folded[0] > 'z')
        return "0-9";
    return {static_cast<char>(folded[0] - 'a' + 'A')};
}

html::Page list_page(Viewer const& viewer, ListPage const& page)
{
    auto const groups = groups_of(page.list.cards);
    std::vector<content::Facet> const no_facets;
    content::FacetList const here{kind.path(viewer.language), no_facets, found};
    html::Page result;
    result.title = viewer.say(words::list_title);
    result.description = viewer.say(words::list_lead);
    result.language = text::code(viewer.language);
    result.path_nl = kind.path_nl;
    result.path_en = kind.path_en;
    result.canonical = kind.path(viewer.language);
    result.main = html::fragment(
        R"({}{}<div class="alphabet">{}</div>{})",
        [&](html::Out& out) { content::page_head(out, result.title, viewer.say(words::list_lead)); },
        [&](html::Out& out) { write_jumps(out, viewer, groups); },
        html::each(groups, [&](html::Out& out, Group const& group) { write_group(out, viewer, group); }),
        [&](html::Out& out) { content::pager(out, viewer, here, page.list, page.here); });
    return result;
}

html::Page term_page(Viewer const& viewer, TermPage const& page)
{
    content::EntryLayout layout;
    layout.list_title = words::list_title;
    layout.share_heading = words::share_heading;
    layout.opening = [&](html::Out& out) { write_facts(out, viewer, page.entry); };
    layout.after = [&](html::Out& out) { write_related(out, viewer, page.related); };
    if (!page.related.empty())
        layout.anchors = {{"related", std::string(viewer.say(words::related))}};
    return content::entry_page(viewer, kind, page, layout);
}

}
