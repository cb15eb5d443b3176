// What a handler answers: a page, bytes, a file, a redirect or a refusal. Tests can look at every part.
#pragma once

#include "platform/html/page.h"
#include "platform/http/cookies.h"
#include "platform/http/form.h"
#include "platform/text/message.h"

#include <chrono>
#include <filesystem>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace http {

/// A file on disk. The server adds ETag, Last-Modified, ranges and conditional answers.
struct File
{
    std::filesystem::path path = {};
    std::string type = {};          ///< media type, such as "image/webp"
    std::string download_name = {}; ///< empty: shown in the browser; else offered for saving under this name
    std::string cache_control = "private, no-cache";
};

/// Whether the page cache may keep the answer. It only ever keeps a 200 to an anonymous GET without cookies.
enum class Keep : std::uint8_t {
    shared,
    never, ///< for answers to a visitor's own words, such as a search
};

/// The message that the next page shows once.
using Flash = std::variant<std::monostate, text::Message, std::string>;

struct Response
{
    Response() = default;
    Response(html::Page page) : body(std::move(page)) {}
    Response(int code, html::Page page) : status(code), body(std::move(page)) {}
    explicit Response(int code) : status(code) {}

    int status = 200;
    std::string type = {}; ///< media type of bytes
    std::vector<NameValue> headers = {};
    /// Bytes, a page that app frames, or a file. A status of 400 or more with empty bytes gets app's error page.
    std::variant<std::string, html::Page, File> body = {};
    std::vector<Cookie> cookies = {};
    Flash flash = {};
    Keep keep = Keep::shared;

    /// The first header of that name, compared without regard to case; empty when there is none.
    std::string_view header(std::string_view name) const;
    html::Page const* page() const { return std::get_if<html::Page>(&body); }
    std::string_view bytes() const;
};

/// 303: look at `path` (with GET). The usual answer to a form that succeeded.
Response see_other(std::string_view path);
Response see_other(std::string_view path, text::Message const& flash);
/// The same with a message that has arguments: say it first, in the request's language.
Response see_other(std::string_view path, std::string said);
/// 308: the address has changed for good.
Response moved(std::string_view path);

Response not_found();                                ///< 404
Response gone();                                     ///< 410: it was withdrawn
Response forbidden();                                ///< 403
Response bad_request();                              ///< 400
Response conflict();                                 ///< 409
Response too_many(std::chrono::seconds retry_after); ///< 429
/// 422: the form again, with the errors beside its fields.
Response unprocessable(html::Page page);

Response json(int status, std::string document);
Response bytes(std::string type, std::string content);
Response file(File file);
Response no_content(); ///< 204

} // namespace http
