// GET /ontwikkeling/post/{name}: one message, its text with links to follow, and its markup as text.
#include "outbox/handlers.h"

#include "platform/html/write.h"
#include "platform/mail/outbox.h"
#include "platform/text/date.h"

#include "text/outbox.h"

namespace outbox {

namespace {

namespace words = text::outbox;

// Addresses become links; all else stays text. Markup of a message is never shown as markup.
void write_text(html::Out& out, std::string_view text)
{
    while (!text.empty())
    {
        auto const start = std::min(text.find("https://"), text.find("http://"));
        if (start == std::string_view::npos)
            return html::write(out, "{}", text);
        auto const address = text.substr(start, text.find_first_of(" \n\t<>\"", start) - start);
        html::write(out, "{}", text.substr(0, start));
        if (auto const url = html::Url::parse(address))
            html::write(out, R"(<a href="{}">{}</a>)", *url, address);
        else
            html::write(out, "{}", address);
        text.remove_prefix(start + address.size());
    }
}

void write_row(html::Out& out, std::string_view label, std::string_view value)
{
    html::write(out, R"(<div class="sheet__row"><dt>{}</dt><dd>{}</dd></div>)", label, value);
}

html::Fragment main_of(text::Language language, mail::Kept const& message)
{
    return html::fragment(
        R"(<div class="stack"><h1>{}</h1><dl class="sheet">{}{}{}</dl>)"
        R"(<section class="section"><h2>{}</h2><div class="said">{}</div>)"
        R"(</section><details class="fold"><summary>{}</summary><pre class="said said--source"><code>{}</code></pre>)"
        R"(</details></div>)",
        message.subject.empty() ? text::say(language, words::no_subject) : std::string_view(message.subject),
        [&](html::Out& out) { write_row(out, text::say(language, words::from), message.from); },
        [&](html::Out& out) { write_row(out, text::say(language, words::to), message.to); },
        [&](html::Out& out) { write_row(out, text::say(language, words::date), when(language, message)); },
        text::say(language, words::as_text), [&](html::Out& out) { write_text(out, message.text); },
        text::say(language, words::as_markup), message.html);
}

}

std::string when(text::Language language, mail::Kept const& message)
{
    return message.at ? text::write_time(language, *message.at) : std::string();
}

http::Response show_message(Outbox& outbox, http::Request const& request)
{
    auto const message = shows(outbox, request) ? mail::kept(*outbox.folder, request.path("name")) : std::nullopt;
    if (!message)
        return http::not_found();
    auto const language = request.language();
    html::Page page;
    page.title = text::say(language, words::message_title);
    page.language = text::code(language);
    page.robots = html::Robots::noindex;
    page.path_nl = list_path(text::Language::nl) + "/" + message->name;
    page.path_en = list_path(text::Language::en) + "/" + message->name;
    page.breadcrumbs = {{std::string(text::say(language, words::title)), list_path(language)}};
    page.main = main_of(language, *message);
    http::Response response(std::move(page));
    response.keep = http::Keep::never;
    return response;
}

}
