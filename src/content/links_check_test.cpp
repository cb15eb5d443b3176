// The rules between entries, with the place and message an author gets.
#include "content/links_check.h"

#include "content/test_content.h"

#include <gtest/gtest.h>

#include <deque>

namespace content {
namespace {

using Strings = std::vector<std::string>;
using test::object;

/// Entries that will stand, by file or in the database only.
class World
{
public:
    World& file(Draft draft)
    {
        drafts_.push_back(std::move(draft));
        auto const& put = drafts_.back();
        files_.push_back({content_path(put), test::kinds().find(put.kind), put, {}});
        auto const& file = files_.back();
        standing_.push_back({file.kind, &file.draft, &file});
        return *this;
    }
    World& stored(Draft draft)
    {
        drafts_.push_back(std::move(draft));
        standing_.push_back({test::kinds().find(drafts_.back().kind), &drafts_.back(), nullptr});
        return *this;
    }
    World& removed(Draft draft)
    {
        drafts_.push_back(std::move(draft));
        removed_.push_back(&drafts_.back());
        return *this;
    }
    Strings problems() const
    {
        auto found = check_links(test::kinds(), standing_, removed_);
        sort_problems(found);
        Strings result;
        for (auto const& problem : found)
            result.push_back(to_text(problem));
        return result;
    }

private:
    std::deque<Draft> drafts_;
    std::deque<ContentFile> files_;
    std::vector<Standing> standing_;
    std::vector<Draft const*> removed_;
};

Draft project(std::string_view json)
{
    auto draft = test::project_draft();
    for (auto const& [name, value] : object(json))
        draft.fields[name] = value;
    return draft;
}

Draft with_body(std::string body)
{
    auto draft = test::project_draft();
    draft.body = std::move(body);
    return draft;
}

Draft invented(Draft draft)
{
    draft.invented = Invented::yes;
    return draft;
}

Draft archived(Draft draft)
{
    draft.status = Status::archived;
    return draft;
}

Draft named(Draft draft, std::string slug)
{
    draft.slug = std::move(slug);
    return draft;
}

TEST(LinksCheck, finds_references_that_lead_nowhere)
{
    EXPECT_EQ(
        World()
            .file(project(R"({"organisations":["bieb","thuis"],"links":[{"relation":"tries","to":"plan/a"},)"
                          R"({"relation":"tries","to":"project/goede-start"}]})"))
            .file(test::organisation_draft())
            .problems(),
        (Strings{
            "project/goede-start.nl.md:1: links[0].to: 'plan' is no kind of content; known: note, organisation, "
            "project",
            "project/goede-start.nl.md:1: links[1].to: links to itself",
            "project/goede-start.nl.md:1: organisations[1]: organisation/thuis does not exist; check the spelling, "
            "or add its file"}));
}

TEST(LinksCheck, accepts_references_to_what_is_only_stored)
{
    EXPECT_EQ(
        World().file(project(R"({"organisations":["bieb"]})")).stored(test::organisation_draft()).problems(),
        Strings());
}

TEST(LinksCheck, follows_markdown_links_in_body_and_prose)
{
    auto draft = project(R"({"transcript":"Zie [x](project/nergens)."})");
    draft.body =
        "[Bieb](organisation/bieb#kop)\n\n[Thuis](organisation/thuis), [buiten](https://example.org), [kop](#kop),\n"
        "[op](/contact), [mail](mailto:info@example.org), [fout](over-ons.html), [weg](../x)";
    EXPECT_EQ(
        World().file(draft).file(test::organisation_draft()).problems(),
        (Strings{
            "project/goede-start.nl.md:2: transcript: project/nergens does not exist; check the spelling, or add "
            "its file",
            "project/goede-start.nl.md:3: body: organisation/thuis does not exist; check the spelling, or add its file",
            "project/goede-start.nl.md:4: body: the link '../x' leads nowhere; write kind/slug, https://..., a path "
            "of this site or #heading",
            "project/goede-start.nl.md:4: body: the link 'over-ons.html' leads nowhere; write kind/slug, "
            "https://..., a path of this site or #heading"}));
}

TEST(LinksCheck, lets_a_translation_link_by_either_slug)
{
    auto draft = test::translation_draft();
    draft.body = "[own](project/other) [dutch](organisation/bieb) [wrong](project/ander-en)";
    auto other = test::translation_draft();
    other.slug = "other";
    other.translation_of = "ander";
    EXPECT_EQ(
        World()
            .file(test::project_draft())
            .file(draft)
            .file(named(test::project_draft(), "ander"))
            .file(other)
            .file(test::organisation_draft())
            .problems(),
        (Strings{
            "project/good-start.en.md:1: body: project/ander-en does not exist; check the spelling, or add its file"}));
}

TEST(LinksCheck, keeps_invented_and_real_apart)
{
    auto const linking = project(R"({"organisations":["bieb"]})");
    EXPECT_EQ(
        World().file(invented(linking)).file(test::organisation_draft()).problems(),
        (Strings{"project/goede-start.nl.md:1: organisations[0]: organisation/bieb is real; an invented entry may only "
                 "link to invented ones"}));
    EXPECT_EQ(
        World().file(with_body("[x](organisation/bieb)")).file(invented(test::organisation_draft())).problems(),
        (Strings{"project/goede-start.nl.md:1: body: organisation/bieb is invented; a real entry may not link to it"}));
    EXPECT_EQ(World().file(invented(linking)).file(invented(test::organisation_draft())).problems(), Strings());
    EXPECT_EQ(
        World().stored(linking).file(invented(test::organisation_draft())).problems(),
        (Strings{
            "organisation/bieb.nl.md:1: invented: project/goede-start: organisation/bieb is invented; a real entry "
            "may not link to it"}));
}

TEST(LinksCheck, counts_a_translation_as_its_original)
{
    auto draft = test::translation_draft();
    draft.body = "[x](organisation/bieb)";
    EXPECT_EQ(
        World().file(invented(test::project_draft())).file(draft).file(invented(test::organisation_draft())).problems(),
        Strings());
    EXPECT_EQ(
        World().file(test::project_draft()).file(draft).file(invented(test::organisation_draft())).problems().size(),
        1U);
}

TEST(LinksCheck, wants_an_original_for_each_translation_and_one_translation_each)
{
    EXPECT_EQ(
        World().file(test::translation_draft()).problems(),
        (Strings{"project/good-start.en.md:1: translation-of: the Dutch original project/goede-start does not exist"}));
    EXPECT_EQ(
        World()
            .file(test::project_draft())
            .stored(test::translation_draft())
            .file(named(test::translation_draft(), "better-start"))
            .problems(),
        (Strings{"project/better-start.en.md:1: translation-of: project/good-start (en) and project/better-start (en) "
                 "both translate "
                 "project/goede-start; keep one, or remove the old one with --prune"}));
}

TEST(LinksCheck, keeps_the_english_addresses_of_entries_apart)
{
    auto const other = named(test::project_draft(), "good-start");
    EXPECT_EQ(
        World().file(test::project_draft()).file(test::translation_draft()).file(other).problems(),
        (Strings{"project/good-start.en.md:1: slug: project/good-start (en) and project/good-start would share an "
                 "English address; choose another slug"}));
    EXPECT_EQ(
        World().stored(test::project_draft()).stored(test::translation_draft()).file(other).problems(),
        (Strings{"project/good-start.nl.md:1: slug: project/good-start (en) and project/good-start would share an "
                 "English address; choose another slug"}));
    auto const same = named(test::translation_draft(), "goede-start");
    EXPECT_EQ(World().file(test::project_draft()).file(same).problems(), Strings());
}

TEST(LinksCheck, wants_as_many_records_in_a_translation)
{
    auto const original = project(R"({"tracks":[{"area":"emmen"},{"area":"assen"}]})");
    auto translation = test::translation_draft();
    translation.fields = object(R"({"tracks":[{"focus":"a"}],"ambitions":["a"]})");
    EXPECT_EQ(
        World().file(original).file(translation).problems(),
        (Strings{"project/good-start.en.md:1: tracks: holds 1 where project/goede-start holds 2; a translation has the "
                 "same records in the same order"}));
    EXPECT_EQ(
        World().file(original).stored(translation).problems(),
        (Strings{
            "project/goede-start.nl.md:1: tracks: holds 2 where project/good-start (en) holds 1; a translation has "
            "the same records in the same order"}));
    translation.fields = object(R"({"tracks":[{"focus":"a"},{"focus":"b"}]})");
    EXPECT_EQ(World().file(original).file(translation).problems(), Strings());
}

TEST(LinksCheck, refuses_to_archive_what_others_refer_to)
{
    auto const linking = project(R"({"organisations":["bieb"]})");
    EXPECT_EQ(
        World().file(archived(test::organisation_draft())).file(linking).stored(named(linking, "tweede")).problems(),
        (Strings{
            "organisation/bieb.nl.md:1: status: cannot be archived: project/goede-start, project/tweede refer to it"}));
    EXPECT_EQ(World().file(archived(test::organisation_draft())).file(archived(linking)).problems(), Strings());
}

TEST(LinksCheck, refuses_to_remove_what_others_refer_to)
{
    auto const linking = project(R"({"organisations":["bieb"]})");
    EXPECT_EQ(
        World().removed(test::organisation_draft()).file(linking).problems(),
        (Strings{
            "organisation/bieb.nl.md:1: has no file any more, but cannot be removed: project/goede-start refers to "
            "it"}));
    EXPECT_EQ(
        World().removed(test::organisation_draft()).stored(with_body("[x](organisation/bieb)")).problems().size(), 1U);
    EXPECT_EQ(World().removed(test::organisation_draft()).removed(linking).problems(), Strings());
    EXPECT_EQ(
        World().removed(test::project_draft()).stored(test::translation_draft()).problems(),
        (Strings{"project/goede-start.nl.md:1: has no file any more, but cannot be removed: project/good-start (en) "
                 "refers to it"}));
}

TEST(LinksCheck, names_no_more_than_five_of_many)
{
    World world;
    world.removed(test::organisation_draft());
    for (auto const slug : {"a", "b", "c", "d", "e", "f", "g"})
        world.file(named(project(R"({"organisations":["bieb"]})"), slug));
    EXPECT_EQ(
        world.problems(),
        (Strings{"organisation/bieb.nl.md:1: has no file any more, but cannot be removed: project/a, project/b, "
                 "project/c, project/d, "
                 "project/e and 2 more refer to it"}));
}

}
}
