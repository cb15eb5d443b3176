// Markdown of entries: the body, and texts inside its fields.
#include "content/components.h"

#include "platform/html/write.h"

#include "text/content.h"

#include <algorithm>

namespace content {

namespace {

// Texts begin with "##"; one that begins with "#" is brought down, so that the page keeps one h1.
html::MarkdownOptions body_options(Viewer const& viewer, std::string_view markdown)
{
    auto const headings = html::table_of_contents(markdown, {.heading_offset = 0});
    bool const top = std::ranges::any_of(headings, [](html::Heading const& heading) { return heading.level == 1; });
    return {
        .heading_offset = top ? 1 : 0,
        .resolver = link_resolver(viewer),
        .table_label = viewer.say(text::content::table)};
}

}

void entry_body(html::Out& out, Viewer const& viewer, Entry const& entry)
{
    auto const& body = entry.content.body;
    if (body.empty())
        return;
    html::write(
        out, R"(<div class="prose" lang="{}">{}</div>)", foreign(viewer, entry.content.language),
        [&](html::Out& part) { html::markdown(part, body, body_options(viewer, body)); });
}

std::vector<Anchor> body_anchors(Viewer const& viewer, Entry const& entry)
{
    std::vector<Anchor> anchors;
    for (auto& heading : html::table_of_contents(entry.content.body, body_options(viewer, entry.content.body)))
        if (heading.level == 2)
            anchors.push_back({std::move(heading.id), std::move(heading.text)});
    return anchors;
}

void prose(html::Out& out, Viewer const& viewer, std::string_view markdown, text::Language language)
{
    html::write(out, R"(<div class="prose" lang="{}">{}</div>)", foreign(viewer, language), [&](html::Out& part) {
        html::markdown(
            part, markdown,
            {.heading_offset = 3,
             .id_prefix = "t-",
             .resolver = link_resolver(viewer),
             .table_label = viewer.say(text::content::table)});
    });
}

}
