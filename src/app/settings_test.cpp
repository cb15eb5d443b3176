// Tests of the settings' precedence and of the messages for wrong values.
#include "app/settings.h"

#include "app/commands.h"
#include "app/public_address.h"

#include "platform/base/bytes.h"
#include "platform/base/error.h"
#include "platform/base/file.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

using testing::AllOf;
using testing::HasSubstr;

class Settings : public testing::Test
{
protected:
    Settings() : data_(std::filesystem::temp_directory_path() / base::random_token())
    {
        std::filesystem::create_directory(data_);
    }
    ~Settings() override { std::filesystem::remove_all(data_); }

    app::Config load(std::map<std::string, std::string> flags = {})
    {
        flags.emplace("data", data_.string());
        return app::load_config({flags, [this](std::string const& name) {
                                     auto const found = environment_.find(name);
                                     return found == environment_.end() ? std::nullopt : std::optional(found->second);
                                 }});
    }

    std::string refusal(std::map<std::string, std::string> flags = {})
    {
        try
        {
            load(std::move(flags));
        }
        catch (base::Error const& error)
        {
            return error.what();
        }
        return {};
    }

    app::Source source(app::Config const& config, std::string_view name)
    {
        for (auto const& one : config.resolved)
            if (one.setting->name == name)
                return one.source;
        throw std::out_of_range("no such setting");
    }

    std::filesystem::path data_;
    std::map<std::string, std::string> environment_;
};

}

TEST_F(Settings, DefaultsServeOnLoopbackFromTheDataFolder)
{
    auto const config = load();
    EXPECT_EQ(config.listen.host, "127.0.0.1");
    EXPECT_EQ(config.listen.port, 8080);
    EXPECT_EQ(config.database, "sqlite:" + (data_ / "kracht.db").string());
    EXPECT_TRUE(config.demonstration);
}

TEST_F(Settings, FlagBeatsEnvironmentBeatsFileBeatsDefault)
{
    EXPECT_EQ(source(load(), "site-name"), app::Source::fallback);
    base::write_file(data_ / "kracht.yaml", "site-name: From file\n");
    EXPECT_EQ(load().site_name, "From file");
    environment_["KRACHT_SITE_NAME"] = "From environment";
    EXPECT_EQ(load().site_name, "From environment");
    EXPECT_EQ(load({{"site-name", "From flag"}}).site_name, "From flag");
    EXPECT_EQ(source(load({{"site-name", "x"}}), "site-name"), app::Source::flag);
}

TEST_F(Settings, AllWrongValuesAreNamedWithTheirSource)
{
    environment_["KRACHT_WORKERS"] = "many";
    EXPECT_THAT(
        refusal({{"listen", "8080"}, {"metrics-listen", "0.0.0.0:9000"}}),
        AllOf(
            HasSubstr("listen is '8080' (from flag)"), HasSubstr("metrics-listen is '0.0.0.0:9000'"),
            HasSubstr("loopback"), HasSubstr("workers is 'many' (from environment)")));
}

TEST_F(Settings, UnknownKeyInTheFileIsNamedWithItsLine)
{
    base::write_file(data_ / "kracht.yaml", "site-name: X\nlissen: 127.0.0.1:1\n");
    EXPECT_THAT(refusal(), AllOf(HasSubstr("kracht.yaml:2"), HasSubstr("'lissen'")));
}

TEST_F(Settings, MalformedFileIsNamedWithItsLine)
{
    base::write_file(data_ / "kracht.yaml", "site-name: X\n  broken: [\n");
    EXPECT_THAT(refusal(), HasSubstr("kracht.yaml:2"));
    for (auto const* const text : {"words", "- listen: 127.0.0.1:1\n"})
    {
        base::write_file(data_ / "kracht.yaml", text);
        EXPECT_THAT(refusal(), HasSubstr("kracht.yaml:1: this is no list of settings"));
    }
}

TEST_F(Settings, KeyThatStandsTwiceInTheFileIsNamedWithItsLine)
{
    base::write_file(data_ / "kracht.yaml", "listen: 127.0.0.1:1\n\nlisten: 127.0.0.1:2\n");
    EXPECT_THAT(refusal(), HasSubstr("kracht.yaml:3: 'listen' stands here twice"));
}

TEST_F(Settings, ThePathOfADatabaseIsMadeAbsolute)
{
    EXPECT_EQ(
        load({{"database", "sqlite:a/../b.db"}}).database, "sqlite:" + std::filesystem::absolute("b.db").string());
}

TEST_F(Settings, Ipv6AddressesAreRead)
{
    auto const config = load({{"listen", "[::1]:80"}});
    EXPECT_EQ(config.listen.host, "::1");
    EXPECT_EQ(config.listen.port, 80);
}

TEST_F(Settings, PasswordsAreNotShown)
{
    auto const shown = app::show_config(load({{"database", "postgresql://kracht:secret@localhost/kracht"}}));
    EXPECT_THAT(shown, AllOf(HasSubstr("postgresql://kracht:***@localhost/kracht"), testing::Not(HasSubstr("secret"))));
    for (auto const* const url :
         {"postgresql://kracht:se@secret@localhost/kracht",
          "postgresql://localhost/kracht?user=a&password=secret&port=1", "postgresql:///kracht?password=secret",
          "postgresql://a:secret@h/b?sslpassword=secret"})
        EXPECT_THAT(app::show_config(load({{"database", url}})), testing::Not(HasSubstr("secret"))) << url;
    EXPECT_THAT(app::show_config(load({{"database", "postgresql:///k?port=1"}})), HasSubstr("postgresql:///k?port=1"));
}

TEST_F(Settings, TheSiteAnswersToItsOwnAddressAndThisMachineUnlessToldOtherwise)
{
    EXPECT_TRUE(load({}).host_names.empty());
    std::vector<std::string> const here{"kracht.example", "localhost", "127.0.0.1", "[::1]"};
    EXPECT_EQ(load({{"base-url", "https://kracht.example"}}).host_names, here);
    EXPECT_EQ(load({{"base-url", "http://kracht.example:8080"}}).host_names, here);
    EXPECT_EQ(load({{"base-url", "http://[2001:db8::1]:8080"}}).host_names.front(), "[2001:db8::1]");
    EXPECT_EQ(
        load({{"base-url", "https://kracht.example"}, {"host-names", "a.example"}}).host_names,
        (std::vector<std::string>{"a.example"}));
}

TEST_F(Settings, ListsAreSplitAtCommas)
{
    EXPECT_EQ(
        load({{"host-names", "a.example, b.example,"}}).host_names,
        (std::vector<std::string>{"a.example", "b.example"}));
}

TEST_F(Settings, MailNeedsAServerAnAddressAndAPasswordOrNone)
{
    EXPECT_TRUE(load().mail.url.empty());
    EXPECT_FALSE(load().mail.outbox);
    base::write_file(data_ / "password", "geheim\n");
    auto const password = (data_ / "password").string();
    auto const config = load(
        {{"mail-url", "smtps://mail.example.org:465"},
         {"mail-from", "post@example.org"},
         {"mail-user", "post"},
         {"mail-password-file", password},
         {"mail-outbox", "on"}});
    EXPECT_EQ(config.mail.url, "smtps://mail.example.org:465");
    EXPECT_EQ(config.mail.password_file, password);
    EXPECT_TRUE(config.mail.outbox);
    EXPECT_THAT(app::show_config(config), testing::Not(HasSubstr("geheim")));
}

TEST_F(Settings, WrongMailSettingsAreNamed)
{
    for (auto const* const url :
         {"mail.example.org", "http://mail.example.org", "smtp://", "smtp://user:pw@host", "smtp://host/x"})
        EXPECT_THAT(refusal({{"mail-url", url}, {"mail-from", "a@example.org"}}), HasSubstr("mail-url is")) << url;
    EXPECT_THAT(refusal({{"mail-url", "smtp://mail.example.org"}}), HasSubstr("mail-from is ''"));
    EXPECT_THAT(refusal({{"mail-from", "niemand"}}), HasSubstr("mail-from is 'niemand'"));
    EXPECT_THAT(refusal({{"mail-user", "a"}}), HasSubstr("go together"));
    EXPECT_THAT(refusal({{"mail-user", "a"}, {"mail-password-file", "/nowhere"}}), HasSubstr("no such file"));
    EXPECT_THAT(refusal({{"mail-ca-file", "/nowhere"}}), HasSubstr("mail-ca-file is '/nowhere'"));
    EXPECT_THAT(refusal({{"mail-outbox", "yes"}}), HasSubstr("write on or off"));
}

TEST_F(Settings, AnOutboxThatOthersCanReadIsNotServedByMistake)
{
    std::map<std::string, std::string> const reached[] = {
        {{"listen", "0.0.0.0:8080"}},
        {{"listen", "[::]:8080"}},
        {{"base-url", "https://kracht.example"}},
        {{"base-url", "http://127.0.0.1.example:8080"}},
        {{"base-url", "http://localhost:8080"}, {"host-names", "localhost, kracht.example"}},
        {{"trusted-proxies", "127.0.0.1"}},
        {{"base-url", "http://localhost:8080"}, {"trusted-proxies", "127.0.0.1"}}};
    for (auto flags : reached)
    {
        EXPECT_FALSE(app::only_this_machine(load(flags))) << flags.begin()->second;
        flags["mail-outbox"] = "on";
        EXPECT_THROW(app::serve(load(flags)), base::Error) << flags.begin()->second;
        flags["mail-outbox"] = "public";
        EXPECT_TRUE(load(flags).mail.outbox && load(flags).mail.outbox_for_others);
    }
    for (auto const& flags : std::initializer_list<std::map<std::string, std::string>>{
             {},
             {{"base-url", "http://localhost:8080"}},
             {{"base-url", "http://[::1]:8080"}, {"listen", "[::1]:8080"}}})
        EXPECT_TRUE(app::only_this_machine(load(flags)));
}
