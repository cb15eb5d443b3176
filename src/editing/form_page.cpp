// The page of a form.
#include "editing/form_around.h"

#include "content/components.h"
#include "content/media_files.h"
#include "content/media_view.h"
#include "editing/form_read.h"
#include "editing/form_write.h"
#include "editing/pages.h"
#include "editing/reading_hints.h"
#include "editing/upload.h"
#include "platform/html/write.h"

#include "scripts.h"
#include "text/editing.h"

#include <boost/json/serialize.hpp>

#include <algorithm>

namespace editing {

namespace {

namespace words = text::editing;

// What the script calls its buttons.
std::string tool_words(text::Language language)
{
    boost::json::object said;
    constexpr std::pair<std::string_view, text::Message> tools[] = {
        {"bar", words::tool_bar},         {"bold", words::tool_bold},      {"italic", words::tool_italic},
        {"heading", words::tool_heading}, {"list", words::tool_list},      {"numbers", words::tool_numbers},
        {"quote", words::tool_quote},     {"link", words::tool_link},      {"picture", words::tool_picture},
        {"ask", words::tool_link_words},  {"insert", words::tool_link_do}, {"cancel", words::tool_link_cancel},
        {"none", words::find_none},       {"live", words::preview_live},   {"empty", words::preview_empty}};
    for (auto const& [name, message] : tools)
        said[name] = text::say(language, message);
    return boost::json::serialize(said);
}

std::string title_of(Making const& making)
{
    auto const& sheet = making.sheet;
    auto const kind = std::string(making.say(sheet.kind->label));
    if (sheet.work == WorkId{} && !sheet.row)
        return sheet.translation() ? making.viewer.say(words::form_new_english{.kind = kind})
                                   : making.viewer.say(words::form_new{.kind = kind});
    auto const& title = sheet.before && !sheet.before->title.empty() ? sheet.before->title : kind;
    return making.viewer.say(words::form_edit{.title = title});
}

text::Message lead_of(Sheet const& sheet)
{
    if (sheet.row)
        return words::form_lead_published;
    return sheet.translation() ? words::form_lead_english : words::form_lead_new;
}

void write_hidden(html::FormWriter& form, Making const& making)
{
    auto const& sheet = making.sheet;
    form.hidden("version", std::to_string(sheet.version));
    form.hidden("revision", std::to_string(sheet.base_revision));
    form.hidden("place", sheet.place);
    if (sheet.place.starts_with("new/"))
        form.hidden("token", sheet.place.substr(4));
}

void write_buttons(html::Out& out, Making const& making)
{
    html::write(
        out,
        R"(<div class="write__bar"><button class="button" name="do" value="save">{}</button>)"
        R"( <button class="button button--secondary" name="do" value="view" formtarget="_blank">{}</button>)"
        R"( <button class="button button--secondary" name="do" value="next">{}</button>)"
        R"(<p class="write__status" role="status" data-role="status" data-said="{}" data-failed="{}"></p></div>)",
        making.say(words::form_save), making.say(words::form_view), making.say(words::form_next),
        making.say(words::autosave_typing), making.say(words::autosave_failed));
}

void write_form(html::Out& out, Making const& making)
{
    auto const nl = making.viewer.language == text::Language::nl;
    FormParts parts;
    parts.errors = making.errors;
    parts.titles = &making.titles;
    parts.typed = &making.showing.typed;
    parts.search = making.showing.search ? &*making.showing.search : nullptr;
    parts.address = making.address;
    parts.touched = making.showing.touched;
    parts.file_now = making.file_now;
    parts.captions_now = making.captions_now;
    parts.picture = making.picture;
    parts.may_invent = !making.sheet.translation() && !making.sheet.row
        && making.request.person().may(http::Access::publish);
    html::write(
        out,
        R"(<form class="write" method="post" action="{}" enctype="{}" novalidate data-role="editor" data-preview="{}")"
        R"( data-find="{}" data-language="{}" data-tools="{}">)"
        R"(<button class="visually-hidden" name="do" value="save" tabindex="-1" aria-hidden="true">{}</button>)"
        R"({}{}{}</form>)",
        form_url(making), html::attribute_if(making.sheet.kind->name == content::media_kind, "multipart/form-data"),
        nl ? "/schrijven/voorbeeld" : "/en/write/preview", nl ? "/schrijven/kiezen" : "/en/write/choose",
        text::code(making.sheet.draft.language), tool_words(making.viewer.language), making.say(words::form_save),
        [&](html::Out& part) {
            html::FormWriter form(part, making.viewer.language, making.errors);
            form.summary();
            write_hidden(form, making);
        },
        [&](html::Out& part) { write_fields(part, making.viewer, making.sheet, parts); },
        [&](html::Out& part) { write_buttons(part, making); });
}

// What the files of a text of kind `media` are now.
void tell_files(Editing& editing, Making& making)
{
    auto const& sheet = making.sheet;
    auto const told = [&](std::string_view field) -> std::pair<std::string, std::string> {
        auto const held = held_file(editing, content::text_of(sheet.draft.fields, field));
        if (!held)
            return {};
        auto const size = content::size_in_words(making.viewer.language, held->size);
        return {making.viewer.say(words::upload_now{.name = held->name, .size = size}), held->type};
    };
    auto const [file, type] = told(content::media_file_field);
    making.file_now = file;
    making.captions_now = told(content::media_captions_field).first;
    bool const saved = sheet.before
        && content::text_of(sheet.before->fields, "file") == content::text_of(sheet.draft.fields, "file");
    if (sheet.work != WorkId{} && saved && type.starts_with("image/"))
        making.picture = file_url(making.viewer.language, sheet.work, content::text_of(sheet.draft.fields, "file"))
                             .text();
}

// What is wrong with a field is said once.
void add_others(std::vector<html::FieldError>& errors, std::vector<html::FieldError> const& more)
{
    for (auto const& error : more)
        if (std::ranges::find(errors, error.field, &html::FieldError::field) == errors.end())
            errors.push_back(error);
}

}

std::string form_address(http::Request const& request)
{
    auto url = html::Url::from_path(request.path());
    for (std::string_view const name : {"of", "in", "token"})
        if (auto const value = request.query(name))
            url = url.with_query(name, *value);
    return url.text();
}

html::Page form_page(Editing& editing, http::Request const& request, Sheet const& sheet, Showing const& showing)
{
    auto const viewer = content::viewer(editing.content, editing.clock, request);
    Making making{viewer, request, sheet, showing};
    making.address = form_address(request);
    auto const draft = finished(sheet, sheet.draft);
    auto judged = judge(viewer, *sheet.kind, content::check(*sheet.kind, draft, viewer.vocabulary()));
    making.errors = showing.errors;
    if (sheet.work != WorkId{} || !showing.errors.empty())
        add_others(making.errors, judged.wrong);
    making.missing = std::move(judged.missing);
    making.titles = store::titles(editing.db, viewer.language, named_entries(*sheet.kind, draft.fields));

    if (sheet.kind->name == content::media_kind)
        tell_files(editing, making);

    html::Page page;
    page.title = title_of(making);
    page.language = text::code(viewer.language);
    page.robots = html::Robots::noindex;
    page.breadcrumbs = {{std::string(viewer.say(words::list_title)), works_url(viewer.language).text()}};
    auto const asked = sheet.work != WorkId{} && editing.asked ? editing.asked(request, sheet.work) : html::Fragment();
    page.main = html::fragment(
        R"(<div class="editing">{}{}{}{}{}{}{}{}{}</div>)",
        [&](html::Out& out) { content::page_head(out, page.title, viewer.say(lead_of(sheet))); }, asked,
        [&](html::Out& out) { write_offer(out, making); }, [&](html::Out& out) { write_notes(out, making); },
        [&](html::Out& out) { write_missing(out, making); }, [&](html::Out& out) { write_form(out, making); },
        [&](html::Out& out) {
            if (sheet.work != WorkId{} && !sheet.translation())
                write_hints(out, viewer.language, draft);
        },
        [&](html::Out& out) { write_ways(out, making); },
        [](html::Out& out) { html::write(out, R"(<script type="module" src="{}"></script>)", scripts::editor()); });
    return page;
}

}
