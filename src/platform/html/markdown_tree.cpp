// Collects md4c's callbacks in a tree. Every bound of a hostile source is here: length, depth, elements, bytes.
#include "platform/html/markdown_tree.h"

#include "platform/html/markdown_entity.h"

#include <exception>
#include <md4c.h>
#include <new>

namespace html::detail {

namespace {

constexpr std::size_t deepest = 24;
constexpr std::size_t most_nodes = 40'000;
constexpr std::size_t most_bytes = std::size_t{512} * 1024; // a definition of a link may be used again and again

// An element that md4c has entered. Too deep, it has no node of its own: its text goes to the node round it.
struct Open
{
    NodeKind kind;
    bool skipped;
    Node* node; // stays valid: a node gets no sibling while it is open
};

struct Builder
{
    std::string_view source;
    Tree tree = {};
    std::vector<Open> open = {}; // never empty: the root
    std::size_t nodes = 0;
    std::size_t bytes = 0;
    std::size_t offset = 0; // of what was last seen of the source
    bool stopped = false;   // md4c does not stop at once everywhere; what it still tells is not heard
    std::exception_ptr failure = {};
};

// Lists and tables need room for their parts, or the parts would be left without them.
std::size_t levels_of(NodeKind kind)
{
    if (kind == NodeKind::bullets || kind == NodeKind::numbers)
        return 2;
    return kind == NodeKind::table ? 4 : 1;
}

bool is_part(NodeKind kind)
{
    return kind == NodeKind::item || (kind >= NodeKind::table_head && kind <= NodeKind::cell);
}

bool count(Builder& builder, std::size_t bytes)
{
    builder.bytes += bytes;
    if (++builder.nodes <= most_nodes && builder.bytes <= most_bytes)
        return true;
    builder.tree.outcome = MarkdownOutcome::too_complex;
    builder.stopped = true;
    return false;
}

bool enter(Builder& builder, Node node)
{
    auto const kind = node.kind;
    auto const& parent = builder.open.back();
    if (parent.skipped || (!is_part(kind) && builder.open.size() + levels_of(kind) > deepest))
    {
        builder.open.push_back({kind, true, parent.node});
        return count(builder, 0);
    }
    if (!count(builder, node.text.size()))
        return false;
    auto& siblings = parent.node->children;
    siblings.push_back(std::move(node));
    builder.open.push_back({kind, false, &siblings.back()});
    return true;
}

bool is_span(NodeKind kind)
{
    return kind >= NodeKind::emphasis;
}

// md4c 0.4.8 sometimes leaves a span that it never entered, or crosses two: what does not match is not heard, and what
// is open inside the one that ends, ends too.
void leave(Builder& builder, NodeKind kind)
{
    if (builder.stopped)
        return;
    for (auto depth = builder.open.size() - 1; depth > 0; --depth)
    {
        if (builder.open[depth].kind == kind)
            return builder.open.resize(depth);
        if (is_span(kind) && !is_span(builder.open[depth].kind))
            return;
    }
}

bool add_text(Builder& builder, std::string_view text)
{
    auto& siblings = builder.open.back().node->children;
    if (siblings.empty() || siblings.back().kind != NodeKind::text)
        siblings.push_back({.kind = NodeKind::text});
    siblings.back().text += text;
    return count(builder, text.size());
}

void see(Builder& builder, char const* text)
{
    auto const* begin = builder.source.data();
    if (text >= begin && text < begin + builder.source.size())
        builder.offset = static_cast<std::size_t>(text - begin);
}

// An attribute comes in pieces of plain text and entities.
std::string attribute_text(MD_ATTRIBUTE const& attribute)
{
    std::string text;
    for (int i = 0; attribute.substr_offsets[i] < attribute.size; ++i)
    {
        auto const begin = attribute.substr_offsets[i];
        std::string_view const piece(attribute.text + begin, attribute.substr_offsets[i + 1] - begin);
        if (attribute.substr_types[i] == MD_TEXT_ENTITY)
            text += decode_entity(piece);
        else if (attribute.substr_types[i] == MD_TEXT_NULLCHAR)
            text += "\xEF\xBF\xBD";
        else
            text += piece;
    }
    return text;
}

Align align_of(void const* detail)
{
    switch (static_cast<MD_BLOCK_TD_DETAIL const*>(detail)->align)
    {
    case MD_ALIGN_LEFT: return Align::left;
    case MD_ALIGN_CENTER: return Align::center;
    case MD_ALIGN_RIGHT: return Align::right;
    default: return Align::none;
    }
}

NodeKind kind_of(MD_BLOCKTYPE type)
{
    switch (type)
    {
    case MD_BLOCK_DOC: return NodeKind::document;
    case MD_BLOCK_QUOTE: return NodeKind::quote;
    case MD_BLOCK_UL: return NodeKind::bullets;
    case MD_BLOCK_OL: return NodeKind::numbers;
    case MD_BLOCK_LI: return NodeKind::item;
    case MD_BLOCK_HR: return NodeKind::rule;
    case MD_BLOCK_H: return NodeKind::heading;
    case MD_BLOCK_CODE: return NodeKind::code_block;
    case MD_BLOCK_TABLE: return NodeKind::table;
    case MD_BLOCK_THEAD: return NodeKind::table_head;
    case MD_BLOCK_TBODY: return NodeKind::table_body;
    case MD_BLOCK_TR: return NodeKind::row;
    case MD_BLOCK_TH: return NodeKind::head_cell;
    case MD_BLOCK_TD: return NodeKind::cell;
    default: return NodeKind::paragraph;
    }
}

NodeKind kind_of(MD_SPANTYPE type)
{
    switch (type)
    {
    case MD_SPAN_STRONG: return NodeKind::strong;
    case MD_SPAN_DEL: return NodeKind::strike;
    case MD_SPAN_CODE: return NodeKind::code;
    case MD_SPAN_IMG: return NodeKind::image;
    case MD_SPAN_A: return NodeKind::link;
    default: return NodeKind::emphasis;
    }
}

Node block_node(MD_BLOCKTYPE type, void const* detail)
{
    Node node{.kind = kind_of(type)};
    if (type == MD_BLOCK_OL)
        node.number = static_cast<MD_BLOCK_OL_DETAIL const*>(detail)->start;
    else if (type == MD_BLOCK_H)
        node.number = static_cast<MD_BLOCK_H_DETAIL const*>(detail)->level;
    else if (type == MD_BLOCK_TH || type == MD_BLOCK_TD)
        node.align = align_of(detail);
    return node;
}

Node span_node(Builder& builder, MD_SPANTYPE type, void const* detail)
{
    Node node{.kind = kind_of(type)};
    if (type != MD_SPAN_A)
        return node;
    auto const& href = static_cast<MD_SPAN_A_DETAIL const*>(detail)->href;
    see(builder, href.text);
    node.text = attribute_text(href);
    node.offset = builder.offset;
    return node;
}

// md4c is C: an exception waits until it has returned. Nonzero stops it.
template <class Function>
int guarded(void* user, Function const& function)
{
    auto& builder = *static_cast<Builder*>(user);
    try
    {
        return !builder.stopped && function(builder) ? 0 : 1;
    }
    catch (...)
    {
        builder.failure = std::current_exception();
        builder.stopped = true;
        return 1;
    }
}

int enter_block(MD_BLOCKTYPE type, void* detail, void* user)
{
    return guarded(user, [&](Builder& b) { return type == MD_BLOCK_DOC || enter(b, block_node(type, detail)); });
}

int leave_block(MD_BLOCKTYPE type, void* /*detail*/, void* user)
{
    leave(*static_cast<Builder*>(user), kind_of(type));
    return 0;
}

int enter_span(MD_SPANTYPE type, void* detail, void* user)
{
    return guarded(user, [&](Builder& b) { return enter(b, span_node(b, type, detail)); });
}

int leave_span(MD_SPANTYPE type, void* /*detail*/, void* user)
{
    leave(*static_cast<Builder*>(user), kind_of(type));
    return 0;
}

bool text_piece(Builder& builder, MD_TEXTTYPE type, std::string_view piece)
{
    see(builder, piece.data()); // NOLINT(bugprone-suspicious-stringview-data-usage): where it is, not what it says
    switch (type)
    {
    case MD_TEXT_NULLCHAR: return add_text(builder, "\xEF\xBF\xBD");
    case MD_TEXT_SOFTBR: return add_text(builder, "\n");
    case MD_TEXT_ENTITY: return add_text(builder, decode_entity(piece));
    case MD_TEXT_BR:
        builder.open.back().node->children.push_back({.kind = NodeKind::line_break});
        return count(builder, 0);
    default: return add_text(builder, piece);
    }
}

int text(MD_TEXTTYPE type, MD_CHAR const* bytes, MD_SIZE size, void* user)
{
    return guarded(user, [&](Builder& b) { return text_piece(b, type, {bytes, size}); });
}

}

Tree parse_markdown(std::string_view source)
{
    Builder builder{.source = source};
    if (source.size() > markdown_limit)
    {
        builder.tree.outcome = MarkdownOutcome::too_long;
        return std::move(builder.tree);
    }
    builder.open.push_back({NodeKind::document, false, &builder.tree.root});
    MD_PARSER const parser{
        .abi_version = 0,
        .flags = MD_FLAG_NOHTML | MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH,
        .enter_block = enter_block,
        .leave_block = leave_block,
        .enter_span = enter_span,
        .leave_span = leave_span,
        .text = text,
        .debug_log = nullptr,
        .syntax = nullptr};
    // NOLINTNEXTLINE(bugprone-suspicious-stringview-data-usage): the size comes with it
    auto const result = md_parse(source.data(), static_cast<MD_SIZE>(source.size()), &parser, &builder);
    if (builder.failure)
        std::rethrow_exception(builder.failure);
    if (builder.stopped)
        builder.tree.root.children.clear();
    else if (result != 0)
        throw std::bad_alloc(); // the only way left for md4c to fail
    return std::move(builder.tree);
}

void append_text(std::string& text, Node const& node)
{
    if (node.kind == NodeKind::text)
        text += node.text;
    else if (node.kind == NodeKind::line_break)
        text += ' ';
    for (auto const& child : node.children)
        append_text(text, child);
}

}
