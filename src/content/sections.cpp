// Sections of an entry's page that are one field each.
#include "content/components.h"

#include "platform/html/write.h"

namespace content {

void prose_section(html::Out& out, Viewer const& viewer, Entry const& entry, FieldSection const& section)
{
    auto const text = text_of(entry.content.fields, section.field);
    if (text.empty())
        return;
    html::write(
        out, R"(<section class="{}" id="{}"><h2>{}</h2>{}</section>)", section.style, section.field,
        viewer.say(find_field(section.kind, section.field)->label),
        [&](html::Out& part) { prose(part, viewer, {text, entry.content.language, std::string(section.field)}); });
}

void list_section(html::Out& out, Viewer const& viewer, Entry const& entry, FieldSection const& section)
{
    auto const values = texts(entry.content.fields, section.field);
    if (values.empty())
        return;
    html::write(
        out, R"(<section class="{}" id="{}"><h2>{}</h2><ul class="{}" lang="{}">{}</ul></section>)", section.style,
        section.field, viewer.say(find_field(section.kind, section.field)->label), section.marks,
        foreign(viewer, entry.content.language),
        html::each(values, [](html::Out& item, std::string const& text) { html::write(item, "<li>{}</li>", text); }));
}

std::vector<Anchor> field_anchors(
    Viewer const& viewer, Kind const& kind, Entry const& entry, std::initializer_list<std::string_view> fields)
{
    std::vector<Anchor> anchors;
    for (auto const name : fields)
        if (entry.content.fields.contains(name))
            anchors.push_back({std::string(name), std::string(viewer.say(find_field(kind, name)->label))});
    return anchors;
}

}
