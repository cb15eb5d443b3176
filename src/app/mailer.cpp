// Chooses the mailer by the settings.
#include "app/mailer.h"

#include "app/public_address.h"
#include "platform/base/error.h"
#include "platform/base/file.h"
#include "platform/mail/outbox.h"
#include "platform/mail/smtp.h"

namespace app {

namespace {

// Without a mail server: whoever waits for mail is told so by the dead letters, with what to do about it.
class NoMail final : public mail::Mailer
{
public:
    void send(mail::Message const&) override
    {
        throw mail::Refused("no mail can be sent: the setting mail-url is empty");
    }
    bool delivers() const override { return false; }
};

std::string host_of_mail(std::string const& mail)
{
    auto const at = mail.rfind('@');
    return at == std::string::npos ? "localhost" : mail.substr(at + 1);
}

mail::Origin origin_of(Config const& config)
{
    auto const from = config.mail.from.empty() ? "post@localhost" : config.mail.from;
    return {.from = {.name = config.site_name, .mail = from}, .host = host_of_mail(from)};
}

std::string password_of(std::filesystem::path const& file)
{
    if (file.empty())
        return {};
    auto const bytes = base::read_file(file);
    auto password = bytes.substr(0, bytes.find_first_of("\r\n"));
    if (password.empty())
        throw base::Error(file.string() + ": the first line is empty; it should be the password of mail-user");
    return password;
}

}

std::filesystem::path outbox_folder(Config const& config)
{
    return config.data / "outbox";
}

outbox::Outbox outbox_pages(Config const& config)
{
    if (!config.mail.outbox)
        return {};
    return {outbox_folder(config), config.mail.outbox_for_others ? outbox::everywhere : leads_to_this_machine};
}

std::unique_ptr<mail::Mailer> make_mailer(Config const& config, base::Clock const& clock)
{
    auto const& settings = config.mail;
    if (settings.outbox)
        return std::make_unique<mail::Outbox>(outbox_folder(config), origin_of(config), clock);
    if (settings.url.empty())
        return std::make_unique<NoMail>();
    mail::SmtpOptions options;
    options.url = settings.url;
    options.origin = origin_of(config);
    options.user = settings.user;
    options.password = password_of(settings.password_file);
    options.ca_file = settings.ca_file;
    // Who names certificates wants them used, on this machine too.
    options.encryption = settings.ca_file.empty() ? mail::encryption_for(settings.url) : mail::Encryption::required;
    return std::make_unique<mail::Smtp>(std::move(options), clock);
}

}
