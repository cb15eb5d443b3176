// The labelled block of an entry's page, and the rows that many kinds have in it.
#pragma once
#include "content/viewer.h"
#include "platform/html/write.h"

#include <span>
#include <string_view>

namespace content {

/// The block: `rows` writes rows, and `title` is its heading for who cannot see that it is one.
template <class Rows>
void sheet(html::Out& out, std::string_view title, Rows const& rows)
{
    html::write(
        out, R"(<section id="facts"><h2 class="visually-hidden">{}</h2><dl class="sheet">{}</dl></section>)", title,
        rows);
}

/// The same as a section with a heading of its own; nothing when `rows` writes nothing.
template <class Rows>
void sheet_section(html::Out& out, std::string_view id, std::string_view title, Rows const& rows)
{
    html::Out written;
    rows(written);
    if (!written.view().empty())
        html::write(
            out, R"(<section id="{}"><h2>{}</h2><dl class="sheet">{}</dl></section>)", id, title,
            html::Fragment(std::move(written)));
}

/// One row; `value` is a text or a component.
template <class Value>
void sheet_row(html::Out& out, std::string_view label, Value const& value)
{
    html::write(out, R"(<div class="sheet__row"><dt>{}</dt><dd>{}</dd></div>)", label, value);
}

/// Rows for the common fields of an entry; each writes nothing when the entry has none. Themes and choices lead to the
/// list of the kind, by the parameter of their facet.
struct SheetRows
{
    Viewer const& viewer;
    Kind const& kind;
    Entry const& entry;

    void where(html::Out& out) const;
    void when(html::Out& out) const; ///< from `started` and `ended`
    void whom(html::Out& out) const;
    void themes(html::Out& out, std::string_view parameter = "theme") const;
    /// A field of kind `text` or a list of them, in the entry's language.
    void text(html::Out& out, std::string_view field) const;
    void date(html::Out& out, std::string_view field) const;
    /// A field of kind `choice`; with a parameter each choice leads to the list of the entries that have it too.
    void choices(html::Out& out, std::string_view field, std::string_view parameter = {}) const;
};

/// A row of entries: a long list shows its first, the others are folded.
void sheet_entries(html::Out& out, Viewer const& viewer, std::string_view label, std::span<Card const> cards);

}
