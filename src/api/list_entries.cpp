// GET /api/v1/{collection}: the published entries of a kind, filtered and a page at a time.
#include "api/documents.h"
#include "api/handlers.h"
#include "api/parameters.h"

#include "platform/html/url.h"

#include <boost/json/array.hpp>

namespace api {

namespace json = boost::json;

namespace {

std::string next_address(http::Request const& request, content::Cursor const& next)
{
    auto url = html::Url::from_path(request.path());
    for (auto const& [name, value] : request.query())
        if (name != "cursor")
            url = url.with_query(name, value);
    return url.with_query("cursor", next.text).text();
}

/// The index holds the slug of the original; in English an entry is known by that of its translation.
void find_originals(Api& api, Collection const& collection, content::ListQuery& query)
{
    for (auto& filter : query.filters)
        for (auto const& facet : collection.facets)
        {
            auto const* const target = api.content.kinds().find(facet.description->target);
            if (facet.field != filter.field || facet.description->type != content::FieldType::entry || !target)
                continue;
            for (auto& slug : filter.any_of)
                if (auto const found = content::store::published(api.db, *target, query.language, slug))
                    slug = found->slug_nl;
        }
}

}

http::Response list_entries(Api& api, http::Request const& request)
{
    auto const& collection = api.collections.at(request.path());
    auto const language = asked_language(request).value;
    auto const snapshot = api.content.snapshot();
    View const view{language, snapshot->vocabulary, api.collections};
    auto parameters = read_list(view, collection, request);
    if (!parameters.faults.empty())
        return bad_parameters(api, language, parameters.faults);
    if (language != text::Language::nl)
        find_originals(api, collection, parameters.query);

    auto const list = content::store::list(api.db, parameters.query);
    json::array items;
    for (auto const& card : list.cards)
        items.push_back(item_document(view, collection, card));
    auto const next = list.next ? json::value(next_address(request, *list.next)) : json::value();
    return answer(
        api, language,
        {{"items", std::move(items)},
         {"links",
          json::object{{"self", request.address()}, {"html", collection.kind->path(language)}, {"next", next}}}});
}

}
