// GET /ontwikkeling/post: the mail that would have been sent, the newest first.
#include "outbox/handlers.h"

#include "platform/html/write.h"
#include "platform/mail/outbox.h"

#include "text/outbox.h"

namespace outbox {

namespace {

namespace words = text::outbox;

void write_message(html::Out& out, text::Language language, mail::Kept const& message)
{
    html::write(
        out, R"(<li><h2 class="entry-list__title"><a href="{}">{}</a></h2><p class="meta">{} · {}</p></li>)",
        html::Url::from_path(list_path(language) + "/" + message.name),
        message.subject.empty() ? text::say(language, words::no_subject) : std::string_view(message.subject),
        message.to, when(language, message));
}

}

http::Response list_messages(Outbox& outbox, http::Request const& request)
{
    if (!shows(outbox, request))
        return http::not_found();
    auto const language = request.language();
    auto const messages = mail::kept(*outbox.folder);
    html::Page page;
    page.title = text::say(language, words::title);
    page.language = text::code(language);
    page.robots = html::Robots::noindex;
    page.path_nl = list_path(text::Language::nl);
    page.path_en = list_path(text::Language::en);
    page.main = html::fragment(
        R"(<h1>{}</h1><p class="lead">{}</p>{}<ul class="entry-list">{}</ul>)", page.title,
        text::say(language, words::lead),
        html::when(
            messages.empty(),
            [&](html::Out& part) { html::write(part, "<p>{}</p>", text::say(language, words::none)); }),
        html::each(
            messages, [&](html::Out& part, mail::Kept const& message) { write_message(part, language, message); }));
    http::Response response(std::move(page));
    response.keep = http::Keep::never;
    return response;
}

}
