// Markdown of entries: the body, and texts inside its fields.
#include "content/components.h"
#include "content/glossary.h"

#include "platform/html/write.h"

#include "text/content.h"

namespace content {

namespace {

html::MarkdownOptions body_options(Viewer const& viewer)
{
    return {
        .resolver = link_resolver(viewer),
        .table_label = viewer.say(text::content::table),
        .text = [&viewer](html::Out& out, std::string_view text) { explained_text(out, viewer, text); }};
}

}

void entry_body(html::Out& out, Viewer const& viewer, Entry const& entry)
{
    auto const& body = entry.content.body;
    if (body.empty())
        return;
    html::write(
        out, R"(<div class="prose" lang="{}">{}</div>)", foreign(viewer, entry.content.language),
        [&](html::Out& part) { html::markdown(part, body, body_options(viewer)); });
}

std::vector<Anchor> body_anchors(Viewer const& viewer, Entry const& entry)
{
    std::vector<Anchor> anchors;
    for (auto& heading : html::table_of_contents(entry.content.body, body_options(viewer)))
        if (heading.level == 2)
            anchors.push_back({std::move(heading.id), std::move(heading.text)});
    return anchors;
}

void prose(html::Out& out, Viewer const& viewer, Passage const& passage)
{
    auto options = body_options(viewer);
    auto const prefix = passage.id + "-";
    options.heading_offset = 3;
    options.id_prefix = prefix;
    html::write(
        out, R"(<div class="prose" lang="{}">{}</div>)", foreign(viewer, passage.language),
        [&](html::Out& part) { html::markdown(part, passage.markdown, options); });
}

}
