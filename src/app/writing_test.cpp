// Tests of writing through the whole program: every kind's form opens and shows itself, and no visitor sees a draft.
#include "app/test_people.h"
#include "content/content_folder.h"
#include "editing/test_browser.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>

namespace {

using app::test::Answer;
using app::test::own_project;
using app::test::World;
using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

constexpr std::string_view editor = "editor";

class WholeWriting : public testing::TestWithParam<tests::Engine>
{
protected:
    // What a browser sends of the form on this page.
    static std::vector<http::NameValue> form_of(std::string_view page, std::string command)
    {
        auto const start = page.find("data-role=\"editor\"");
        if (start == std::string_view::npos)
            return {};
        auto form = editing::test::fill_in(page.substr(start, page.find("</form>", start) - start));
        form.fields.emplace_back("do", std::move(command));
        return form.fields;
    }

    Answer post(std::string const& target, std::vector<http::NameValue> fields)
    {
        return world_.site().visit(
            {.method = http::Method::post,
             .target = target,
             .cookies = world_.cookies(editor),
             .fields = std::move(fields)});
    }

    Answer get(std::string const& target) { return world_.site().get(target, world_.cookies(editor)); }

    // One published entry of each kind in each language.
    std::map<std::string, content::Draft> samples()
    {
        std::map<std::string, content::Draft> found;
        for (auto const* const kind : app::kinds().all())
            for (auto const& stored : content::store::all(world_.db(), *kind))
                if (stored.draft.status == content::Status::published)
                    found.emplace(
                        std::string(kind->name) + "." + std::string(text::code(stored.draft.language)), stored.draft);
        return found;
    }

    World world_{GetParam()};
};

}

TEST_P(WholeWriting, ShowsEveryKindBeforehand)
{
    // Once: notes that the person was here, and reads the menu in both languages.
    get("/schrijven");
    get("/en/write");
    for (auto const& [name, draft] : samples())
    {
        auto const address = draft.language == text::Language::nl ? "/bewerken/" + draft.kind + "/" + draft.slug
                                                                  : "/en/edit/" + draft.kind + "/" + draft.slug;
        auto const page = get(address);
        ASSERT_EQ(page.status, 200) << address;
        EXPECT_LE(page.queries, 8) << address;
        auto fields = form_of(page.body, "view");
        for (auto& [field, value] : fields)
            if (field == "title")
                value = "Vooraf <b>bekeken</b>";
        auto const shown = post(address, fields);
        EXPECT_EQ(shown.status, 200) << name;
        EXPECT_THAT(shown.body, AllOf(HasSubstr("Vooraf &lt;b&gt;bekeken"), HasSubstr("write__notice--preview")))
            << name;
        EXPECT_LE(shown.queries, 12) << name;
        fields.back().second = "save";
        auto const saved = post(address, fields);
        EXPECT_EQ(saved.status, 303) << name;
        EXPECT_LE(saved.queries, 16) << name;
        auto const public_address = content::entry_path(*app::kinds().find(draft.kind), draft.language, draft.slug);
        EXPECT_THAT(world_.site().get(public_address).body, Not(HasSubstr("Vooraf"))) << "no visitor sees a draft";
    }
}

// The form of a work and what happens with it, with a question above it; of a medium and of a translation.
TEST_P(WholeWriting, AsksTheDatabaseLittleAboutAWork)
{
    get("/schrijven");
    for (auto const* const name : {"media.nl", "project.en", "story.nl"})
    {
        auto const draft = samples().at(name);
        auto const language = std::string(draft.language == text::Language::nl ? "/bewerken/" : "/en/edit/");
        auto const address = language + draft.kind + "/" + draft.slug;
        auto fields = form_of(get(address).body, "save");
        for (auto& [field, value] : fields)
            if (field == "title")
                value = "Veranderd";
        auto const place = post(address, fields).header("Location");
        auto const work = place.substr(0, place.find('?'));
        auto const steps = work + (draft.language == text::Language::nl ? "/nakijken" : "/review");
        for (auto const* const step : {"submit", "ask_changes"})
            post(steps, {{"step", step}, {"version", "1"}, {"words", "Schrijf korter."}});
        auto const form = get(work);
        EXPECT_LE(form.queries, 8) << name;
        EXPECT_THAT(form.body, HasSubstr("Schrijf korter.")) << name;
        auto const page = get(steps);
        EXPECT_EQ(page.status, 200) << name;
        EXPECT_LE(page.queries, 8) << name;
    }
}

TEST_P(WholeWriting, LeadsFromThePageToItsFormWhoMayWriteItOnly)
{
    auto const page = "/projecten/" + std::string(own_project);
    auto const link = "/bewerken/project/" + std::string(own_project);
    EXPECT_THAT(get(page).body, HasSubstr(link));
    EXPECT_THAT(world_.site().get(page).body, Not(HasSubstr(link)));
    EXPECT_EQ(world_.site().get(page).body, world_.site().get(page).body);
    EXPECT_EQ(world_.site().get(link).status, 303) << "sign in first";
}

TEST_P(WholeWriting, PublishesNoPictureThatOutlivesItsStory)
{
    auto story = samples().at("story.nl");
    story.fields["picture"] = "portret";
    story.fields["consent_until"] = "2028-04-22";
    auto picture = samples().at("media.nl");
    picture.slug = picture.title = "portret";
    picture.invented = content::Invented::yes;
    picture.fields = {{"form", "image"}, {"file", "veenkanaal.jpg"}, {"alt", "Iemand"}, {"consent_until", "2028"}};
    world_.db().write([&](sql::Tx& tx) {
        auto const words = content::store::vocabulary(tx);
        for (auto const& draft : {picture, story})
        {
            auto const& kind = *app::kinds().find(draft.kind);
            auto const canonical = content::canonical(kind, draft);
            content::store::save(
                tx, kind, canonical, {words, app::kinds(), accounts::import_person, world_.clock().now()});
            EXPECT_TRUE(content::store::resolve(tx, kind, canonical).empty());
        }
    });
    auto fields = form_of(get("/bewerken/media/portret").body, "save");
    auto const saved = post("/bewerken/media/portret", fields);
    ASSERT_EQ(saved.status, 303);
    auto const place = saved.header("Location");
    auto const work = place.substr(0, place.find('?')) + "/nakijken";
    auto const refused = post(work, {{"step", "publish"}, {"version", "1"}});
    EXPECT_EQ(refused.status, 422);
    EXPECT_THAT(refused.body, HasSubstr("niet langer te zien zijn dan het verhaal"));
}

INSTANTIATE_TEST_SUITE_P(Engines, WholeWriting, testing::ValuesIn(tests::both_engines), tests::engine_name);
