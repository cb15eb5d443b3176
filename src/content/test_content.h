// Small content for tests of the spine: a vocabulary and drafts that are sound, to be spoilt one at a time.
#pragma once
#include "content/fields.h"
#include "content/test_kinds.h"

#include <boost/json/parse.hpp>

#include <string_view>

namespace content::test {

/// Emmen and Assen; Hoogezand that became Midden-Groningen; Turfwolde, which does not exist; two region sets.
inline Vocabulary vocabulary()
{
    Vocabulary words;
    words.areas = {
        {.slug = "drenthe", .code = "PV22", .name = "Drenthe", .kind = AreaKind::province, .within = {}, .from = {}, .to = {}, .into = {}},
        {.slug = "emmen", .code = "GM0114", .name = "Emmen", .kind = AreaKind::municipality, .within = "drenthe", .from = {}, .to = {}, .into = {}},
        {.slug = "assen", .code = "GM0106", .name = "Assen", .kind = AreaKind::municipality, .within = "drenthe", .from = {}, .to = {}, .into = {}},
        {.slug = "midden-groningen", .code = "GM1952", .name = "Midden-Groningen", .kind = AreaKind::municipality, .within = {}, .from = text::parse_date("2018-01-01"), .to = {}, .into = {}},
        {.slug = "hoogezand", .code = "GM0018", .name = "Hoogezand", .kind = AreaKind::former_municipality, .within = {}, .from = {}, .to = text::parse_date("2018-01-01"), .into = {"midden-groningen"}},
        {.slug = "turfwolde", .code = {}, .name = "Turfwolde (bestaat niet)", .kind = AreaKind::invented, .within = {}, .from = {}, .to = {}, .into = {}},
    };
    words.regions = {
        {"programma", "Het programma", "The programme", {{"emmen", {}, {}}, {"assen", {}, text::parse_date("2020")}, {"hoogezand", {}, text::parse_date("2018-01-01")}}},
        {"verzonnen", "Verzonnen", "Invented", {{"turfwolde", {}, {}}}},
    };
    words.themes = {{"geld", "Geld", "Money"}, {"wonen", "Wonen", "Housing"}};
    words.audiences = {{"inwoners", "Inwoners", "Residents"}};
    return words;
}

inline boost::json::object object(std::string_view json)
{
    return boost::json::parse(boost::json::string_view(json.data(), json.size())).as_object();
}

inline Draft project_draft()
{
    return {.kind = "project", .slug = "goede-start", .title = "Goede start", .summary = "Kort.", .body = "Tekst.",
        .status = Status::published, .translation_of = {}, .fields = object(R"({"started":"2017"})")};
}

inline Draft organisation_draft()
{
    return {.kind = "organisation", .slug = "bieb", .title = "Bieb", .summary = {}, .body = {}, .status = Status::published,
        .translation_of = {}, .fields = object(R"({"sector":"care","sources":[{"title":"Site","seen":"2026-11"}]})")};
}

inline Draft translation_draft()
{
    return {.kind = "project", .language = text::Language::en, .slug = "good-start", .title = "Good start", .summary = {},
        .body = {}, .status = Status::published, .translation_of = "goede-start", .fields = {}};
}

}
