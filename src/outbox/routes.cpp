// The mail of development.
#include "outbox/handlers.h"

namespace outbox {

std::span<http::Route<Outbox> const> routes()
{
    using http::Access;
    using http::Method;
    static constexpr http::Route<Outbox> table[] = {
        {Method::get, {"/ontwikkeling/post", "/en/development/mail"}, Access::everyone, list_messages},
        {Method::get, {"/ontwikkeling/post/{name}", "/en/development/mail/{name}"}, Access::everyone, show_message},
    };
    return table;
}

bool shows(Outbox const& outbox, http::Request const& request)
{
    return outbox.folder && outbox.shown_at(request.base_url());
}

std::string list_path(text::Language language)
{
    return language == text::Language::nl ? "/ontwikkeling/post" : "/en/development/mail";
}

}
