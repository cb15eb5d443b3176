// Tests of route tables and the router.
#include "platform/http/router.h"

#include <gtest/gtest.h>
#include <type_traits>

namespace http {

namespace {

struct Slice
{
    std::string name = "slice";
};

Response show(Slice& slice, Request const&)
{
    return bytes("text/plain", slice.name);
}

constexpr std::array rows{
    Route<Slice>{Method::get, {"/projecten", "/en/projects"}, Access::everyone, show, {"thema", "pagina"}},
    Route<Slice>{Method::get, {"/projecten/{slug}", "/en/projects/{slug}"}, Access::everyone, show},
    Route<Slice>{Method::post, {"/projecten/{slug}", "/en/projects/{slug}"}, Access::write, show},
    Route<Slice>{Method::get, {"/projecten/nieuw", "/en/projects/new"}, Access::write, show},
    Route<Slice>{Method::get, Paths::neutral("/pakket/{id}/{file...}"), Access::everyone, show},
    Route<Slice>{Method::get, {"/", "/en"}, Access::everyone, show},
};

// A row without its access column does not compile, in whatever way it is forgotten.
using Handler = Route<Slice>::Handler;
static_assert(std::is_constructible_v<Route<Slice>, Method, Paths, Access, Handler>);
static_assert(!std::is_constructible_v<Route<Slice>, Method, Paths, Handler>);
static_assert(!std::is_constructible_v<Route<Slice>, Method, Paths, Handler, QueryNames>);
static_assert(!std::is_constructible_v<Route<Slice>, Method, Access, Handler>);
static_assert(!std::is_default_constructible_v<Route<Slice>>);

class RouterTest : public ::testing::Test
{
protected:
    RouterTest() { router.add<Slice>(slice, rows); }

    Match match(Method method, std::vector<std::string> const& segments) { return router.match(method, segments); }

    template <std::size_t n>
    void add(std::array<Route<Slice>, n> const& more)
    {
        router.add<Slice>(slice, more);
    }

    Slice slice;
    Router router;
};

TEST_F(RouterTest, FindsRowsInBothLanguages)
{
    auto const dutch = match(Method::get, {"projecten", "kansrijk"});
    ASSERT_NE(dutch.row, nullptr);
    EXPECT_EQ(dutch.row->number, 1U);
    EXPECT_EQ(dutch.language, text::Language::nl);
    EXPECT_EQ(dutch.values, (std::vector<NameValue>{{"slug", "kansrijk"}}));

    auto const english = match(Method::head, {"en", "projects", "promising"});
    ASSERT_NE(english.row, nullptr);
    EXPECT_EQ(english.row->number, 1U);
    EXPECT_EQ(english.language, text::Language::en);

    EXPECT_EQ(match(Method::get, {}).language, text::Language::nl);
    EXPECT_EQ(match(Method::get, {"en"}).language, text::Language::en);
}

TEST_F(RouterTest, AWordGoesBeforeAHole)
{
    EXPECT_EQ(match(Method::get, {"projecten", "nieuw"}).row->number, 3U);
    EXPECT_EQ(match(Method::post, {"projecten", "nieuw"}).row->number, 2U) << "the word has no POST";
}

TEST_F(RouterTest, ATailTakesTheRest)
{
    auto const found = match(Method::get, {"pakket", "12", "js", "app.js"});
    ASSERT_NE(found.row, nullptr);
    EXPECT_EQ(found.values, (std::vector<NameValue>{{"id", "12"}, {"file", "js/app.js"}}));
}

TEST_F(RouterTest, SaysWhichMethodsAPathTakes)
{
    auto const wrong_method = match(Method::delete_, {"projecten", "kansrijk"});
    EXPECT_EQ(wrong_method.row, nullptr);
    EXPECT_EQ(wrong_method.allowed, (std::vector<Method>{Method::get, Method::post}));
    EXPECT_TRUE(match(Method::get, {"nergens"}).allowed.empty());
    EXPECT_TRUE(match(Method::get, {"projecten", "a", "b"}).allowed.empty());
}

TEST_F(RouterTest, RunsTheHandlerWithItsSlice)
{
    auto const request = RequestBuilder(Method::get, "/projecten").build();
    EXPECT_EQ(match(Method::get, {"projecten"}).row->handler(request).bytes(), "slice");
}

TEST_F(RouterTest, ListsAllRows)
{
    ASSERT_EQ(router.rows().size(), rows.size());
    EXPECT_EQ(router.rows()[0]->query.names().size(), 2U);
    EXPECT_EQ(name(router.rows()[2]->access), "write");
}

TEST_F(RouterTest, RefusesAPathThatIsTaken)
{
    EXPECT_THROW(
        add(std::array{Route<Slice>{Method::get, {"/projecten/{id}", "/en/x"}, Access::everyone, show}}),
        std::logic_error);
    EXPECT_THROW(
        add(std::array{Route<Slice>{Method::get, {"/x", "/en/projects"}, Access::everyone, show}}), std::logic_error);
}

TEST_F(RouterTest, RefusesMalformedRows)
{
    for (auto const* const path :
         {"", "projecten", "/a/", "//", "/a//b", "/{}", "/{a", "/x{a}", "/{a}{b}", "/{a...}/b"})
        EXPECT_THROW(
            add(std::array{Route<Slice>{Method::get, Paths::neutral(path), Access::everyone, show}}), std::logic_error)
            << path;
    EXPECT_THROW(
        add(std::array{Route<Slice>{Method::head, Paths::neutral("/kop"), Access::everyone, show}}), std::logic_error);
}

} // namespace

} // namespace http
