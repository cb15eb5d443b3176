// Two people wrote on one text: both versions side by side, and a choice for each part. Nothing is stored before it.
#include "editing/receive.h"

#include "content/components.h"
#include "editing/difference.h"
#include "editing/form_page.h"
#include "editing/form_read.h"
#include "editing/pages.h"
#include "platform/html/write.h"

#include "text/editing.h"

#include <algorithm>
#include <charconv>

namespace editing {

namespace {

namespace words = text::editing;
namespace json = boost::json;
using content::Viewer;

// One part on which the versions differ.
struct Part
{
    std::string name;
    std::string label;
    std::string mine;
    std::string theirs;
    bool both = false;
    std::string_view chosen = {}; ///< mine or theirs, when only one of them changed it
};

std::int64_t number_of(http::Request const& request, std::string_view name)
{
    auto const text = request.form().value(name).value_or("");
    std::int64_t number = 0;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

std::vector<Part> parts_of(
    Viewer const& viewer, Sheet const& theirs, content::Draft const& mine, content::Draft const* base)
{
    auto const& kind = *theirs.kind;
    std::vector<Part> parts;
    for (auto const& name : differing(kind, mine, theirs.draft))
    {
        auto const own = part_of(mine, name);
        auto const other = part_of(theirs.draft, name);
        Part part{
            name, label_of(viewer, kind, name), in_plain_words(viewer, kind, name, own),
            in_plain_words(viewer, kind, name, other), can_hold_both(kind, name)};
        if (base && part_of(*base, name) == other)
            part.chosen = "mine";
        else if (base && part_of(*base, name) == own)
            part.chosen = "theirs";
        parts.push_back(std::move(part));
    }
    return parts;
}

void write_side(html::Out& out, Viewer const& viewer, std::string_view heading, std::vector<Stretch> const& stretches)
{
    html::write(
        out, R"(<div class="versions__side"><h3>{}</h3><p class="versions__text">{}{}</p></div>)", heading,
        html::each(
            stretches,
            [](html::Out& part, Stretch const& stretch) {
                if (stretch.own)
                    html::write(part, R"(<mark class="nl-mark">{}</mark>)", stretch.text);
                else
                    html::write(part, "{}", stretch.text);
            }),
        stretches.empty() ? viewer.say(words::conflict_empty) : std::string_view());
}

void write_part(html::Out& out, Viewer const& viewer, Part const& part)
{
    std::vector<html::Option> options{
        {"mine", std::string(viewer.say(words::conflict_take_mine))},
        {"theirs", std::string(viewer.say(words::conflict_take_theirs))}};
    if (part.both)
        options.push_back({"both", std::string(viewer.say(words::conflict_take_both))});
    html::write(
        out, R"(<section class="versions"><h2>{}</h2><div class="versions__sides">{}{}</div>{}</section>)", part.label,
        [&](html::Out& side) {
            write_side(side, viewer, viewer.say(words::conflict_mine), marked(part.mine, part.theirs));
        },
        [&](html::Out& side) {
            write_side(side, viewer, viewer.say(words::conflict_theirs), marked(part.theirs, part.mine));
        },
        [&](html::Out& choice) {
            html::FormWriter(choice, viewer.language, {})
                .radios({.name = "take." + part.name, .label = part.label}, options, part.chosen);
        });
}

// The page of both versions.
struct Conflict
{
    Viewer const& viewer;
    Sheet const& theirs;
    content::Draft const& mine;
    std::vector<Part> parts;
    html::Url action;
};

// One value of a form may be no longer than this. No letter is cut through.
void write_mine(html::FormWriter& form, std::string_view json)
{
    constexpr std::size_t most_bytes = 128 * 1024;
    while (!json.empty())
    {
        auto end = std::min(json.size(), most_bytes);
        while (end < json.size() && (static_cast<unsigned char>(json[end]) & 0xC0U) == 0x80U)
            --end;
        form.hidden("mine", json.substr(0, end));
        json.remove_prefix(end);
    }
}

void write_form(html::Out& out, Conflict const& conflict)
{
    auto const& [viewer, theirs, mine, parts, action] = conflict;
    html::write(
        out,
        R"(<form class="write" method="post" action="{}" enctype="multipart/form-data">{}{})"
        R"(<div class="write__bar">{}</div></form>)",
        action,
        [&](html::Out& part) {
            html::FormWriter form(part, viewer.language, {});
            write_mine(form, draft_json(mine));
            form.hidden("version", std::to_string(theirs.version));
            form.hidden("revision", std::to_string(theirs.base_revision));
            form.hidden("place", theirs.place);
        },
        html::each(parts, [&](html::Out& part, Part const& one) { write_part(part, viewer, one); }),
        [&](html::Out& part) {
            html::FormWriter form(part, viewer.language, {});
            form.button("do", "settle", viewer.say(words::conflict_do), html::FormWriter::Weight::primary);
            html::write(
                part,
                R"( <button class="button button--quiet" name="do" value="settle:mine" formnovalidate>{}</button>)"
                R"( <button class="button button--quiet" name="do" value="settle:theirs" formnovalidate>{}</button>)",
                viewer.say(words::conflict_all_mine), viewer.say(words::conflict_all_theirs));
        });
}

// What was typed, as the page of both versions sent it back. It decides no more than a form could.
std::optional<content::Draft> read_mine(http::Request const& request, Sheet const& theirs)
{
    std::string sent;
    for (auto const piece : request.form().values("mine"))
        sent += piece;
    try
    {
        auto mine = draft_from(sent);
        mine.kind = theirs.draft.kind;
        mine.language = theirs.draft.language;
        mine.translation_of = theirs.draft.translation_of;
        mine.status = theirs.draft.status;
        mine.invented = theirs.draft.invented;
        if (theirs.fixed_slug())
            mine.slug = theirs.draft.slug;
        json::object known;
        content::each_field(*theirs.kind, [&](content::Field const& field) {
            if (auto const* const value = mine.fields.if_contains(field.name))
                known[field.name] = *value;
        });
        mine.fields = std::move(known);
        return mine;
    }
    catch (std::exception const&) // no JSON, or of another shape
    {
        return std::nullopt;
    }
}

std::string_view taken(http::Request const& request, std::string const& all, std::string const& name)
{
    if (!all.empty())
        return all;
    return request.form().value("take." + name).value_or("");
}

}

http::Response show_conflict(
    Editing& editing, http::Request const& request, Sheet const& theirs, content::Draft const& mine)
{
    auto const viewer = content::viewer(editing.content, editing.clock, request);
    auto const base = theirs.work == WorkId{}
        ? std::nullopt
        : store::version_of(editing.db, theirs.work, number_of(request, "version"));
    bool const begun = theirs.work != WorkId{};
    Conflict const conflict{
        viewer, theirs, mine, parts_of(viewer, theirs, mine, base ? &*base : nullptr),
        begun ? work_url(viewer.language, theirs.work)
              : html::Url::parse(form_address(request)).value_or(works_url(viewer.language))};
    html::Page page;
    page.title = viewer.say(words::conflict_title);
    page.language = text::code(viewer.language);
    page.robots = html::Robots::noindex;
    page.main = html::fragment(
        R"(<div class="editing">{}{}</div>)",
        [&](html::Out& out) { content::page_head(out, page.title, viewer.say(words::conflict_lead)); },
        [&](html::Out& out) { write_form(out, conflict); });
    return {409, std::move(page)};
}

http::Response settle(Editing& editing, http::Request const& request, Sheet const& theirs)
{
    auto const mine = read_mine(request, theirs);
    auto const command = read_command(request.form().value("do").value_or(""));
    if (!mine || !command)
        return http::bad_request();
    bool const same = theirs.work != WorkId{} ? number_of(request, "version") == theirs.version
                                              : number_of(request, "revision") == theirs.base_revision;
    if (!same)
        return show_conflict(editing, request, theirs, *mine); // changed once more since both were shown
    auto draft = theirs.draft;
    for (auto const& name : differing(*theirs.kind, *mine, theirs.draft))
    {
        auto const choice = taken(request, command->path, name);
        auto const own = part_of(*mine, name);
        if (choice == "mine")
            set_part(draft, name, own);
        else if (choice == "both" && can_hold_both(*theirs.kind, name))
            set_part(draft, name, both(part_of(theirs.draft, name), own));
        else if (choice != "theirs")
            return show_conflict(editing, request, theirs, *mine);
    }
    return save(editing, request, theirs, std::move(draft));
}

}
