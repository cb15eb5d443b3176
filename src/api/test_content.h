// What a small alliance has written: words, organisations, projects and notes; for the tests of this folder.
#pragma once
#include "content/content.h"
#include "content/test_kinds.h"

#include <boost/json/parse.hpp>

namespace api::test {

namespace json = boost::json;

inline content::Area area(std::string slug, std::string code, std::string name)
{
    content::Area made;
    made.slug = std::move(slug);
    made.code = std::move(code);
    made.name = std::move(name);
    return made;
}

inline content::RegionMember member(std::string area)
{
    content::RegionMember made;
    made.area = std::move(area);
    return made;
}

inline content::Vocabulary vocabulary()
{
    using content::AreaKind;
    content::Vocabulary words;
    words.areas = {
        area("groningen", "PV20", "Groningen"), area("westerwolde", "GM1950", "Westerwolde"),
        area("vlagtwedde", "GM0048", "Vlagtwedde"), area("stadskanaal", "GM0037", "Stadskanaal")};
    words.areas[0].kind = AreaKind::province;
    words.areas[1].from = text::parse_date("2018");
    words.areas[2].kind = AreaKind::former_municipality;
    words.areas[2].within = "groningen";
    words.areas[2].to = text::parse_date("2018-01-01");
    words.areas[2].into = {"westerwolde"};
    words.regions = {
        {"programma", "Hele programma", "Whole programme", {member("stadskanaal"), member("westerwolde")}}};
    words.themes = {{"taal", "Taal", "Language"}, {"geld", "Geld", "Money"}};
    words.audiences = {{"gezinnen", "Gezinnen", "Families"}};
    return words;
}

inline content::Draft draft(std::string kind, std::string slug, std::string title, std::string_view fields)
{
    content::Draft made;
    made.kind = std::move(kind);
    made.slug = std::move(slug);
    made.title = std::move(title);
    made.summary = "Samenvatting.";
    made.status = content::Status::published;
    made.fields = json::parse(fields).as_object();
    return made;
}

inline content::Draft translation(std::string kind, std::string slug, std::string of, std::string_view fields)
{
    auto made = draft(std::move(kind), std::move(slug), "In English", fields);
    made.language = text::Language::en;
    made.summary = "Summary.";
    made.translation_of = std::move(of);
    return made;
}

constexpr std::string_view one_source = R"({"sector": "care", "sources": [{"title": "Bron", "seen": "2026-11"}]})";

inline std::vector<content::Draft> drafts()
{
    auto idea = draft("organisation", "idee", "Idee", one_source);
    idea.status = content::Status::draft;
    auto talk = draft("project", "taal-thuis", "Taal thuis", R"({"themes": ["taal"], "areas": ["vlagtwedde"],
        "region": "programma", "audiences": ["gezinnen"], "organisations": ["welzijn", "idee"], "started": "2017-01",
        "ended": "2018", "ambitions": ["Lezen"], "results": [{"date": "2017", "text": "Begonnen", "by": ["zorg"]}],
        "tracks": [{"area": "stadskanaal", "phase": "running", "focus": "Voorlezen"}],
        "transcript": "Een *gesprek*."})");
    talk.body = "# Kop\n\nMet **nadruk**.";
    auto invented = draft("note", "verzinsel", "Verzinsel", "{}");
    invented.invented = content::Invented::yes;
    return {
        draft("organisation", "welzijn", "Welzijn", one_source),
        idea,
        draft(
            "organisation", "zorg", "Zorg",
            R"({"sector": "housing", "aliases": ["Z"], "website": "https://example.org", "mail": "zorg@example.org",
                "phone": "0599 123456", "sources": [{"title": "Bron", "publisher": "Krant",
                "url": "https://example.org", "seen": "2026-11-01"}]})"),
        talk,
        draft("project", "geld-op-orde", "Geld op orde", R"({"themes": ["geld"], "areas": ["stadskanaal"],
            "organisations": ["zorg"], "started": "2020-05-17"})"),
        draft("note", "los", "Los blad", R"({"menu": "main", "position": 3, "pinned": true, "remarks": ["Een", "Twee"],
            "links": [{"relation": "based_on", "to": "project/taal-thuis"}]})"),
        invented,
        translation("organisation", "welfare", "welzijn", "{}"),
        translation("project", "language-at-home", "taal-thuis", R"({"ambitions": ["Reading"],
            "results": [{"text": "Begun"}], "tracks": [{"focus": "Reading aloud"}]})")};
}

}
