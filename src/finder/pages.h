// The page of search: what it shows, and its HTML.
#pragma once
#include "content/components.h"
#include "platform/search/question.h"

#include <optional>
#include <string>
#include <vector>

namespace finder {

/// Results on a page, and the last page that is shown: who did not find it by then uses other words.
inline constexpr std::uint32_t results_a_page = 10, last_page = 100;

/// One way to narrow down the results.
struct Choice
{
    std::string value;
    std::string label;
    std::uint32_t count = 0;
    bool chosen = false;
};

struct ChoiceGroup
{
    std::string_view parameter; ///< in the address; also the group of labels
    text::Message label;
    std::vector<Choice> choices;
};

struct Result
{
    content::Card card;
    html::Fragment snippet;
};

struct ResultsPage
{
    std::string typed;                    ///< as it is shown in the field
    bool shortened = false;               ///< more was typed than is looked for
    std::optional<search::Answer> answer; ///< absent: there is no index just now
    std::vector<Result> results;
    std::vector<ChoiceGroup> groups;
    std::uint32_t page = 1;
    content::Area const* place = nullptr; ///< whose name was typed

    bool any_chosen() const;
};

std::string_view search_path(text::Language language);

/// The address of this search in a language, on its first page, with all choices but one.
html::Url address(ResultsPage const& page, text::Language language, Choice const* without = nullptr);

html::Page results_page(content::Viewer const& viewer, ResultsPage const& page);

/// The choices beside the results.
void write_choices(html::Out& out, content::Viewer const& viewer, ResultsPage const& page);
/// Those that were made, each with the way back; nothing when there are none.
void write_chosen(html::Out& out, content::Viewer const& viewer, ResultsPage const& page);

}
