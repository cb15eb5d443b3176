// GET /zoeken: what was found. The words are neither stored nor logged, and the page cache never keeps them.
#include "content/content.h"
#include "finder/handlers.h"
#include "finder/pages.h"
#include "platform/search/query_text.h"
#include "platform/text/collate.h"
#include "platform/text/utf8.h"

#include "text/finder.h"

#include <algorithm>
#include <charconv>

namespace finder {

namespace {

namespace words = text::finder;

constexpr std::size_t most_choices = 12; // of one group, in a request

std::uint32_t page_of(http::Request const& request)
{
    auto const text = request.query("page").value_or("1");
    std::uint32_t page = 1;
    auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), page);
    bool const sound = error == std::errc() && end == text.data() + text.size();
    return sound ? std::clamp<std::uint32_t>(page, 1, last_page) : 1;
}

search::LabelFilter filter_of(http::Request const& request, std::string_view parameter)
{
    search::LabelFilter filter{std::string(parameter), {}};
    for (auto const value : request.query_all(parameter))
        if (filter.values.size() < most_choices && !value.empty() && value.size() <= 100
            && std::ranges::find(filter.values, value) == filter.values.end())
            filter.values.emplace_back(value);
    return filter;
}

// The name of a choice; empty for one that does not exist.
std::string name_of(content::Viewer const& viewer, std::string_view group, std::string_view value)
{
    auto const& vocabulary = viewer.vocabulary();
    if (group == "kind")
    {
        auto const* const kind = viewer.kinds->find(value);
        return kind ? std::string(viewer.say(kind->plural)) : std::string();
    }
    if (group == "theme")
    {
        auto const* const theme = vocabulary.theme(value);
        return theme ? theme->name(viewer.language) : std::string();
    }
    auto const* const area = vocabulary.area(value);
    return area ? area->name : std::string();
}

ChoiceGroup group_of(
    content::Viewer const& viewer, search::LabelFilter const& filter, text::Message label,
    std::optional<search::Answer> const& answer)
{
    auto const parameter = filter.group == "kind" ? "kind" : filter.group == "theme" ? "theme" : "area";
    ChoiceGroup group{parameter, label, {}};
    auto const add = [&](std::string const& value, std::uint32_t count, bool chosen) {
        if (auto name = name_of(viewer, filter.group, value); !name.empty())
            group.choices.push_back({value, std::move(name), count, chosen});
    };
    auto const chosen = [&](std::string const& value) {
        return std::ranges::find(filter.values, value) != filter.values.end();
    };
    if (answer)
        for (auto const& count : answer->counts)
            if (count.group == filter.group)
                add(count.value, count.count, chosen(count.value));
    for (auto const& value : filter.values)
        if (std::ranges::find(group.choices, value, &Choice::value) == group.choices.end())
            add(value, 0, true);
    return group;
}

// "emmen" and "Gemeente Emmen" are the same place.
content::Area const* place_of(content::Viewer const& viewer, std::string_view typed)
{
    auto asked = text::fold(typed);
    for (std::string_view const before : {"gemeente ", "municipality of "})
        if (asked.starts_with(before))
            asked.erase(0, before.size());
    auto const& areas = viewer.vocabulary().areas;
    auto const found = std::ranges::find(areas, asked, [](content::Area const& area) { return text::fold(area.name); });
    return found == areas.end() ? nullptr : &*found;
}

void add_results(Finder& finder, content::Viewer const& viewer, ResultsPage& page)
{
    std::vector<content::EntryId> ids;
    for (auto const& hit : page.answer->hits)
        ids.push_back({hit.key});
    // What is no longer published is not among the cards, however new the index is.
    for (auto& card : content::store::cards(finder.db, viewer.language, ids))
    {
        auto const hit = std::ranges::find(page.answer->hits, card.id.value, &search::Hit::key);
        page.results.push_back({std::move(card), std::move(hit->snippet)});
    }
}

}

http::Response show_results(Finder& finder, http::Request const& request)
{
    auto const viewer = content::viewer(finder.content, finder.clock, request);
    auto const kinds = filter_of(request, "kind");
    auto const themes = filter_of(request, "theme");
    auto const areas = filter_of(request, "area");
    ResultsPage page;
    page.page = page_of(request);
    page.answer = finder.indexes.in(viewer.language)
                      .ask(
                          {.typed = request.query("q").value_or(""),
                           .filters = {kinds, themes, areas},
                           .counted = {"kind", "theme", "area"},
                           .offset = (page.page - 1) * results_a_page,
                           .limit = results_a_page});
    if (page.answer)
    {
        page.typed = page.answer->typed;
        add_results(finder, viewer, page);
    }
    else
    {
        page.typed = search::read_query(request.query("q").value_or("")).text;
    }
    page.shortened = text::code_points(request.query("q").value_or("")) > search::longest_query;
    page.place = place_of(viewer, page.typed);
    page.groups = {
        group_of(viewer, kinds, words::facet_kind, page.answer),
        group_of(viewer, themes, words::facet_theme, page.answer),
        group_of(viewer, areas, words::facet_area, page.answer)};

    http::Response response(results_page(viewer, page));
    response.keep = http::Keep::never;
    response.headers.emplace_back("Cache-Control", "no-store");
    return response;
}

}
