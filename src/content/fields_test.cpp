// Canonical form, references and index rows.
#include "content/test_content.h"

#include <boost/json/serialize.hpp>
#include <gtest/gtest.h>

namespace content {
namespace {

using test::object;

std::string canonical_text(std::string_view json)
{
    return boost::json::serialize(canonical(test::project, object(json)));
}

std::vector<std::string> rows(Kind const& kind, std::string_view json)
{
    std::vector<std::string> result;
    for (auto const& row : indexed_values(kind, object(json), test::vocabulary()))
        result.push_back(row.field + "=" + row.text + (row.number ? "/" + std::to_string(*row.number) : ""));
    return result;
}

using Strings = std::vector<std::string>;

TEST(Fields, stand_in_the_order_of_the_kind)
{
    EXPECT_EQ(
        canonical_text(R"({"sources":[{"seen":"2026","title":"a"}],"strange":1,"started":"2017","themes":["geld"]})"),
        R"({"themes":["geld"],"started":"2017","sources":[{"title":"a","seen":"2026"}],"strange":1})");
}

TEST(Fields, lose_blanks_and_empty_values)
{
    EXPECT_EQ(
        canonical_text(R"({"themes":[],"region":"","ambitions":[" a ","",null],"started":" 2017 ",)"
                       R"("results":[{"text":"","date":"2017"},{}],"transcript":"\n  \r\n  een\r\ntwee \n\n"})"),
        R"({"started":"2017","ambitions":["a"],"results":[{"date":"2017"},{}],"transcript":"  een\ntwee"})");
    EXPECT_EQ(
        boost::json::serialize(canonical(test::note, object(R"({"pinned":false,"position":0})"))), R"({"position":0})");
}

TEST(Fields, of_a_draft_include_its_own_texts)
{
    auto draft = test::project_draft();
    draft.title = " Goede start\n";
    draft.body = "\n\nTekst.\n";
    EXPECT_EQ(canonical(test::project, draft), test::project_draft());
    EXPECT_EQ(canonical(test::project, canonical(test::project, draft)), test::project_draft());
}

TEST(Fields, name_every_reference_with_its_place)
{
    auto const found = references(
        test::project,
        object(R"({"organisations":["bieb","thuis"],"results":[{"date":"2017"},{"by":["bieb"]}],)"
               R"("links":[{"relation":"based_on","to":"note/een"},{"relation":"part_of","to":"project/geheel"}]})"));
    Strings written;
    for (auto const& one : found)
        written.push_back(one.field + " " + one.kind + "/" + one.slug + " " + one.index_field + " " + one.relation);
    EXPECT_EQ(
        written,
        (Strings{
            "organisations[0] organisation/bieb organisations ", "organisations[1] organisation/thuis organisations ",
            "results[1].by[0] organisation/bieb results.by ", "links[0].to note/een  based_on",
            "links[1].to project/geheel  part_of"}));
}

TEST(Fields, are_found_by_their_values)
{
    EXPECT_EQ(
        rows(test::note, R"({"themes":["geld","wonen"],"menu":"main","position":7,"pinned":true})"),
        (Strings{"themes=geld", "themes=wonen", "position=7/7", "pinned=true"}));
}

TEST(Fields, carry_the_last_possible_day_of_a_date)
{
    EXPECT_EQ(
        rows(test::project, R"({"started":"1970-01-02","ended":"1970"})"),
        (Strings{"started=1970-01-02/1", "ended=1970/364"}));
}

TEST(Fields, are_found_in_the_areas_of_their_records_too)
{
    EXPECT_EQ(
        rows(
            test::project,
            R"({"areas":["assen"],"tracks":[{"area":"emmen","phase":"running"},{"area":"assen","phase":"running"}]})"),
        (Strings{"areas=assen", "tracks.area=emmen", "areas=emmen", "tracks.phase=running", "tracks.area=assen"}));
}

TEST(Fields, are_found_in_what_a_former_municipality_became)
{
    EXPECT_EQ(
        rows(test::project, R"({"areas":["hoogezand","midden-groningen"]})"), (Strings{"areas=midden-groningen"}));
}

TEST(Fields, are_found_in_the_areas_of_their_region_as_it_is_now)
{
    EXPECT_EQ(
        rows(test::project, R"({"region":"programma"})"),
        (Strings{"region=programma", "areas=emmen", "areas=midden-groningen"}));
}

}
}
