// Answers with the headers that the Dutch API Design Rules ask for; refusals as problem details (RFC 9457).
#include "api/answers.h"

#include "text/api.h"

#include <boost/json/array.hpp>
#include <boost/json/serialize.hpp>
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

namespace api {

namespace json = boost::json;

namespace {

bool is_demonstration(Api const& api)
{
    return api.content.snapshot()->settings.demonstration == content::Demonstration::on;
}

// The data are public and no cookie matters here, so any website may read them from a browser.
http::Response with_headers(Api const& api, http::Response response)
{
    response.headers.emplace_back("API-Version", version);
    response.headers.emplace_back("Access-Control-Allow-Origin", "*");
    response.headers.emplace_back("Access-Control-Expose-Headers", "API-Version, ETag");
    if (is_demonstration(api))
        response.headers.emplace_back("X-Robots-Tag", "noindex");
    return response;
}

http::Response respond(Api const& api, text::Language language, int status, json::object document)
{
    if (is_demonstration(api))
        document["notice"] = text::say(language, text::api::notice);
    return with_headers(api, http::json(status, json::serialize(document)));
}

http::Response problem(Api const& api, text::Language language, int status, json::object members)
{
    json::object document{{"type", "about:blank"}, {"status", status}};
    for (auto const& [name, value] : members)
        document[name] = value;
    auto response = respond(api, language, status, std::move(document));
    response.type = "application/problem+json";
    return response;
}

struct Words
{
    int status;
    text::Message title;
    text::Message detail;
};

namespace words = text::api;
constexpr Words words_by_status[] = {
    {400, words::problem_malformed_title, words::problem_malformed_detail},
    {404, words::problem_absent_title, words::problem_absent_detail},
    {405, words::problem_method_title, words::problem_method_detail},
    {500, words::problem_failed_title, words::problem_failed_detail},
    {503, words::problem_busy_title, words::problem_busy_detail},
};

json::object words_for(int status, text::Language language)
{
    auto const found = std::ranges::find(words_by_status, status, &Words::status);
    bool const known = found != std::end(words_by_status);
    return {
        {"title", text::say(language, known ? found->title : words::problem_refused_title)},
        {"detail", text::say(language, known ? found->detail : words::problem_refused_detail)}};
}

json::object fault_object(Fault const& fault)
{
    json::object written{{"parameter", fault.parameter}, {"detail", fault.detail}};
    if (!fault.allowed.empty())
        written["allowed"] = json::array(fault.allowed.begin(), fault.allowed.end());
    return written;
}

}

AskedLanguage asked_language(http::Request const& request)
{
    auto const asked = request.query("lang");
    if (!asked)
        return {};
    if (auto const language = text::language_from(*asked))
        return {.value = *language};
    return {
        .faults = {
            {.parameter = "lang",
             .detail = text::say(text::Language::nl, text::api::parameter_value{.value = *asked}),
             .allowed = {"nl", "en"}}}};
}

http::Response answer(Api const& api, text::Language language, json::object document)
{
    return respond(api, language, 200, std::move(document));
}

http::Response answer(Api const& api, std::string document)
{
    return with_headers(api, http::json(200, std::move(document)));
}

http::Response bad_parameters(Api const& api, text::Language language, std::vector<Fault> const& faults)
{
    json::array errors;
    std::vector<std::string_view> names;
    for (auto const& fault : faults)
    {
        errors.push_back(fault_object(fault));
        names.emplace_back(fault.parameter);
    }
    auto const listed = fmt::format("{}", fmt::join(names, ", "));
    auto const detail = text::say(
        language, text::api::problem_parameters_detail{.count = faults.size(), .names = listed});
    return problem(
        api, language, 400,
        {{"title", text::say(language, text::api::problem_parameters_title)},
         {"detail", detail},
         {"errors", std::move(errors)}});
}

http::Response absent(Api const& api, text::Language language)
{
    return problem(api, language, 404, words_for(404, language));
}

std::optional<http::Response> refusal(Api const& api, http::Request const& request, http::Problem const& refused)
{
    auto const path = request.path();
    if (path != base_path && !path.starts_with(std::string(base_path) + "/"))
        return std::nullopt;
    auto members = words_for(refused.status, text::Language::nl);
    if (!refused.incident.empty())
        members["incident"] = refused.incident;
    return problem(api, text::Language::nl, refused.status, std::move(members));
}

}
