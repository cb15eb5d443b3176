// For tests of the desk: a small alliance in a database, people of every sort, and requests of theirs.
#pragma once
#include "accounts/invite.h"
#include "content/test_content.h"
#include "desk/handlers.h"
#include "desk/people.h"
#include "platform/media/store.h"

#include "tests/support/database.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace desk::test {

using accounts::PersonId;
using accounts::Role;

inline constexpr base::Time noon{std::chrono::sys_days(std::chrono::year(2026) / 11 / 22) + std::chrono::hours(12)};

enum class Works { elsewhere, for_a_municipality };

/// Somebody who may ask: with the rights of their roles after two steps.
inline http::Person viewer(PersonId id, std::vector<accounts::Granted> const& roles, Works works = Works::elsewhere)
{
    http::Person person;
    person.id = id.value;
    person.name = "Kijker";
    person.municipal = works == Works::for_a_municipality;
    accounts::apply(roles, accounts::Steps::two, person);
    return person;
}

class Alliance
{
public:
    explicit Alliance(sql::Engine engine)
        : db(engine,
             {jobs::migrations(), accounts::migrations(), media::migrations(), content::migrations(),
              desk::migrations()})
    {
        auto const words = content::test::vocabulary();
        db->write([&](sql::Tx& tx) {
            content::store::save_vocabulary(tx, words, noon);
            save(tx, words, content::test::organisation_draft());
            auto of_state = content::test::organisation_draft();
            of_state.slug = "gemeente-emmen";
            of_state.title = "Gemeente Emmen";
            of_state.fields["sector"] = "government";
            save(tx, words, of_state);
            auto project = content::test::project_draft();
            project.fields["themes"] = boost::json::array{"geld"};
            save(tx, words, project);
        });
        content.refresh();
        administrator = viewer(add("Anna", {{Role::administrator}}), {{Role::administrator}});
        coordinator = viewer(add("Coen", {{Role::coordinator}}), {{Role::coordinator}});
        municipal = viewer(
            add("Mieke", {{Role::coordinator}}, Works::for_a_municipality), {{Role::coordinator}},
            Works::for_a_municipality);
        editor = viewer(add("Rik", {{Role::editor}}), {{Role::editor}});
        expert = add("Els Ervaring", {{Role::expert}});
        both = add("Bert Beide", {{Role::expert}, {Role::participant}});
        participant = add("Dirk Deelnemer", {{Role::participant}});
    }

    PersonId add(std::string const& name, std::vector<accounts::Granted> const& roles, Works works = Works::elsewhere)
    {
        return db->write([&](sql::Tx& tx) {
            accounts::NewPerson person{.name = name, .mail = std::to_string(++made_) + "@example.org"};
            person.municipal = works == Works::for_a_municipality;
            auto const id = accounts::store::add_person(tx, person, clock.now());
            for (auto const& granted : roles)
                accounts::store::grant(tx, id, granted, accounts::import_person, clock.now());
            return id;
        });
    }

    std::optional<Account> account(PersonId id) { return accounts::store::person(*db, id); }
    std::int64_t count(std::string const& what)
    {
        return db->value<std::int64_t>("SELECT COUNT(*) FROM " + what).value();
    }

    tests::TestDatabase db;
    base::ManualClock clock{noon};
    content::Kinds kinds = content::test::kinds();
    content::Context content{*db, kinds, {.name = "Alliantie"}};
    jobs::Queue queue{*db, clock};
    security::Limiter limiter{clock};
    security::Key key = security::Key::random();
    security::Passwords passwords{security::least};
    accounts::Accounts accounts_{
        *db,
        clock,
        queue,
        limiter,
        key,
        passwords,
        {.site_name = [] { return std::string("Alliantie"); }, .base_url = "https://kracht.example"}};
    Desk desk{*db, content, clock, queue, accounts_, {.base_url = "https://kracht.example"}};

    http::Person administrator, coordinator, municipal, editor;
    PersonId expert, both, participant;

private:
    void save(sql::Tx& tx, content::Vocabulary const& words, content::Draft const& draft)
    {
        auto const& kind = *kinds.find(draft.kind);
        content::store::save(tx, kind, draft, {words, kinds, accounts::import_person, noon});
        content::store::resolve(tx, kind, draft);
    }

    int made_ = 0;
};

using Values = std::vector<http::NameValue>;

inline http::Request get(http::Person const& person, std::string const& address, Values const& path = {})
{
    http::RequestBuilder builder(http::Method::get, address);
    for (auto const& [name, value] : path)
        builder.path_value(name, value);
    return builder.person(person).build();
}

inline http::Request post(http::Person const& person, Values const& path, Values const& fields)
{
    http::RequestBuilder builder(http::Method::post, "/beheer");
    for (auto const& [name, value] : path)
        builder.path_value(name, value);
    for (auto const& [name, value] : fields)
        builder.field(name, value);
    return builder.person(person).build();
}

inline Values id_of(PersonId id)
{
    return {{"id", std::to_string(id.value)}};
}

inline std::string main_of(http::Response const& response)
{
    return response.page() ? std::string(response.page()->main.view()) : std::string();
}

}
