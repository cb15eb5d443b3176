// HTML for the coordinator: somebody's data and erasure on request, and withdrawing an entry for who told it.
#include "privacy/pages.h"

#include "content/components.h"
#include "platform/html/write.h"

#include "text/privacy.h"

namespace privacy::pages {

namespace {

namespace words = text::privacy;

void write_erase(html::Out& out, Viewer const& viewer, DeskPage const& page)
{
    html::FormWriter form(out, viewer.language, page.errors);
    form.summary();
    std::vector<html::Option> const ways{
        {"phone", std::string(viewer.say(words::desk_way_phone))},
        {"letter", std::string(viewer.say(words::desk_way_letter))},
        {"person", std::string(viewer.say(words::desk_way_person))}};
    form.radios({.name = "way", .label = viewer.say(words::desk_way)}, ways, page.way);
    form.tick({.name = "sure", .label = viewer.say(words::desk_sure)}, "yes", false);
    form.submit(viewer.say(words::desk_erase_button));
}

void write_row(html::Out& out, Viewer const& viewer, store::EntryName const& row)
{
    auto const* const kind = viewer.kinds->find(row.kind);
    html::write(
        out, R"(<li>{}: <span lang="{}">{}</span></li>)", kind ? viewer.say(kind->label) : std::string_view(row.kind),
        content::foreign(viewer, row.language), row.title);
}

void write_withdraw_form(html::Out& out, Viewer const& viewer, WithdrawalPage const& page)
{
    html::FormWriter form(out, viewer.language, page.errors);
    form.summary();
    form.tick({.name = "sure", .label = viewer.say(words::withdraw_entry_sure)}, "yes", false);
    form.submit(viewer.say(words::withdraw_entry_button));
}

}

html::Page desk(Viewer const& viewer, DeskPage const& page)
{
    auto const number = std::to_string(page.person.value);
    auto const title = viewer.say(words::desk_title{.name = page.name});
    auto result = begin(
        viewer, title, "/beheer/mensen/" + number + "/privacy", "/en/desk/people/" + number + "/privacy");
    auto const all = link(
        viewer, "/beheer/mensen/" + number + "/privacy/alles.html", "/en/desk/people/" + number + "/privacy/all.html");
    auto const gone = link(viewer, "/beheer/mensen/" + number + "/wissen", "/en/desk/people/" + number + "/erase");
    result.main = html::fragment(
        R"({}<section class="section privacy"><h2>{}</h2><p>{}</p><form method="post" action="{}"><p>)"
        R"(<button class="button">{}</button></p></form></section>)"
        R"(<section class="section privacy"><h2>{}</h2><p>{}</p>{}</section>)",
        [&](html::Out& out) { content::page_head(out, title, viewer.say(words::desk_lead)); },
        viewer.say(words::desk_export_title), viewer.say(words::desk_export_lead), all,
        viewer.say(words::desk_export_button), viewer.say(words::desk_erase_title), viewer.say(words::desk_erase_lead),
        [&](html::Out& out) {
            if (page.only_administrator)
                return html::write(out, "<p>{}</p>", viewer.say(words::desk_last_administrator));
            html::write(out, R"(<form method="post" action="{}">{}</form>)", gone, [&](html::Out& part) {
                write_erase(part, viewer, page);
            });
        });
    return result;
}

html::Page withdrawal(Viewer const& viewer, WithdrawalPage const& page)
{
    auto const title = viewer.say(words::withdraw_entry_title{.title = page.rows.front().title});
    auto const path = page.kind + "/" + page.slug;
    auto result = begin(viewer, title, "/beheer/intrekken/" + path, "/en/desk/withdraw/" + path);
    result.main = html::fragment(
        R"(<header class="page-head"><h1>{}: <span lang="{}">{}</span></h1><p class="lead">{}</p></header>)"
        R"(<section class="section privacy"><h2>{}</h2><ul class="points">{}</ul><p>{}</p><p>{}</p>)"
        R"(<form method="post" action="{}">{}</form></section>)",
        viewer.say(words::consents_withdraw), content::foreign(viewer, page.rows.front().language),
        page.rows.front().title, viewer.say(words::withdraw_entry_lead), viewer.say(words::withdraw_entry_goes),
        html::each(page.rows, [&](html::Out& part, store::EntryName const& row) { write_row(part, viewer, row); }),
        viewer.say(words::withdraw_entry_more), viewer.say(words::withdraw_entry_address),
        link(viewer, result.path_nl, result.path_en),
        [&](html::Out& part) { write_withdraw_form(part, viewer, page); });
    return result;
}

}
