// What every answer of the API has in common: headers, the notice of a demonstration, the shape of a refusal.
#pragma once
#include "api/api.h"
#include "platform/http/request.h"
#include "platform/http/response.h"

#include <boost/json/object.hpp>

#include <string>
#include <vector>

namespace api {

/// What is wrong with one parameter.
struct Fault
{
    std::string parameter;
    std::string detail;
    std::vector<std::string> allowed = {}; ///< every value it may have; empty when they cannot be listed

    bool operator==(Fault const&) const = default;
};

/// A parameter's checked value, or what is wrong with it.
struct AskedLanguage
{
    text::Language value = text::Language::nl;
    std::vector<Fault> faults = {};
};
AskedLanguage asked_language(http::Request const& request);

/// 200 with the document.
http::Response answer(Api const& api, text::Language language, boost::json::object document);
/// 200 with a JSON text that says itself, if need be, that this is a demonstration.
http::Response answer(Api const& api, std::string document);
/// 400 that names every parameter that is wrong.
http::Response bad_parameters(Api const& api, text::Language language, std::vector<Fault> const& faults);
/// 404.
http::Response absent(Api const& api, text::Language language);

}
