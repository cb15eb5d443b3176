// HTML of erasing an account: what goes, what stays and why, and the confirmation.
#include "privacy/pages.h"

#include "content/components.h"
#include "platform/html/write.h"

#include "text/privacy.h"

namespace privacy::pages {

namespace {

namespace words = text::privacy;

constexpr text::Message goes[] = {
    words::erase_goes_name, words::erase_goes_sign_in, words::erase_goes_rights, words::erase_goes_messages,
    words::erase_goes_consents};
constexpr text::Message stays[] = {words::erase_stays_texts, words::erase_stays_audit, words::erase_stays_backup};

void write_list(html::Out& out, Viewer const& viewer, text::Message const& title, std::span<text::Message const> items)
{
    html::write(
        out, R"(<section class="section privacy"><h2>{}</h2><ul class="points">{}</ul></section>)", viewer.say(title),
        html::each(items, [&](html::Out& part, text::Message const& item) {
            html::write(part, "<li>{}</li>", viewer.say(item));
        }));
}

void write_stories(html::Out& out, Viewer const& viewer, ErasePage const& page)
{
    if (page.stories.empty())
        return;
    html::write(
        out, R"(<section class="section privacy"><h2>{}</h2><p>{}</p><ul class="points">{}</ul></section>)",
        viewer.say(words::erase_stories_title), viewer.say(words::erase_stories),
        html::each(page.stories, [&](html::Out& part, NamedConsent const& one) {
            auto const address = viewer.language == text::Language::nl
                ? html::url("/mijn/gegevens/toestemming/{}", one.consent.id.value)
                : html::url("/en/my/data/consent/{}", one.consent.id.value);
            html::write(part, R"(<li><a href="{}">{}</a></li>)", address, [&](html::Out& title) {
                write_subject(title, viewer, one);
            });
        }));
}

void write_code_request(html::Out& out, Viewer const& viewer, text::Message const& label, std::string_view style)
{
    html::write(
        out, R"(<form method="post" action="{}"><p><button class="{}">{}</button></p></form>)",
        link(viewer, "/mijn/gegevens/wissen/code", "/en/my/data/erase/code"), style, viewer.say(label));
}

void write_form(html::Out& out, Viewer const& viewer, ErasePage const& page)
{
    html::write(
        out, R"(<form method="post" action="{}">{}</form>)", link(viewer, "/mijn/gegevens/wissen", "/en/my/data/erase"),
        [&](html::Out& part) {
            html::FormWriter form(part, viewer.language, page.errors);
            form.summary();
            if (page.confirm == Confirm::type_code)
                form.line(
                    {.name = "code",
                     .label = viewer.say(words::erase_code_label),
                     .hint = viewer.say(words::erase_code_hint)},
                    {.autocomplete = "one-time-code",
                     .input_mode = "numeric",
                     .most = 12,
                     .width = html::Line::Width::narrow});
            else
                form.line(
                    {.name = "name",
                     .label = viewer.say(words::erase_name_label),
                     .hint = viewer.say(words::erase_name_hint{.name = page.name})},
                    {.most = 200});
            form.submit(viewer.say(words::erase_button));
        });
}

void write_contact(html::Out& out, Viewer const& viewer, text::Message const& why)
{
    html::write(
        out, R"(<p>{}</p><p><a class="button" href="{}">{}</a></p>)", viewer.say(why),
        link(viewer, "/contact", "/en/contact"), viewer.say(words::erase_contact));
}

void write_confirmation(html::Out& out, Viewer const& viewer, ErasePage const& page)
{
    switch (page.confirm)
    {
    case Confirm::nothing_possible: return html::write(out, "<p>{}</p>", viewer.say(words::erase_last_administrator));
    case Confirm::coordinator: return write_contact(out, viewer, words::erase_coordinator);
    case Confirm::ask_code:
        html::write(out, "<p>{}</p>", viewer.say(words::erase_code_lead));
        return write_code_request(out, viewer, words::erase_code_send, "button");
    case Confirm::type_code:
        html::write(out, "<p>{}</p>", viewer.say(words::erase_code_sent));
        write_form(out, viewer, page);
        return write_code_request(out, viewer, words::erase_code_again, "button button--quiet");
    case Confirm::type_name: return write_form(out, viewer, page);
    }
}

}

html::Page erase(Viewer const& viewer, ErasePage const& page)
{
    auto result = begin(viewer, viewer.say(words::erase_title), "/mijn/gegevens/wissen", "/en/my/data/erase");
    result.main = html::fragment(
        R"({}{}{}{}<section class="section privacy"><h2>{}</h2>{}<p><a href="{}">{}</a></p></section>)",
        [&](html::Out& out) { content::page_head(out, viewer.say(words::erase_title), viewer.say(words::erase_lead)); },
        [&](html::Out& out) { write_list(out, viewer, words::erase_goes_title, goes); },
        [&](html::Out& out) { write_list(out, viewer, words::erase_stays_title, stays); },
        [&](html::Out& out) { write_stories(out, viewer, page); }, viewer.say(words::erase_confirm_title),
        [&](html::Out& out) { write_confirmation(out, viewer, page); }, own_data(viewer),
        viewer.say(words::erase_back));
    return result;
}

}
