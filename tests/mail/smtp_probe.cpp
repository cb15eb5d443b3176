// Sends one message with the real sender, for tests that play the server, and says what became of it.
//   smtp_probe URL required|none [--ca FILE] [--user NAME --password WORD] [--total MS] [--to ADDRESS]
#include "platform/mail/letter.h"
#include "platform/mail/smtp.h"

#include <iostream>
#include <map>
#include <span>

namespace {

mail::SmtpOptions options(std::span<char*> arguments, std::map<std::string, std::string> const& given)
{
    auto const value = [&](std::string const& name) {
        auto const found = given.find(name);
        return found == given.end() ? std::string() : found->second;
    };
    mail::SmtpOptions options;
    options.url = arguments[1];
    options.origin = {.from = {.name = "Alliantie", .mail = "post@kracht.example"}, .host = "kracht.example"};
    options.encryption = std::string_view(arguments[2]) == "none" ? mail::Encryption::none : mail::Encryption::required;
    options.ca_file = value("--ca");
    options.user = value("--user");
    options.password = value("--password");
    if (auto const total = value("--total"); !total.empty())
        options.total = std::chrono::milliseconds(std::stoi(total));
    return options;
}

mail::Message message(std::string const& to)
{
    mail::Letter letter;
    letter.subject = "Één bericht";
    letter.paragraphs = {"Regel\n.\n.. met punten", std::string(3000, 'x')};
    letter.button = mail::Button{"Kijk", "https://kracht.example/a?b=1&c=2"};
    letter.site = "Alliantie";
    return mail::letter({"Jan", to.empty() ? "jan@example.org" : to}, text::Language::nl, letter);
}

}

int main(int count, char** words)
{
    std::span const arguments(words, static_cast<std::size_t>(count));
    std::map<std::string, std::string> given;
    for (std::size_t i = 3; i + 1 < arguments.size(); i += 2)
        given[arguments[i]] = arguments[i + 1];
    base::SystemClock const clock;
    mail::Smtp smtp(options(arguments, given), clock);
    try
    {
        smtp.send(message(given["--to"]));
        std::cout << "sent\n";
    }
    catch (mail::Refused const& refused)
    {
        std::cout << "refused: " << refused.what() << '\n';
    }
    catch (mail::TryLater const& later)
    {
        std::cout << "later: " << later.what() << '\n';
    }
    return 0;
}
