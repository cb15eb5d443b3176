// Tests of the mark of who read along: which changes keep it, and that it is shown only while it is true.
#include "content/components.h"
#include "content/read_along.h"
#include "content/test_site.h"
#include "platform/html/write.h"

#include "text/content.h"

#include <gmock/gmock.h>

namespace content::test {

namespace {

using testing::HasSubstr;
using testing::Not;

Draft told()
{
    auto draft = project_draft();
    draft.fields = object(
        R"({"themes":["geld"],"started":"2017","ambitions":["Samen eten"],"results":[{"date":"2018","text":"Er is gegeten."}]})");
    return draft;
}

class ReadAlong : public testing::TestWithParam<tests::Engine>
{
protected:
    EntryId save(Draft const& draft)
    {
        return site_.db->write([&](sql::Tx& tx) {
            return store::save(tx, project, draft, {words_, kinds_, accounts::import_person, noon}).id;
        });
    }

    EntryId save_marked(Draft const& draft)
    {
        auto const id = save(draft);
        site_.db->write([&](sql::Tx& tx) { store::set_read_along(tx, id, noon, noon); });
        return id;
    }

    bool marked(EntryId id)
    {
        return site_.db->value<base::Time>("SELECT read_along_at FROM entry WHERE id = $1", id).has_value();
    }

    std::string head(Draft const& draft)
    {
        site_.context.refresh();
        auto const looks = viewer(site_.context, site_.clock, get("/projecten/goede-start", "goede-start"));
        auto const entry = store::published(*site_.db, project, text::Language::nl, draft.slug);
        return std::string(html::fragment("<div>{}</div>", [&](html::Out& out) {
                               if (entry)
                                   entry_head(out, looks, *entry);
                           }).view());
    }

    Kinds kinds_ = test::kinds();
    Vocabulary words_ = vocabulary();
    TestSite site_{GetParam(), kinds_};
};

}

TEST(SameWords, LooksAtTextsAndNotAtWhereAnEntryIsFiled)
{
    auto const before = told();
    auto filed = before;
    filed.fields = object(
        R"({"themes":["wonen"],"areas":["emmen"],"picture":"veen","started":"2019","ambitions":["Samen eten"],"results":[{"date":"2020","text":"Er is gegeten."}]})");
    EXPECT_TRUE(same_words(project, before, filed));

    for (
        auto const* const fields : {
            R"({"started":"2017","ambitions":["Samen koken"],"results":[{"date":"2018","text":"Er is gegeten."}]})",
            R"({"started":"2017","ambitions":["Samen eten"],"results":[{"date":"2018","text":"Er is gekookt."}]})",
            R"({"started":"2017","ambitions":["Samen eten"]})",
            R"({"started":"2017","ambitions":["Samen eten"],"results":[{"date":"2018","text":"Er is gegeten.","story":"Toen."}]})",
        })
    {
        auto other = before;
        other.fields = object(fields);
        EXPECT_FALSE(same_words(project, before, other)) << fields;
    }
    for (auto Draft::* const part : {&Draft::title, &Draft::summary, &Draft::body})
    {
        auto other = before;
        other.*part += " Anders.";
        EXPECT_FALSE(same_words(project, before, other));
    }
}

TEST_P(ReadAlong, TheMarkStaysWithTheWordsAndGoesWithThem)
{
    auto draft = told();
    auto const id = save_marked(draft);
    ASSERT_TRUE(marked(id));
    EXPECT_THAT(head(draft), HasSubstr("Meegelezen door ervaringsdeskundigen"));

    draft.fields["themes"] = boost::json::array{"wonen"};
    save(draft);
    EXPECT_TRUE(marked(id));

    draft.body += " Nog een zin.";
    save(draft);
    EXPECT_FALSE(marked(id));
    EXPECT_THAT(head(draft), Not(HasSubstr("Meegelezen")));
}

TEST_P(ReadAlong, AnInventedEntryIsNeverMarked)
{
    auto draft = told();
    draft.invented = Invented::yes;
    auto const id = save_marked(draft);
    EXPECT_FALSE(marked(id));
    EXPECT_THAT(head(draft), Not(HasSubstr("Meegelezen")));

    draft.invented = Invented::no;
    save(draft);
    site_.db->write([&](sql::Tx& tx) { store::set_read_along(tx, id, noon, noon); });
    ASSERT_TRUE(marked(id));
    draft.invented = Invented::yes;
    save(draft);
    EXPECT_FALSE(marked(id)) << "an example that turns out invented was not read along with";
}

TEST_P(ReadAlong, ATranslationHasAMarkOfItsOwn)
{
    auto const original = save_marked(told());
    auto const translation = save(translation_draft());
    EXPECT_TRUE(marked(original));
    EXPECT_FALSE(marked(translation));
    auto const english = store::published(*site_.db, project, text::Language::en, "good-start");
    ASSERT_TRUE(english);
    EXPECT_FALSE(english->read_along_at);

    auto const before = store::generation(*site_.db);
    site_.db->write([&](sql::Tx& tx) { store::set_read_along(tx, translation, std::nullopt, noon); });
    EXPECT_GT(store::generation(*site_.db), before) << "pages in the cache show the mark too";
}

INSTANTIATE_TEST_SUITE_P(Engines, ReadAlong, testing::ValuesIn(tests::both_engines), tests::engine_name);

}
