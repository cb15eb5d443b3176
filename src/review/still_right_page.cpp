// HTML of "Klopt dit nog?": one page, and the list of what nobody confirmed.
#include "review/pages.h"

#include "content/components.h"
#include "platform/html/write.h"
#include "review/addresses.h"

#include "text/review.h"

namespace review {

namespace {

namespace words = text::review;
using text::Language;

std::string day(Viewer const& viewer, base::Time moment)
{
    return text::write_date(viewer.language, text::local_date(moment));
}

void write_when(html::Out& out, Viewer const& viewer, Holds const& holds)
{
    auto const name = holds.confirmed_by.empty() ? std::string(viewer.say(words::name_gone)) : holds.confirmed_by;
    auto const said = holds.confirmed_at
        ? viewer.say(words::still_last{.date = day(viewer, *holds.confirmed_at), .name = name})
        : viewer.say(words::still_never{.date = day(viewer, holds.published_at)});
    html::write(out, R"(<p class="meta">{}{}</p>)", said, [&](html::Out& part) {
        if (holds.asked_at)
            html::write(part, " {}", viewer.say(words::still_asked{.date = day(viewer, *holds.asked_at)}));
    });
}

std::string edit_path(Viewer const& viewer, Holds const& holds)
{
    return (viewer.language == Language::nl ? html::url("/bewerken/{}/{}", holds.kind, holds.slug)
                                            : html::url("/en/edit/{}/{}", holds.kind, holds.slug))
        .text();
}

// Who publishes for everybody writes down what a partner said.
void write_ways(html::FormWriter& form, Viewer const& viewer)
{
    std::vector<html::Option> const options{
        {"screen", std::string(viewer.say(words::still_screen))},
        {"spoken", std::string(viewer.say(words::still_spoken))},
        {"paper", std::string(viewer.say(words::still_paper))}};
    form.radios(
        {.name = "way", .label = viewer.say(words::still_way), .hint = viewer.say(words::still_phone)}, options,
        "screen");
}

}

html::Page still_right_page(Viewer const& viewer, Holds const& holds, http::Person const& person)
{
    auto const path = [&](Language language) { return still_right_path(language, holds.kind, holds.slug); };
    auto result = blank(
        viewer, viewer.say(words::still_page_title{.title = holds.title}), path(Language::nl), path(Language::en));
    result.main = html::fragment(
        R"({}{}{}<form class="form" method="post" action="{}">{}</form>)"
        R"(<p><a class="button button--secondary" href="{}">{}</a></p>)",
        [&](html::Out& out) { content::page_head(out, result.title, viewer.say(words::still_lead)); },
        [&](html::Out& out) { write_when(out, viewer, holds); },
        [&](html::Out& out) {
            if (auto const url = content::entry_url(viewer, holds.kind, holds.slug))
                html::write(out, R"(<p><a href="{}">{}</a></p>)", *url, viewer.say(words::still_look));
        },
        html::Url::from_path(path(viewer.language)),
        [&](html::Out& out) {
            html::FormWriter form(out, viewer.language, {});
            if (person.may(http::Access::publish))
                write_ways(form, viewer);
            form.submit(viewer.say(words::still_yes));
        },
        html::Url::from_path(edit_path(viewer, holds)), viewer.say(words::still_no));
    return result;
}

html::Page doubtful_page(Viewer const& viewer, DoubtfulPage const& page)
{
    auto result = blank(
        viewer, std::string(viewer.say(words::still_title)), "/nakijken/klopt", "/en/review/still-right");
    result.breadcrumbs = {{std::string(viewer.say(words::waiting_title)), waiting_path(viewer.language)}};
    result.main = html::fragment(
        R"({}{}{})", [&](html::Out& out) { content::page_head(out, result.title, viewer.say(words::still_list_lead)); },
        [&](html::Out& out) {
            if (page.rows.empty())
                return html::write(out, "<p>{}</p>", viewer.say(words::still_list_none));
            html::write(
                out, R"(<ul class="entry-list">{}</ul>)",
                html::each(page.rows, [&](html::Out& part, Holds const& holds) {
                    html::write(
                        part,
                        R"(<li class="entry-list__item review-row">)"
                        R"(<h2 class="entry-list__title"><a href="{}" lang="{}">{}</a></h2>{}</li>)",
                        html::Url::from_path(still_right_path(viewer.language, holds.kind, holds.slug)),
                        content::foreign(viewer, Language::nl), holds.title,
                        [&](html::Out& inner) { write_when(inner, viewer, holds); });
                }));
        },
        [&](html::Out& out) {
            if (page.more)
                html::write(
                    out,
                    R"(<nav class="pager" aria-label="{}">)"
                    R"(<a class="button button--secondary pager__next" href="{}">{}</a></nav>)",
                    viewer.say(words::pager),
                    html::Url::from_path(viewer.language == Language::nl ? "/nakijken/klopt" : "/en/review/still-right")
                        .with_query("after", std::to_string(page.rows.back().id.value)),
                    viewer.say(words::more));
        });
    return result;
}

}
