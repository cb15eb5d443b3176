// The pages of the learning menu: what each shows, and its HTML.
#pragma once
#include "content/entry_page.h"
#include "content/kind_list.h"
#include "content/media_view.h"

#include <array>
#include <string>
#include <vector>

namespace learning {

content::KindList const& material_list();

/// Cards with form and minutes.
void write_cards(html::Out& out, content::Viewer const& viewer, std::span<content::Card const> cards);

struct MaterialPage : content::EntryPage
{
    std::vector<content::Card> others; ///< in the same form
};
html::Page material_page(content::Viewer const& viewer, MaterialPage const& page);

/// A choice for the printed card.
struct CardChoice
{
    std::string_view parameter; ///< "theme" or "audience"
    std::string_view label;
    content::FacetValues const* values = nullptr; ///< null: nothing to choose
    std::string chosen;                           ///< empty: all
};

/// The menu on one sheet of paper.
struct CardPage
{
    std::array<CardChoice, 2> choices;
    std::array<std::vector<content::Card>, 4> courses; ///< by the order of forms()
    std::string site;                                  ///< where the addresses on paper begin: "example.org"
};
html::Page card_page(content::Viewer const& viewer, CardPage const& page);

/// The address of the printed card.
std::string_view card_path(text::Language language);

/// The list of one form.
html::Url form_url(content::Viewer const& viewer, std::string_view form);

}
