// HTML of the learning menu: four doors, and cards with form and minutes.
#include "learning/form.h"
#include "learning/learning.h"
#include "learning/pages.h"

#include "platform/html/write.h"

#include "icons.h"
#include "text/learning.h"

namespace learning {

namespace {

namespace words = text::learning;
using content::Card;
using content::Viewer;

std::string found(text::Language language, std::size_t count)
{
    return text::say(language, words::list_found{.count = count});
}

std::int64_t count_of(Viewer const& viewer, std::string_view form)
{
    auto const* const values = viewer.snapshot->facet(kind, "form");
    auto const* const value = values ? values->find(form) : nullptr;
    return value ? value->count : 0;
}

void write_door(html::Out& out, Viewer const& viewer, Form const& form)
{
    auto const count = count_of(viewer, form.code);
    if (count == 0)
        return;
    html::write(
        out,
        R"(<li><a class="door door--{}" href="{}">{}<span class="door__title">{}</span> <span class="door__text">)"
        R"({}</span> <span class="door__count">{}</span></a></li>)",
        form.code, form_url(viewer, form.code), form.icon, viewer.say(form.name), viewer.say(form.promise),
        viewer.say(words::form_count{.count = count}));
}

void write_above(html::Out& out, Viewer const& viewer)
{
    html::write(
        out, R"(<ul class="doors forms">{}</ul><p class="forms__card"><a class="more" href="{}">{} {}</a></p>)",
        html::each(forms(), [&](html::Out& part, Form const& form) { write_door(part, viewer, form); }),
        html::Url::from_path(card_path(viewer.language)), icons::printer, viewer.say(words::card_link));
}

void write_card(html::Out& out, Viewer const& viewer, Card const& card)
{
    auto const lang = content::foreign(viewer, card.language);
    auto const* const form = form_of(card.fields);
    html::write(
        out,
        R"(<li><article class="card material"><p class="material__form">{}<span>{}</span></p>)"
        R"(<h3 class="card__title"><a class="card__link" href="{}" lang="{}">{}</a></h3>)"
        R"(<p class="card__text" lang="{}">{}</p>{}</article></li>)",
        [&](html::Out& part) {
            if (form)
                form->icon(part);
        },
        [&](html::Out& part) {
            if (form)
                html::write(part, "{} · {}", viewer.say(form->name), minutes_of(viewer, card.fields));
        },
        html::Url::from_path(content::entry_path(kind, viewer.language, card.slug)), lang, card.title, lang,
        card.summary, [&](html::Out& part) { content::badges(part, viewer, card.fields, card.invented); });
}

}

void write_cards(html::Out& out, Viewer const& viewer, std::span<Card const> cards)
{
    html::write(out, R"(<ul class="cards">{}</ul>)", html::each(cards, [&](html::Out& part, Card const& card) {
                    write_card(part, viewer, card);
                }));
}

html::Url form_url(Viewer const& viewer, std::string_view form)
{
    return html::Url::from_path(kind.path(viewer.language)).with_query("form", form);
}

content::KindList const& material_list()
{
    static constexpr content::KindList list{kind, words::list_title, words::list_lead, found,
                                            {},   write_cards,       write_above};
    return list;
}

}
