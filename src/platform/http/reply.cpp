// Replies, and the plain ones that the server makes itself.
#include "platform/http/reply.h"

#include "platform/html/write.h"
#include "platform/http/wire.h"

namespace http {

namespace {

struct Words
{
    std::string_view nl;
    std::string_view en;
};

Words words_for(int status)
{
    switch (status)
    {
    case 408:
        return {
            "Het duurde te lang voordat je vraag hier aankwam. Probeer het nog eens.",
            "Your request took too long to arrive. Please try again."};
    case 413: return {"Wat je stuurt is te groot.", "What you are sending is too large."};
    case 503:
        return {
            "Het is nu erg druk. Probeer het over een paar tellen nog eens.",
            "The site is very busy. Please try again in a few seconds."};
    case 500: return {"Er ging iets mis. Probeer het later nog eens.", "Something went wrong. Please try again later."};
    case 421: return {"Deze website staat op een ander adres.", "This website lives at another address."};
    case 403: return {"Dit mag niet vanaf hier.", "This is not allowed from here."};
    case 404: return {"Deze pagina bestaat niet.", "This page does not exist."};
    default: return {"Deze vraag kan de website niet beantwoorden.", "The site cannot answer this request."};
    }
}

std::string plain_page(int status)
{
    auto const words = words_for(status);
    html::Out out;
    html::write(
        out,
        R"(<!doctype html><html lang="nl"><head><meta charset="utf-8">)"
        R"(<meta name="viewport" content="width=device-width"><title>{}</title></head>)"
        R"(<body><main><h1>{}</h1><p>{}</p><p lang="en">{}</p></main></body></html>)",
        status, status, words.nl, words.en);
    return out.take();
}

} // namespace

std::string_view Reply::head_bytes() const
{
    auto const* const stored = std::get_if<std::shared_ptr<Stored const>>(&body);
    if (stored == nullptr)
        return head;
    return status == 304 ? (*stored)->head_fresh : (*stored)->head;
}

std::string_view Reply::body_bytes() const
{
    if (auto const* const own = std::get_if<std::string>(&body))
        return *own;
    if (auto const* const embedded = std::get_if<std::string_view>(&body))
        return *embedded;
    auto const* const stored = std::get_if<std::shared_ptr<Stored const>>(&body);
    return stored == nullptr || status == 304 ? std::string_view() : std::string_view((*stored)->body);
}

void drop_body(Reply& reply)
{
    reply.head = reply.head_bytes();
    reply.body = std::string();
}

std::string allow_header(std::vector<Method> const& allowed)
{
    std::string list = "OPTIONS";
    for (auto const method : allowed)
        list.append(method == Method::get ? ", GET, HEAD" : ", " + std::string(name(method)));
    return list;
}

Reply plain_reply(int status)
{
    Reply reply{.status = status, .body = plain_page(status)};
    Head head(status);
    head.add("Content-Type", "text/html; charset=utf-8").length(reply.body_bytes().size());
    head.add("Cache-Control", "no-store");
    for (auto const& [name, value] : security_headers())
        head.add(name, value);
    if (status == 503)
        head.add("Retry-After", "2");
    reply.head = head.take();
    return reply;
}

} // namespace http
