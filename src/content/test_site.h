// A small site for tests of pages: a database with a vocabulary, entries that tests put in, and a clock they move.
#pragma once
#include "content/context.h"
#include "content/test_content.h"
#include "platform/http/request.h"
#include "platform/http/response.h"
#include "platform/media/store.h"

#include "tests/support/database.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace content::test {

/// 21 November 2026, noon in UTC.
inline constexpr base::Time noon{std::chrono::sys_days(std::chrono::year(2026) / 11 / 21) + std::chrono::hours(12)};

class TestSite
{
public:
    TestSite(sql::Engine engine, Kinds const& kinds)
        : db(engine, {accounts::migrations(), media::migrations(), content::migrations()}), kinds_(kinds)
    {
        db->write([&](sql::Tx& tx) { store::save_vocabulary(tx, words_, noon); });
    }

    /// Saves the entries and shows them. Originals go before translations, what is referred to before what refers.
    void save(std::vector<Draft> const& drafts)
    {
        db->write([&](sql::Tx& tx) {
            for (auto const& draft : drafts)
            {
                auto const& kind = *kinds_.find(draft.kind);
                store::save(tx, kind, draft, {words_, kinds_, accounts::import_person, noon});
                auto const original = draft.language == text::Language::nl;
                auto const problems = original ? store::resolve(tx, kind, draft) : std::vector<Problem>();
                EXPECT_EQ(problems.size(), 0U) << draft.slug;
            }
        });
        context.refresh();
    }

    /// Decides something about the site, as its coordinators do.
    void set(std::string_view name, std::string_view value)
    {
        db->write([&](sql::Tx& tx) { store::set_site_setting(tx, name, value, noon); });
        context.refresh();
    }

    tests::TestDatabase db;

private:
    Vocabulary words_ = vocabulary();
    Kinds kinds_;

public:
    Context context{*db, kinds_, {.name = "Alliantie"}};
    base::ManualClock clock{noon};
};

/// A GET of this address, in the language of its path; `slug` fills the hole of the row.
inline http::Request get(std::string const& address, std::string slug = {})
{
    auto builder = http::RequestBuilder(http::Method::get, address);
    if (!slug.empty())
        builder.path_value("slug", std::move(slug));
    return builder.language(address.starts_with("/en") ? text::Language::en : text::Language::nl).build();
}

/// The main part of the page that was answered; empty when it is no page.
inline std::string main_of(http::Response const& response)
{
    return response.page() ? std::string(response.page()->main.view()) : std::string();
}

}
