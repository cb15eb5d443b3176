// What can be read from Markdown without writing it: links, plain text, headings.
#include "platform/html/markdown.h"
#include "platform/html/markdown_ids.h"
#include "platform/html/markdown_tree.h"

#include <algorithm>

namespace html {

namespace {

using detail::Node;
using detail::NodeKind;

template <class Function>
void walk(Node const& node, Function const& function)
{
    function(node);
    for (auto const& child : node.children)
        walk(child, function);
}

std::vector<std::size_t> line_ends(std::string_view source)
{
    std::vector<std::size_t> ends;
    for (auto at = source.find('\n'); at != std::string_view::npos; at = source.find('\n', at + 1))
        ends.push_back(at);
    return ends;
}

bool is_block(NodeKind kind)
{
    return kind < NodeKind::emphasis;
}

void end_line(std::string& text)
{
    while (!text.empty() && (text.back() == ' ' || text.back() == '\n'))
        text.pop_back();
    if (!text.empty())
        text += '\n';
}

// One line for each block; only code keeps its own lines.
void append_lines(std::string& text, Node const& node)
{
    for (auto const& child : node.children)
    {
        if (is_block(child.kind))
        {
            end_line(text);
            append_lines(text, child);
            end_line(text);
            continue;
        }
        std::string piece;
        append_text(piece, child);
        if (node.kind != NodeKind::code_block)
            std::ranges::replace(piece, '\n', ' ');
        text += piece;
    }
}

}

MarkdownOutcome markdown_check(std::string_view source)
{
    return detail::parse_markdown(source).outcome;
}

std::vector<MarkdownLink> markdown_links(std::string_view source)
{
    auto const tree = detail::parse_markdown(source);
    auto const ends = line_ends(source);
    std::vector<MarkdownLink> links;
    walk(tree.root, [&](Node const& node) {
        if (node.kind != NodeKind::link)
            return;
        auto const line = std::ranges::lower_bound(ends, node.offset) - ends.begin() + 1;
        links.push_back({node.text, static_cast<std::size_t>(line)});
    });
    return links;
}

std::optional<std::string_view> entry_target(std::string_view target)
{
    target = target.substr(0, target.find('#'));
    auto const slash = target.find('/');
    if (slash == 0 || slash == std::string_view::npos || slash + 1 == target.size())
        return std::nullopt;
    auto const kind = target.substr(0, slash);
    auto const slug = target.substr(slash + 1);
    auto const lower = [](char c) { return c >= 'a' && c <= 'z'; };
    auto const in_kind = [&](char c) { return lower(c) || c == '_'; };
    auto const in_slug = [&](char c) { return lower(c) || (c >= '0' && c <= '9') || c == '-'; };
    if (!std::ranges::all_of(kind, in_kind) || !std::ranges::all_of(slug, in_slug))
        return std::nullopt;
    return target;
}

std::string markdown_text(std::string_view source)
{
    auto const tree = detail::parse_markdown(source);
    std::string text;
    append_lines(text, tree.root);
    end_line(text);
    if (!text.empty())
        text.pop_back();
    return text;
}

std::vector<Heading> table_of_contents(std::string_view source, MarkdownOptions const& options)
{
    auto const tree = detail::parse_markdown(source);
    detail::HeadingIds ids(options);
    std::vector<Heading> headings;
    walk(tree.root, [&](Node const& node) {
        if (node.kind == NodeKind::heading)
            headings.push_back(ids.next(node));
    });
    return headings;
}

}
