// GET /api/v1/areas, /region-sets, /themes, /audiences: the words that entries are filed under; small, so in one piece.
#include "api/answers.h"
#include "api/handlers.h"

#include <boost/json/array.hpp>

namespace api {

namespace json = boost::json;

namespace {

json::value date(std::optional<text::PartialDate> const& value)
{
    return value ? json::value(text::iso(*value)) : json::value();
}

json::value text_or_null(std::string const& value)
{
    return value.empty() ? json::value() : json::value(value);
}

json::object area(content::Area const& area, text::Language)
{
    return {
        {"slug", area.slug},
        {"name", area.name},
        {"code", text_or_null(area.code)},
        {"kind", content::code(area.kind)},
        {"within", text_or_null(area.within)},
        {"from", date(area.from)},
        {"to", date(area.to)},
        {"into", json::array(area.into.begin(), area.into.end())}};
}

json::object region(content::RegionSet const& region, text::Language language)
{
    json::array members;
    for (auto const& member : region.members)
        members.push_back(json::object{{"area", member.area}, {"from", date(member.from)}, {"to", date(member.to)}});
    return {
        {"slug", region.slug},
        {"name", language == text::Language::nl ? region.nl : region.en},
        {"members", std::move(members)}};
}

json::object term(content::Term const& term, text::Language language)
{
    return {{"slug", term.slug}, {"name", term.name(language)}};
}

/// `words` is a list of the vocabulary, `write` turns one of its words into JSON.
template <class Word>
http::Response list(
    Api& api, http::Request const& request, std::vector<Word> content::Vocabulary::* words,
    json::object (*write)(Word const&, text::Language))
{
    auto const [language, faults] = asked_language(request);
    if (!faults.empty())
        return bad_parameters(api, language, faults);
    auto const snapshot = api.content.snapshot();
    json::array items;
    for (auto const& word : snapshot->vocabulary.*words)
        items.push_back(write(word, language));
    return answer(api, language, {{"items", std::move(items)}, {"links", json::object{{"self", request.address()}}}});
}

}

http::Response list_areas(Api& api, http::Request const& request)
{
    return list(api, request, &content::Vocabulary::areas, area);
}

http::Response list_region_sets(Api& api, http::Request const& request)
{
    return list(api, request, &content::Vocabulary::regions, region);
}

http::Response list_themes(Api& api, http::Request const& request)
{
    return list(api, request, &content::Vocabulary::themes, term);
}

http::Response list_audiences(Api& api, http::Request const& request)
{
    return list(api, request, &content::Vocabulary::audiences, term);
}

}
