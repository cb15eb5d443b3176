// The form by which visitors ask, and the page after it.
#include "contact/handlers.h"
#include "contact/pages.h"

#include "content/components.h"
#include "platform/html/sentence.h"
#include "platform/html/write.h"

#include "text/contact.h"

#include <array>

namespace contact::pages {

namespace {

namespace words = text::contact;
using html::Demand;
using text::Language;

html::Option option(Viewer const& viewer, std::string_view code, text::Message label, text::Message hint = {})
{
    return {std::string(code), std::string(viewer.say(label)), std::string(viewer.say(hint))};
}

std::vector<html::Option> topics(Viewer const& viewer, AskView const& view)
{
    std::vector<html::Option> options;
    for (auto const topic :
         {Topic::general, Topic::project, Topic::money, Topic::press, Topic::privacy, Topic::accessibility})
        if (topic != Topic::project || !view.about.path.empty())
            options.push_back(option(viewer, code(topic), topic == Topic::project ? words::topic_this : name(topic)));
    return options;
}

void write_answer(html::FormWriter& form, Viewer const& viewer, Input const& input)
{
    std::array const options{
        option(viewer, "mail", words::answer_mail), option(viewer, "phone", words::answer_phone),
        option(viewer, "none", words::answer_none)};
    form.radios({.name = "answer", .label = viewer.say(words::answer)}, options, input.answer);
    form.line(
        {.name = "mail",
         .label = viewer.say(words::mail),
         .hint = viewer.say(words::mail_hint),
         .demand = Demand::optional},
        {.value = input.mail, .type = "email", .autocomplete = "email", .most = 254});
    form.line(
        {.name = "phone",
         .label = viewer.say(words::phone),
         .hint = viewer.say(words::phone_hint),
         .demand = Demand::optional},
        {.value = input.phone, .type = "tel", .autocomplete = "tel", .most = 30});
    form.line(
        {.name = "suits",
         .label = viewer.say(words::suits),
         .hint = viewer.say(words::suits_hint),
         .demand = Demand::optional},
        {.value = input.suits, .most = static_cast<int>(most_suits)});
}

// People do not see it; programs that fill in every field give themselves away.
void write_trap(html::Out& out, Viewer const& viewer)
{
    html::write(
        out,
        R"(<div class="trap" aria-hidden="true"><label for="website">{}</label>)"
        R"(<input id="website" name="website" tabindex="-1" autocomplete="off"></div>)",
        viewer.say(words::trap));
}

void write_fields(html::Out& out, Viewer const& viewer, AskView const& view)
{
    html::FormWriter form(out, viewer.language, view.errors);
    form.radios({.name = "topic", .label = viewer.say(words::topic)}, topics(viewer, view), view.input.topic);
    form.area(
        {.name = "words", .label = viewer.say(words::words), .hint = viewer.say(words::words_hint)},
        {.value = view.input.words, .rows = 8, .most = static_cast<int>(most_words)});
    write_answer(form, viewer, view.input);
    form.line(
        {.name = "name", .label = viewer.say(words::name), .demand = Demand::optional},
        {.value = view.input.name, .autocomplete = "name", .most = static_cast<int>(most_name)});
    write_trap(out, viewer);
    form.hidden("stamp", view.stamp);
    if (!view.about.path.empty())
        form.hidden("about", view.about.path);
    html::write(
        out, R"(<p class="button-row">{}</p><p class="meta">{}</p>)",
        [&](html::Out& part) { html::FormWriter(part, viewer.language, {}).submit(viewer.say(words::send)); },
        viewer.say(words::kept));
}

void write_help_first(html::Out& out, Viewer const& viewer)
{
    bool const dutch = viewer.language == Language::nl;
    auto const help = html::Url::from_path(dutch ? "/hulp" : "/en/help");
    html::write(
        out, R"(<p class="help-first">{}</p>)",
        html::sentence(viewer.say(words::help_first), [&](html::Out& link, std::string_view inner) {
            html::write(link, R"(<a href="{}">{}</a>)", help, inner);
        }));
}

}

void write_ask(html::Out& out, Viewer const& viewer, AskView const& view)
{
    bool const dutch = viewer.language == Language::nl;
    html::write(
        out,
        R"(<section class="ask" id="ask"><h2>{}</h2>{}{}{})"
        R"(<form class="form" method="post" action="{}">{}</form></section>)",
        viewer.say(words::ask_heading),
        [&](html::Out& part) { html::FormWriter(part, viewer.language, view.errors).summary(); },
        [&](html::Out& part) { write_help_first(part, viewer); },
        html::when(
            !view.about.path.empty(),
            [&](html::Out& part) {
                auto const said = viewer.say(words::about{.title = view.about.title});
                html::write(part, R"(<p>{}</p>)", html::sentence(said, [&](html::Out& title, std::string_view inner) {
                                auto const lang = content::foreign(viewer, view.about.language);
                                html::write(title, R"(<span lang="{}">{}</span>)", lang, inner);
                            }));
            }),
        html::Url::from_path(dutch ? "/contact" : "/en/contact"),
        [&](html::Out& part) { write_fields(part, viewer, view); });
}

html::Page ask_again(Viewer const& viewer, AskView const& view)
{
    html::Page page;
    page.title = viewer.say(words::ask_title);
    page.language = text::code(viewer.language);
    page.robots = html::Robots::noindex;
    page.path_nl = "/contact";
    page.path_en = "/en/contact";
    page.main = html::fragment(
        "{}{}", [&](html::Out& out) { content::page_head(out, page.title, {}); },
        [&](html::Out& out) { write_ask(out, viewer, view); });
    return page;
}

html::Page sent(Viewer const& viewer, std::string_view reference, Answer answer)
{
    constexpr std::array next{words::sent_mail, words::sent_phone, words::sent_none};
    html::Page page;
    page.title = viewer.say(words::sent_title);
    page.language = text::code(viewer.language);
    page.robots = html::Robots::noindex;
    page.path_nl = "/contact";
    page.path_en = "/en/contact";
    page.main = html::fragment(
        R"(<div class="stack">{}<div class="prose">{}<h2>{}</h2><ul><li>{}</li><li>{}</li></ul></div>{}</div>)",
        [&](html::Out& out) { content::page_head(out, page.title, viewer.say(words::sent_lead)); },
        html::when(
            !reference.empty(),
            [&](html::Out& part) {
                html::write(
                    part, R"(<p>{} <strong class="reference">{}</strong></p>)", viewer.say(words::sent_reference),
                    reference);
            }),
        viewer.say(words::sent_next), viewer.say(words::sent_read), viewer.say(next[static_cast<std::size_t>(answer)]),
        [&](html::Out& out) { write_help_first(out, viewer); });
    return page;
}

}
