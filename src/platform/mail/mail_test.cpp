// Tests of messages: what is composed is parsed back, and nothing typed becomes a header.
#include "platform/mail/letter.h"
#include "platform/mail/outbox.h"
#include "platform/mail/smtp.h"

#include "platform/base/file.h"
#include "platform/html/write.h"

#include <algorithm>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sstream>

namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

constexpr base::Time noon{std::chrono::sys_days(std::chrono::year(2026) / 11 / 21) + std::chrono::hours(12)};

mail::Origin origin()
{
    return {.from = {.name = "Alliantie van Kracht", .mail = "post@kracht.example"}, .host = "kracht.example"};
}

mail::Message message()
{
    mail::Message message;
    message.to = {"Jan de Vries", "jan@example.org"};
    message.subject = "Hallo";
    message.text = "Een tekst.\n";
    return message;
}

std::string bytes(mail::Message const& message)
{
    return mail::compose(message, origin(), noon);
}

std::string head(std::string const& bytes)
{
    return bytes.substr(0, bytes.find("\r\n\r\n") + 2);
}

// The names of the headers, folded lines left out.
std::vector<std::string> header_names(std::string const& bytes)
{
    std::vector<std::string> names;
    std::istringstream lines(head(bytes));
    for (std::string line; std::getline(lines, line);)
        if (!line.empty() && line[0] != ' ' && line[0] != '\t')
            names.push_back(line.substr(0, line.find(':')));
    return names;
}

class Folder : public testing::Test
{
protected:
    Folder() : folder_(std::filesystem::temp_directory_path() / ("kracht-outbox-" + std::to_string(::getpid())))
    {
        std::filesystem::remove_all(folder_);
    }
    ~Folder() override { std::filesystem::remove_all(folder_); }

    mail::Kept sent(mail::Message const& message)
    {
        outbox_.send(message);
        clock_.advance(std::chrono::seconds(1));
        return mail::kept(folder_).front();
    }

    std::filesystem::path folder_;
    base::ManualClock clock_{noon};
    mail::Outbox outbox_{folder_, origin(), clock_};
};

using Outbox = Folder;
using RoundTrip = Folder;

}

TEST(Compose, TheHeadHasWhatReceiversAskFor)
{
    EXPECT_THAT(
        bytes(message()),
        AllOf(
            HasSubstr("From: Alliantie van Kracht <post@kracht.example>\r\n"),
            HasSubstr("To: Jan de Vries <jan@example.org>\r\n"), HasSubstr("Date: Sat, 21 Nov 2026 12:00:00 +0000\r\n"),
            HasSubstr("@kracht.example>\r\n"), HasSubstr("MIME-Version: 1.0\r\n"),
            HasSubstr("Auto-Submitted: auto-generated\r\n"), Not(HasSubstr("List-Unsubscribe")),
            Not(HasSubstr("Reply-To"))));
    auto by_person = message();
    by_person.author = mail::Author::person;
    EXPECT_THAT(bytes(by_person), HasSubstr("Auto-Submitted: no\r\n"));
}

TEST(Compose, EveryMessageHasAnIdOfItsOwn)
{
    auto const id = [](std::string const& text) {
        auto const start = text.find("Message-Id: ");
        return text.substr(start, text.find("\r\n", start) - start);
    };
    EXPECT_NE(id(bytes(message())), id(bytes(message())));
    EXPECT_THAT(id(bytes(message())), HasSubstr("@kracht.example>"));
}

TEST(Compose, OneClickUnsubscribingIsOfferedWhenThereIsAnAddress)
{
    auto list = message();
    list.unsubscribe_url = "https://kracht.example/berichten/mail/12-abc";
    EXPECT_THAT(
        bytes(list),
        AllOf(
            HasSubstr("List-Unsubscribe: <https://kracht.example/berichten/mail/12-abc>\r\n"),
            HasSubstr("List-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n")));
}

TEST(Compose, NothingTypedBecomesAHeader)
{
    auto const clean = header_names(bytes(message()));
    for (std::string const bad :
         {"x\r\nBcc: everybody@example.org", "x\nBcc: everybody@example.org", "x\rBcc: everybody@example.org",
          "x\r\n\r\n<script>", "x\x0b\x0c\x01 Bcc: y",
          "x\xe2\x80\xa8"
          "Bcc: y"})
    {
        auto injected = message();
        injected.subject = bad;
        injected.to.name = bad;
        EXPECT_EQ(header_names(bytes(injected)), clean) << bad;
        injected.reply_to = mail::Address{bad, "asker@example.org"};
        injected.unsubscribe_url = "https://kracht.example/" + bad;
        for (auto const& name : header_names(bytes(injected)))
            EXPECT_NE(name, "Bcc");
    }
}

TEST(Compose, AddressesThatAreNoneAreRefused)
{
    for (auto const* const bad :
         {"", "jan", "@example.org", "jan@", "jan@a@b", "jan @example.org", "jan@example.org\r\nRCPT TO:<x@y>",
          "<jan@example.org>", "jan@example.org>", "jan,piet@example.org", "jan..x@example.org", "jan@ex\tample.org"})
    {
        auto wrong = message();
        wrong.to.mail = bad;
        EXPECT_THROW(bytes(wrong), mail::Refused) << bad;
    }
    auto far = message();
    far.to.mail = "jörg@example.org";
    try
    {
        bytes(far);
        FAIL();
    }
    catch (mail::Refused const& refused)
    {
        EXPECT_THAT(refused.what(), AllOf(HasSubstr("ASCII"), Not(HasSubstr("example.org"))));
    }
}

TEST(Compose, TextThatIsNotUtf8IsRefused)
{
    auto wrong = message();
    wrong.text = "\xff";
    EXPECT_THROW(bytes(wrong), mail::Refused);
    wrong.text = std::string("a\0b", 3);
    EXPECT_THROW(bytes(wrong), mail::Refused);
}

TEST(Compose, LinesEndWithCrLfAndAreShort)
{
    auto longer = message();
    longer.text = std::string(5000, 'x') + "\n.\n..\nFrom here\n" + std::string(300, ' ') + "\n€€€\n";
    longer.html = html::fragment("<p>{}</p>", std::string(5000, 'y'));
    longer.subject = std::string(600, 's');
    auto const text = bytes(longer);
    for (auto end = text.find('\n'); end != std::string::npos; end = text.find('\n', end + 1))
        ASSERT_TRUE(end > 0 && text[end - 1] == '\r') << end;
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);)
        EXPECT_LE(line.size(), 998U);
    EXPECT_TRUE(std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; }));
}

TEST(Compose, TextIsAlwaysUtf8)
{
    for (auto const* const words : {"ASCII", "Coördinator", "€ 日本"})
    {
        auto said = message();
        said.text = words;
        said.html = html::fragment("<p>{}</p>", words);
        auto const text = bytes(said);
        EXPECT_THAT(
            text,
            AllOf(
                HasSubstr("text/plain; charset=utf-8"), HasSubstr("text/html; charset=utf-8"),
                Not(HasSubstr("iso-8859")), Not(HasSubstr("us-ascii"))));
    }
}

TEST_F(RoundTrip, WordsOfAllLanguagesComeBackAsTheyWere)
{
    auto words = message();
    words.to.name = "Zoë \"de\" Größe, jr.";
    words.subject = "Één vraag: hé, 日本語 & <b>niet vet</b>";
    words.text = "Hé!\n\n= gelijk =\n. punt\nFrom mij\n  inspringen\nlange " + std::string(2000, 'o') + " regel €\n";
    words.html = html::fragment("<p>{}</p>", "Hé <b>");
    auto const kept = sent(words);
    EXPECT_EQ(kept.subject, words.subject);
    EXPECT_EQ(kept.text, words.text);
    EXPECT_THAT(kept.to, AllOf(HasSubstr("Zoë"), HasSubstr("Größe"), HasSubstr("<jan@example.org>")));
    EXPECT_THAT(
        kept.html,
        AllOf(
            HasSubstr("<html lang=\"nl\">"), HasSubstr("<p>Hé &lt;b&gt;</p>"), HasSubstr("&lt;b&gt;niet vet"),
            HasSubstr("</main></body></html>")));
}

TEST_F(RoundTrip, ALetterSaysTheSameInTextAndMarkup)
{
    mail::Letter letter;
    letter.subject = "Inloggen";
    letter.paragraphs = {"Typ deze code over.", "Hij werkt tien minuten.\nDaarna niet meer."};
    letter.code = "123456";
    letter.button = mail::Button{"Log in", "https://kracht.example/inloggen/abc?x=1&y=2"};
    letter.after = {"Vroeg je dit niet? Doe dan niets."};
    letter.quote = "<script>alert(1)</script>\n\nNog een regel";
    letter.site = "Alliantie van Kracht";
    letter.unsubscribe_url = "https://kracht.example/berichten/mail/1-x";
    auto const kept = sent(mail::letter({"Jan", "jan@example.org"}, text::Language::nl, letter));
    for (auto const* const said :
         {"Hallo Jan,", "Typ deze code over.", "123456", "Hij werkt tien minuten.", "Daarna niet meer.",
          "Vroeg je dit niet? Doe dan niets.", "Nog een regel", "Met vriendelijke groet,", "Alliantie van Kracht",
          "https://kracht.example/berichten/mail/1-x"})
    {
        EXPECT_THAT(kept.text, HasSubstr(said));
        EXPECT_THAT(kept.html, HasSubstr(said));
    }
    EXPECT_THAT(
        kept.text, AllOf(HasSubstr("https://kracht.example/inloggen/abc?x=1&y=2"), HasSubstr("\n>\n> Nog een")));
    EXPECT_THAT(
        kept.html,
        AllOf(
            HasSubstr(R"(href="https://kracht.example/inloggen/abc?x=1&amp;y=2")"), Not(HasSubstr("<script>")),
            HasSubstr("tien minuten.<br>Daarna")));
}

TEST(Letter, LeadsOnlyToAddressesInFull)
{
    for (auto const* const bad : {"javascript:alert(1)", "/inloggen", "", "//example.org", "mailto:x@example.org"})
    {
        mail::Letter letter;
        letter.button = mail::Button{"Hier", bad};
        EXPECT_THROW(mail::letter({"", "jan@example.org"}, text::Language::en, letter), mail::Refused) << bad;
    }
}

TEST(Letter, GreetsWhoHasNoName)
{
    auto const plain = mail::letter({" \r\n", "jan@example.org"}, text::Language::en, {});
    EXPECT_THAT(plain.text, testing::StartsWith("Hello,\n"));
}

TEST_F(Outbox, KeepsTheNewestForThisUserOnly)
{
    for (int i = 0; i < static_cast<int>(mail::outbox_kept) + 3; ++i)
    {
        auto numbered = message();
        numbered.subject = "Bericht " + std::to_string(i);
        outbox_.send(numbered);
        clock_.advance(std::chrono::microseconds(1));
    }
    auto const all = mail::kept(folder_);
    ASSERT_EQ(all.size(), mail::outbox_kept);
    EXPECT_EQ(all.front().subject, "Bericht 202");
    EXPECT_EQ(all.back().subject, "Bericht 3");
    auto const mode = std::filesystem::status(folder_).permissions();
    EXPECT_EQ(
        mode & (std::filesystem::perms::group_all | std::filesystem::perms::others_all), std::filesystem::perms::none);
}

TEST_F(Outbox, OpensNothingButItsOwnMessages)
{
    auto const kept = sent(message());
    EXPECT_TRUE(mail::kept(folder_, kept.name));
    base::write_file(folder_.string() + ".eml", "Subject: beside\r\n\r\n");
    for (auto const* const name : {"", "..", "../", "nope", "../../etc/passwd", "a/b", "a.eml", "a%2f"})
        EXPECT_FALSE(mail::kept(folder_, name)) << name;
    std::filesystem::remove(folder_.string() + ".eml");
    EXPECT_TRUE(mail::kept(folder_ / "absent").empty());
}

TEST(Smtp, OnlyAServerOnThisMachineMayDoWithoutTls)
{
    for (auto const* const here : {"smtp://localhost", "smtp://localhost:25", "smtp://127.0.0.1:25", "smtp://[::1]:25"})
        EXPECT_EQ(mail::encryption_for(here), mail::Encryption::none) << here;
    for (auto const* const away :
         {"smtp://mail.example.org", "smtps://localhost", "smtp://localhost.example.org", "smtp://127.example.org"})
        EXPECT_EQ(mail::encryption_for(away), mail::Encryption::required) << away;
}
