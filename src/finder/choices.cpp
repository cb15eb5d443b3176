// The choices by which results are narrowed down.
#include "finder/pages.h"

#include "platform/html/write.h"

#include "icons.h"
#include "text/finder.h"

#include <algorithm>
#include <span>

namespace finder {

namespace {

namespace words = text::finder;

void write_choice(html::Out& out, ChoiceGroup const& group, Choice const& choice)
{
    html::write(
        out,
        R"(<li><label class="choice"><input class="choice__box" type="checkbox" name="{}" value="{}" checked="{}">)"
        R"(<span class="choice__text">{} <span class="choice__count">({})</span></span></label></li>)",
        group.parameter, choice.value, choice.chosen, choice.label, choice.count);
}

// A long group shows its first choices; the others are folded, unless one of them was chosen.
void write_group(html::Out& out, content::Viewer const& viewer, ChoiceGroup const& group)
{
    constexpr std::size_t always_shown = 6;
    if (group.choices.empty())
        return;
    auto const write = [&](html::Out& part, Choice const& choice) { write_choice(part, group, choice); };
    auto const all = std::span(group.choices);
    auto const first = all.first(all.size() > always_shown + 2 ? always_shown : all.size());
    auto const rest = all.subspan(first.size());
    html::write(
        out,
        R"(<fieldset class="facet"><legend class="facet__legend">{}</legend><ul class="facet__choices">{}</ul>)"
        R"({}</fieldset>)",
        viewer.say(group.label), html::each(first, write), [&](html::Out& part) {
            if (!rest.empty())
                html::write(
                    part,
                    R"(<details class="facet__more" open="{}"><summary class="facet__all">{}</summary>)"
                    R"(<ul class="facet__choices">{}</ul></details>)",
                    std::ranges::any_of(rest, &Choice::chosen), viewer.say(words::filter_more{.count = rest.size()}),
                    html::each(rest, write));
        });
}

}

bool ResultsPage::any_chosen() const
{
    return std::ranges::any_of(
        groups, [](ChoiceGroup const& group) { return std::ranges::any_of(group.choices, &Choice::chosen); });
}

html::Url address(ResultsPage const& page, text::Language language, Choice const* without)
{
    auto url = html::Url::from_path(search_path(language));
    if (!page.typed.empty())
        url = url.with_query("q", page.typed);
    for (auto const& group : page.groups)
        for (auto const& choice : group.choices)
            if (choice.chosen && &choice != without)
                url = url.with_query(group.parameter, choice.value);
    return url;
}

void write_choices(html::Out& out, content::Viewer const& viewer, ResultsPage const& page)
{
    bool const about = page.answer && page.answer->certainty == search::Certainty::about;
    html::write(
        out,
        R"(<details class="facets" open="{}"><summary class="facets__summary">{}<span>{}</span></summary>)"
        R"(<form class="facets__form" action="{}" method="get"><input type="hidden" name="q" value="{}">{}{})"
        R"(<div class="button-row"><button class="button">{}</button>{}</div></form></details>)",
        page.any_chosen(), icons::filter, viewer.say(words::filter), html::Url::from_path(search_path(viewer.language)),
        page.typed,
        html::each(page.groups, [&](html::Out& part, ChoiceGroup const& group) { write_group(part, viewer, group); }),
        [&](html::Out& part) {
            if (about)
                html::write(part, R"(<p class="meta">{}</p>)", viewer.say(words::filter_about));
        },
        viewer.say(words::filter_submit),
        [&](html::Out& part) {
            if (page.any_chosen())
                html::write(
                    part, R"( <a class="button button--quiet" href="{}">{}</a>)",
                    html::Url::from_path(search_path(viewer.language)).with_query("q", page.typed),
                    viewer.say(words::filter_clear));
        });
}

void write_chosen(html::Out& out, content::Viewer const& viewer, ResultsPage const& page)
{
    if (!page.any_chosen())
        return;
    html::write(
        out, R"(<ul class="chosen" aria-label="{}">{}</ul>)", viewer.say(words::chosen),
        html::each(page.groups, [&](html::Out& part, ChoiceGroup const& group) {
            for (auto const& choice : group.choices)
                if (choice.chosen)
                    html::write(
                        part,
                        R"(<li><a class="chip" href="{}"><span aria-hidden="true">{}</span>{})"
                        R"(<span class="visually-hidden"> ({})</span></a></li>)",
                        address(page, viewer.language, &choice), choice.label, icons::close,
                        viewer.say(words::remove{.choice = choice.label}));
        }));
}

}
