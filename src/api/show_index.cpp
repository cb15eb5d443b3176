// GET /api/v1: what there is to read; GET /api/v1/openapi.json: its description.
#include "api/answers.h"
#include "api/fields.h"
#include "api/handlers.h"

#include "text/api.h"

#include <boost/json/array.hpp>

namespace api {

namespace json = boost::json;

namespace {

json::array collections_of(Api const& api, text::Language language)
{
    json::array items;
    for (auto const& collection : api.collections.all())
        items.push_back(json::object{
            {"name", collection.name},
            {"kind", collection.kind->name},
            {"title", text::say(language, collection.kind->plural)},
            {"href", collection.path + std::string(language_query(language))},
            {"html", collection.kind->path(language)}});
    return items;
}

json::array vocabularies(text::Language language)
{
    json::array items;
    for (std::string const name : {"areas", "region-sets", "themes", "audiences"})
        items.push_back(json::object{
            {"name", name}, {"href", std::string(base_path) + "/" + name + std::string(language_query(language))}});
    return items;
}

}

http::Response show_index(Api& api, http::Request const& request)
{
    auto const [language, faults] = asked_language(request);
    if (!faults.empty())
        return bad_parameters(api, language, faults);
    return answer(
        api, language,
        {{"title", text::say(language, text::api::title)},
         {"version", version},
         {"collections", collections_of(api, language)},
         {"vocabularies", vocabularies(language)},
         {"links", json::object{{"self", request.address()}, {"openapi", std::string(base_path) + "/openapi.json"}}}});
}

http::Response show_openapi(Api& api, http::Request const&)
{
    return answer(api, openapi_document(api.collections, api.content.snapshot()->settings.demonstration));
}

}
