// Tests that whatever content finds wrong has a sentence of its own, in both languages.
#include "editing/dates.h"
#include "editing/problem_words.h"

#include "content/test_content.h"
#include "editing/form_read.h"

#include <gmock/gmock.h>

namespace {

using editing::Sort;

std::vector<Sort> sorts(content::Draft const& draft, content::Kind const& kind = content::test::project)
{
    std::vector<Sort> found;
    for (auto const& problem : content::check(kind, draft, content::test::vocabulary()))
        found.push_back(editing::sort_of(problem));
    return found;
}

content::Draft with(std::string_view name, std::string_view json)
{
    auto draft = content::test::project_draft();
    draft.fields[name] = boost::json::parse(boost::json::string_view(json.data(), json.size()));
    return draft;
}

}

TEST(ProblemWords, know_every_problem_of_a_field)
{
    using testing::ElementsAre;
    EXPECT_THAT(sorts(with("ended", R"("gisteren")")), ElementsAre(Sort::date));
    EXPECT_THAT(sorts(with("region", R"("nergens")")), ElementsAre(Sort::unknown_word));
    EXPECT_THAT(sorts(with("themes", R"(["geld","geld"])")), ElementsAre(Sort::twice));
    EXPECT_THAT(sorts(with("areas", R"(["turfwolde"])")), ElementsAre(Sort::invented_in_real));
    EXPECT_THAT(sorts(with("tracks", R"([{"area":"emmen","phase":"x"}])")), ElementsAre(Sort::choice));
    EXPECT_THAT(sorts(with("tracks", R"([{"phase":"running"}])")), ElementsAre(Sort::missing));
    EXPECT_THAT(sorts(with("picture", R"("Geen Slug")")), ElementsAre(Sort::no_such_entry));
    EXPECT_THAT(sorts(with("links", R"([{"relation":"tries","to":"geen"}])")), ElementsAre(Sort::no_such_entry));
    EXPECT_THAT(
        sorts(with("sources", R"([{"title":"x","seen":"2026","url":"javascript:x"}])")), ElementsAre(Sort::address));
    EXPECT_THAT(sorts(with("ambitions", "[\"een\\ntwee\"]")), ElementsAre(Sort::lines));
    auto draft = content::test::project_draft();
    draft.slug = "Geen Slug";
    EXPECT_THAT(sorts(draft), ElementsAre(Sort::slug));
    draft = content::test::project_draft();
    draft.title.clear();
    EXPECT_THAT(sorts(draft), ElementsAre(Sort::missing));
    draft.title = std::string(400, 'a');
    EXPECT_THAT(sorts(draft), ElementsAre(Sort::too_long));
    auto organisation = content::test::organisation_draft();
    organisation.fields["mail"] = "geen";
    organisation.fields["phone"] = "bel maar";
    EXPECT_THAT(sorts(organisation, content::test::organisation), ElementsAre(Sort::mail, Sort::phone));
    organisation.fields = content::test::object(R"({"sector":"care"})");
    EXPECT_THAT(sorts(organisation, content::test::organisation), ElementsAre(Sort::sources));
    EXPECT_EQ(
        editing::sort_of({"consent_until", "media/x, which this uses, would be shown longer than this; give it ..."}),
        Sort::outlives);
    content::Draft note;
    note.slug = "x";
    note.title = "x";
    note.fields["position"] = "veel";
    EXPECT_THAT(sorts(note, content::test::note), ElementsAre(Sort::number));
}

TEST(ProblemWords, name_the_control)
{
    content::Viewer viewer;
    viewer.snapshot = std::make_shared<content::Snapshot>();
    EXPECT_EQ(editing::label_of(viewer, content::test::project, "tracks[1].area"), "Veld 2, Veld");
    EXPECT_EQ(editing::label_of(viewer, content::test::project, "title"), "Titel");
    auto const error = editing::in_words(viewer, content::test::project, {"ambitions[3]", "must be one line"});
    EXPECT_EQ(error.field, "ambitions") << "a list with an item on each line is one control";
}

TEST(Dates, are_read_as_people_write_them)
{
    for (auto const& [typed, iso] : std::vector<std::pair<std::string, std::string>>{
             {"31-03-2026", "2026-03-31"},
             {"31/3/2026", "2026-03-31"},
             {"1 mei 2026", "2026-05-01"},
             {"march 2026", "2026-03"},
             {"maart 2026", "2026-03"},
             {"okt. 2026", "2026-10"},
             {"2026", "2026"},
             {"2026-03", "2026-03"},
             {"31-02-2026", "31-02-2026"},
             {"morgen", "morgen"},
             {"", ""},
             {"12-2026", "2026-12"},
             {"3-4-26", "3-4-26"}})
    {
        EXPECT_EQ(editing::read_date(typed), iso) << typed;
        EXPECT_EQ(editing::read_date(editing::shown_date(iso)), iso) << typed;
    }
}
