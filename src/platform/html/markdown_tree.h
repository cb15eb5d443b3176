// What md4c reads in a Markdown source, as a bounded tree; inside platform/html only.
#pragma once

#include "platform/html/markdown.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace html::detail {

enum class NodeKind : std::uint8_t {
    document,
    quote,
    bullets,
    numbers,
    item,
    rule,
    heading,
    code_block,
    paragraph,
    table,
    table_head,
    table_body,
    row,
    head_cell,
    cell,
    emphasis,
    strong,
    strike,
    code,
    link,
    image,
    text,
    line_break,
};

enum class Align : std::uint8_t { none, left, center, right };

struct Node
{
    NodeKind kind = NodeKind::document;
    Align align = Align::none; // of a cell
    unsigned number = 0;       // level of a heading, first number of a list
    std::string text = {};     // of a text; target of a link
    std::size_t offset = 0;    // of a link in the source, or of what stands just before it
    std::vector<Node> children = {};
};

struct Tree
{
    MarkdownOutcome outcome = MarkdownOutcome::written;
    Node root = {};
};

// The root has no children unless the outcome is `written`.
Tree parse_markdown(std::string_view source);

// Appends the text of a node and what is in it, an image's alternative text included.
void append_text(std::string& text, Node const& node);

}
