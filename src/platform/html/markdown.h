// Markdown to checked markup, plain text, links and a table of contents.
#pragma once

#include "platform/html/out.h"
#include "platform/html/url.h"

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace html {

// CommonMark with tables and ~~strikethrough~~. Raw HTML is text, an image is its alternative text, bare addresses are
// not linked. Longer sources, and those that would grow into a flood of elements, are refused as a whole.
inline constexpr std::size_t markdown_limit = 64 * 1024; // bytes

// From a link "kind/slug" to the address of that entry; absent: only the text of the link is written.
using LinkResolver = std::function<std::optional<Url>(std::string_view kind_and_slug)>;

// Writes a piece of running text, which is anything but a heading, a link, code or an image.
using TextWriter = std::function<void(Out& out, std::string_view text)>;

struct MarkdownOptions
{
    int heading_offset = 1;            // the highest headings, "#" or "##", become h2: the page has its h1 already
    std::string_view id_prefix = "s-"; // before every anchor, so that no heading takes an id of the frame
    LinkResolver resolver = {};        // none: links to entries become text
    std::string_view table_label = {}; // name of the scrolling region round a table; empty: no region
    TextWriter text = {};              // none: running text is written as it stands
};

enum class MarkdownOutcome { written, too_long, too_complex };

// Writes nothing at all unless the outcome is `written`. External links get rel="external noopener"; "#id" gets the
// prefix; an address that html::Url refuses becomes text. Elements nested deeper than 24 keep
// their text and lose their tags.
MarkdownOutcome markdown(Out& out, std::string_view source, MarkdownOptions const& options = {});

// What markdown() would answer, without writing.
MarkdownOutcome markdown_check(std::string_view source);

// Every link, in reading order; empty for a refused source.
struct MarkdownLink
{
    std::string target;   // as written: "project/taal-thuis#aanpak", "https://…"
    std::size_t line = 0; // 1-based; of its definition for [text][name]
};
std::vector<MarkdownLink> markdown_links(std::string_view source);

// The "kind/slug" part of such a target, without "#…"; absent when it does not point to an entry.
std::optional<std::string_view> entry_target(std::string_view target);

// The text alone, one line for each block, for summaries and search; empty for a refused source.
std::string markdown_text(std::string_view source);

// The headings with the level (1 to 6) and id that markdown() gives them with the same options.
struct Heading
{
    int level;
    std::string id;
    std::string text;
};
std::vector<Heading> table_of_contents(std::string_view source, MarkdownOptions const& options = {});

}
