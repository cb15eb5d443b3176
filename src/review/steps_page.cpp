// HTML of which steps each kind needs.
#include "review/pages.h"

#include "content/components.h"
#include "platform/html/write.h"

#include "text/review.h"

namespace review {

namespace {

namespace words = text::review;

void write_kind(html::Out& out, Viewer const& viewer, StepsPage const& page, content::Kind const& kind)
{
    auto const name = std::string(kind.name);
    auto const chosen = page.steps.find(name);
    auto const steps = chosen == page.steps.end() ? default_steps(name) : chosen->second;
    std::vector<html::Option> const options{
        {"review", std::string(viewer.say(words::steps_review))},
        {"read_along", std::string(viewer.say(words::steps_read_along))},
        {"four_eyes", std::string(viewer.say(words::steps_four_eyes))}};
    std::vector<std::string> ticked;
    if (steps.review)
        ticked.emplace_back("review");
    if (steps.read_along)
        ticked.emplace_back("read_along");
    if (steps.four_eyes)
        ticked.emplace_back("four_eyes");
    html::write(
        out, R"(<section class="section steps-kind"><h2>{}</h2>{}</section>)", viewer.say(kind.plural),
        [&](html::Out& part) {
            html::FormWriter form(part, viewer.language, page.errors);
            form.boxes({.name = "steps." + name, .label = viewer.say(words::steps_needs)}, options, ticked);
            auto const count = std::to_string(steps.readings);
            form.line(
                {.name = "readings." + name, .label = viewer.say(words::steps_readings)},
                {.value = count, .input_mode = "numeric", .most = 2, .width = html::Line::Width::narrow});
        });
}

}

html::Page steps_page(Viewer const& viewer, StepsPage const& page)
{
    auto result = blank(viewer, std::string(viewer.say(words::steps_title)), "/beheer/nakijken", "/en/desk/review");
    bool const dutch = viewer.language == text::Language::nl;
    result.breadcrumbs = {{std::string(viewer.say(words::steps_desk)), dutch ? "/beheer" : "/en/desk"}};
    auto const action = dutch ? "/beheer/nakijken" : "/en/desk/review";
    result.main = html::fragment(
        R"({}{}<form class="form" method="post" action="{}">{})"
        R"(<p class="button-row"><button class="button">{}</button></p></form>)",
        [&](html::Out& out) { content::page_head(out, result.title, viewer.say(words::steps_lead)); },
        [&](html::Out& out) { html::FormWriter(out, viewer.language, page.errors).summary(); },
        html::Url::from_path(action),
        [&](html::Out& out) {
            for (auto const* const kind : viewer.kinds->all())
                write_kind(out, viewer, page, *kind);
        },
        viewer.say(words::steps_save));
    return result;
}

}
