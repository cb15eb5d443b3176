// For tests of this slice: a database, a clock to move, a mailer that keeps what it gets, and a browser with cookies.
#pragma once
#include "accounts/arrive.h"
#include "accounts/handlers.h"
#include "accounts/people.h"
#include "accounts/sign_in.h"
#include "accounts/test_words.h"

#include "tests/support/database.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <map>

namespace accounts::test {

inline constexpr base::Time noon{std::chrono::sys_days(std::chrono::year(2026) / 11 / 22) + std::chrono::hours(12)};

class KeepingMailer final : public mail::Mailer
{
public:
    void send(mail::Message const& message) override { sent.push_back(message); }

    std::vector<mail::Message> sent;
};

class TestAccounts
{
public:
    explicit TestAccounts(sql::Engine engine) : db(engine, {jobs::migrations(), accounts::migrations()}) {}

    PersonId add(std::string const& name, std::vector<Granted> const& roles = {})
    {
        return db->write([&](sql::Tx& tx) {
            auto const person = store::add_person(tx, {.name = name, .mail = name + "@example.org"}, clock.now());
            for (auto const& granted : roles)
                store::grant(tx, person, granted, import_person, clock.now());
            return person;
        });
    }

    std::string open(PersonId person, NewSession const& session = {})
    {
        return db->write([&](sql::Tx& tx) { return store::open_session(tx, person, session, clock.now()).token; });
    }

    /// Does all work that waits.
    void work()
    {
        auto const handlers = job_handlers(accounts, mailer);
        while (jobs::run_one(queue, handlers))
        {}
    }

    tests::TestDatabase db;
    base::ManualClock clock{noon};
    jobs::Queue queue{*db, clock};
    security::Limiter limiter{clock};
    security::Key key = security::Key::random();
    security::Passwords passwords{security::least};
    KeepingMailer mailer;
    Accounts accounts{
        *db,
        clock,
        queue,
        limiter,
        key,
        passwords,
        {.site_name = [] { return std::string("Alliantie"); }, .base_url = "https://kracht.example"}};
};

using Handler = http::Response (*)(Accounts&, http::Request const&);

struct Sent
{
    std::string path;
    std::vector<http::NameValue> fields = {};
    std::vector<http::NameValue> path_values = {};
};

/// A browser: keeps the cookies that answers set, and says them with each request.
class Browser
{
public:
    explicit Browser(TestAccounts& site) : site_(site) {}

    http::Response get(Handler handler, Sent const& sent) { return ask(http::Method::get, handler, sent); }
    http::Response post(Handler handler, Sent const& sent) { return ask(http::Method::post, handler, sent); }

    http::Request request(http::Method method, Sent const& sent)
    {
        http::RequestBuilder builder(method, sent.path);
        for (auto const& [name, value] : cookies)
            builder.cookie(name, value);
        for (auto const& [name, value] : sent.fields)
            builder.field(name, value);
        for (auto const& [name, value] : sent.path_values)
            builder.path_value(name, value);
        for (auto const& [name, value] : headers)
            builder.header(name, value);
        auto request = builder.build();
        request.set_person(person_of(site_.accounts, request));
        return request;
    }

    http::Person person() { return request(http::Method::get, {"/"}).person(); }

    std::map<std::string, std::string> cookies;
    std::vector<http::NameValue> headers;
    std::vector<http::Cookie> last_set;

private:
    http::Response ask(http::Method method, Handler handler, Sent const& sent)
    {
        auto response = handler(site_.accounts, request(method, sent));
        last_set = response.cookies;
        for (auto const& cookie : response.cookies)
        {
            if (cookie.max_age == std::chrono::seconds(0))
                cookies.erase(cookie.name);
            else
                cookies[cookie.name] = cookie.value;
        }
        return response;
    }

    TestAccounts& site_;
};

}
