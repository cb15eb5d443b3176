// A small alliance in a database, and a visitor who asks its API; for the tests of this folder.
#pragma once
#include "api/api.h"
#include "api/test_content.h"
#include "platform/http/router.h"
#include "platform/media/store.h"
#include "tests/support/database.h"

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>

#include <gtest/gtest.h>

namespace api::test {

/// An answer as a program reads it.
struct Answer
{
    http::Response response;
    json::object document;
    int queries = 0;

    json::array const& items() const { return document.at("items").as_array(); }
    std::string text(std::string_view pointer) const { return std::string(at(pointer).as_string()); }
    json::value const& at(std::string_view pointer) const { return whole_.at_pointer(pointer); }

    explicit Answer(http::Response got, int counted)
        : response(std::move(got)),
          document(json::parse(response.bytes()).as_object()),
          queries(counted),
          whole_(document)
    {}

private:
    json::value whole_;
};

class Alliance
{
public:
    explicit Alliance(tests::Engine engine, content::Demonstration demonstration = content::Demonstration::off)
        : db(engine, {accounts::migrations(), media::migrations(), content::migrations()}), collections(kinds_)
    {
        fill();
        content_.emplace(*db, kinds_, content::SiteSettings{.name = "Alliantie", .demonstration = demonstration});
        api_.emplace(Api{*db, *content_, collections});
        router_.add(*api_, collections.routes());
    }

    /// Goes by the router, as a request does. `target` has no percent signs in its path.
    Answer ask(http::Method method, std::string_view target)
    {
        auto const match = router_.match(method, segments(target.substr(0, target.find('?'))));
        http::RequestBuilder builder(method, target);
        builder.language(match.language);
        for (auto const& [name, value] : match.values)
            builder.path_value(name, value);
        sql::RequestScope const scope(*db);
        if (!match.row)
            return Answer(refusal(*api_, builder.build(), {.status = match.allowed.empty() ? 404 : 405}).value(), 0);
        auto response = match.row->handler(builder.build());
        return Answer(std::move(response), scope.query_count());
    }
    /// What the API makes of the server's own refusal.
    std::optional<http::Response> refused(std::string_view target, http::Problem const& problem) const
    {
        return refusal(*api_, http::RequestBuilder(http::Method::get, target).build(), problem);
    }
    Answer get(std::string_view target) { return ask(http::Method::get, target); }

    tests::TestDatabase db;

private:
    static std::vector<std::string> segments(std::string_view path)
    {
        std::vector<std::string> parts;
        while (!path.empty())
        {
            auto const end = std::min(path.find('/', 1), path.size());
            parts.emplace_back(path.substr(1, end - 1));
            path.remove_prefix(end);
        }
        return parts;
    }

    void fill()
    {
        auto const words = vocabulary();
        content::store::SaveContext const context{
            words, kinds_, accounts::import_person, base::Time(std::chrono::seconds(1'800'000'000))};
        db->write([&](sql::Tx& tx) {
            content::store::save_vocabulary(tx, words, context.now);
            for (auto const& one : drafts())
                content::store::save(
                    tx, *kinds_.find(one.kind), content::canonical(*kinds_.find(one.kind), one), context);
            for (auto const& one : drafts())
                if (!one.translation_of)
                    content::store::resolve(tx, *kinds_.find(one.kind), one);
        });
    }

    content::Kinds kinds_ = content::test::kinds();

public:
    Collections collections;

private:
    std::optional<content::Context> content_;
    std::optional<Api> api_;
    http::Router router_;
};

}
