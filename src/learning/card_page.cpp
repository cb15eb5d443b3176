// HTML of the menu card: four courses on one A4 sheet. The form to choose by is not printed.
#include "learning/form.h"
#include "learning/learning.h"
#include "learning/pages.h"

#include "platform/html/write.h"

#include "text/learning.h"

namespace learning {

namespace {

namespace words = text::learning;
using content::Card;
using content::Viewer;

void write_choice(html::Out& out, Viewer const& viewer, CardChoice const& choice)
{
    if (!choice.values || choice.values->offered.empty())
        return;
    html::write(
        out,
        R"(<p class="menu-card__choice"><label class="field__label" for="{}">{}</label><select class="input" id="{}" )"
        R"(name="{}"><option value="">{}</option>{}</select></p>)",
        choice.parameter, choice.label, choice.parameter, choice.parameter, viewer.say(words::card_all),
        html::each(choice.values->offered, [&](html::Out& part, content::FacetValue const& value) {
            html::write(
                part, R"(<option value="{}" selected="{}">{}</option>)", value.value, value.value == choice.chosen,
                value.label(viewer.language));
        }));
}

void write_form(html::Out& out, Viewer const& viewer, CardPage const& page)
{
    html::write(
        out,
        R"(<form class="menu-card__form" action="{}" method="get">{}<p><button class="button">{}</button></p></form>)"
        R"(<p class="menu-card__help">{}</p>)",
        html::Url::from_path(card_path(viewer.language)),
        html::each(
            page.choices, [&](html::Out& part, CardChoice const& choice) { write_choice(part, viewer, choice); }),
        viewer.say(words::card_show), viewer.say(words::card_help));
}

void write_dish(html::Out& out, Viewer const& viewer, CardPage const& page, Card const& card)
{
    auto const path = content::entry_path(kind, viewer.language, card.slug);
    html::write(
        out,
        R"(<li class="dish"><p class="dish__name"><a href="{}" lang="{}">{}</a> <span class="dish__time">{}</span></p>)"
        R"({})"
        R"(<p class="dish__address">{}{}</p></li>)",
        html::Url::from_path(path), content::foreign(viewer, card.language), card.title,
        minutes_of(viewer, card.fields),
        [&](html::Out& part) { content::badges(part, viewer, card.fields, card.invented); }, page.site, path);
}

void write_course(html::Out& out, Viewer const& viewer, CardPage const& page, std::size_t course)
{
    auto const& form = forms()[course];
    auto const& dishes = page.courses[course];
    html::write(
        out,
        R"(<section class="course"><h2 class="course__name">{}{}</h2><p class="course__promise">{}</p>)"
        R"({}</section>)",
        form.icon, viewer.say(form.name), viewer.say(form.promise), [&](html::Out& part) {
            if (dishes.empty())
                html::write(part, R"(<p class="course__none">{}</p>)", viewer.say(words::card_none));
            else
                html::write(
                    part, R"(<ul class="course__dishes">{}</ul>)",
                    html::each(
                        dishes, [&](html::Out& item, Card const& card) { write_dish(item, viewer, page, card); }));
        });
}

// "Geld en schulden · Ouders", or nothing when all is shown.
std::string chosen_words(Viewer const& viewer, CardPage const& page)
{
    std::string said;
    for (auto const& choice : page.choices)
        if (auto const* const value = choice.chosen.empty() ? nullptr : choice.values->find(choice.chosen))
            said.append(said.empty() ? "" : " · ").append(value->label(viewer.language));
    return said;
}

html::Url card_url(text::Language language, CardPage const& page)
{
    auto url = html::Url::from_path(card_path(language));
    for (auto const& choice : page.choices)
        if (!choice.chosen.empty())
            url = url.with_query(choice.parameter, choice.chosen);
    return url;
}

}

std::string_view card_path(text::Language language)
{
    return language == text::Language::nl ? "/leren/menukaart" : "/en/learning/menu-card";
}

html::Page card_page(Viewer const& viewer, CardPage const& page)
{
    auto const chosen = chosen_words(viewer, page);
    html::Page result;
    result.title = viewer.say(words::card_title);
    result.description = viewer.say(words::card_lead);
    result.language = text::code(viewer.language);
    result.path_nl = card_url(text::Language::nl, page).text();
    result.path_en = card_url(text::Language::en, page).text();
    result.canonical = card_path(viewer.language);
    result.breadcrumbs = {{std::string(viewer.say(words::list_title)), std::string(kind.path(viewer.language))}};
    result.main = html::fragment(
        R"(<div class="menu-card__ask">{}{}</div><article class="menu-card" aria-labelledby="menu-card"><header )"
        R"(class="menu-card__head"><p class="menu-card__name" id="menu-card">{}</p><p class="menu-card__for">{}</p>)"
        R"(</header>)"
        R"(<div class="menu-card__courses">{}{}{}{}</div><p class="menu-card__foot">{}</p></article>)",
        [&](html::Out& out) { content::page_head(out, result.title, viewer.say(words::card_lead)); },
        [&](html::Out& out) { write_form(out, viewer, page); }, viewer.say(words::list_title),
        chosen.empty() ? std::string(viewer.say(words::card_whole)) : chosen,
        [&](html::Out& out) { write_course(out, viewer, page, 0); },
        [&](html::Out& out) { write_course(out, viewer, page, 1); },
        [&](html::Out& out) { write_course(out, viewer, page, 2); },
        [&](html::Out& out) { write_course(out, viewer, page, 3); },
        viewer.say(words::card_foot{.address = page.site + std::string(kind.path(viewer.language))}));
    return result;
}

}
