// Tests of the pages of the outbox: they exist with the setting only, and show mail as text.
#include "outbox/handlers.h"

#include "platform/html/write.h"
#include "platform/mail/outbox.h"

#include "tests/support/database.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

using http::Method;
using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

class OutboxPages : public testing::Test
{
protected:
    OutboxPages()
    {
        mail::Message message;
        message.to = {"Jan", "jan@example.org"};
        message.subject = "Je code <b>";
        message.text =
            "Klik hier: https://kracht.example/inloggen/abc?x=1&y=2\nof javascript:alert(1) of https://\n<i>klaar</i>\n";
        message.html = html::fragment("<p>{}</p>", "<i>klaar</i>");
        mail::Outbox(folder_.path(), {{"Site", "post@kracht.example"}, "kracht.example"}, clock_).send(message);
    }

    std::string list(outbox::Outbox outbox)
    {
        auto const response = outbox::list_messages(
            outbox, http::RequestBuilder(Method::get, "/ontwikkeling/post").build());
        EXPECT_TRUE(!response.page() || response.keep == http::Keep::never);
        return response.page() ? std::string(response.page()->main.view()) : std::to_string(response.status);
    }
    std::string show(outbox::Outbox outbox, std::string name)
    {
        auto const response = outbox::show_message(
            outbox,
            http::RequestBuilder(Method::get, "/ontwikkeling/post/x").path_value("name", std::move(name)).build());
        return response.page() ? std::string(response.page()->main.view()) : std::to_string(response.status);
    }
    std::string name() { return mail::kept(folder_.path()).front().name; }

    tests::TemporaryFolder folder_;
    base::ManualClock clock_{base::Time{}};
};

}

TEST_F(OutboxPages, DoNotExistWithoutTheSetting)
{
    auto const first = name();
    outbox::Outbox none{std::nullopt};
    EXPECT_EQ(outbox::list_messages(none, http::RequestBuilder(Method::get, "/ontwikkeling/post").build()).status, 404);
    EXPECT_EQ(show(none, first), "404");
}

TEST_F(OutboxPages, DoNotExistAtOtherAddresses)
{
    auto const first = name();
    outbox::Outbox elsewhere{folder_.path(), [](std::string_view base_url) { return base_url != "http://localhost"; }};
    EXPECT_EQ(list(elsewhere), "404");
    EXPECT_EQ(show(elsewhere, first), "404");
    elsewhere.shown_at = [](std::string_view base_url) { return base_url == "http://localhost"; };
    EXPECT_THAT(list(elsewhere), HasSubstr(first));
    EXPECT_THAT(show(elsewhere, first), HasSubstr("jan@example.org"));
}

TEST_F(OutboxPages, ListAndShowWhatWasNotSent)
{
    outbox::Outbox const here{folder_.path()};
    EXPECT_THAT(list(here), AllOf(HasSubstr("Je code &lt;b&gt;"), HasSubstr("/ontwikkeling/post/" + name())));
    EXPECT_THAT(
        show(here, name()),
        AllOf(
            HasSubstr(R"(<a href="https://kracht.example/inloggen/abc?x=1&amp;y=2">https://kracht.example/inloggen)"),
            HasSubstr("&lt;i&gt;klaar&lt;/i&gt;"), Not(HasSubstr("<i>")), Not(HasSubstr("href=\"javascript"))));
}

TEST_F(OutboxPages, WriteTheDateInTheLanguageOfThePage)
{
    outbox::Outbox const here{folder_.path()};
    EXPECT_THAT(list(here), HasSubstr("1 januari 1970 om 01:00 uur"));
    EXPECT_THAT(show(here, name()), HasSubstr("1 januari 1970 om 01:00 uur"));
}

TEST_F(OutboxPages, OpenNothingElse)
{
    outbox::Outbox const here{folder_.path()};
    for (auto const* const name : {"nope", "..", "../secret", "%2e%2e", ""})
        EXPECT_EQ(show(here, name), "404") << name;
}

TEST_F(OutboxPages, AnEmptyOutboxSaysSo)
{
    tests::TemporaryFolder const empty;
    EXPECT_THAT(list({empty.path()}), HasSubstr("nog geen post"));
}
