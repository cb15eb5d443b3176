// HTML of the register of processing.
#include "privacy/pages.h"

#include "content/components.h"
#include "platform/html/sentence.h"
#include "platform/html/write.h"

#include "text/privacy.h"

namespace privacy::pages {

namespace {

namespace words = text::privacy;
using accounts::PersonalData;
using accounts::Processing;

constexpr text::Message measures[] = {words::register_measure_least,     words::register_measure_rights,
                                      words::register_measure_two_steps, words::register_measure_secret,
                                      words::register_measure_audit,     words::register_measure_backup};

text::Message ground_words(accounts::Ground ground)
{
    switch (ground)
    {
    case accounts::Ground::consent: return words::ground_consent;
    case accounts::Ground::contract: return words::ground_contract;
    case accounts::Ground::legal_obligation: return words::ground_legal_obligation;
    case accounts::Ground::legitimate_interest: return words::ground_legitimate_interest;
    }
    return words::ground_consent;
}

std::vector<PersonalData const*> places_for(accounts::Purpose purpose)
{
    std::vector<PersonalData const*> places;
    for (auto const& place : accounts::personal_data())
        if (place.purpose == purpose)
            places.push_back(&place);
    return places;
}

void write_row(html::Out& out, Viewer const& viewer, text::Message const& label, text::Message const& value)
{
    html::write(out, R"(<div class="sheet__row"><dt>{}</dt><dd>{}</dd></div>)", viewer.say(label), viewer.say(value));
}

void write_places(html::Out& out, Viewer const& viewer, Processing const& processing)
{
    auto const places = places_for(processing.purpose);
    if (places.empty())
        return;
    auto const caption = viewer.say(words::register_data{.name = viewer.say(processing.name)});
    html::write(
        out,
        R"(<div class="table-scroll" role="region" tabindex="0" aria-label="{}"><table class="table">)"
        R"(<caption>{}</caption><thead><tr><th scope="col">{}</th><th scope="col">{}</th></tr></thead>)"
        R"(<tbody>{}</tbody></table></div>)",
        caption, caption, viewer.say(words::register_what), viewer.say(words::register_until),
        html::each(places, [&](html::Out& part, PersonalData const* place) {
            html::write(
                part, R"(<tr><th scope="row">{}</th><td>{}</td></tr>)", viewer.say(place->what),
                viewer.say(place->kept.until));
        }));
}

void write_processing(html::Out& out, Viewer const& viewer, Processing const& processing)
{
    html::write(
        out, R"(<section class="section privacy" id="{}"><h2>{}</h2><dl class="sheet">{}{}{}{}</dl>{}</section>)",
        processing.code, viewer.say(processing.name),
        [&](html::Out& part) { write_row(part, viewer, words::register_why, processing.why); },
        [&](html::Out& part) { write_row(part, viewer, words::register_ground, ground_words(processing.ground)); },
        [&](html::Out& part) { write_row(part, viewer, words::register_people, processing.people); },
        [&](html::Out& part) { write_row(part, viewer, words::register_receivers, processing.receivers); },
        [&](html::Out& part) { write_places(part, viewer, processing); });
}

void write_linked(html::Out& out, Viewer const& viewer, text::Message const& text, html::Url const& url)
{
    html::write(out, "<p>{}</p>", [&](html::Out& line) {
        html::sentence(line, viewer.say(text), [&](html::Out& link_out, std::string_view label) {
            html::write(link_out, R"(<a href="{}">{}</a>)", url, label);
        });
    });
}

void write_responsible(html::Out& out, Viewer const& viewer, RegisterPage const& page)
{
    html::write(
        out, R"(<section class="section privacy" id="responsible"><h2>{}</h2><p>{}</p>{}{}<p>{}</p></section>)",
        viewer.say(words::register_responsible), viewer.say(words::register_responsible_text{.name = page.responsible}),
        [&](html::Out& part) {
            if (auto const mail = html::Url::mail(page.privacy_mail))
                html::write(
                    part, R"(<p>{} <a href="{}">{}</a></p>)", viewer.say(words::register_ask), *mail,
                    page.privacy_mail);
            else
                write_linked(part, viewer, words::register_ask_contact, link(viewer, "/contact", "/en/contact"));
        },
        [&](html::Out& part) { write_linked(part, viewer, words::register_own, own_data(viewer)); },
        viewer.say(words::register_complaint));
}

}

html::Page register_of_processing(Viewer const& viewer, RegisterPage const& page)
{
    auto result = begin(viewer, viewer.say(words::register_title), "/privacy/register", "/en/privacy/register");
    result.robots = html::Robots::index;
    result.description = viewer.say(words::register_lead);
    result.breadcrumbs = {{"Privacy", viewer.language == text::Language::nl ? "/privacy" : "/en/privacy"}};
    result.main = html::fragment(
        R"({}{}{}<section class="section privacy" id="measures"><h2>{}</h2><ul class="points">{}</ul>)"
        R"(<p>{}</p></section>)",
        [&](html::Out& out) {
            content::page_head(out, viewer.say(words::register_title), viewer.say(words::register_lead));
        },
        [&](html::Out& out) { write_responsible(out, viewer, page); },
        html::each(
            accounts::processings(),
            [&](html::Out& part, Processing const& processing) { write_processing(part, viewer, processing); }),
        viewer.say(words::register_measures),
        html::each(
            measures,
            [&](html::Out& part, text::Message const& measure) {
                html::write(part, "<li>{}</li>", viewer.say(measure));
            }),
        viewer.say(words::register_transfer));
    return result;
}

}
