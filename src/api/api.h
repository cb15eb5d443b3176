// The public face of the JSON API: everything that visitors may read, for programs, described by the kinds themselves.
#pragma once
#include "api/collections.h"
#include "content/content.h"
#include "content/context.h"
#include "platform/http/server.h"

#include <optional>
#include <string>
#include <string_view>

namespace api {

/// Full version of the interface (semver.org), sent with every answer as API-Version. Its first number is in the path.
inline constexpr std::string_view version = "1.0.0";

struct Api
{
    sql::Database& db;
    content::Context const& content;
    Collections const& collections; ///< gives the rows too
};

/// What the server itself refuses at an address of the API (404, 405, 500, 503), as problem details (RFC 9457): for
/// Hooks::error_page. Absent for every other address.
std::optional<http::Response> refusal(Api const& api, http::Request const& request, http::Problem const& refused);

/// The OpenAPI 3.0.3 document as JSON text: what /api/v1/openapi.json answers and `kracht openapi` prints.
/// Throws std::logic_error when two kinds would give one schema the same name.
/// While it is a demonstration, every document says so, and robots are told to stay away.
std::string openapi_document(Collections const& collections, content::Demonstration demonstration);

}
