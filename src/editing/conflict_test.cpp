// Tests of two people who write on one text: both versions, a choice for each part, nothing lost however long it is.
#include "editing/test_writing.h"

#include <gmock/gmock.h>

namespace {

using editing::test::Ask;
using editing::test::fill_in;
using editing::test::id_in;
using editing::test::main_of;
using testing::AllOf;
using testing::HasSubstr;

class Conflicts : public editing::test::Writing
{};

std::string repeated(std::string_view letter, int times)
{
    std::string text;
    for (int i = 0; i < times; ++i)
        text += letter;
    return text;
}

}

TEST_P(Conflicts, ShowsBothWhenSomebodyElseSaved)
{
    auto const id = id_in(opened(desk_.editor()).set("title", "Begin").press("save").post(editing::post_entry, desk_));
    auto mine = opened_work(desk_.editor(), id);
    auto theirs = opened_work(desk_.second(), id);
    theirs.set("title", "Van Bo").set("summary", "Samenvatting van Bo").press("save").post(editing::post_work, desk_);
    auto const page = mine.set("title", "Van Ed").press("save").post(editing::post_work, desk_);
    ASSERT_EQ(page.status, 409);
    EXPECT_THAT(
        main_of(page),
        AllOf(
            HasSubstr("Van"), HasSubstr(R"(<mark class="nl-mark">Ed</mark>)"),
            HasSubstr(R"(<mark class="nl-mark">Bo</mark>)")));
    EXPECT_EQ(work(id).draft.title, "Van Bo");

    // What only the other changed is chosen already; the title waits for a choice.
    auto form = fill_in(main_of(page));
    EXPECT_EQ(form.value("take.summary"), "theirs");
    auto const unchosen = Ask(desk_.editor()).at("id", id).with(form).press("settle").post(editing::post_work, desk_);
    EXPECT_EQ(unchosen.status, 409);
    auto const settled = Ask(desk_.editor())
                             .at("id", id)
                             .with(form)
                             .set("take.title", "mine")
                             .press("settle")
                             .post(editing::post_work, desk_);
    ASSERT_EQ(settled.status, 303);
    EXPECT_EQ(work(id).draft.title, "Van Ed");
    EXPECT_EQ(work(id).draft.summary, "Samenvatting van Bo");
    EXPECT_EQ(work(id).version, 3);
}

TEST_P(Conflicts, PutsBothTextsBelowEachOther)
{
    auto const id = id_in(opened(desk_.editor()).set("body", "Begin.").press("save").post(editing::post_entry, desk_));
    auto mine = opened_work(desk_.editor(), id);
    opened_work(desk_.second(), id).set("body", "Van Bo.").press("save").post(editing::post_work, desk_);
    auto const page = mine.set("body", "Van Ed.").press("save").post(editing::post_work, desk_);
    Ask(desk_.editor())
        .at("id", id)
        .with(fill_in(main_of(page)))
        .set("take.body", "both")
        .press("settle")
        .post(editing::post_work, desk_);
    EXPECT_EQ(work(id).draft.body, "Van Bo.\n\nVan Ed.");
}

TEST_P(Conflicts, SettlesTextsOfAnyLength)
{
    auto const id = id_in(opened(desk_.editor()).set("title", "Begin").press("save").post(editing::post_entry, desk_));
    auto mine = opened_work(desk_.editor(), id);
    opened_work(desk_.second(), id).set("title", "Van Bo").press("save").post(editing::post_work, desk_);
    std::string ambitions;
    for (int line = 0; line < 450; ++line)
        ambitions += (line == 0 ? "" : "\n") + std::to_string(line) + std::string(300, 'a') + repeated("\u20ac", 400);
    auto const page = mine.set("ambitions", ambitions).press("save").post(editing::post_work, desk_);
    ASSERT_EQ(page.status, 409);
    auto const form = fill_in(main_of(page));
    constexpr std::size_t most_of_a_value = 256 * 1024;
    EXPECT_GT(form.values("mine").size(), 2U);
    for (auto const& [name, value] : form.fields)
        EXPECT_LT(value.size(), most_of_a_value) << name;
    auto const settled =
        Ask(desk_.editor()).at("id", id).with(form).press("settle:mine").post(editing::post_work, desk_);
    ASSERT_EQ(settled.status, 303);
    auto const kept = content::texts(work(id).draft.fields, "ambitions");
    ASSERT_EQ(kept.size(), 450U);
    EXPECT_EQ(kept[449], "449" + std::string(300, 'a') + repeated("\u20ac", 400));
}

TEST_P(Conflicts, KeepsOnItsFormWhatIsTooLongToSettle)
{
    auto const id = id_in(opened(desk_.editor()).set("title", "Begin").press("save").post(editing::post_entry, desk_));
    auto mine = opened_work(desk_.editor(), id);
    opened_work(desk_.second(), id).set("title", "Van Bo").press("save").post(editing::post_work, desk_);
    auto const story = repeated("\u20ac", 10'900);
    for (int number = 0; number < 100; ++number)
        mine.set("results[" + std::to_string(number) + "].story", story);
    auto const page = mine.press("save").post(editing::post_work, desk_);
    ASSERT_EQ(page.status, 422);
    EXPECT_THAT(main_of(page), HasSubstr("te veel om ernaast te zetten"));
    EXPECT_EQ(fill_in(main_of(page)).value("results[99].story"), story);
}

TEST_P(Conflicts, SeesThatThePublishedTextChanged)
{
    auto mine = opened(desk_.editor());
    auto changed = content::test::project_draft();
    changed.fields["organisations"] = boost::json::array{"bieb"};
    changed.summary = "Opnieuw geplaatst.";
    desk_.publish({changed});
    auto const page = mine.set("title", "Van Ed").press("save").post(editing::post_entry, desk_);
    ASSERT_EQ(page.status, 409);
    EXPECT_THAT(main_of(page), HasSubstr("Opnieuw geplaatst."));
    auto const settled =
        entry(desk_.editor()).with(fill_in(main_of(page))).press("settle:mine").post(editing::post_entry, desk_);
    ASSERT_EQ(settled.status, 303);
    EXPECT_EQ(work(id_in(settled)).base_revision, 2);
}

INSTANTIATE_TEST_SUITE_P(Engines, Conflicts, testing::ValuesIn(tests::both_engines), tests::engine_name);
