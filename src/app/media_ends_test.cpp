// Tests, at the addresses of the program, that pictures and recordings of a story are gone with the consent for it.
#include "app/database.h"
#include "app/kinds.h"
#include "app/nightly.h"
#include "app/test_visit.h"
#include "content/ends.h"
#include "finder/shelf.h"
#include "platform/media/prepare.h"
#include "platform/media/store.h"
#include "tests/support/database.h"

#include <boost/json/parse.hpp>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

using namespace std::chrono_literals;
using testing::HasSubstr;
using testing::Not;

constexpr std::string_view told = "glimwormpje"; ///< in every word of the story's media

content::Draft draft(std::string kind, std::string slug, std::string_view fields)
{
    content::Draft made;
    made.kind = std::move(kind);
    made.slug = slug;
    made.title = "Titel " + slug;
    made.summary = "Kort.";
    made.body = "Alles wat er gezegd wordt.";
    made.status = content::Status::published;
    made.fields = boost::json::parse(boost::json::string_view(fields.data(), fields.size())).as_object();
    return made;
}

content::Draft media(std::string slug, std::string_view fields)
{
    auto made = draft("media", std::move(slug), fields);
    made.title = "Het " + std::string(told);
    made.body = "Zo klinkt een " + std::string(told) + ".";
    return made;
}

class StoryMedia : public testing::TestWithParam<tests::Engine>
{
protected:
    StoryMedia() : db_(GetParam(), app::all_migrations())
    {
        config_ = app::load_config({{{"data", db_.folder().string()}}, [](auto const&) { return std::nullopt; }});
        words_.themes = {{"geld", "Geld", "Money"}};
        db_->write([&](sql::Tx& tx) { content::store::save_vocabulary(tx, words_, clock_.now()); });
        picture_ = add_file("portret.jpg", "image/jpeg");
        recording_ = add_file("opname.mp3", "audio/mpeg");
        save(media("portret", R"({"form":"image","file":"portret.jpg","alt":"Iemand","consent_until":"2026-11-30"})"));
        save(media("opname", R"({"form":"audio","file":"opname.mp3","consent_until":"2026-11"})"));
        save(draft("material", "luister", R"({"themes":["geld"],"form":"listening","minutes":5,
            "picture":"portret","recordings":["opname"]})"));
        auto story = draft("story", "brief", R"({"themes":["geld"],"picture":"portret","date":"2026-06",
            "told_by":"Een vader","consent_scopes":["site"],"consent_given":"2026-05-17","consent_text":"versie 7",
            "consent_until":"2026-11-30"})");
        story.body = "[Luister](media/opname)";
        save(story);
        program_.emplace(config_, *db_, clock_);
        site_.emplace(*program_, *db_);
    }

    // Answers its address.
    std::string add_file(std::string const& name, std::string const& type)
    {
        auto const hash = ::media::hash(name);
        ::media::store::put_bytes(*db_, hash, name);
        ::media::FileRecord const record{
            name, hash, 1500ms, {{"", name, hash, type, static_cast<std::int64_t>(name.size()), 8, 8}}};
        db_->write([&](sql::Tx& tx) { ::media::store::save(tx, record); });
        return ::media::address(hash, name);
    }

    void save(content::Draft const& made)
    {
        auto const& kind = *app::kinds().find(made.kind);
        auto const canonical = content::canonical(kind, made);
        EXPECT_THAT(content::check(kind, canonical, words_), testing::IsEmpty()) << made.slug;
        db_->write([&](sql::Tx& tx) {
            content::store::save(tx, kind, canonical, {words_, app::kinds(), accounts::import_person, clock_.now()});
            content::store::resolve(tx, kind, canonical);
            EXPECT_THAT(content::store::check_ends(tx, app::kinds(), canonical), testing::IsEmpty()) << made.slug;
        });
    }

    void index()
    {
        std::atomic<bool> const stopping = false;
        auto const splitter = std::make_shared<search::Splitter const>();
        finder::Shelf shelf(
            {*db_, app::kinds(), clock_, db_.folder() / "search-nl", splitter, stopping},
            program_->indexes().in(text::Language::nl));
        shelf.follow();
    }

    base::ManualClock clock_{base::Time(std::chrono::sys_days(std::chrono::year(2026) / 11 / 30)) + 12h};
    tests::TestDatabase db_;
    app::Nightly nightly_{*db_, clock_, db_.folder() / "backup"};
    app::Config config_;
    content::Vocabulary words_;
    std::string picture_;
    std::string recording_;
    std::optional<app::Program> program_;
    std::optional<app::test::Site> site_;
};

constexpr char const* lists[] = {"/media",       "/en/media",      "/leren/podcast.xml", "/en/learning/podcast.xml",
                                 "/sitemap.xml", "/leren/luister", "/verhalen/brief",    "/zoeken?q=glimwormpje"};

}

TEST_P(StoryMedia, AreThereOnTheLastDay)
{
    index();
    app::retire_entries(nightly_);
    program_->content().refresh();
    EXPECT_EQ(site_->get("/media/opname").status, 200);
    EXPECT_EQ(site_->get(recording_).status, 200);
    EXPECT_THAT(site_->get("/leren/podcast.xml").body, HasSubstr(recording_));
    EXPECT_THAT(site_->get("/zoeken?q=glimwormpje").body, HasSubstr("/media/opname"));
}

TEST_P(StoryMedia, AreGoneWithTheConsent)
{
    index();
    clock_.advance(11h); // midnight in the Netherlands
    app::retire_entries(nightly_);
    program_->content().refresh();
    for (auto const* const path : {"/media/portret", "/media/opname", "/en/media/opname"})
    {
        auto const answer = site_->get(path);
        EXPECT_THAT(answer.status, testing::AnyOf(404, 410)) << path;
        EXPECT_THAT(answer.body, Not(HasSubstr(told))) << path;
    }
    EXPECT_EQ(site_->get(picture_).status, 410);
    EXPECT_EQ(site_->get(recording_).status, 410);
    for (auto const* const path : lists)
    {
        auto const answer = site_->get(path);
        EXPECT_THAT(answer.body, Not(HasSubstr("/media/portret"))) << path;
        EXPECT_THAT(answer.body, Not(HasSubstr("/media/opname"))) << path;
        EXPECT_THAT(answer.body, Not(HasSubstr("/media/bestand/"))) << path;
    }
    EXPECT_THAT(site_->get("/leren/podcast.xml").body, Not(HasSubstr("<enclosure")));
    EXPECT_EQ(site_->get("/leren/luister").status, 200) << "who uses them does without";
}

INSTANTIATE_TEST_SUITE_P(Engines, StoryMedia, testing::ValuesIn(tests::both_engines), tests::engine_name);
