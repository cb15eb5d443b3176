// Requests: look-ups, and the builder for tests.
#include "platform/http/request.h"

#include "platform/html/url.h"
#include "platform/http/bytes.h"
#include "platform/http/flash.h"
#include "platform/http/router.h"

#include <stdexcept>

namespace http {

namespace {

std::optional<std::string_view> find(std::vector<NameValue> const& pairs, std::string_view name)
{
    for (auto const& [key, value] : pairs)
    {
        if (key == name)
            return value;
    }
    return std::nullopt;
}

} // namespace

std::string encode_path(std::string_view path)
{
    std::string encoded;
    while (!path.empty())
    {
        auto const slash = std::min(path.find('/'), path.size());
        encoded += html::percent_encode(path.substr(0, slash));
        if (slash < path.size())
            encoded += '/';
        path.remove_prefix(std::min(slash + 1, path.size()));
    }
    return encoded;
}

std::string_view Request::path(std::string_view name) const
{
    auto const value = find(parts_.path_values, name);
    if (!value)
        throw std::logic_error("the path of this route has no {" + std::string(name) + "}");
    return *value;
}

std::string Request::address() const
{
    auto address = encode_path(parts_.path);
    auto separator = '?';
    for (auto const& [name, value] : parts_.query)
    {
        address += separator + html::percent_encode(name) + "=" + html::percent_encode(value);
        separator = '&';
    }
    return address;
}

std::optional<std::string_view> Request::query(std::string_view name) const
{
    return find(parts_.query, name);
}

std::vector<std::string_view> Request::query_all(std::string_view name) const
{
    std::vector<std::string_view> found;
    for (auto const& [key, value] : parts_.query)
    {
        if (key == name)
            found.emplace_back(value);
    }
    return found;
}

std::optional<std::string_view> Request::header(std::string_view name) const
{
    for (auto const& [key, value] : parts_.headers)
    {
        if (equal_ignoring_case(key, name))
            return value;
    }
    return std::nullopt;
}

std::optional<std::string_view> Request::cookie(std::string_view name) const
{
    return find(parts_.cookies, name);
}

std::optional<std::string> Request::flash() const
{
    auto const value = cookie(flash_cookie);
    if (!value || value->empty())
        return std::nullopt;
    return std::string(*value);
}

RequestBuilder::RequestBuilder(Method method, std::string_view target)
{
    auto const mark = std::min(target.find('?'), target.size());
    parts_.method = method;
    parts_.path = percent_decode(target.substr(0, mark), Plus::literal).value();
    parts_.query = read_urlencoded(target.substr(std::min(mark + 1, target.size())), {}).value();
    parts_.language = language_of(parts_.path);
    parts_.route = parts_.path;
    parts_.base_url = "http://localhost";
    parts_.client_address = "127.0.0.1";
}

RequestBuilder& RequestBuilder::language(text::Language language)
{
    parts_.language = language;
    return *this;
}

RequestBuilder& RequestBuilder::path_value(std::string name, std::string value)
{
    parts_.path_values.emplace_back(std::move(name), std::move(value));
    return *this;
}

RequestBuilder& RequestBuilder::header(std::string name, std::string value)
{
    parts_.headers.emplace_back(std::move(name), std::move(value));
    return *this;
}

RequestBuilder& RequestBuilder::cookie(std::string name, std::string value)
{
    parts_.cookies.emplace_back(std::move(name), std::move(value));
    return *this;
}

RequestBuilder& RequestBuilder::field(std::string name, std::string value)
{
    parts_.form.fields.emplace_back(std::move(name), std::move(value));
    return *this;
}

RequestBuilder& RequestBuilder::upload(Upload upload)
{
    parts_.form.files.push_back(std::move(upload));
    return *this;
}

RequestBuilder& RequestBuilder::body(std::string bytes)
{
    parts_.body = std::move(bytes);
    return *this;
}

RequestBuilder& RequestBuilder::person(Person person)
{
    parts_.person = std::move(person);
    return *this;
}

} // namespace http
