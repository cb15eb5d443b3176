// HTML of the list of works.
#include "editing/pages.h"

#include "content/components.h"
#include "platform/html/write.h"

#include "text/content.h"
#include "text/editing.h"

namespace editing {

namespace {

namespace words = text::editing;
using content::Viewer;

text::Message label_of(State state)
{
    switch (state)
    {
    case State::draft: return words::state_draft;
    case State::in_review: return words::state_in_review;
    case State::reading_along: return words::state_reading_along;
    case State::ready: return words::state_ready;
    }
    return words::state_draft;
}

std::string title_of(Viewer const& viewer, WorkRow const& row)
{
    return row.title.empty() ? std::string(viewer.say(words::untitled)) : row.title;
}

void write_row(html::Out& out, Viewer const& viewer, WorkRow const& row)
{
    auto const* const kind = viewer.kinds->find(row.kind);
    html::write(
        out,
        R"(<li class="work"><h3 class="entry-list__title"><a href="{}" lang="{}">{}</a></h3><ul class="badges">)"
        R"(<li><span class="nl-data-badge work__state">{}</span></li><li class="meta">{}{}</li></ul>)"
        R"(<p class="meta">{}</p></li>)",
        work_url(viewer.language, row.id), content::foreign(viewer, row.language), title_of(viewer, row),
        viewer.say(label_of(row.state)), kind ? viewer.say(kind->label) : std::string_view(row.kind),
        row.language == text::Language::en ? viewer.say(words::in_english) : std::string_view(),
        viewer.say(
            words::work_line{.name = row.created_by_name, .time = text::write_time(viewer.language, row.updated_at)}));
}

void write_choices(html::Out& out, Viewer const& viewer, WorksPage const& page)
{
    if (!page.may_see_all)
        return;
    bool const all = page.query.whose == WorksQuery::Whose::all;
    auto const mine = works_url(viewer.language);
    auto const everybody = viewer.language == text::Language::nl ? html::url("/schrijven?whose={}", "all")
                                                                 : html::url("/en/write?whose={}", "all");
    html::write(
        out,
        R"(<nav class="work-tabs" aria-label="{}"><a class="chip" href="{}" aria-current="{}">{}</a> )"
        R"(<a class="chip" href="{}" aria-current="{}">{}</a></nav>)",
        viewer.say(words::list_whose), mine, html::attribute_if(!all, "true"), viewer.say(words::list_mine), everybody,
        html::attribute_if(all, "true"), viewer.say(words::list_all));
}

void write_works(html::Out& out, Viewer const& viewer, WorksPage const& page)
{
    if (page.works.rows.empty())
    {
        html::write(out, R"(<p class="empty">{}</p>)", viewer.say(words::list_empty));
        return;
    }
    html::write(
        out, R"(<ul class="entry-list works">{}</ul>)",
        html::each(page.works.rows, [&](html::Out& part, WorkRow const& row) { write_row(part, viewer, row); }));
    if (page.works.next.empty())
        return;
    std::string_view const whose = page.query.whose == WorksQuery::Whose::all ? "all" : "mine";
    auto const next = viewer.language == text::Language::nl
        ? html::url("/schrijven?whose={}&kind={}&after={}", whose, page.query.kind, page.works.next)
        : html::url("/en/write?whose={}&kind={}&after={}", whose, page.query.kind, page.works.next);
    html::write(
        out, R"(<p><a class="button button--secondary" href="{}">{}</a></p>)", next, viewer.say(words::list_older));
}

// Where the form of an autosave is opened again.
html::Url form_url(Viewer const& viewer, AutosaveRow const& row)
{
    bool const nl = viewer.language == text::Language::nl;
    if (row.work != WorkId{})
        return work_url(viewer.language, row.work);
    if (row.place.starts_with("new/"))
        return new_url(viewer.language, row.kind).with_query("token", row.place.substr(4));
    if (row.place.starts_with("translation/"))
        return new_url(viewer.language, row.kind).with_query("of", row.slug);
    auto const url = nl ? html::url("/bewerken/{}/{}", row.kind, row.slug)
                        : html::url("/en/edit/{}/{}", row.kind, row.slug);
    return url.with_query("in", text::code(row.language));
}

void write_unsaved(html::Out& out, Viewer const& viewer, WorksPage const& page)
{
    if (page.unsaved.empty())
        return;
    html::write(
        out,
        R"(<section class="write__notice" aria-labelledby="unsaved"><h2 id="unsaved">{}</h2>)"
        R"(<p>{}</p><ul>{}</ul></section>)",
        viewer.say(words::autosave_title), viewer.say(words::autosave_lead),
        html::each(page.unsaved, [&](html::Out& part, AutosaveRow const& row) {
            auto const title = row.title.empty() ? std::string(viewer.say(words::untitled)) : row.title;
            html::write(
                part, R"(<li><a href="{}">{}</a></li>)", form_url(viewer, row).with_query("restore", row.place),
                viewer.say(
                    words::autosave_row{.title = title, .time = text::write_time(viewer.language, row.saved_at)}));
        }));
}

void write_new(html::Out& out, Viewer const& viewer, WorksPage const& page)
{
    html::write(
        out,
        R"(<section class="section" aria-labelledby="new"><h2 id="new">{}</h2><p>{}</p>)"
        R"(<ul class="place-list">{}</ul></section>)",
        viewer.say(words::new_title), viewer.say(words::new_lead),
        html::each(page.kinds, [&](html::Out& part, content::Kind const* kind) {
            html::write(
                part, R"(<li><a class="chip" href="{}">{}</a></li>)", new_url(viewer.language, kind->name),
                viewer.say(kind->label));
        }));
}

}

html::Url works_url(text::Language language)
{
    return language == text::Language::nl ? html::url("/schrijven") : html::url("/en/write");
}

html::Url work_url(text::Language language, WorkId id)
{
    return language == text::Language::nl ? html::url("/schrijven/{}", id.value) : html::url("/en/write/{}", id.value);
}

html::Url new_url(text::Language language, std::string_view kind)
{
    return language == text::Language::nl ? html::url("/schrijven/nieuw/{}", kind)
                                          : html::url("/en/write/new/{}", kind);
}

html::Url file_url(text::Language language, WorkId id, std::string_view name)
{
    return language == text::Language::nl ? html::url("/schrijven/{}/bestand/{}", id.value, name)
                                          : html::url("/en/write/{}/file/{}", id.value, name);
}

html::Url steps_url(text::Language language, WorkId id)
{
    return language == text::Language::nl ? html::url("/schrijven/{}/nakijken", id.value)
                                          : html::url("/en/write/{}/review", id.value);
}

html::Url held_url(text::Language language, std::string_view name)
{
    return language == text::Language::nl ? html::url("/schrijven/bestand/{}", name)
                                          : html::url("/en/write/file/{}", name);
}

html::Page works_page(Viewer const& viewer, WorksPage const& page)
{
    html::Page result;
    result.title = viewer.say(words::list_title);
    result.language = text::code(viewer.language);
    result.path_nl = "/schrijven";
    result.path_en = "/en/write";
    result.robots = html::Robots::noindex;
    result.main = html::fragment(
        R"({}{}{}<section class="section" aria-labelledby="works"><h2 id="works">{}</h2>{}{}</section>)",
        [&](html::Out& out) { content::page_head(out, viewer.say(words::list_title), viewer.say(words::list_lead)); },
        [&](html::Out& out) { write_unsaved(out, viewer, page); },
        [&](html::Out& out) { write_new(out, viewer, page); }, viewer.say(words::list_heading),
        [&](html::Out& out) { write_choices(out, viewer, page); },
        [&](html::Out& out) { write_works(out, viewer, page); });
    return result;
}

}
