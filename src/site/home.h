// The home page: what it shows, read for one visitor. Private to the slice.
#pragma once
#include "content/components.h"
#include "content/days.h"
#include "content/gathered.h"
#include "content/journey_graph.h"
#include "site/menu.h"
#include "site/site.h"

#include <optional>
#include <vector>

namespace site {

/// A part left empty is left out: its room does not exist yet, or holds nothing.
struct HomePage
{
    std::shared_ptr<Menu const> menu;      ///< knows which rooms hold something
    std::optional<content::Card> helpline; ///< for the whole country, with a phone number
    std::vector<content::Card> answers;    ///< questions that were answered, or refused
    std::vector<content::DayCard> coming;
    std::vector<content::Card> projects;
    std::vector<content::Card> news;
    content::JourneyGraph journey; ///< one way from question to result
    std::string journey_slug;      ///< of its question
    std::string structured_data;   ///< schema.org as JSON-LD
};
html::Page home_page(content::Viewer const& viewer, HomePage const& page);

/// One subject of the home page: its heading, where to read on, and what it shows.
struct Band
{
    std::string_view look; ///< "band", "band band--sky" or "band band--surface"
    std::string_view id;
    text::Message title;
    text::Message lead;
    text::Message more;
    html::Url url;
};

/// The page of a room; absent when this program does not have it, or it holds nothing.
std::optional<html::Url> room_url(content::Viewer const& viewer, Menu const& menu, std::string_view name);

/// "Nu hulp nodig?": the helpline with its source, and help nearby.
void write_help(html::Out& out, content::Viewer const& viewer, HomePage const& page);
/// "Wat hebben we met jullie antwoorden gedaan?"
void write_answers(html::Out& out, content::Viewer const& viewer, HomePage const& page);
/// "Leren op jouw manier": four doors.
void write_learning(html::Out& out, content::Viewer const& viewer, HomePage const& page);
/// "Van vraag tot resultaat": one journey, step by step.
void write_journey(html::Out& out, content::Viewer const& viewer, HomePage const& page);

}
