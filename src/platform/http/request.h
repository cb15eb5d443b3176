// A request as handlers see it: decoded, checked and limited before it reaches them.
#pragma once

#include "platform/http/form.h"
#include "platform/http/method.h"
#include "platform/http/person.h"
#include "platform/text/language.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace http {

/// Everything a request is made of. The server fills it; tests use RequestBuilder.
struct RequestParts
{
    Method method = Method::get;
    text::Language language = text::Language::nl;
    std::string path = {};  ///< decoded, without query: "/projecten/café"
    std::string route = {}; ///< the pattern that matched: "/projecten/{slug}"
    std::vector<NameValue> path_values = {};
    std::vector<NameValue> query = {}; ///< declared parameters only
    std::vector<NameValue> headers = {};
    std::vector<NameValue> cookies = {};
    Form form = {};
    std::string body = {}; ///< only for rows that take Accepts::bytes
    Person person = {};
    std::string base_url = {};
    std::string client_address = {};
};

class Request
{
public:
    explicit Request(RequestParts parts) : parts_(std::move(parts)) {}

    Method method() const { return parts_.method; }
    /// The language of the path that matched.
    text::Language language() const { return parts_.language; }

    /// The decoded path, valid UTF-8, without query.
    std::string_view path() const { return parts_.path; }
    /// The value of `{name}` in the row's path. Throws std::logic_error when the row has no such name.
    std::string_view path(std::string_view name) const;
    /// The row's pattern, such as "/projecten/{slug}"; safe to log. Empty when no row matched.
    std::string_view route() const { return parts_.route; }
    /// Path and declared query, percent-encoded: what a link back to this page needs.
    std::string address() const;

    /// The first value of a query parameter that the row declares.
    std::optional<std::string_view> query(std::string_view name) const;
    std::vector<std::string_view> query_all(std::string_view name) const;
    std::vector<NameValue> const& query() const { return parts_.query; }

    /// Header names are compared without regard to case. The first one when several were sent.
    std::optional<std::string_view> header(std::string_view name) const;
    std::optional<std::string_view> cookie(std::string_view name) const;
    /// The message that the previous answer left behind with see_other; the frame shows it once.
    std::optional<std::string> flash() const;

    Form const& form() const { return parts_.form; }
    std::string_view body() const { return parts_.body; }
    Person const& person() const { return parts_.person; }

    /// Scheme and authority as visitors know them: "https://kracht.example", without a slash at the end.
    std::string_view base_url() const { return parts_.base_url; }
    /// The visitor's address for rate limits only: never log or store it.
    std::string_view client_address() const { return parts_.client_address; }

    /// For the server, once it knows who asks.
    void set_person(Person person) { parts_.person = std::move(person); }

private:
    RequestParts parts_;
};

/// Makes requests for tests, without a server:
/// `http::RequestBuilder(http::Method::post, "/leerkringen/veen?pagina=2").path_value("slug", "veen").build()`
class RequestBuilder
{
public:
    /// The target may carry a query; all its parameters count as declared.
    RequestBuilder(Method method, std::string_view target);

    RequestBuilder& language(text::Language language);
    RequestBuilder& path_value(std::string name, std::string value);
    RequestBuilder& header(std::string name, std::string value);
    RequestBuilder& cookie(std::string name, std::string value);
    RequestBuilder& field(std::string name, std::string value);
    RequestBuilder& upload(Upload upload);
    RequestBuilder& body(std::string bytes);
    RequestBuilder& person(Person person);
    Request build() const { return Request(parts_); }

private:
    RequestParts parts_;
};

} // namespace http
