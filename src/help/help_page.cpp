// HTML of one kind of help: the number, the other ways, how it goes, and what to know before.
#include "help/help.h"
#include "help/pages.h"

#include "content/reach.h"
#include "content/sheet.h"

#include "icons.h"
#include "text/content.h"
#include "text/help.h"

#include <algorithm>
#include <functional>

namespace help {

namespace {

namespace words = text::help;
using content::EntryPage;
using content::Viewer;
using Icon = void (*)(html::Out&);

// The last month in which somebody looked whether this is still right.
std::optional<text::PartialDate> checked(boost::json::object const& fields)
{
    std::optional<text::PartialDate> last;
    for (auto const* const source : content::records(fields, "sources"))
        if (auto const seen = text::parse_date(content::text_of(*source, "seen")); seen && (!last || *last < *seen))
            last = seen;
    if (last)
        last->day = 0;
    return last;
}

// A text of the entry, and the picture of what it is about.
struct Note
{
    std::string_view field;
    Icon icon;
};

void write_note(html::Out& out, Viewer const& viewer, EntryPage const& page, Note const& note)
{
    if (auto const said = content::text_of(page.fields(), note.field); !said.empty())
        html::write(
            out, R"(<li>{}<span lang="{}">{}</span></li>)", note.icon,
            content::foreign(viewer, page.entry.content.language), said);
}

content::Card card_of(EntryPage const& page)
{
    auto const& shown = page.entry.content;
    return {page.entry.id, shown.kind,    shown.language, shown.slug,
            shown.title,   shown.summary, shown.invented, shown.fields};
}

void write_number(html::Out& out, Viewer const& viewer, EntryPage const& page)
{
    bool const phone = page.fields().contains("phone");
    html::write(
        out, R"(<section class="help lines" id="{}"><h2>{}</h2>{}<ul class="line__notes">{}{}{}</ul></section>)",
        "call", viewer.say(phone ? words::call : words::contact),
        [&](html::Out& part) { content::reach_link(part, viewer, card_of(page)); },
        [&](html::Out& part) { write_note(part, viewer, page, {"phone_hours", icons::clock}); },
        [&](html::Out& part) { write_note(part, viewer, page, {"phone_cost", icons::money}); },
        [&](html::Out& part) {
            if (auto const month = checked(page.fields()))
                html::write(
                    part, "<li>{}<span>{}</span></li>", icons::check,
                    viewer.say(words::checked{.month = text::write_date(viewer.language, *month)}));
        });
}

// A number as WhatsApp wants it: digits only, with the country.
std::optional<html::Url> whatsapp_url(std::string_view number)
{
    std::string digits;
    for (char const each : number)
        if (each >= '0' && each <= '9')
            digits += each;
    if (digits.starts_with("00"))
        digits.erase(0, 2);
    else if (digits.starts_with("0"))
        digits.replace(0, 1, "31");
    return digits.empty() ? std::nullopt : html::Url::parse("https://wa.me/" + digits);
}

void write_way(html::Out& out, std::optional<html::Url> const& url, Icon icon, std::string_view label)
{
    if (url)
        html::write(
            out, R"(<li><a class="way" href="{}" rel="{}">{}<span>{}</span></a></li>)", *url,
            html::attribute_if(url->is_external(), "external noopener"), icon, label);
}

void write_visit(html::Out& out, Viewer const& viewer, EntryPage const& page)
{
    auto const places = content::texts(page.fields(), "visit");
    if (places.empty())
        return;
    html::write(
        out, R"(<li class="way way--visit">{}<div><strong>{}</strong><ul class="plain">{}</ul>{}</div></li>)",
        icons::map_pin, viewer.say(words::field_visit),
        html::each(places, [](html::Out& part, std::string const& place) { html::write(part, "<li>{}</li>", place); }),
        [&](html::Out& part) {
            if (auto const hours = content::text_of(page.fields(), "visit_hours"); !hours.empty())
                html::write(
                    part, R"(<p lang="{}">{}</p>)", content::foreign(viewer, page.entry.content.language), hours);
        });
}

// The ways besides the first one.
void write_ways(html::Out& out, Viewer const& viewer, EntryPage const& page)
{
    auto const& fields = page.fields();
    auto const text = [&](std::string_view name) { return content::text_of(fields, name); };
    auto const chat = html::Url::parse(text("chat"));
    auto const website = html::Url::parse(text("website"));
    bool const any = chat || website || !text("whatsapp").empty() || !text("mail").empty() || fields.contains("visit");
    if (!any || (!fields.contains("phone") && !fields.contains("visit") && !(chat && website)))
        return;
    html::write(
        out, R"(<section id="ways"><h2>{}</h2><ul class="ways">{}{}{}{}{}</ul></section>)", viewer.say(words::ways),
        [&](html::Out& part) {
            write_way(
                part, whatsapp_url(text("whatsapp")), icons::talk,
                viewer.say(words::whatsapp{.number = text("whatsapp")}));
        },
        [&](html::Out& part) { write_way(part, chat, icons::talk, viewer.say(text::content::reach_chat)); },
        [&](html::Out& part) {
            write_way(
                part, html::Url::mail(text("mail")), icons::mail,
                viewer.say(text::content::contact_mail{.address = text("mail")}));
        },
        [&](html::Out& part) { write_visit(part, viewer, page); },
        [&](html::Out& part) {
            write_way(part, website, icons::external_link, viewer.say(text::content::contact_website));
        });
}

void write_steps(html::Out& out, Viewer const& viewer, EntryPage const& page)
{
    auto const steps = content::texts(page.fields(), "steps");
    if (!steps.empty())
        html::write(
            out, R"(<section id="steps"><h2>{}</h2><ol class="help-steps" lang="{}">{}</ol></section>)",
            viewer.say(words::field_steps), content::foreign(viewer, page.entry.content.language),
            html::each(
                steps, [](html::Out& part, std::string const& step) { html::write(part, "<li>{}</li>", step); }));
}

void write_where(html::Out& out, Viewer const& viewer, boost::json::object const& fields)
{
    auto const* const region = viewer.vocabulary().region(content::text_of(fields, "region"));
    auto const areas = content::texts(fields, "areas");
    if (fields.contains("national"))
        content::sheet_row(out, viewer.say(words::where), viewer.say(text::content::reach_national));
    else if (region)
        content::sheet_row(
            out, viewer.say(words::where),
            html::fragment(
                R"(<a href="{}">{}</a>)", content::areas_url(viewer.language).with_fragment(region->slug),
                viewer.language == text::Language::nl ? region->nl : region->en));
    else if (!areas.empty())
        content::sheet_row(
            out, viewer.say(words::where), [&](html::Out& part) { content::area_links(part, viewer, areas); });
}

void write_names(html::Out& out, std::string_view label, std::vector<std::string> const& names)
{
    if (!names.empty())
        content::sheet_row(out, label, [&](html::Out& part) {
            html::write(
                part, R"(<ul class="plain">{}</ul>)", html::each(names, [](html::Out& item, std::string const& name) {
                    html::write(item, "<li>{}</li>", name);
                }));
        });
}

void write_sheet(html::Out& out, Viewer const& viewer, EntryPage const& page)
{
    auto const& fields = page.fields();
    auto const& needs = *content::find_field(kind, "needs");
    std::vector<std::string> with;
    for (auto const& need : content::texts(fields, "needs"))
        with.emplace_back(content::choice_label(viewer, needs, need));
    std::vector<std::string> whom;
    for (auto const& slug : content::texts(fields, "audiences"))
        if (auto const* const audience = viewer.vocabulary().audience(slug))
            whom.push_back(audience->name(viewer.language));
    content::sheet(out, viewer.say(text::content::facts_heading), [&](html::Out& rows) {
        if (auto const cost = content::text_of(fields, "cost"); !cost.empty())
            content::sheet_row(
                rows, viewer.say(words::field_cost),
                html::fragment(R"(<p lang="{}">{}</p>)", content::foreign(viewer, page.entry.content.language), cost));
        write_names(rows, viewer.say(words::field_bring), content::texts(fields, "bring"));
        write_names(rows, viewer.say(words::field_needs), with);
        write_where(rows, viewer, fields);
        write_names(rows, viewer.say(words::whom), whom);
        if (!page.organisations.empty())
            content::sheet_row(rows, viewer.say(words::by), [&](html::Out& part) {
                content::entry_links(part, viewer, page.organisations);
            });
    });
}

// Back to all help of the same place.
void write_more(html::Out& out, Viewer const& viewer, EntryPage const& page)
{
    html::write(out, R"(<section class="band related"><p>{}</p></section>)", [&](html::Out& part) {
        std::string_view between;
        for (auto const& slug : content::texts(page.fields(), "areas"))
            if (auto const* const area = viewer.vocabulary().area(slug))
            {
                html::write(part, "{}", between);
                content::more_link(
                    part, list_url(viewer.language, {area, {}}), viewer.say(words::all_in{.name = area->name}));
                between = " ";
            }
        if (between.empty())
            content::more_link(part, list_url(viewer.language, {}), viewer.say(words::all));
    });
}

}

html::Page help_page(Viewer const& viewer, EntryPage const& page)
{
    content::EntryLayout layout{words::list_title, words::share_heading};
    layout.opening = [&](html::Out& out) {
        write_number(out, viewer, page);
        write_ways(out, viewer, page);
        write_steps(out, viewer, page);
    };
    layout.facts = [&](html::Out& out) { write_sheet(out, viewer, page); };
    layout.below = [&](html::Out& out) { write_more(out, viewer, page); };
    auto result = content::entry_page(viewer, kind, page, layout);
    result.quick_exit = html::QuickExit::yes;
    return result;
}

}
