// Tests, at every address of the program, that what a resident consented to is private and that nothing outlives it.
#include "app/database.h"
#include "app/kinds.h"
#include "app/nightly.h"
#include "app/program.h"
#include "platform/http/request.h"
#include "tests/support/database.h"

#include <boost/json/parse.hpp>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

using namespace std::chrono_literals;
using testing::Each;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

constexpr std::string_view slug = "de-brief-op-de-kast";
constexpr std::string_view secret = "toestemming-versie-zeven";

content::Draft story()
{
    content::Draft made;
    made.kind = "story";
    made.slug = slug;
    made.title = "De brief op de kast";
    made.summary = "Kort.";
    made.body = "Hij lag er al weken.";
    made.status = content::Status::published;
    made.fields = boost::json::parse(R"({"themes":["geld"],"areas":["emmen"],"date":"2026-06","told_by":"Een vader",
        "consent_scopes":["site"],"consent_given":"2026-05-17","consent_until":"2026-11-21",
        "consent_text":"toestemming-versie-zeven"})")
                      .as_object();
    return made;
}

content::Vocabulary words()
{
    content::Vocabulary made;
    made.themes = {{"geld", "Geld", "Money"}};
    made.areas.emplace_back();
    made.areas.front().slug = "emmen";
    made.areas.front().name = "Emmen";
    return made;
}

std::string text_of(http::Response const& response)
{
    auto const* const page = response.page();
    if (!page)
        return std::string(response.bytes());
    return page->title + page->description + page->structured_data + std::string(page->main.view());
}

class Consent : public testing::TestWithParam<tests::Engine>
{
protected:
    Consent() : db_(GetParam(), app::all_migrations()), nightly_{db_, clock_, db_.folder() / "backup"}
    {
        config_ = app::load_config({{{"data", db_.folder().string()}}, [](auto const&) { return std::nullopt; }});
        auto const vocabulary = words();
        db_->write([&](sql::Tx& tx) {
            content::store::SaveContext const context{vocabulary, app::kinds(), accounts::import_person, clock_.now()};
            content::store::save_vocabulary(tx, context.vocabulary, clock_.now());
            content::store::save(tx, *app::kinds().find("story"), story(), context);
        });
        program_.emplace(config_, *db_, clock_);
    }

    /// What everyone may read at each address of the program, where the story's name fills every hole.
    std::map<std::string, std::string> read_everything()
    {
        std::map<std::string, std::string> texts;
        for (auto const& row : program_->router().rows())
            if (row->method == http::Method::get && row->access == http::Access::everyone)
                for (auto const path : {row->paths.nl, row->paths.en})
                    if (!path.empty())
                        read(*row, path, texts);
        return texts;
    }

    std::vector<std::string> paths_with(std::string_view words)
    {
        std::vector<std::string> paths;
        for (auto const& [path, text] : read_everything())
            if (text.find(words) != std::string::npos)
                paths.push_back(path);
        return paths;
    }

    base::ManualClock clock_{base::Time(std::chrono::sys_days(std::chrono::year(2026) / 11 / 21)) + 12h};
    tests::TestDatabase db_;
    app::Nightly nightly_;
    app::Config config_;
    std::optional<app::Program> program_;

private:
    void read(http::Row const& row, std::string_view path, std::map<std::string, std::string>& texts)
    {
        std::string address(path);
        std::vector<std::string> holes;
        for (auto start = address.find('{'); start != std::string::npos; start = address.find('{'))
        {
            auto const end = address.find('}', start);
            holes.push_back(address.substr(start + 1, end - start - 1));
            address.replace(start, end - start + 1, slug);
        }
        http::RequestBuilder builder(http::Method::get, address);
        builder.language(http::language_of(address));
        for (auto& hole : holes)
            builder.path_value(std::move(hole), std::string(slug));
        sql::RequestScope const scope(*db_);
        texts.emplace(address, text_of(row.handler(builder.build())));
    }
};

}

TEST_P(Consent, IsReadByNobody)
{
    EXPECT_THAT(paths_with("De brief op de kast"), Each(Not(HasSubstr("/api/")))) << "no program takes copies";
    EXPECT_THAT(paths_with(secret), IsEmpty());
    EXPECT_THAT(paths_with("2026-05-17"), IsEmpty());
    EXPECT_THAT(paths_with("consentGiven"), IsEmpty()); // the description of the API does not speak of it either
}

TEST_P(Consent, NothingOutlivesIt)
{
    auto const before = paths_with("De brief op de kast");
    EXPECT_THAT(
        before,
        testing::IsSupersetOf(std::vector<std::string>{"/verhalen", "/en/stories", "/verhalen/" + std::string(slug)}));
    clock_.advance(11h); // midnight in the Netherlands
    app::retire_entries(nightly_);
    program_->content().refresh();
    EXPECT_THAT(paths_with("De brief op de kast"), IsEmpty());
    EXPECT_THAT(paths_with("Hij lag er al weken"), IsEmpty());
}

INSTANTIATE_TEST_SUITE_P(Engines, Consent, testing::ValuesIn(tests::both_engines), tests::engine_name);
