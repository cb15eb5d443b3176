// HTML of "Jouw gegevens": everything that is stored about somebody, and what they can do with it.
#include "privacy/pages.h"

#include "content/components.h"
#include "platform/html/sentence.h"
#include "platform/html/write.h"
#include "platform/text/date.h"
#include "privacy/value_words.h"

#include "text/privacy.h"

#include <algorithm>

namespace privacy::pages {

namespace {

namespace words = text::privacy;
using accounts::PersonalFact;

constexpr std::size_t shown_at_most = 20;

void write_cell(html::Out& out, Viewer const& viewer, std::vector<PersonalFact> const& record, PersonalFact const& fact)
{
    if (fact.value.empty())
        return html::write(out, "—");
    write_value(out, {viewer.language, viewer.kinds}, record, fact);
}

void write_sheet(html::Out& out, Viewer const& viewer, std::vector<PersonalFact> const& record)
{
    html::write(out, R"(<dl class="sheet">{}</dl>)", html::each(record, [&](html::Out& part, PersonalFact const& fact) {
                    html::write(
                        part, R"(<div class="sheet__row"><dt>{}</dt><dd>{}</dd></div>)", viewer.say(fact.label),
                        [&](html::Out& value) {
                            if (fact.value.empty())
                                return html::write(value, "{}", viewer.say(words::data_nothing));
                            write_value(value, {viewer.language, viewer.kinds}, record, fact);
                        });
                }));
}

void write_table(html::Out& out, Viewer const& viewer, accounts::PersonalGroup const& group)
{
    auto const records = std::span(group.records).first(std::min(group.records.size(), shown_at_most));
    html::write(
        out,
        R"(<div class="table-scroll" role="region" tabindex="0" aria-label="{}"><table class="table">)"
        R"(<caption class="visually-hidden">{}</caption><thead><tr>{}</tr></thead><tbody>{}</tbody></table></div>)",
        viewer.say(group.title), viewer.say(group.title),
        html::each(
            group.records.front(),
            [&](html::Out& head, PersonalFact const& fact) {
                html::write(head, R"(<th scope="col">{}</th>)", viewer.say(fact.label));
            }),
        html::each(records, [&](html::Out& body, std::vector<PersonalFact> const& record) {
            html::write(body, "<tr>{}</tr>", html::each(record, [&](html::Out& row, PersonalFact const& fact) {
                            html::write(
                                row, "<td>{}</td>", [&](html::Out& cell) { write_cell(cell, viewer, record, fact); });
                        }));
        }));
}

// Long texts need the width of the page; many short facts are easier to compare in a table.
bool fits_table(accounts::PersonalGroup const& group)
{
    auto const facts = group.records.front().size();
    return group.records.size() > 1 && std::ranges::all_of(group.records, [&](auto const& record) {
               return record.size() == facts
                   && std::ranges::all_of(record, [](PersonalFact const& fact) { return fact.value.size() <= 120; });
           });
}

void write_group(html::Out& out, Viewer const& viewer, StoredGroup const& stored)
{
    auto const& group = stored.group;
    auto const records = std::span(group.records).first(std::min(group.records.size(), shown_at_most));
    auto const hidden = group.records.size() - records.size();
    html::write(
        out, R"(<section class="section privacy"><h3>{}</h3>{}{}{}</section>)", viewer.say(group.title),
        [&](html::Out& part) { write_reasons(part, viewer, stored.places); },
        [&](html::Out& part) {
            if (fits_table(group))
                return write_table(part, viewer, group);
            for (auto const& record : records)
                write_sheet(part, viewer, record);
        },
        html::when(hidden > 0, [&](html::Out& part) {
            html::write(part, R"(<p class="meta">{}</p>)", viewer.say(words::data_more{.count = hidden}));
        }));
}

text::Message way_words(accounts::Way way)
{
    switch (way)
    {
    case accounts::Way::screen: return words::consents_way_screen;
    case accounts::Way::paper: return words::consents_way_paper;
    case accounts::Way::spoken: return words::consents_way_spoken;
    }
    return words::consents_way_screen;
}

void write_consent(html::Out& out, Viewer const& viewer, DataPage const& page, NamedConsent const& named)
{
    auto const& consent = named.consent;
    auto const subject = [&](html::Out& part) { write_subject(part, viewer, named); };
    auto const address = viewer.language == text::Language::nl
        ? html::url("/mijn/gegevens/toestemming/{}", consent.id.value)
        : html::url("/en/my/data/consent/{}", consent.id.value);
    html::write(
        out,
        R"(<li><h3 class="entry-list__title">{}</h3><blockquote class="quote" lang="{}"><p>{}</p></blockquote>)"
        R"(<p class="meta">{}. {} {} {}. {}</p>{}</li>)",
        subject, content::foreign(viewer, language_of(consent)), consent.words,
        viewer.say(words::consents_given{.time = text::write_time(viewer.language, consent.given_at)}),
        viewer.say(words::consents_how{.way = viewer.say(way_words(consent.way))}),
        viewer.say(consent.recorded_by == page.person ? words::consents_recorded_self : words::consents_recorded_other),
        viewer.say(words::consents_version{.version = accounts::version_words(viewer.language, consent.version)}),
        consent.withdrawn_at
            ? viewer.say(words::consents_withdrawn{.time = text::write_time(viewer.language, *consent.withdrawn_at)})
            : std::string(),
        html::when(!consent.withdrawn_at, [&](html::Out& part) {
            html::write(
                part,
                R"(<p><a class="button button--secondary" href="{}">{}<span class="visually-hidden">: {}</span></a>)"
                R"(</p>)",
                address, viewer.say(words::consents_withdraw), subject);
        }));
}

void write_consents(html::Out& out, Viewer const& viewer, DataPage const& page)
{
    html::write(
        out, R"(<section class="section privacy" id="consents"><h2>{}</h2>{}{}</section>)",
        viewer.say(words::consents_title),
        html::when(
            page.consents.empty(),
            [&](html::Out& part) { html::write(part, "<p>{}</p>", viewer.say(words::consents_none)); }),
        html::when(!page.consents.empty(), [&](html::Out& part) {
            html::write(
                part, R"(<ul class="entry-list">{}</ul>)",
                html::each(page.consents, [&](html::Out& list, NamedConsent const& one) {
                    write_consent(list, viewer, page, one);
                }));
        }));
}

void write_linked(html::Out& out, Viewer const& viewer, text::Message const& text, html::Url const& url)
{
    html::write(out, "<li>{}</li>", [&](html::Out& line) {
        html::sentence(line, viewer.say(text), [&](html::Out& link_out, std::string_view label) {
            html::write(link_out, R"(<a href="{}">{}</a>)", url, label);
        });
    });
}

void write_correct(html::Out& out, Viewer const& viewer, DataPage const& page)
{
    html::write(
        out, R"(<section class="section privacy" id="correct"><h2>{}</h2><ul class="points">{}{}{}{}</ul>{}</section>)",
        viewer.say(words::data_correct_title),
        [&](html::Out& part) { write_linked(part, viewer, words::data_correct_name, link(viewer, "/mijn", "/en/my")); },
        [&](html::Out& part) {
            write_linked(part, viewer, words::data_correct_sign_in, link(viewer, "/mijn/inloggen", "/en/my/sign-in"));
        },
        [&](html::Out& part) {
            write_linked(part, viewer, words::data_correct_mail, link(viewer, "/mijn/berichten", "/en/my/messages"));
        },
        [&](html::Out& part) {
            write_linked(part, viewer, words::data_correct_rest, link(viewer, "/contact", "/en/contact"));
        },
        [&](html::Out& part) {
            if (auto const mail = html::Url::mail(page.privacy_mail))
                html::write(
                    part, R"(<p>{} <a href="{}">{}</a></p>)", viewer.say(words::data_correct_privacy_mail), *mail,
                    page.privacy_mail);
        });
}

void write_take(html::Out& out, Viewer const& viewer)
{
    html::write(
        out,
        R"(<section class="section privacy" id="take"><h2>{}</h2><p>{}</p><p class="button-row">)"
        R"(<a class="button" href="{}" download="">{}</a> )"
        R"(<a class="button button--secondary" href="{}" download="">{}</a></p></section>)",
        viewer.say(words::data_take_title), viewer.say(words::data_take_lead),
        link(viewer, "/mijn/gegevens/alles.html", "/en/my/data/all.html"), viewer.say(words::data_take_html),
        link(viewer, "/mijn/gegevens/alles.json", "/en/my/data/all.json"), viewer.say(words::data_take_json));
}

void write_stored(html::Out& out, Viewer const& viewer, DataPage const& page)
{
    html::write(
        out, R"(<section class="section privacy" id="stored"><h2>{}</h2>{}</section>)",
        viewer.say(words::data_stored_title), [&](html::Out& part) {
            for (auto const& stored : page.groups)
                if (stored.group.key != "consent") // they stand above, with what one can do
                    write_group(part, viewer, stored);
        });
}

}

html::Page data(Viewer const& viewer, DataPage const& page)
{
    auto result = begin(viewer, viewer.say(words::data_title), "/mijn/gegevens", "/en/my/data");
    result.main = html::fragment(
        R"({}{}{}{}{}<section class="section privacy" id="erase"><h2>{}</h2><p>{}</p><p>)"
        R"(<a class="button button--secondary" href="{}">{}</a></p></section>)",
        [&](html::Out& out) { content::page_head(out, viewer.say(words::data_title), viewer.say(words::data_lead)); },
        [&](html::Out& out) { write_take(out, viewer); }, [&](html::Out& out) { write_correct(out, viewer, page); },
        [&](html::Out& out) { write_consents(out, viewer, page); },
        [&](html::Out& out) { write_stored(out, viewer, page); }, viewer.say(words::data_erase_title),
        viewer.say(words::data_erase_lead), link(viewer, "/mijn/gegevens/wissen", "/en/my/data/erase"),
        viewer.say(words::data_erase_link));
    return result;
}

}
