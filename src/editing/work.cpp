// Works as values: codes of states, drafts as JSON, and which organisations a draft belongs to.
#include "editing/work.h"

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>

#include <algorithm>

namespace editing {

namespace {

namespace json = boost::json;

constexpr std::pair<State, std::string_view> states[] = {
    {State::draft, "draft"},
    {State::in_review, "in_review"},
    {State::reading_along, "reading_along"},
    {State::ready, "ready"}};

std::string text_at(json::object const& object, std::string_view name)
{
    auto const* const value = object.if_contains(name);
    return value && value->is_string() ? std::string(value->get_string()) : std::string();
}

}

std::string_view code(State state)
{
    return states[static_cast<std::size_t>(state)].second;
}

std::optional<State> state_from(std::string_view code)
{
    for (auto const& [state, name] : states)
        if (name == code)
            return state;
    return std::nullopt;
}

std::vector<std::string> organisations_of(content::Draft const& draft, json::object const& original_fields)
{
    auto const original = draft.language != text::Language::nl;
    auto found = content::texts(original ? original_fields : draft.fields, "organisations");
    if (draft.kind == "organisation")
        found.push_back(original ? draft.translation_of.value_or("") : draft.slug);
    std::erase(found, "");
    std::ranges::sort(found);
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

std::string draft_json(content::Draft const& draft)
{
    json::object object{
        {"kind", draft.kind},
        {"language", text::code(draft.language)},
        {"slug", draft.slug},
        {"title", draft.title},
        {"summary", draft.summary},
        {"body", draft.body},
        {"invented", draft.invented == content::Invented::yes},
        {"fields", draft.fields},
    };
    if (draft.translation_of)
        object["translation_of"] = *draft.translation_of;
    return json::serialize(object);
}

content::Draft draft_from(std::string_view text)
{
    auto const object = json::parse(json::string_view(text.data(), text.size())).as_object();
    content::Draft draft;
    draft.kind = text_at(object, "kind");
    draft.language = text::language_from(text_at(object, "language")).value_or(text::Language::nl);
    draft.slug = text_at(object, "slug");
    draft.title = text_at(object, "title");
    draft.summary = text_at(object, "summary");
    draft.body = text_at(object, "body");
    draft.invented = object.at("invented").as_bool() ? content::Invented::yes : content::Invented::no;
    if (object.contains("translation_of"))
        draft.translation_of = text_at(object, "translation_of");
    draft.fields = object.at("fields").as_object();
    return draft;
}

}
