// What a text will look like: the page of its kind, made of the draft instead of what is stored.
#include "editing/editing.h"

#include "content/components.h"
#include "content/media_files.h"
#include "content/preview.h"
#include "editing/pages.h"
#include "editing/problem_words.h"
#include "editing/upload.h"
#include "platform/base/log.h"
#include "platform/html/write.h"
#include "platform/sql/error.h"

#include "text/editing.h"

#include <algorithm>

namespace editing {

namespace {

namespace words = text::editing;

html::Page noted(html::Page page, text::Language language)
{
    html::Page result;
    result.title = std::string(text::say(language, words::preview_title)) + ": " + page.title;
    result.language = page.language;
    result.robots = html::Robots::noindex;
    result.quick_exit = page.quick_exit;
    result.main = html::fragment(
        R"(<p class="write__notice write__notice--preview" lang="{}">{}</p>{})", text::code(language),
        text::say(language, words::preview_notice), page.main);
    return result;
}

html::Page impossible(content::Viewer const& viewer, Judged const& judged)
{
    auto const item = [](html::Out& part, html::FieldError const& one) { html::write(part, "<li>{}</li>", one.words); };
    html::Page page;
    page.title = viewer.say(words::preview_title);
    page.language = text::code(viewer.language);
    page.robots = html::Robots::noindex;
    page.main = html::fragment(
        R"(<div class="editing">{}<ul>{}{}</ul></div>)",
        [&](html::Out& out) { content::page_head(out, page.title, viewer.say(words::preview_impossible)); },
        html::each(judged.wrong, item), html::each(judged.missing, item));
    return page;
}

// Pages count on sound fields: what is not sound yet is left out.
void leave_out(content::Draft& draft, std::vector<content::Problem> const& problems)
{
    for (auto const& problem : problems)
        if (auto const sort = sort_of(problem); sort != Sort::missing && sort != Sort::sources && sort != Sort::other)
            draft.fields.erase(problem.field.substr(0, problem.field.find('[')));
}

// Files that visitors may not have yet, for who writes: those of the work, and those that they handed in themselves.
// Each is asked once more when it is fetched.
content::Preview::Address private_address(http::Request const& request, SavedFiles const& saved)
{
    if (!request.person().may(http::Access::write))
        return {};
    return [language = request.language(), &saved](std::string_view file, media::Part const& part) {
        bool const named = std::ranges::find(saved.names, file) != saved.names.end();
        auto const url = named ? file_url(language, saved.work, file) : held_url(language, file);
        return part.variant.empty() ? url.text() : url.with_query("size", part.variant).text();
    };
}

// A page may still count on a field that is missing. Trouble with the database is no such thing.
std::optional<html::Page> page_of(
    Editing& editing, content::Draft const& draft, std::string const& path, content::Preview::Address address)
{
    content::Preview const preview(draft, editing.clock.now(), std::move(address));
    try
    {
        auto response = editing.show(path);
        if (response.page() && response.status == 200)
            return *response.page();
    }
    catch (sql::Error const&)
    {
        throw;
    }
    catch (std::exception const& error)
    {
        base::log().info("a draft of {} cannot be shown yet: {}", draft.kind, error.what());
    }
    return std::nullopt;
}

}

http::Response preview(Editing& editing, http::Request const& request, Work const& work)
{
    return preview(editing, request, work.draft, {work.id, content::file_names(work.draft)});
}

http::Response preview(
    Editing& editing, http::Request const& request, content::Draft const& draft, SavedFiles const& saved)
{
    auto const viewer = content::viewer(editing.content, editing.clock, request);
    auto const* const kind = editing.content.kinds().find(draft.kind);
    if (!kind || !editing.show)
        return http::not_found();
    auto const problems = content::check(*kind, draft, viewer.vocabulary());
    auto sound = draft;
    leave_out(sound, problems);
    std::optional<html::Page> page;
    if (!draft.title.empty() && !draft.slug.empty())
        page = page_of(
            editing, sound, content::entry_path(*kind, draft.language, draft.slug), private_address(request, saved));
    http::Response response = page ? noted(std::move(*page), viewer.language)
                                   : impossible(viewer, judge(viewer, *kind, problems));
    response.keep = http::Keep::never;
    return response;
}

}
