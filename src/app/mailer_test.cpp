// Tests of which mailer the settings ask for.
#include "app/mailer.h"

#include "platform/base/error.h"
#include "platform/base/file.h"
#include "platform/mail/outbox.h"

#include "tests/support/database.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

class Mailer : public testing::Test
{
protected:
    Mailer()
    {
        config_.data = folder_.path();
        config_.site_name = "Alliantie";
        message_.to = {"Jan", "jan@example.org"};
        message_.subject = "Hallo";
        message_.text = "Tekst\n";
    }

    std::unique_ptr<mail::Mailer> made() { return app::make_mailer(config_, clock_); }

    tests::TemporaryFolder folder_;
    base::SystemClock clock_;
    app::Config config_;
    mail::Message message_;
};

}

TEST_F(Mailer, WithoutSettingsNothingIsSentAndTheReasonIsGiven)
{
    auto const mailer = made();
    EXPECT_FALSE(mailer->delivers());
    try
    {
        mailer->send(message_);
        FAIL();
    }
    catch (mail::Refused const& refused)
    {
        EXPECT_THAT(refused.what(), testing::HasSubstr("mail-url"));
    }
}

TEST_F(Mailer, TheOutboxTakesAllMailAlsoBesideAServer)
{
    config_.mail.outbox = true;
    config_.mail.url = "smtp://mail.example.org";
    auto const mailer = made();
    EXPECT_TRUE(mailer->delivers());
    mailer->send(message_);
    auto const kept = mail::kept(app::outbox_folder(config_));
    ASSERT_EQ(kept.size(), 1U);
    EXPECT_THAT(kept.front().from, testing::HasSubstr("Alliantie"));
}

TEST_F(Mailer, TheOutboxIsShownAtThisMachineUnlessItIsPublic)
{
    EXPECT_FALSE(app::outbox_pages(config_).folder);
    config_.mail.outbox = true;
    auto const pages = app::outbox_pages(config_);
    EXPECT_EQ(pages.folder, app::outbox_folder(config_));
    for (auto const* const here :
         {"http://localhost:8080", "http://127.0.0.1:8080", "https://[::1]", "http://127.0.0.2"})
        EXPECT_TRUE(pages.shown_at(here)) << here;
    for (auto const* const elsewhere :
         {"https://kracht.example", "http://127.0.0.1.example:8080", "http://10.0.0.1", ""})
        EXPECT_FALSE(pages.shown_at(elsewhere)) << elsewhere;
    config_.mail.outbox_for_others = true;
    EXPECT_TRUE(app::outbox_pages(config_).shown_at("https://kracht.example"));
}

TEST_F(Mailer, APasswordStandsOnTheFirstLineOfItsFile)
{
    config_.mail.url = "smtps://mail.example.org";
    config_.mail.from = "post@example.org";
    config_.mail.user = "post";
    config_.mail.password_file = folder_.path() / "password";
    EXPECT_THROW(made(), base::Error);
    base::write_file(config_.mail.password_file, "\ngeheim\n");
    EXPECT_THROW(made(), base::Error);
    base::write_file(config_.mail.password_file, "geheim\r\nrest");
    EXPECT_NO_THROW(made());
}
