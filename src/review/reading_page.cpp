// HTML for who reads along: which texts wait, the text itself with its questions, and what became of the answers.
#include "review/pages.h"

#include "content/components.h"
#include "platform/html/write.h"
#include "review/addresses.h"
#include "review/reading_form.h"
#include "review/remark_parts.h"

#include "text/review.h"

namespace review {

namespace {

namespace words = text::review;
using text::Language;

std::string list_path(Language language)
{
    return language == Language::nl ? "/meelezen" : "/en/read-along";
}

void write_round(html::Out& out, Viewer const& viewer, Round const& round)
{
    html::write(
        out, R"(<li class="read-card"><h3><a href="{}" lang="{}">{}</a></h3><p>{}</p></li>)",
        html::Url::from_path(round_path(viewer.language, round.id)), content::foreign(viewer, round.language),
        round.title, viewer.say(round.read ? words::reading_done : words::reading_open));
}

void write_rounds(html::Out& out, Viewer const& viewer, std::vector<Round> const& rounds)
{
    html::write(out, R"(<ul class="read-cards">{}</ul>)", html::each(rounds, [&](html::Out& part, Round const& round) {
                    write_round(part, viewer, round);
                }));
}

void write_own(html::Out& out, Viewer const& viewer, ReadingPage const& page)
{
    if (page.own.readings.empty() || page.for_other)
        return;
    html::write(
        out, R"(<section class="section" id="mine"><h2>{}</h2><p>{}</p>{}{}</section>)",
        viewer.say(words::reading_mine), viewer.say(words::reading_thanks),
        [&](html::Out& part) {
            if (page.round.ended_at)
                html::write(part, "<p>{}</p>", viewer.say(words::reading_ended));
            if (page.round.entry)
                html::write(part, "<p>{}</p>", viewer.say(words::reading_published));
        },
        [&](html::Out& part) {
            if (page.own.remarks.empty())
                return html::write(part, "<p>{}</p>", viewer.say(words::reading_nothing_said));
            html::write(
                part, R"(<ol class="remarks">{}</ol>)",
                html::each(page.own.remarks, [&](html::Out& item, Remark const& remark) {
                    html::write(
                        item, R"(<li class="remark">{}{}</li>)",
                        [&](html::Out& inner) { write_remark(inner, viewer, remark); },
                        [&](html::Out& inner) { write_decision(inner, viewer, remark); });
                }));
        });
}

void write_preview_link(html::Out& out, Viewer const& viewer, ReadingPage const& page)
{
    auto const tail = viewer.language == Language::nl ? "/voorbeeld" : "/preview";
    if (!page.for_other)
        html::write(
            out, R"(<p><a href="{}">{}</a></p>)",
            html::Url::from_path(round_path(viewer.language, page.round.id) + tail),
            viewer.say(words::reading_preview));
}

}

html::Page rounds_page(Viewer const& viewer, std::vector<Round> const& rounds)
{
    std::vector<Round> waiting;
    std::vector<Round> before;
    for (auto const& round : rounds)
        (round.read ? before : waiting).push_back(round);
    auto result = blank(
        viewer, std::string(viewer.say(words::reading_title)), list_path(Language::nl), list_path(Language::en));
    result.main = html::fragment(
        R"({}<section class="section"><h2>{}</h2>{}</section>{})",
        [&](html::Out& out) { content::page_head(out, result.title, viewer.say(words::reading_lead)); },
        viewer.say(words::reading_waiting),
        [&](html::Out& out) {
            if (waiting.empty())
                return html::write(out, "<p>{}</p>", viewer.say(words::reading_none));
            write_rounds(out, viewer, waiting);
        },
        [&](html::Out& out) {
            if (!before.empty())
                html::write(
                    out, R"(<section class="section"><h2>{}</h2>{}</section>)", viewer.say(words::reading_before),
                    [&](html::Out& part) { write_rounds(part, viewer, before); });
        });
    return result;
}

html::Page reading_page(Viewer const& viewer, ReadingPage const& page)
{
    auto const language_of = [&](Language language) {
        return page.for_other ? record_path(language, page.round.id) : round_path(language, page.round.id);
    };
    auto result = blank(viewer, page.round.title, language_of(Language::nl), language_of(Language::en));
    result.breadcrumbs = {
        {std::string(viewer.say(page.for_other ? words::record_title : words::reading_title)),
         page.for_other ? record_path(viewer.language, {}) : list_path(viewer.language)}};
    bool const open = page.work && page.kind;
    result.main = html::fragment(
        R"(<div class="reading-along">{}{}{}{}</div>)",
        [&](html::Out& out) {
            if (open)
                html::write(out, R"(<p class="read__banner">{}</p>)", viewer.say(words::reading_banner));
            else
                html::write(
                    out, R"(<header class="page-head"><h1 lang="{}">{}</h1></header>)",
                    content::foreign(viewer, page.round.language), page.round.title);
        },
        [&](html::Out& out) {
            if (!open)
                return;
            auto const& draft = page.work->draft;
            html::write(
                out, R"(<div class="read__frame"><h1 lang="{}">{}</h1>{}</div>)",
                content::foreign(viewer, draft.language), draft.title,
                [&](html::Out& part) { write_text(part, viewer, *page.kind, draft); });
            write_preview_link(out, viewer, page);
        },
        [&](html::Out& out) { write_own(out, viewer, page); },
        [&](html::Out& out) {
            if (open)
                write_reading_form(out, viewer, page);
        });
    return result;
}

html::Page record_page(Viewer const& viewer, std::vector<Round> const& rounds)
{
    auto result = blank(
        viewer, std::string(viewer.say(words::record_title)), record_path(Language::nl, {}),
        record_path(Language::en, {}));
    result.main = html::fragment(
        R"({}{})", [&](html::Out& out) { content::page_head(out, result.title, viewer.say(words::record_lead)); },
        [&](html::Out& out) {
            if (rounds.empty())
                return html::write(out, "<p>{}</p>", viewer.say(words::record_none));
            html::write(
                out, R"(<ul class="read-cards">{}</ul>)", html::each(rounds, [&](html::Out& part, Round const& round) {
                    html::write(
                        part, R"(<li class="read-card"><h2><a href="{}" lang="{}">{}</a></h2><p>{}</p></li>)",
                        html::Url::from_path(record_path(viewer.language, round.id)),
                        content::foreign(viewer, round.language), round.title, viewer.say(words::record_open));
                }));
        });
    return result;
}

}
