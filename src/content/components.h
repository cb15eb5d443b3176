// The parts that pages of every kind share, so that a card, a badge or a list of sources is the same everywhere.
#pragma once
#include "content/viewer.h"
#include "platform/html/argument.h"

#include <functional>
#include <initializer_list>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace content {

/// A word in the text's own language: the attribute is there only when that is not the reader's.
html::AttributeIf foreign(Viewer const& viewer, text::Language language);

/// "Loopt", "Afgerond", "Moet nog starten".
void progress_badge(html::Out& out, Viewer const& viewer, Progress progress);

/// All labels of an entry: how far along it is, and whether it is an invented example. Nothing when it has none.
void badges(html::Out& out, Viewer const& viewer, boost::json::object const& fields, Invented invented);

/// The same as `li` elements, for a list that has more of them.
void badge_items(html::Out& out, Viewer const& viewer, boost::json::object const& fields, Invented invented);

/// Labels, title, lead, and what the reader must know first: that it is invented, or in Dutch only.
void entry_head(html::Out& out, Viewer const& viewer, Entry const& entry);
/// Title and lead of a page that is no entry. An empty lead is left out.
void page_head(html::Out& out, std::string_view title, std::string_view lead);

/// The Markdown body of an entry.
void entry_body(html::Out& out, Viewer const& viewer, Entry const& entry);
/// Its headings of the first level, for "Direct naar".
struct Anchor
{
    std::string id;
    std::string label;
};
std::vector<Anchor> body_anchors(Viewer const& viewer, Entry const& entry);

/// A Markdown text inside a section: its headings begin at h4, and their ids with `id`.
struct Passage
{
    std::string_view markdown;
    text::Language language;
    std::string id;
};
void prose(html::Out& out, Viewer const& viewer, Passage const& passage);

/// A section made of one field of a kind: its label is the heading, its name the id.
struct FieldSection
{
    Kind const& kind;
    std::string_view field;
    std::string_view style = "section"; ///< class of the section: section, callout
    std::string_view marks = "points";  ///< class of the list: points, ticks, crosses
};
/// From prose, or from a list of texts; nothing when the entry does not have the field.
void prose_section(html::Out& out, Viewer const& viewer, Entry const& entry, FieldSection const& section);
void list_section(html::Out& out, Viewer const& viewer, Entry const& entry, FieldSection const& section);
/// The anchors of those of these sections that the entry has.
std::vector<Anchor> field_anchors(
    Viewer const& viewer, Kind const& kind, Entry const& entry, std::initializer_list<std::string_view> fields);

/// What a kind adds to a card, each empty where it adds nothing.
struct CardParts
{
    using Part = std::function<void(html::Out&)>;
    Part labels = {}; ///< `li` elements, before the common labels
    Part text = {};   ///< instead of the summary
    Part facts = {};  ///< `li` elements, before when and where
};
/// One card: labels, the title as h3, the summary, when and where.
void card(html::Out& out, Viewer const& viewer, Card const& card, CardParts const& parts = {});
/// A list of cards; `parts_of` says what the kind adds to each.
void cards(html::Out& out, Viewer const& viewer, std::span<Card const> cards);
void cards(
    html::Out& out, Viewer const& viewer, std::span<Card const> cards,
    CardParts (*parts_of)(Viewer const& viewer, Card const& card));

/// Links to areas, by name. Unknown slugs are left out.
void area_links(html::Out& out, Viewer const& viewer, std::vector<std::string> const& slugs);
/// A link to an entry by its title, or the title alone for a kind that has no address here.
html::Fragment entry_link(Viewer const& viewer, Card const& card);
/// Links to entries; invented ones are labelled.
void entry_links(html::Out& out, Viewer const& viewer, std::span<Card const> cards);

/// "Waar komt dit vandaan?" and "Wat is hiermee gedaan?"; each is left out when it is empty.
struct Journey
{
    std::vector<LinkedCard> origins;
    std::vector<LinkedCard> outcomes;
};
void journey(html::Out& out, Viewer const& viewer, Journey const& journey);

/// The sources of an entry, each with the date it was seen; nothing when there are none.
void sources(html::Out& out, Viewer const& viewer, boost::json::object const& fields);

/// "Direct naar". Nothing when there are fewer than two: then there is nothing to jump over.
void jump_list(html::Out& out, Viewer const& viewer, std::vector<Anchor> const& anchors);

/// A link that leads on.
void more_link(html::Out& out, html::Url const& url, std::string_view words);

/// The objects of a field that holds records.
std::vector<boost::json::object const*> records(boost::json::object const& fields, std::string_view name);

/// The label of a choice of a field; empty for a code that is not among its choices.
std::string_view choice_label(Viewer const& viewer, Field const& field, std::string_view code);

}
