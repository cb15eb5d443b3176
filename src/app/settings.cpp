// Resolves the settings with one precedence: flag, environment, file, default.
#include "app/settings.h"

#include "app/public_address.h"
#include "platform/base/error.h"
#include "platform/base/file.h"

#include <algorithm>
#include <cctype>
#include <charconv>
#include <fmt/format.h>
#include <yaml-cpp/yaml.h>

namespace app {

namespace {

constexpr Setting settings[] = {
    {"config", "", "YAML file with settings (default: kracht.yaml in the data folder, when it exists)"},
    {"data", "./data", "folder for the database, backups and locks"},
    {"database", "", "sqlite:PATH or postgresql://... (default: sqlite:kracht.db in the data folder)"},
    {"listen", "127.0.0.1:8080", "HOST:PORT to serve on"},
    {"metrics-listen", "127.0.0.1:9464", "loopback HOST:PORT for /metrics; port 0 takes any free one"},
    {"base-url", "", "address by which visitors know the site, such as https://example.org"},
    {"host-names", "",
     "names this site answers to, separated by commas; empty: that of base-url and this machine, or any"},
    {"trusted-proxies", "", "addresses or networks of reverse proxies, separated by commas"},
    {"site-name", "Alliantie van Kracht", "name of the alliance"},
    {"demonstration", "on", "on: every page says it is a demonstration and asks not to be indexed; off"},
    {"contact-mail", "", "mail address of the alliance for visitors' questions; empty: none is shown"},
    {"contact-phone", "", "phone number of the alliance; empty: none is shown"},
    {"privacy-mail", "", "mail address for questions about personal data; empty: contact-mail"},
    {"accessibility-mail", "", "mail address for who cannot read or use a page; empty: contact-mail"},
    {"security-contact", "", "mail or https address for reports of weaknesses; empty: no /.well-known/security.txt"},
    {"quick-exit-url", "https://www.buienradar.nl/",
     "where 'Snel weg' on pages about help leads; empty: no such button"},
    {"mail-url", "",
     "mail server: smtp://HOST:PORT (always with STARTTLS) or smtps://HOST:PORT; empty: no mail is sent"},
    {"mail-from", "", "mail address from which the site sends; needed with mail-url"},
    {"mail-user", "", "name to sign in with at the mail server; empty: none"},
    {"mail-password-file", "", "file of which the first line is the password of mail-user"},
    {"mail-ca-file", "", "PEM file with the certificates to trust for the mail server; empty: those of the system"},
    {"mail-outbox", "off",
     "on, for development: mail is not sent but kept in DATA/outbox, and whoever reaches the site can read it on "
     "/ontwikkeling/post; public: the same on a site that others reach"},
    {"audit-days", "1825", "days that lines of the audit log are kept, 30 to 36500"},
    {"compound-dictionary", "/usr/share/hunspell/nl.dic",
     "words of which Dutch compounds are made, for search (Debian's hunspell-nl); empty: none"},
    {"workers", "64", "requests handled at the same time, 1 to 1024"},
};

using FileValues = std::map<std::string, std::string>;

FileValues read_settings_file(std::filesystem::path const& path)
{
    FileValues values;
    try
    {
        auto const document = YAML::Load(base::read_file(path));
        if (!document.IsMap() && !document.IsNull())
            throw YAML::Exception(document.Mark(), "this is no list of settings");
        for (auto const& pair : document)
        {
            auto const key = pair.first.as<std::string>();
            if (std::ranges::find(settings, key, &Setting::name) == std::end(settings))
                throw base::Error(fmt::format(
                    "{}:{}: unknown setting '{}'; `kracht config show` lists them all", path.string(),
                    pair.first.Mark().line + 1, key));
            if (!values.emplace(key, pair.second.as<std::string>()).second)
                throw YAML::Exception(pair.first.Mark(), "'" + key + "' stands here twice");
        }
    }
    catch (YAML::Exception const& error)
    {
        throw base::Error(
            fmt::format("{}:{}: {}; write one `name: value` a line", path.string(), error.mark.line + 1, error.msg));
    }
    return values;
}

Resolved resolve(Setting const& setting, Inputs const& inputs, FileValues const& file)
{
    std::string const name(setting.name);
    if (auto const flag = inputs.flags.find(name); flag != inputs.flags.end())
        return {&setting, flag->second, Source::flag};
    if (auto value = inputs.environment(environment_name(setting)))
        return {&setting, *value, Source::environment};
    if (auto const found = file.find(name); found != file.end())
        return {&setting, found->second, Source::file};
    return {&setting, std::string(setting.fallback), Source::fallback};
}

// Reads values into their types and gathers what is wrong, so that one run shows all mistakes.
class Reader
{
public:
    explicit Reader(std::vector<Resolved> const& resolved) : resolved_(resolved) {}

    Resolved const& get(std::string_view name) const
    {
        return *std::ranges::find(resolved_, name, [](Resolved const& one) { return one.setting->name; });
    }

    void wrong(std::string_view name, std::string_view allowed)
    {
        auto const& one = get(name);
        problems_ += fmt::format(
            "{}{} is '{}' (from {}): {}", problems_.empty() ? "" : "\n", name, one.value, app::name(one.source),
            allowed);
    }

    std::optional<std::uint64_t> number(std::string_view text)
    {
        std::uint64_t value = 0;
        auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
        return error == std::errc() && end == text.data() + text.size() && !text.empty() ? std::optional(value)
                                                                                         : std::nullopt;
    }

    Address address(std::string_view name)
    {
        std::string_view const text = get(name).value;
        auto const colon = text.rfind(':');
        auto const port = colon == std::string_view::npos ? std::nullopt : number(text.substr(colon + 1));
        if (!port || *port > 65535 || colon == 0)
        {
            wrong(name, "write HOST:PORT, such as 127.0.0.1:8080 or [::1]:8080");
            return {};
        }
        auto host = text.substr(0, colon);
        if (host.starts_with('[') && host.ends_with(']'))
            host = host.substr(1, host.size() - 2);
        return {std::string(host), static_cast<std::uint16_t>(*port)};
    }

    std::vector<std::string> list(std::string_view name)
    {
        std::vector<std::string> items;
        std::string item;
        for (char const c : get(name).value + ",")
        {
            if (c != ',')
                item += c == ' ' ? std::string() : std::string(1, c);
            else if (!item.empty())
                items.push_back(std::exchange(item, {}));
        }
        return items;
    }

    std::string const& problems() const { return problems_; }

private:
    std::vector<Resolved> const& resolved_;
    std::string problems_;
};

std::string absolute_database(std::string const& value, std::filesystem::path const& data)
{
    if (value.empty())
        return "sqlite:" + (data / "kracht.db").string();
    constexpr std::string_view sqlite = "sqlite:";
    if (!value.starts_with(sqlite) || value.size() == sqlite.size())
        return value;
    auto const path = std::filesystem::absolute(value.substr(sqlite.size()));
    return std::string(sqlite) + path.lexically_normal().string();
}

bool is_mail(std::string_view text)
{
    auto const at = text.find('@');
    return at != std::string_view::npos && at > 0 && at + 1 < text.size() && text.find(' ') == std::string_view::npos;
}

void read_contacts(Reader& read, Config& config)
{
    auto const mail = [&](std::string_view name) {
        auto const& value = read.get(name).value;
        if (!value.empty() && !is_mail(value))
            read.wrong(name, "write a mail address, such as info@example.org");
        return value;
    };
    config.contact_mail = mail("contact-mail");
    config.privacy_mail = mail("privacy-mail");
    config.accessibility_mail = mail("accessibility-mail");
    config.contact_phone = read.get("contact-phone").value;
    if (config.contact_phone.find_first_not_of("+0123456789 ()-") != std::string::npos)
        read.wrong("contact-phone", "write a phone number, such as 0800-8115");
    config.security_contact = read.get("security-contact").value;
    if (config.security_contact.starts_with("mailto:"))
        config.security_contact.erase(0, std::string_view("mailto:").size());
    if (!config.security_contact.empty() && !config.security_contact.starts_with("https://")
        && !is_mail(config.security_contact))
        read.wrong("security-contact", "write a mail address or an address that begins with https://");
    config.quick_exit_url = read.get("quick-exit-url").value;
    if (!config.quick_exit_url.empty() && !config.quick_exit_url.starts_with("https://"))
        read.wrong("quick-exit-url", "write an address that begins with https://");
}

void read_mail_server(Reader& read, MailConfig const& mail)
{
    auto const scheme = mail.url.find("://");
    auto const host = scheme == std::string::npos ? std::string() : mail.url.substr(scheme + 3);
    bool const known = mail.url.starts_with("smtp://") || mail.url.starts_with("smtps://");
    if (!known || host.empty() || host.find_first_of("/@? ") != std::string::npos)
        read.wrong("mail-url", "write smtp://HOST:PORT or smtps://HOST:PORT; the name and password have own settings");
    if (mail.from.empty())
        read.wrong("mail-from", "with mail-url, write the address from which the site sends, such as post@example.org");
}

void read_mail(Reader& read, MailConfig& mail)
{
    mail.url = read.get("mail-url").value;
    mail.from = read.get("mail-from").value;
    mail.user = read.get("mail-user").value;
    mail.password_file = read.get("mail-password-file").value;
    mail.ca_file = read.get("mail-ca-file").value;
    if (!mail.url.empty())
        read_mail_server(read, mail);
    if (!mail.from.empty() && !is_mail(mail.from))
        read.wrong("mail-from", "write a mail address, such as post@example.org");
    if (mail.user.empty() != mail.password_file.empty())
        read.wrong("mail-user", "mail-user and mail-password-file go together: set both or neither");
    for (auto const& [name, path] :
         {std::pair("mail-password-file", mail.password_file), {"mail-ca-file", mail.ca_file}})
        if (!path.empty() && !std::filesystem::is_regular_file(path))
            read.wrong(name, "there is no such file");
    auto const& outbox = read.get("mail-outbox").value;
    mail.outbox = outbox == "on" || outbox == "public";
    mail.outbox_for_others = outbox == "public";
    if (!mail.outbox && outbox != "off")
        read.wrong("mail-outbox", "write on or off, or public when others may read all mail of the site");
}

Config typed(std::vector<Resolved> resolved)
{
    Reader read(resolved);
    Config config;
    config.data = std::filesystem::absolute(read.get("data").value).lexically_normal();
    config.database = absolute_database(read.get("database").value, config.data);
    if (!config.database.starts_with("sqlite:") && !config.database.starts_with("postgresql://")
        && !config.database.starts_with("postgres://"))
        read.wrong("database", "write sqlite:PATH or postgresql://USER@HOST/NAME");
    config.listen = read.address("listen");
    config.metrics = read.address("metrics-listen");
    if (!is_loopback(config.metrics.host))
        read.wrong("metrics-listen", "only a loopback address, such as 127.0.0.1:9464, keeps the figures private");
    config.base_url = read.get("base-url").value;
    if (config.base_url.ends_with('/')
        || (!config.base_url.empty() && !config.base_url.starts_with("http://")
            && !config.base_url.starts_with("https://")))
        read.wrong("base-url", "write http:// or https:// and a name, without a slash at the end");
    config.host_names = read.list("host-names");
    if (config.host_names.empty() && !config.base_url.empty())
        config.host_names = {host_of(config.base_url), "localhost", "127.0.0.1", "[::1]"};
    config.trusted_proxies = read.list("trusted-proxies");
    config.site_name = read.get("site-name").value;
    read_contacts(read, config);
    read_mail(read, config.mail);
    auto const& demonstration = read.get("demonstration").value;
    config.demonstration = demonstration == "on";
    if (demonstration != "on" && demonstration != "off")
        read.wrong("demonstration", "write on or off");
    config.compound_dictionary = read.get("compound-dictionary").value;
    auto const days = read.number(read.get("audit-days").value);
    if (!days || *days < 30 || *days > 36'500)
        read.wrong("audit-days", "write a number from 30 to 36500");
    config.audit_days = days.value_or(1825);
    auto const workers = read.number(read.get("workers").value);
    if (!workers || *workers < 1 || *workers > 1024)
        read.wrong("workers", "write a number from 1 to 1024");
    config.workers = workers.value_or(1);
    if (!read.problems().empty())
        throw base::Error(read.problems());
    config.resolved = std::move(resolved);
    return config;
}

// A password stands before the last @ of the authority, or among the options.
std::string without_password(std::string const& url)
{
    auto const options = std::min(url.find('?'), url.size());
    auto const user = url.find("://") == std::string::npos ? options : url.find("://") + 3;
    auto const colon = url.find(':', user);
    auto const at = url.substr(0, options).rfind('@');
    bool const given = at != std::string::npos && colon < at;
    auto shown = given ? url.substr(0, colon + 1) + "***" + url.substr(at, options - at) : url.substr(0, options);
    constexpr std::string_view key = "password=";
    auto from = options;
    for (auto found = url.find(key, from); found != std::string::npos; found = url.find(key, from))
    {
        shown += url.substr(from, found + key.size() - from) + "***";
        from = std::min(url.find('&', found), url.size());
    }
    return shown + url.substr(from);
}

}

std::span<Setting const> all_settings()
{
    return settings;
}

std::string environment_name(Setting const& setting)
{
    std::string name = "KRACHT_";
    for (char const c : setting.name)
        name += c == '-' ? '_' : static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
    return name;
}

std::string_view name(Source source)
{
    switch (source)
    {
    case Source::flag: return "flag";
    case Source::environment: return "environment";
    case Source::file: return "file";
    case Source::fallback: return "default";
    }
    return {};
}

Config load_config(Inputs const& inputs)
{
    FileValues file;
    auto const named = resolve(settings[0], inputs, {});
    auto const data = resolve(settings[1], inputs, {});
    auto const path = named.value.empty() ? std::filesystem::path(data.value) / "kracht.yaml"
                                          : std::filesystem::path(named.value);
    if (!named.value.empty() || std::filesystem::exists(path))
        file = read_settings_file(path);

    std::vector<Resolved> resolved;
    for (auto const& setting : settings)
        resolved.push_back(resolve(setting, inputs, file));
    return typed(std::move(resolved));
}

std::string shown_value(Config const& config, Resolved const& one)
{
    if (one.setting->name == "database")
        return without_password(config.database);
    return one.setting->name == "data" ? config.data.string() : one.value;
}

std::string show_config(Config const& config)
{
    std::string table;
    for (auto const& one : config.resolved)
    {
        auto const value = shown_value(config, one);
        table += fmt::format(
            "{:<16} {:<40} {:<12} {}\n", one.setting->name, value.empty() ? "(empty)" : value, name(one.source),
            environment_name(*one.setting));
    }
    return table;
}

}
