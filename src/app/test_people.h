// For tests of app: the whole program with the alliance's content and a person of every sort, each signed in.
#pragma once
#include "accounts/people.h"
#include "accounts/session.h"
#include "app/database.h"
#include "app/kinds.h"
#include "app/test_visit.h"
#include "content/import.h"
#include "tests/support/database.h"

namespace app::test {

/// The organisation that the editor of one organisation is of, and one of its entries.
inline constexpr std::string_view own_organisation = "buurthuis-de-turfschuur";
inline constexpr std::string_view own_project = "samen-aan-tafel-turfwolde";
inline constexpr std::string_view other_organisation = "noorderpoort";
inline constexpr std::string_view other_project = "sterk-uit-armoede";

enum class Standing { able, disabled };

/// A sort of visitor.
struct Sort
{
    std::string_view name;
    std::vector<accounts::Granted> roles = {};
    accounts::Steps steps = accounts::Steps::two;
    Standing standing = Standing::able;
    std::string_view workplace = {}; ///< "municipality", or anything else
};

inline std::vector<Sort> const& all_sorts()
{
    using accounts::Role;
    using accounts::Steps;
    static std::vector<Sort> const sorts{
        {.name = "somebody without a role"},
        {.name = "participant", .roles = {{Role::participant}}, .steps = Steps::one},
        {.name = "expert", .roles = {{Role::expert}}, .steps = Steps::one},
        {.name = "facilitator", .roles = {{Role::facilitator}}},
        {.name = "analyst", .roles = {{Role::analyst}}},
        {.name = "editor", .roles = {{Role::editor}}},
        {.name = "editor of one", .roles = {{Role::editor, std::string(own_organisation)}}},
        {.name = "editor of another", .roles = {{Role::editor, std::string(other_organisation)}}},
        {.name = "coordinator", .roles = {{Role::coordinator}}},
        {.name = "administrator", .roles = {{Role::administrator}}},
        {.name = "editor of a municipality", .roles = {{Role::editor}}, .workplace = "municipality"},
        {.name = "editor after one step", .roles = {{Role::editor}}, .steps = Steps::one},
        {.name = "editor of one after one step",
         .roles = {{Role::editor, std::string(own_organisation)}},
         .steps = Steps::one},
        {.name = "administrator after one step", .roles = {{Role::administrator}}, .steps = Steps::one},
        {.name = "disabled administrator", .roles = {{Role::administrator}}, .standing = Standing::disabled},
    };
    return sorts;
}

/// The program on a database of its own with the alliance's content, and a person of every sort.
class World
{
public:
    explicit World(tests::Engine engine) : db_(engine, all_migrations())
    {
        config_ = load_config(
            {{{"data", db_.folder().string()}, {"mail-outbox", "public"}, {"security-contact", "security@example.org"}},
             [](auto const&) { return std::nullopt; }});
        auto const report = content::import_folder(
            {.db = db_, .kinds = kinds(), .folder = alliance(), .now = clock_.now()});
        if (!report.problems.empty())
            throw std::logic_error(content::to_text(report.problems.front()));
        program_.emplace(config_, *db_, clock_);
        site_.emplace(*program_, *db_);
        for (auto const& sort : all_sorts())
            people_.push_back(add(sort));
    }

    sql::Database& db() { return *db_; }
    Program& program() { return *program_; }
    Site& site() { return *site_; }
    base::ManualClock& clock() { return clock_; }

    accounts::PersonId person(std::string_view sort) const { return people_.at(place(sort)).id; }
    /// The cookies of that person's browser.
    std::string const& cookies(std::string_view sort) const { return people_.at(place(sort)).cookies; }
    /// Who a request of that browser is from, as handlers see it.
    http::Person as_handlers_see(std::string_view sort) const
    {
        auto const at = place(sort);
        http::Person seen{.id = people_[at].id.value, .name = std::string(sort)};
        seen.municipal = all_sorts()[at].workplace == "municipality";
        accounts::apply(all_sorts()[at].roles, all_sorts()[at].steps, seen);
        return seen;
    }
    /// Puts a new person of this sort in the place of one who may have been changed by what was sent.
    void renew(std::string_view sort) { people_.at(place(sort)) = add(all_sorts().at(place(sort))); }

private:
    struct SignedIn
    {
        accounts::PersonId id;
        std::string cookies;
    };

    static std::filesystem::path alliance()
    {
        return std::filesystem::path(__FILE__).parent_path().parent_path().parent_path() / "content" / "veenkolonien";
    }

    static std::size_t place(std::string_view sort)
    {
        auto const found = std::ranges::find(all_sorts(), sort, &Sort::name);
        return static_cast<std::size_t>(found - all_sorts().begin());
    }

    std::string sign_in(sql::Tx& tx, accounts::PersonId id, accounts::Steps steps)
    {
        return "__Host-session=" + accounts::store::open_session(tx, id, {.steps = steps}, clock_.now()).token;
    }

    SignedIn add(Sort const& sort)
    {
        auto const number = ++added_;
        return db_->write([&](sql::Tx& tx) {
            auto const id = accounts::store::add_person(
                tx,
                {.name = std::string(sort.name),
                 .mail = "person" + std::to_string(number) + "@example.org",
                 .municipal = sort.workplace == "municipality"},
                clock_.now());
            for (auto const& granted : sort.roles)
                accounts::store::grant(tx, id, granted, accounts::import_person, clock_.now());
            auto cookies = sign_in(tx, id, sort.steps);
            if (sort.standing == Standing::disabled)
                tx.execute("UPDATE person SET disabled_at = $1 WHERE id = $2", clock_.now(), id);
            return SignedIn{id, std::move(cookies)};
        });
    }

    base::ManualClock clock_{
        base::Time(std::chrono::sys_days(std::chrono::year(2026) / 11 / 21)) + std::chrono::hours(12)};
    tests::TestDatabase db_;
    Config config_;
    std::optional<Program> program_;
    std::optional<Site> site_;
    std::vector<SignedIn> people_;
    int added_ = 0;
};

}
