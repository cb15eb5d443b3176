// The inbox, and the page where one chooses how often mail comes.
#include "notices/pages.h"

#include "notices/mail_code.h"
#include "notices/topics.h"
#include "platform/html/form.h"
#include "platform/html/write.h"
#include "platform/text/date.h"

#include "text/accounts.h"
#include "text/notices.h"

#include <array>

namespace notices::pages {

namespace {

namespace words = text::notices;
using accounts::Rhythm;
using text::Language;

html::Page blank(Language language, std::string_view title)
{
    html::Page page;
    page.title = title;
    page.language = text::code(language);
    page.robots = html::Robots::noindex;
    return page;
}

std::array<html::Option, 4> rhythms(Language language)
{
    auto const option = [&](Rhythm rhythm, text::Message hint) {
        return html::Option{
            std::string(accounts::code(rhythm)), std::string(text::say(language, rhythm_name(rhythm))),
            std::string(text::say(language, hint))};
    };
    return {
        option(Rhythm::at_once, words::rhythm_at_once_hint), option(Rhythm::daily, words::rhythm_daily_hint),
        option(Rhythm::weekly, words::rhythm_weekly_hint), option(Rhythm::never, words::rhythm_never_hint)};
}

void write_rhythm_form(html::Out& out, Language language, std::string const& action, Rhythm rhythm)
{
    html::write(
        out, R"(<form class="form" method="post" action="{}">{}</form>)", html::Url::from_path(action),
        [&](html::Out& part) {
            html::FormWriter form(part, language, {});
            auto const options = rhythms(language);
            form.radios(
                {.name = "rhythm", .label = text::say(language, words::rhythm)}, options, accounts::code(rhythm));
            html::write(part, R"(<p class="button-row">{}</p>)", [&](html::Out& row) {
                html::FormWriter(row, language, {}).submit(text::say(language, words::rhythm_save));
            });
        });
}

std::string inbox_path(Language language)
{
    return language == Language::nl ? "/mijn/berichten" : "/en/my/messages";
}

// The title is the button: opening changes what is unread, and a link must not change anything.
void write_entry(html::Out& out, Language language, Entry const& entry)
{
    bool const unread = !entry.read_at;
    // The title was written in the language that its reader had then; so is the page it leads to.
    auto const written = entry.path.starts_with("/en/") ? Language::en : Language::nl;
    html::write(
        out,
        R"(<li class="{}"><form method="post" action="{}"><button class="inbox__open">{})"
        R"(<span class="inbox__title" lang="{}">{}</span></button></form>)"
        R"(<p class="meta">{} · <time datetime="{}">{}</time></p></li>)",
        unread ? "inbox__item inbox__item--unread" : "inbox__item",
        html::Url::from_path(inbox_path(language) + "/" + std::to_string(entry.id.value)),
        html::when(
            unread,
            [&](html::Out& part) {
                html::write(part, R"(<span class="inbox__new">{} </span>)", text::say(language, words::unread_mark));
            }),
        html::attribute_if(written != language, text::code(written)), entry.title,
        text::say(language, topic_name(entry.topic)), text::iso_time(entry.at), text::write_time(language, entry.at));
}

void write_list(html::Out& out, InboxView const& view)
{
    auto const& inbox = view.inbox;
    if (inbox.entries.empty())
        return html::write(out, R"(<p class="inbox__none">{}</p>)", text::say(view.language, words::none));
    if (inbox.unread > 0)
        html::write(
            out, R"(<form method="post" action="{}"><button class="button button--secondary">{}</button></form>)",
            html::Url::from_path(view.language == Language::nl ? "/mijn/berichten/gelezen" : "/en/my/messages/read"),
            text::say(view.language, words::read_all));
    html::write(
        out, R"(<ul class="inbox">{}</ul>)", html::each(inbox.entries, [&](html::Out& part, Entry const& entry) {
            write_entry(part, view.language, entry);
        }));
    if (inbox.next)
        html::write(
            out,
            R"(<nav class="pager" aria-label="{}">)"
            R"(<a class="button button--secondary pager__next" href="{}">{}</a></nav>)",
            text::say(view.language, words::pager),
            html::Url::from_path(inbox_path(view.language)).with_query("after", write(*inbox.next)),
            text::say(view.language, words::older));
}

}

html::Page inbox(InboxView const& view)
{
    auto const language = view.language;
    auto page = blank(language, text::say(language, words::title));
    page.path_nl = inbox_path(Language::nl);
    page.path_en = inbox_path(Language::en);
    page.breadcrumbs = {
        {std::string(text::say(language, text::accounts::my_title)), language == Language::nl ? "/mijn" : "/en/my"}};
    page.main = html::fragment(
        R"(<div class="stack"><h1>{}</h1><p class="lead">{}</p><div>{}</div>)"
        R"(<section class="section" id="mail"><h2>{}</h2>{}</section></div>)",
        page.title, text::say(language, words::unread{.count = view.inbox.unread}),
        [&](html::Out& part) { write_list(part, view); }, text::say(language, words::mail_heading),
        [&](html::Out& part) {
            if (!view.mailed)
                return html::write(part, "<p>{}</p>", text::say(language, words::mail_absent));
            html::write(part, "<p>{}</p>", text::say(language, words::mail_lead));
            write_rhythm_form(part, language, inbox_path(language) + "/mail", view.rhythm);
        });
    return page;
}

html::Page mail_choice(Language language, std::string_view code, Rhythm rhythm)
{
    auto page = blank(language, text::say(language, words::choice_title));
    page.path_nl = mail_choice_path(Language::nl, code);
    page.path_en = mail_choice_path(Language::en, code);
    page.main = html::fragment(
        R"(<h1>{}</h1><p class="lead">{}</p>{})", page.title, text::say(language, words::choice_lead),
        [&](html::Out& part) { write_rhythm_form(part, language, mail_choice_path(language, code), rhythm); });
    return page;
}

}
