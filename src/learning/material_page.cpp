// HTML of one piece of learning material.
#include "learning/form.h"
#include "learning/learning.h"
#include "learning/pages.h"

#include "content/sheet.h"
#include "platform/html/write.h"

#include "text/learning.h"

namespace learning {

namespace {

namespace words = text::learning;
using content::Anchor;
using content::Viewer;

void write_list(html::Out& out, Viewer const& viewer, content::Entry const& entry, std::string_view field)
{
    auto const items = content::texts(entry.content.fields, field);
    html::write(
        out, R"(<ul lang="{}">{}</ul>)", content::foreign(viewer, entry.content.language),
        html::each(items, [](html::Out& part, std::string const& item) { html::write(part, "<li>{}</li>", item); }));
}

void write_insights(html::Out& out, Viewer const& viewer, MaterialPage const& page)
{
    std::vector<content::Card> taught;
    for (auto const& linked : page.journey.origins)
        if (linked.relation == "teaches")
            taught.push_back(linked.card);
    if (!taught.empty())
        content::sheet_row(
            out, viewer.say(words::about), [&](html::Out& part) { content::entry_links(part, viewer, taught); });
}

void write_form(html::Out& out, Viewer const& viewer, content::Entry const& entry)
{
    auto const* const form = form_of(entry.content.fields);
    if (!form)
        return;
    content::sheet_row(out, viewer.say(words::field_form), [&](html::Out& part) {
        html::write(
            part, R"(<p class="material__form">{}<a href="{}">{}</a> <span>· {}</span></p>)", form->icon,
            form_url(viewer, form->code), viewer.say(form->name), minutes_of(viewer, entry.content.fields));
    });
}

void write_facts(html::Out& out, Viewer const& viewer, MaterialPage const& page)
{
    content::SheetRows const rows{viewer, kind, page.entry};
    content::sheet(out, viewer.say(words::facts), [&](html::Out& part) {
        write_form(part, viewer, page.entry);
        rows.choices(part, "company", "company");
        rows.whom(part);
        rows.text(part, "goals");
        rows.text(part, "needed");
        write_insights(part, viewer, page);
        rows.themes(part);
    });
}

// Section of one field, with an id for "Direct naar".
template <class Part>
void write_section(html::Out& out, std::string_view id, std::string_view title, Part const& part)
{
    html::write(out, R"(<section id="{}"><h2>{}</h2>{}</section>)", id, title, part);
}

void write_recordings(html::Out& out, Viewer const& viewer, MaterialPage const& page)
{
    auto const recordings = content::media_of(page.media, page.fields(), "recordings");
    if (!recordings.empty())
        write_section(out, "recordings", viewer.say(words::field_recordings), [&](html::Out& part) {
            for (auto const* const recording : recordings)
                content::player(part, viewer, *recording);
        });
}

void write_steps(html::Out& out, Viewer const& viewer, content::Entry const& entry)
{
    auto const steps = content::texts(entry.content.fields, "steps");
    write_section(out, "steps", viewer.say(words::field_steps), [&](html::Out& part) {
        html::write(
            part, R"(<ol class="steps" lang="{}">{}</ol>)", content::foreign(viewer, entry.content.language),
            html::each(
                steps, [](html::Out& item, std::string const& step) { html::write(item, "<li>{}</li>", step); }));
    });
}

void write_after(html::Out& out, Viewer const& viewer, MaterialPage const& page)
{
    if (page.fields().contains("steps"))
        write_steps(out, viewer, page.entry);
    if (page.fields().contains("talk"))
        html::write(
            out, R"(<section class="talk" id="talk"><h2>{}</h2>{}</section>)", viewer.say(words::field_talk),
            [&](html::Out& part) { write_list(part, viewer, page.entry, "talk"); });
    auto const documents = content::media_of(page.media, page.fields(), "documents");
    if (!documents.empty())
        write_section(out, "documents", viewer.say(words::field_documents), [&](html::Out& part) {
            for (auto const* const document : documents)
                content::player(part, viewer, *document);
        });
}

std::vector<Anchor> anchors_of(Viewer const& viewer, MaterialPage const& page)
{
    std::vector<Anchor> anchors;
    auto const add = [&](char const* id, text::Message const& label) {
        if (page.fields().contains(id))
            anchors.push_back({id, std::string(viewer.say(label))});
    };
    add("steps", words::field_steps);
    add("talk", words::field_talk);
    if (!content::media_of(page.media, page.fields(), "documents").empty())
        add("documents", words::field_documents);
    return anchors;
}

void write_others(html::Out& out, Viewer const& viewer, MaterialPage const& page)
{
    if (page.others.empty())
        return;
    html::write(
        out, R"(<section class="band related"><div class="band__head"><h2>{}</h2>{}</div>{}</section>)",
        viewer.say(words::others),
        [&](html::Out& part) {
            content::more_link(part, html::Url::from_path(kind.path(viewer.language)), viewer.say(words::others_all));
        },
        [&](html::Out& part) { write_cards(part, viewer, page.others); });
}

}

html::Page material_page(Viewer const& viewer, MaterialPage const& page)
{
    content::EntryLayout layout;
    layout.list_title = words::list_title;
    layout.share_heading = words::share_heading;
    layout.opening = [&](html::Out& out) { write_recordings(out, viewer, page); };
    if (!content::media_of(page.media, page.fields(), "recordings").empty())
        layout.opening_anchors = {{"recordings", std::string(viewer.say(words::field_recordings))}};
    layout.facts = [&](html::Out& out) { write_facts(out, viewer, page); };
    layout.after = [&](html::Out& out) { write_after(out, viewer, page); };
    layout.anchors = anchors_of(viewer, page);
    layout.below = [&](html::Out& out) { write_others(out, viewer, page); };
    return content::entry_page(viewer, kind, page, layout);
}

}
