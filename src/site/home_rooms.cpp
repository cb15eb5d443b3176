// Sections of the home page that show one room in a way of its own: help, answers, learning.
#include "site/home.h"

#include "platform/html/write.h"

#include "art.h"
#include "icons.h"
#include "text/site.h"

#include <algorithm>

namespace site {

namespace {

namespace words = text::site;
using content::Viewer;

void write_source(html::Out& out, Viewer const& viewer, content::Card const& card)
{
    auto const sources = content::records(card.fields, "sources");
    if (sources.empty())
        return;
    auto const& source = *sources.front();
    auto const url = html::Url::parse(content::text_of(source, "url"));
    auto const publisher = content::text_of(source, "publisher");
    auto const name = publisher.empty() ? content::text_of(source, "title") : publisher;
    auto const seen = text::parse_date(content::text_of(source, "seen"));
    html::write(
        out, R"(<p class="meta">{} {}{}</p>)", viewer.say(words::help_source),
        [&](html::Out& part) {
            if (url)
                html::write(part, R"(<a href="{}" rel="external noopener">{}</a>)", *url, name);
            else
                html::write(part, "{}", name);
        },
        [&](html::Out& part) {
            if (seen)
                html::write(part, "{}", viewer.say(words::help_seen{.date = text::write_date(viewer.language, *seen)}));
        });
}

void write_line(html::Out& out, std::string_view text)
{
    if (!text.empty())
        html::write(out, "<li>{}</li>", text);
}

void write_helpline(html::Out& out, Viewer const& viewer, content::Card const& card)
{
    auto const phone = content::text_of(card.fields, "phone");
    auto const call = html::Url::phone(phone);
    auto const page = content::entry_url(viewer, card.kind, card.slug);
    html::write(
        out, R"(<div lang="{}"><p class="help__name">{}</p>{}<ul class="plain">{}{}</ul>{}</div>)",
        content::foreign(viewer, card.language),
        [&](html::Out& part) {
            if (page)
                html::write(part, R"(<a href="{}">{}</a>)", *page, card.title);
            else
                html::write(part, "{}", card.title);
        },
        [&](html::Out& part) {
            if (call)
                html::write(part, R"(<a class="help__number" href="{}">{} {}</a>)", *call, icons::phone, phone);
        },
        [&](html::Out& part) { write_line(part, content::text_of(card.fields, "phone_cost")); },
        [&](html::Out& part) { write_line(part, content::text_of(card.fields, "phone_hours")); },
        [&](html::Out& part) { write_source(part, viewer, card); });
}

std::string_view outcome_label(Viewer const& viewer, content::Card const& card)
{
    return content::text_of(card.fields, "state") == "set_aside" ? viewer.say(words::answer_set_aside)
                                                                 : viewer.say(words::answer_done);
}

void write_answer(html::Out& out, Viewer const& viewer, content::Card const& card)
{
    auto const url = content::entry_url(viewer, card.kind, card.slug);
    auto const outcome = content::text_of(card.fields, "outcome");
    auto const lang = content::foreign(viewer, card.language);
    html::write(
        out,
        R"(<li><ul class="badges"><li><span class="nl-data-badge">{}</span></li>{}</ul>)"
        R"(<h3 class="entry-list__title" lang="{}">{}</h3><p lang="{}">{}</p></li>)",
        outcome_label(viewer, card),
        [&](html::Out& part) {
            if (card.invented == content::Invented::yes)
                html::write(
                    part, R"(<li><span class="nl-data-badge badge--invented">{}</span></li>)",
                    viewer.say(words::home_invented));
        },
        lang,
        [&](html::Out& part) {
            if (url)
                html::write(part, R"(<a href="{}">{}</a>)", *url, card.title);
        },
        lang, outcome.empty() ? card.summary : outcome);
}

void write_drawing(html::Out& out, std::string_view form)
{
    if (form == "doing")
        art::doing(out);
    else if (form == "reading")
        art::reading(out);
    else if (form == "watching")
        art::watching(out);
    else if (form == "listening")
        art::listening(out);
}

void write_form(html::Out& out, Viewer const& viewer, html::Url const& url, content::FacetValue const& form)
{
    html::write(
        out,
        R"(<li><a class="door" href="{}">{}<span class="door__title">{}</span> )"
        R"(<span class="door__text">{}</span></a></li>)",
        url.with_query("form", form.value), [&](html::Out& part) { write_drawing(part, form.value); },
        form.label(viewer.language), viewer.say(words::home_material_count{.count = form.count}));
}

}

void write_help(html::Out& out, Viewer const& viewer, HomePage const& page)
{
    auto const all_help = room_url(viewer, *page.menu, "help");
    if (!page.helpline && !all_help)
        return;
    html::write(
        out,
        R"(<section class="band band--help" aria-labelledby="help"><div class="wrap"><div class="help">)"
        R"(<h2 id="help">{}</h2><div class="help__grid">{}<div><p class="help__name">{}</p><p>{}</p>)"
        R"(<div class="button-row"><a class="button" href="{}">{}</a>{}</div></div></div></div></div></section>)",
        viewer.say(words::help_title),
        [&](html::Out& part) {
            if (page.helpline)
                write_helpline(part, viewer, *page.helpline);
        },
        viewer.say(words::help_near), viewer.say(words::help_near_lead), content::areas_url(viewer.language),
        viewer.say(words::help_near_link),
        [&](html::Out& part) {
            if (all_help)
                html::write(
                    part, R"( <a class="button button--secondary" href="{}">{}</a>)", *all_help,
                    viewer.say(words::help_all));
        });
}

void write_answers(html::Out& out, Viewer const& viewer, HomePage const& page)
{
    auto const url = room_url(viewer, *page.menu, "question");
    if (page.answers.empty() || !url)
        return;
    html::write(
        out,
        R"(<section class="band" aria-labelledby="answers"><div class="wrap"><div class="band__head">)"
        R"(<h2 id="answers">{}</h2>{}</div><p class="band__intro">{}</p><ul class="entry-list">{}</ul></div>)"
        R"(</section>)",
        viewer.say(words::home_answers),
        [&](html::Out& part) { content::more_link(part, *url, viewer.say(words::home_answers_all)); },
        viewer.say(words::home_answers_lead), html::each(page.answers, [&](html::Out& part, content::Card const& card) {
            write_answer(part, viewer, card);
        }));
}

void write_learning(html::Out& out, Viewer const& viewer, HomePage const& page)
{
    auto const url = room_url(viewer, *page.menu, "material");
    if (!url)
        return;
    auto const* const forms = viewer.snapshot->facet(*viewer.kinds->find("material"), "form");
    if (!forms || forms->offered.empty())
        return;
    html::write(
        out,
        R"(<section class="band band--surface" aria-labelledby="learning"><div class="wrap"><div class="band__head">)"
        R"(<h2 id="learning">{}</h2>{}</div><p class="band__intro">{}</p><ul class="doors">{}</ul>)"
        R"(</div></section>)",
        viewer.say(words::home_learning),
        [&](html::Out& part) { content::more_link(part, *url, viewer.say(words::home_learning_all)); },
        viewer.say(words::home_learning_lead),
        html::each(forms->offered, [&](html::Out& part, content::FacetValue const& form) {
            write_form(part, viewer, *url, form);
        }));
}

}
