// HTML of the pages of journeys.
#include "journey/pages.h"

#include "journey/drawing.h"
#include "journey/journey.h"

#include "content/components.h"
#include "platform/html/write.h"

#include "text/content.h"
#include "text/journey.h"

namespace journey {

namespace {

namespace words = text::journey;
using content::Step;
using content::Viewer;

struct Explained
{
    Step step;
    text::Message text;
};

constexpr Explained explained_steps[] = {
    {Step::question, words::explain_question}, {Step::research, words::explain_research},
    {Step::insight, words::explain_insight},   {Step::material, words::explain_material},
    {Step::circle, words::explain_circle},     {Step::trial, words::explain_trial},
    {Step::result, words::explain_result},
};

void write_steps(html::Out& out, Viewer const& viewer)
{
    html::write(
        out, R"(<ol class="journey-steps">{}</ol>)",
        html::each(explained_steps, [&](html::Out& part, Explained const& step) {
            html::write(
                part, R"(<li class="journey-steps__item"><h3 class="journey-steps__name">{}</h3><p>{}</p></li>)",
                step_name(viewer, step.step), viewer.say(step.text));
        }));
}

void write_example(html::Out& out, Viewer const& viewer, ListPage const& page)
{
    if (page.example.entries.size() < 2)
        return;
    auto const& question = page.example.entries.front();
    auto const title = viewer.say(words::drawing_title{.question = question.title});
    html::write(
        out,
        R"(<section class="band" id="example"><div class="band__head"><h2>{}</h2>{}</div>)"
        R"({}{}<details class="fold"><summary>{}</summary>{}</details></section>)",
        viewer.say(words::example_heading{.question = question.title}),
        [&](html::Out& part) {
            if (page.example_url)
                content::more_link(part, *page.example_url, viewer.say(words::example_more));
        },
        [&](html::Out& part) { content::badges(part, viewer, question.fields, question.invented); },
        [&](html::Out& part) { draw(part, viewer, {page.example, title, "example"}); }, viewer.say(words::example_told),
        [&](html::Out& part) { tell(part, viewer, page.example); });
}

void write_others(html::Out& out, Viewer const& viewer, ListPage const& page)
{
    if (page.others.empty())
        return;
    html::write(
        out,
        R"(<section class="band"><div class="band__head"><h2>{}</h2></div><ul class="entry-list">{}</ul></section>)",
        viewer.say(words::others_heading), html::each(page.others, [&](html::Out& part, content::Card const& card) {
            auto const lang = content::foreign(viewer, card.language);
            html::write(
                part,
                R"(<li><h3 class="entry-list__title"><a href="{}" lang="{}">{}</a></h3>{}<p lang="{}">)"
                R"({}</p></li>)",
                content::journey_url(viewer.language, card.slug), lang, card.title,
                [&](html::Out& label) { content::badges(label, viewer, card.fields, card.invented); }, lang,
                card.summary);
        }));
}

void write_whole(html::Out& out, Viewer const& viewer, JourneyPage const& page)
{
    if (page.graph.entries.size() < 2)
    {
        html::write(out, "<p>{}</p>", viewer.say(words::alone));
        return;
    }
    auto const title = viewer.say(words::drawing_title{.question = page.question.content.title});
    html::write(
        out,
        R"(<div class="journey-page"><section class="journey-page__drawing"><h2>{}</h2>{}</section>)"
        R"(<section class="journey-page__told"><h2>{}</h2>{}</section></div>)",
        viewer.say(words::drawn_heading), [&](html::Out& part) { draw(part, viewer, {page.graph, title, "drawing"}); },
        viewer.say(words::told_heading), [&](html::Out& part) { tell(part, viewer, page.graph); });
}

}

html::Page list_page(Viewer const& viewer, ListPage const& page)
{
    html::Page result;
    result.title = viewer.say(words::list_title);
    result.description = viewer.say(words::list_lead);
    result.language = text::code(viewer.language);
    result.path_nl = content::journeys_path(text::Language::nl);
    result.path_en = content::journeys_path(text::Language::en);
    result.main = html::fragment(
        R"({}<section><h2>{}</h2>{}</section>{}{})",
        [&](html::Out& out) { content::page_head(out, result.title, viewer.say(words::list_lead)); },
        viewer.say(words::steps_heading), [&](html::Out& out) { write_steps(out, viewer); },
        [&](html::Out& out) { write_example(out, viewer, page); },
        [&](html::Out& out) { write_others(out, viewer, page); });
    return result;
}

html::Page journey_page(Viewer const& viewer, content::Kind const& kind, JourneyPage const& page)
{
    auto const& question = page.question;
    auto result = content::page_of(viewer, kind, question);
    result.title = viewer.say(words::drawing_title{.question = result.title});
    result.path_nl = content::journey_url(text::Language::nl, question.slug_nl).text();
    result.path_en = content::journey_url(text::Language::en, question.slug_en).text();
    result.canonical = content::journey_url(question.content.language, question.content.slug).text();
    result.breadcrumbs = {
        {std::string(viewer.say(words::list_title)), std::string(content::journeys_path(viewer.language))}};
    auto const url = content::entry_url(viewer, kind.name, question.content.slug);
    result.main = html::fragment(
        R"({}<p>{}</p>{})", [&](html::Out& out) { content::entry_head(out, viewer, question); },
        [&](html::Out& out) {
            if (url)
                content::more_link(out, *url, viewer.say(words::to_question));
        },
        [&](html::Out& out) { write_whole(out, viewer, page); });
    return result;
}

}
