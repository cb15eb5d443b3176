// Reads what a feed is about, and names its entries as others will show them.
#include "sharing/selection.h"

#include "content/copies.h"

#include "text/content.h"
#include "text/sharing.h"

namespace sharing {

namespace {

namespace words = text::sharing;
using content::Viewer;

constexpr std::string_view followed_names[] = {"news",     "insight", "activity", "material", "project",
                                               "question", "measure", "circle",   "help"};

struct Value
{
    std::string_view field;
    std::string_view text;
    std::string name;
};

// The theme or area that was asked for; absent when it does not exist.
std::optional<Value> value_of(Viewer const& viewer, http::Request const& request)
{
    auto const& vocabulary = viewer.vocabulary();
    if (auto const slug = request.query("theme"))
    {
        auto const* const theme = vocabulary.theme(*slug);
        if (!theme)
            return std::nullopt;
        return Value{"themes", theme->slug, viewer.language == text::Language::nl ? theme->nl : theme->en};
    }
    auto const* const area = vocabulary.area(*request.query("area"));
    return area ? std::optional(Value{"areas", area->slug, area->name}) : std::nullopt;
}

void add_words(Selection& selection, std::string_view name, std::string_view value)
{
    selection.words += selection.words.empty() ? "?" : "&";
    selection.words.append(name).append("=").append(html::percent_encode(value));
}

}

std::vector<content::Kind const*> followed(content::Kinds const& kinds)
{
    std::vector<content::Kind const*> found;
    for (auto const name : followed_names)
        if (auto const* const kind = kinds.find(name))
            found.push_back(kind);
    return found;
}

bool may_leave(content::Kind const& kind)
{
    return content::may_be_copied(kind) && kind.name != "page";
}

std::variant<Selection, Refusal> read_selection(Viewer const& viewer, http::Request const& request)
{
    Selection selection;
    selection.query.language = viewer.language;
    selection.query.kinds = followed(*viewer.kinds);
    if (auto const name = request.query("kind"))
    {
        selection.kind = viewer.kinds->find(*name);
        if (!selection.kind || !may_leave(*selection.kind))
            return Refusal::not_found;
        selection.query.kinds = {selection.kind};
        selection.title = viewer.say(selection.kind->plural);
        add_words(selection, "kind", *name);
    }
    if (request.query("theme") && request.query("area"))
        return Refusal::bad_request;
    if (!request.query("theme") && !request.query("area"))
        return selection;
    auto const value = value_of(viewer, request);
    if (!value)
        return Refusal::not_found;
    selection.query.field = value->field;
    selection.query.text = value->text;
    selection.title += (selection.title.empty() ? "" : ", ") + value->name;
    add_words(selection, value->field == "themes" ? "theme" : "area", value->text);
    return selection;
}

std::string feed_title(Viewer const& viewer, Selection const& selection)
{
    auto title = viewer.snapshot->settings.name;
    if (!selection.title.empty())
        title += " – " + selection.title;
    if (viewer.snapshot->settings.demonstration == content::Demonstration::on)
        return viewer.say(words::demonstration_title{.title = title});
    return title;
}

std::string title_of(Viewer const& viewer, content::Card const& card)
{
    return card.invented == content::Invented::yes ? viewer.say(text::content::invented_title{.title = card.title})
                                                   : card.title;
}

std::string summary_of(Viewer const& viewer, content::Card const& card)
{
    return card.invented == content::Invented::yes ? viewer.say(text::content::invented_title{.title = card.summary})
                                                   : card.summary;
}

std::string address_of(http::Request const& request, Viewer const& viewer, content::Card const& card)
{
    auto const url = content::entry_url(viewer, card.kind, card.slug);
    return std::string(request.base_url()) + (url ? url->text() : std::string());
}

std::vector<std::string> labels_of(Viewer const& viewer, content::Card const& card)
{
    std::vector<std::string> labels;
    for (auto const& slug : content::texts(card.fields, "themes"))
        if (auto const* const theme = viewer.vocabulary().theme(slug))
            labels.push_back(viewer.language == text::Language::nl ? theme->nl : theme->en);
    for (auto const& slug : content::texts(card.fields, "areas"))
        if (auto const* const area = viewer.vocabulary().area(slug))
            labels.push_back(area->name);
    return labels;
}

}
