// Small content for tests of the spine: a vocabulary and drafts that are sound, to be spoilt one at a time.
#pragma once
#include "content/fields.h"
#include "content/test_kinds.h"

#include <boost/json/parse.hpp>

#include <string_view>

namespace content::test {

inline Area area(std::string slug, std::string code, std::string name, AreaKind kind)
{
    Area made;
    made.slug = std::move(slug);
    made.code = std::move(code);
    made.name = std::move(name);
    made.kind = kind;
    return made;
}

/// Emmen and Assen; Hoogezand that became Midden-Groningen; Turfwolde, which does not exist; two region sets.
inline Vocabulary vocabulary()
{
    auto const merger = text::parse_date("2018-01-01");
    Vocabulary words;
    words.areas = {
        area("drenthe", "PV22", "Drenthe", AreaKind::province),
        area("emmen", "GM0114", "Emmen", AreaKind::municipality),
        area("assen", "GM0106", "Assen", AreaKind::municipality),
        area("midden-groningen", "GM1952", "Midden-Groningen", AreaKind::municipality),
        area("hoogezand", "GM0018", "Hoogezand", AreaKind::former_municipality),
        area("turfwolde", "", "Turfwolde (bestaat niet)", AreaKind::invented),
    };
    words.areas[1].within = "drenthe";
    words.areas[3].from = merger;
    words.areas[4].to = merger;
    words.areas[4].into = {"midden-groningen"};
    words.regions = {
        {"programma",
         "Het programma",
         "The programme",
         {{"emmen", {}, {}},
          {"assen", {}, text::parse_date("2020")},
          {"hoogezand", {}, text::parse_date("2018-01-01")}}},
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
    return {
        .kind = "project",
        .slug = "goede-start",
        .title = "Goede start",
        .summary = "Kort.",
        .body = "Tekst.",
        .status = Status::published,
        .translation_of = {},
        .fields = object(R"({"started":"2017"})")};
}

inline Draft organisation_draft()
{
    return {
        .kind = "organisation",
        .slug = "bieb",
        .title = "Bieb",
        .summary = {},
        .body = {},
        .status = Status::published,
        .translation_of = {},
        .fields = object(R"({"sector":"care","sources":[{"title":"Site","seen":"2026-11"}]})")};
}

inline Draft translation_draft()
{
    return {
        .kind = "project",
        .language = text::Language::en,
        .slug = "good-start",
        .title = "Good start",
        .summary = {},
        .body = {},
        .status = Status::published,
        .translation_of = "goede-start",
        .fields = {}};
}

}
