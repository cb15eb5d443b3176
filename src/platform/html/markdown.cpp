// Writes a Markdown tree as checked markup.
#include "platform/html/markdown.h"

#include "platform/html/markdown_ids.h"
#include "platform/html/markdown_tree.h"
#include "platform/html/write.h"

#include <array>

namespace html {

namespace {

using detail::Node;
using detail::NodeKind;

// What one rendering carries along.
struct Render
{
    MarkdownOptions const& options;
    detail::HeadingIds ids;
    int verbatim = 0; // how many headings, links and code texts are open round what is written
};

void write_node(Out& out, Render& render, Node const& node);

auto children(Render& render, Node const& node)
{
    return [&render, &node](Out& out) {
        for (auto const& child : node.children)
            write_node(out, render, child);
    };
}

// The children of what is no running text.
auto verbatim_children(Render& render, Node const& node)
{
    return [&render, &node](Out& out) {
        ++render.verbatim;
        children(render, node)(out);
        --render.verbatim;
    };
}

void write_heading(Out& out, Render& render, Node const& node)
{
    auto const heading = render.ids.next(node);
    auto const content = verbatim_children(render, node);
    switch (heading.level)
    {
    case 1: return write(out, "<h1 id=\"{}\">{}</h1>\n", heading.id, content);
    case 2: return write(out, "<h2 id=\"{}\">{}</h2>\n", heading.id, content);
    case 3: return write(out, "<h3 id=\"{}\">{}</h3>\n", heading.id, content);
    case 4: return write(out, "<h4 id=\"{}\">{}</h4>\n", heading.id, content);
    case 5: return write(out, "<h5 id=\"{}\">{}</h5>\n", heading.id, content);
    default: return write(out, "<h6 id=\"{}\">{}</h6>\n", heading.id, content);
    }
}

// Where a link leads: an anchor of this text, an entry, a path of our site, or another site.
std::optional<Url> resolve(MarkdownOptions const& options, std::string_view target)
{
    auto const hash = target.find('#');
    auto const anchor = hash == std::string_view::npos ? std::string_view() : target.substr(hash + 1);
    if (hash == 0)
        return url("#{}{}", options.id_prefix, anchor);
    if (auto const entry = entry_target(target))
    {
        auto address = options.resolver ? options.resolver(*entry) : std::nullopt;
        if (address && !anchor.empty())
            address = address->with_fragment(std::string(options.id_prefix) + std::string(anchor));
        return address;
    }
    auto const delimiter = target.find_first_of(":/?#");
    if (delimiter == std::string_view::npos || (target[delimiter] != ':' && delimiter != 0) || target[0] == '?')
        return std::nullopt; // relative to a page that its author cannot know
    return Url::parse(target);
}

void write_link(Out& out, Render& render, Node const& node)
{
    auto const address = resolve(render.options, node.text);
    std::string label;
    append_text(label, node);
    auto const unnamed = label.find_first_not_of(" \t\n") == std::string::npos;
    auto const content = [&](Out& link) {
        if (unnamed)
            write(link, "{}", node.text);
        else
            verbatim_children(render, node)(link);
    };
    if (!address)
        content(out);
    else if (address->is_external())
        write(out, R"(<a href="{}" rel="external noopener">{}</a>)", *address, content);
    else
        write(out, R"(<a href="{}">{}</a>)", *address, content);
}

// A wide table scrolls by itself; the keyboard can reach it when it has a name.
void write_table(Out& out, Render& render, Node const& node)
{
    auto const table = [&](Out& region) { write(region, "<table>\n{}</table>\n", children(render, node)); };
    auto const label = render.options.table_label;
    if (label.empty())
        return table(out);
    write(out, "<div class=\"table-scroll\" role=\"region\" tabindex=\"0\" aria-label=\"{}\">{}</div>\n", label, table);
}

AttributeIf align_class(Node const& node)
{
    constexpr std::array<std::string_view, 4> names{"", "align-left", "align-center", "align-right"};
    return attribute_if(node.align != detail::Align::none, names[static_cast<std::size_t>(node.align)]);
}

void write_image(Out& out, Node const& node)
{
    std::string alternative;
    append_text(alternative, node);
    write(out, "{}", alternative);
}

void write_list(Out& out, Render& render, Node const& node)
{
    auto const content = children(render, node);
    if (node.kind == NodeKind::bullets)
        write(out, "<ul>\n{}</ul>\n", content);
    else if (node.number == 1)
        write(out, "<ol>\n{}</ol>\n", content);
    else
        write(out, "<ol start=\"{}\">\n{}</ol>\n", node.number, content);
}

void write_text(Out& out, Render& render, Node const& node)
{
    if (render.options.text && render.verbatim == 0)
        render.options.text(out, node.text);
    else
        write(out, "{}", node.text);
}

void write_span(Out& out, Render& render, Node const& node)
{
    auto const content = children(render, node);
    switch (node.kind)
    {
    case NodeKind::emphasis: return write(out, "<em>{}</em>", content);
    case NodeKind::strong: return write(out, "<strong>{}</strong>", content);
    case NodeKind::strike: return write(out, "<s>{}</s>", content);
    case NodeKind::code: return write(out, "<code>{}</code>", verbatim_children(render, node));
    case NodeKind::link: return write_link(out, render, node);
    case NodeKind::image: return write_image(out, node);
    case NodeKind::line_break: return write(out, "<br>\n");
    default: return write_text(out, render, node);
    }
}

void write_node(Out& out, Render& render, Node const& node)
{
    auto const content = children(render, node);
    switch (node.kind)
    {
    case NodeKind::document: return content(out);
    case NodeKind::quote: return write(out, "<blockquote>\n{}</blockquote>\n", content);
    case NodeKind::bullets:
    case NodeKind::numbers: return write_list(out, render, node);
    case NodeKind::item: return write(out, "<li>{}</li>\n", content);
    case NodeKind::rule: return write(out, "<hr>\n");
    case NodeKind::heading: return write_heading(out, render, node);
    case NodeKind::code_block: return write(out, "<pre><code>{}</code></pre>\n", verbatim_children(render, node));
    case NodeKind::paragraph: return write(out, "<p>{}</p>\n", content);
    case NodeKind::table: return write_table(out, render, node);
    case NodeKind::table_head: return write(out, "<thead>\n{}</thead>\n", content);
    case NodeKind::table_body: return write(out, "<tbody>\n{}</tbody>\n", content);
    case NodeKind::row: return write(out, "<tr>{}</tr>\n", content);
    case NodeKind::head_cell:
        return write(out, "<th scope=\"col\" class=\"{}\">{}</th>", align_class(node), verbatim_children(render, node));
    case NodeKind::cell: return write(out, "<td class=\"{}\">{}</td>", align_class(node), content);
    default: return write_span(out, render, node);
    }
}

}

MarkdownOutcome markdown(Out& out, std::string_view source, MarkdownOptions const& options)
{
    auto const tree = detail::parse_markdown(source);
    Render render{options, detail::HeadingIds(options), 0};
    write_node(out, render, tree.root);
    return tree.outcome;
}

}
