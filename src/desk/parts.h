// The parts of the desk: their addresses, their names, and who may use them. Private to the slice.
#pragma once
#include "content/components.h"
#include "desk/desk.h"
#include "platform/html/page.h"
#include "platform/html/url.h"
#include "platform/html/write.h"
#include "platform/text/message.h"

#include "text/desk.h"

#include <span>
#include <string>
#include <string_view>

namespace desk {

namespace words = text::desk;

enum class Part { start, people, invitations, organisations, words, menu, settings, jobs, health };

struct About
{
    Part part;
    std::string_view path_nl;
    std::string_view path_en;
    text::Message title;
    text::Message lead;
    http::Access access;

    std::string_view path(text::Language language) const { return language == text::Language::nl ? path_nl : path_en; }
};

std::span<About const> all_parts();
About const& about(Part part);
std::string path_of(Part part, text::Language language);

/// A page below a part: `tail` is what follows the path of the part in each language, "/12" or empty. `title` empty:
/// the part's own. It is in no search engine.
struct PageHead
{
    Part part;
    std::string title = {};
    std::string tail_nl = {};
    std::string tail_en = {};
};
html::Page page_of(text::Language language, PageHead const& head);

/// The address of somebody's page.
std::string person_path(text::Language language, std::int64_t id);

/// The number in the address; absent when it is none.
std::optional<std::int64_t> number_in(http::Request const& request, std::string_view name);
/// A field without the blanks round it; empty when it was not sent.
std::string field(http::Request const& request, std::string_view name);

/// A cell of a table whose rows become blocks where there is no room; `label` then stands beside it.
template <class Part>
void cell(html::Out& out, std::string_view label, Part const& part)
{
    html::write(out, R"(<td role="cell" data-label="{}"><div>{}</div></td>)", label, part);
}

/// The head of such a table: its caption is for who hears it.
void table(
    html::Out& out, std::string_view caption, std::span<std::string_view const> columns,
    std::function<void(html::Out&)> const& rows);

}
