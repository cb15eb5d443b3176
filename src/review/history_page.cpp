// HTML of all versions of a page, and of the differences between two.
#include "review/pages.h"

#include "content/components.h"
#include "editing/difference.h"
#include "editing/problem_words.h"
#include "platform/html/write.h"
#include "review/addresses.h"

#include "text/review.h"

namespace review {

namespace {

namespace words = text::review;
using text::Language;

std::string who(Viewer const& viewer, Revision const& revision)
{
    if (!revision.actor.empty())
        return revision.actor;
    return std::string(viewer.say(revision.by_import ? words::from_file : words::name_gone));
}

html::Url differences_url(Viewer const& viewer, HistoryPage const& page, Revision const& revision)
{
    auto const path = history_path(viewer.language, page.row.draft)
        + (viewer.language == Language::nl ? "/verschil" : "/differences");
    return html::Url::from_path(path)
        .with_query("from", std::to_string(revision.number - 1))
        .with_query("to", std::to_string(revision.number));
}

std::string changed_parts(Viewer const& viewer, HistoryPage const& page, std::size_t at)
{
    auto const names = editing::differing(page.kind, page.revisions[at + 1].draft, page.revisions[at].draft);
    std::string parts;
    for (auto const& name : names)
        parts += (parts.empty() ? "" : ", ") + editing::label_of(viewer, page.kind, name);
    return parts.empty() ? std::string(viewer.say(words::diff_status)) : parts;
}

void write_what(html::Out& out, Viewer const& viewer, HistoryPage const& page, std::size_t at)
{
    auto const& revision = page.revisions[at];
    if (at + 1 >= page.revisions.size())
        return html::write(out, "<p>{}</p>", viewer.say(words::history_first));
    html::write(
        out, R"(<p>{}</p><p><a href="{}">{}<span class="visually-hidden"> {}</span></a></p>)",
        viewer.say(words::history_changed{.parts = changed_parts(viewer, page, at)}),
        differences_url(viewer, page, revision), viewer.say(words::history_compare),
        viewer.say(words::history_revision{.number = revision.number}));
}

void write_restore(html::Out& out, Viewer const& viewer, HistoryPage const& page, Revision const& revision)
{
    if (revision.number == page.row.revision)
        return html::write(out, "<p><strong>{}</strong></p>", viewer.say(words::history_now));
    html::write(
        out,
        R"(<form method="post" action="{}"><input type="hidden" name="number" value="{}">)"
        R"(<button class="button button--secondary" name="do" value="restore">{})"
        R"(<span class="visually-hidden"> ({})</span></button></form>)",
        html::Url::from_path(history_path(viewer.language, page.row.draft)), revision.number,
        viewer.say(words::history_restore), viewer.say(words::history_revision{.number = revision.number}));
}

void write_revision(html::Out& out, Viewer const& viewer, HistoryPage const& page, std::size_t at)
{
    auto const& revision = page.revisions[at];
    html::write(
        out, R"(<li class="history__item"><h2>{}</h2><p class="meta">{}</p>{}{}</li>)",
        viewer.say(words::history_revision{.number = revision.number}),
        viewer.say(
            words::history_line{.time = text::write_time(viewer.language, revision.at), .name = who(viewer, revision)}),
        [&](html::Out& part) { write_what(part, viewer, page, at); },
        [&](html::Out& part) { write_restore(part, viewer, page, revision); });
}

void write_more(html::Out& out, Viewer const& viewer, HistoryPage const& page)
{
    if (page.revisions.size() <= page.shown)
        return;
    html::write(
        out,
        R"(<nav class="pager" aria-label="{}"><a class="button button--secondary pager__next" href="{}">{}</a></nav>)",
        viewer.say(words::pager),
        html::Url::from_path(history_path(viewer.language, page.row.draft))
            .with_query("before", std::to_string(page.revisions[page.shown - 1].number)),
        viewer.say(words::older));
}

// Out of sight, or back: for who may publish.
void write_sight(html::Out& out, Viewer const& viewer, HistoryPage const& page)
{
    auto const status = page.row.draft.status;
    bool const shown = status == content::Status::published;
    if (!page.person.may(http::Access::publish) || (!shown && status != content::Status::archived))
        return;
    html::write(
        out,
        R"(<section class="section"><h2>{}</h2><p>{}</p><form method="post" action="{}">)"
        R"(<button class="button button--secondary" name="do" value="{}">{}</button></form></section>)",
        viewer.say(shown ? words::history_archive : words::history_show),
        viewer.say(shown ? words::history_archive_lead : words::history_archived),
        html::Url::from_path(history_path(viewer.language, page.row.draft)), shown ? "archive" : "show",
        viewer.say(shown ? words::history_archive : words::history_show));
}

}

html::Page history_page(Viewer const& viewer, HistoryPage const& page)
{
    auto const& draft = page.row.draft;
    auto result = blank(
        viewer, viewer.say(words::history_title{.title = draft.title}), history_path(Language::nl, draft),
        history_path(Language::en, draft));
    result.main = html::fragment(
        R"({}{}<p>{}</p><ol class="history">{}</ol>{}{})",
        [&](html::Out& out) {
            if (page.trouble)
                html::write(out, R"(<div class="error-summary" role="alert"><p>{}</p></div>)", *page.trouble);
        },
        [&](html::Out& out) { content::page_head(out, result.title, viewer.say(words::history_lead)); },
        viewer.say(words::history_restore_lead),
        [&](html::Out& out) {
            for (std::size_t at = 0; at < std::min(page.shown, page.revisions.size()); ++at)
                write_revision(out, viewer, page, at);
        },
        [&](html::Out& out) { write_more(out, viewer, page); },
        [&](html::Out& out) { write_sight(out, viewer, page); });
    return result;
}

html::Page changes_page(
    Viewer const& viewer, Row const& row, content::Kind const& kind, std::pair<Revision, Revision> const& revisions)
{
    auto const path = [&](Language language) {
        auto const tail = language == Language::nl ? "/verschil?from=" : "/differences?from=";
        return history_path(language, row.draft) + tail + std::to_string(revisions.first.number)
            + "&to=" + std::to_string(revisions.second.number);
    };
    auto result = blank(
        viewer, viewer.say(words::history_differences{.title = row.draft.title}), path(Language::nl),
        path(Language::en));
    result.breadcrumbs = {
        {viewer.say(words::history_title{.title = row.draft.title}), history_path(viewer.language, row.draft)}};
    result.main = html::fragment(
        R"({}<div class="changes">{}</div>)",
        [&](html::Out& out) {
            content::page_head(
                out, result.title,
                viewer.say(words::history_between{.from = revisions.first.number, .to = revisions.second.number}));
        },
        [&](html::Out& out) {
            if (!write_changes(out, viewer, kind, {revisions.first.draft, revisions.second.draft}))
                html::write(out, "<p>{}</p>", viewer.say(words::history_none));
        });
    return result;
}

}
