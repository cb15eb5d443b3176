// The program's settings, described once, and where the value of each comes from: flag, environment, file or default.
#pragma once
#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace app {

/// One setting. Flag `--base-url`, environment KRACHT_BASE_URL and file key `base-url` all come from `name`.
struct Setting
{
    std::string_view name;
    std::string_view fallback; ///< the default; may be empty
    std::string_view help;
};

std::span<Setting const> all_settings();
std::string environment_name(Setting const& setting);

enum class Source { flag, environment, file, fallback };
std::string_view name(Source source);

struct Resolved
{
    Setting const* setting = nullptr;
    std::string value;
    Source source = Source::fallback;
};

struct Address
{
    std::string host;
    std::uint16_t port = 0;
};

/// How mail leaves. Without url and outbox none does.
struct MailConfig
{
    std::string url;                     ///< smtp://HOST[:PORT] (STARTTLS) or smtps://HOST[:PORT]; empty: no mail
    std::string from;                    ///< address of the sender; needed with a url
    std::string user;                    ///< empty: without signing in
    std::filesystem::path password_file; ///< its first line is the password; needed with a user
    std::filesystem::path ca_file;       ///< certificates to trust instead of the system's; empty: the system's
    bool outbox = false;                 ///< messages go to DATA/outbox and are shown on the site
    bool outbox_for_others = false;      ///< also when the site is reached from other machines
};

/// The settings in the types the program uses.
struct Config
{
    std::filesystem::path data;
    std::string database; ///< url: sqlite:PATH or postgresql://...
    Address listen;
    Address metrics; ///< loopback only; port 0: any free one
    std::string base_url;
    std::vector<std::string> host_names;
    std::vector<std::string> trusted_proxies;
    std::string site_name;
    std::string contact_mail; ///< addresses of roles; empty: not shown
    std::string contact_phone;
    std::string privacy_mail;
    std::string accessibility_mail;
    std::string security_contact;
    std::string quick_exit_url; ///< where "Snel weg" leads; empty: no such button
    bool demonstration = true;
    MailConfig mail;
    std::filesystem::path compound_dictionary; ///< empty: compounds are found as a whole only
    std::size_t audit_days = 1825;             ///< how long lines of the audit log are kept
    std::size_t workers = 64;
    std::vector<Resolved> resolved; ///< every setting with its source, for `config show`
};

/// What flags and environment hold; both give nothing for a name that is not set.
struct Inputs
{
    std::map<std::string, std::string> flags;
    std::function<std::optional<std::string>(std::string const&)> environment;
};

/// Resolves all settings; the file is `--config`, else DATA/kracht.yaml when it exists.
/// Throws base::Error naming every value that is wrong, its source, and what is allowed.
Config load_config(Inputs const& inputs);

/// The value as it may be shown: passwords in addresses are hidden.
std::string shown_value(Config const& config, Resolved const& one);

/// The settings as a table; passwords in addresses are hidden.
std::string show_config(Config const& config);

}
