// The usual answers.
#include "platform/http/response.h"

#include "platform/http/bytes.h"

#include <stdexcept>

namespace http {

namespace {

// A path that came from outside must not lead to another site: "//evil.example", "/\evil.example", "https:...".
void require_own_path(std::string_view path)
{
    auto const own = path.starts_with('/') && !path.starts_with("//") && path.find('\\') == std::string_view::npos;
    if (!own || !valid_header_value(path))
        throw std::logic_error("a redirect must lead to a path of this site");
}

Response redirect(int status, std::string_view path)
{
    require_own_path(path);
    Response response(status);
    response.headers.emplace_back("Location", path);
    response.keep = Keep::never;
    return response;
}

} // namespace

std::string_view Response::header(std::string_view name) const
{
    for (auto const& [key, value] : headers)
    {
        if (equal_ignoring_case(key, name))
            return value;
    }
    return {};
}

std::string_view Response::bytes() const
{
    auto const* const content = std::get_if<std::string>(&body);
    return content == nullptr ? std::string_view() : *content;
}

Response see_other(std::string_view path)
{
    return redirect(303, path);
}

Response see_other(std::string_view path, text::Message const& flash)
{
    auto response = redirect(303, path);
    response.flash = flash;
    return response;
}

Response see_other(std::string_view path, std::string said)
{
    auto response = redirect(303, path);
    response.flash = std::move(said);
    return response;
}

Response moved(std::string_view path)
{
    return redirect(308, path);
}

Response not_found()
{
    return Response(404);
}

Response gone()
{
    return Response(410);
}

Response forbidden()
{
    return Response(403);
}

Response bad_request()
{
    return Response(400);
}

Response conflict()
{
    return Response(409);
}

Response too_many(std::chrono::seconds retry_after)
{
    Response response(429);
    response.headers.emplace_back("Retry-After", std::to_string(retry_after.count()));
    return response;
}

Response unprocessable(html::Page page)
{
    return Response(422, std::move(page));
}

Response json(int status, std::string document)
{
    Response response(status);
    response.type = "application/json";
    response.body = std::move(document);
    return response;
}

Response bytes(std::string type, std::string content)
{
    Response response;
    response.type = std::move(type);
    response.body = std::move(content);
    return response;
}

Response file(File file)
{
    Response response;
    response.body = std::move(file);
    return response;
}

Response no_content()
{
    return Response(204);
}

} // namespace http
