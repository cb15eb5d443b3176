// Rows of the labelled block at the top of an entry's page.
#pragma once
#include "platform/html/write.h"

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

/// One row; `value` is a text or a component.
template <class Value>
void sheet_row(html::Out& out, std::string_view label, Value const& value)
{
    html::write(out, R"(<div class="sheet__row"><dt>{}</dt><dd>{}</dd></div>)", label, value);
}

}
