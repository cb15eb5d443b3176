// The program as a whole: every slice with what it uses, and the table of all routes.
#include "app/program.h"

#include "app/kinds.h"
#include "app/ledger.h"
#include "app/personal_parts.h"
#include "app/public_address.h"
#include "app/watched_mailer.h"
#include "embedded_assets.h"
#include "platform/sql/error.h"

#include <iostream>

namespace app {

namespace {

int status_of(std::exception const& error)
{
    bool const passes = dynamic_cast<sql::Busy const*>(&error) || dynamic_cast<sql::Unavailable const*>(&error);
    return passes ? 503 : 500;
}

site::Settings site_settings(Config const& config)
{
    auto const or_contact = [&](std::string const& mail) { return mail.empty() ? config.contact_mail : mail; };
    return {
        .quick_exit_url = config.quick_exit_url,
        .contact_mail = config.contact_mail,
        .contact_phone = config.contact_phone,
        .privacy_mail = or_contact(config.privacy_mail),
        .accessibility_mail = or_contact(config.accessibility_mail),
        .security_contact = config.security_contact};
}

// The name of the alliance, as it is at the time of asking.
std::function<std::string()> name_of(content::Context const& content)
{
    return [&content] { return content.snapshot()->settings.name; };
}

contact::Settings contact_settings(site::Settings const& site, std::string base_url)
{
    return {
        .mail = site.contact_mail,
        .privacy_mail = site.privacy_mail,
        .accessibility_mail = site.accessibility_mail,
        .base_url = std::move(base_url)};
}

// What holds until the alliance decides otherwise in its own settings.
content::SiteSettings site_defaults(Config const& config)
{
    return {
        .name = config.site_name,
        .demonstration = config.demonstration ? content::Demonstration::on : content::Demonstration::off};
}

// What a visitor gets at this path, as if asked: for the preview of a page that nobody may see yet.
http::Response answer(http::Router const& router, std::string const& path)
{
    std::vector<std::string> segments;
    for (std::size_t at = 1; at < path.size();)
    {
        auto const end = std::min(path.find('/', at), path.size());
        segments.push_back(path.substr(at, end - at));
        at = end + 1;
    }
    auto const match = router.match(http::Method::get, segments);
    if (!match.row || match.row->access != http::Access::everyone)
        return http::not_found();
    http::RequestBuilder request(http::Method::get, path);
    request.language(match.language);
    for (auto const& [name, value] : match.values)
        request.path_value(name, value);
    return match.row->handler(request.build());
}

void print_access_log(std::string_view lines)
{
    std::cout << lines << std::flush;
}

}

content::Kinds const& kinds()
{
    static constexpr content::Kind const* list[] = {
        &site::kind,         &network::kind,    &projects::kind, &projects::measure, &research::insight,
        &research::question, &experience::kind, &circles::kind,  &news::kind,        &help::kind,
        &calendar::kind,     &library::kind,    &glossary::kind, &learning::kind,
    };
    static content::Kinds const all(list);
    return all;
}

Program::Program(Config const& config, sql::Database& db, base::Clock const& clock)
    : db_(db),
      content_(db, kinds(), site_defaults(config)),
      jobs_(db, clock),
      nightly_{db, clock, config.data / "backup", config.data / "media"},
      mailer_(std::make_unique<WatchedMailer>(make_mailer(config, clock), db, clock)),
      key_(security::Key::load_or_create(config.data / "secret.key")),
      limiter_(clock),
      passwords_(security::interactive),
      accounts_{db,
                clock,
                jobs_,
                limiter_,
                key_,
                passwords_,
                {.site_name = name_of(content_), .base_url = public_address(config)}},
      notices_{db, clock, jobs_, *mailer_, key_, {.site_name = name_of(content_), .base_url = public_address(config)}},
      outbox_(outbox_pages(config)),
      contact_{db,       content_, clock, jobs_,
               *mailer_, limiter_, key_,  contact_settings(site_settings(config), public_address(config))},
      assets_(embedded_assets()),
      settings_(site_settings(config)),
      sharing_settings_{.security_contact = config.security_contact},
      collections_(kinds()),
      glossary_{db, content_, clock},
      journey_{db, content_, clock},
      learning_{db, content_, clock},
      help_{db, content_, clock},
      calendar_{db, content_, clock},
      research_{db, content_, clock},
      experience_{db, content_, clock},
      circles_{db, content_, clock},
      news_{db, content_, clock},
      media_cache_(config.data / "media"),
      editing_{.db = db, .content = content_, .clock = clock, .cache = media_cache_},
      review_{.db = db, .content = content_, .clock = clock},
      ledger_(ledger_path(config)),
      privacy_{
          db,
          content_,
          clock,
          jobs_,
          *mailer_,
          key_,
          limiter_,
          media_cache_,
          ledger_,
          personal_parts(),
          {.privacy_mail = site_settings(config).privacy_mail,
           .audit_kept = std::chrono::days(static_cast<int>(config.audit_days))}},
      library_{db, content_, clock, media_cache_, std::string(assets_.url("podcast.png"))},
      network_{db, content_, clock},
      projects_{db, content_, clock},
      sharing_{db, content_, clock, sharing_settings_, assets_},
      finder_{db, content_, clock, indexes_},
      site_{db, content_, clock, settings_, assets_, menus_, &contact_},
      api_{db, content_, collections_},
      desk_{db, content_, clock, jobs_, accounts_, surroundings(config)},
      health_{db, content_, jobs_, [] { return http::Metrics{}; }}
{
    // A path that fits two rows goes to the one with words where the other has holes: `/{slug}` takes what is left.
    router_.add(health_, health_routes());
    router_.add(accounts_, accounts::routes());
    router_.add(notices_, notices::routes());
    router_.add(outbox_, outbox::routes());
    router_.add(contact_, contact::routes());
    router_.add(api_, collections_.routes());
    router_.add(glossary_, glossary::routes());
    router_.add(journey_, journey::routes());
    router_.add(learning_, learning::routes());
    router_.add(help_, help::routes());
    router_.add(calendar_, calendar::routes());
    router_.add(research_, research::routes());
    router_.add(experience_, experience::routes());
    router_.add(circles_, circles::routes());
    router_.add(news_, news::routes());
    router_.add(editing_, editing::routes());
    router_.add(review_, review::routes());
    router_.add(privacy_, privacy::routes());
    router_.add(desk_, desk::routes());
    router_.add(library_, library::routes());
    router_.add(network_, network::routes());
    router_.add(projects_, projects::routes());
    router_.add(sharing_, sharing::routes());
    router_.add(finder_, finder::routes());
    router_.add(site_, site::routes());
    editing_.show = [this](std::string const& path) { return answer(router_, path); };
    editing_.asked = [this](http::Request const& request, editing::WorkId work) {
        return review::asked_of(review_, request, work);
    };
    review_.preview = [this](http::Request const& request, editing::Work const& work) {
        return editing::preview(editing_, request, work);
    };
}

http::Hooks Program::hooks()
{
    http::Hooks hooks;
    hooks.enter = [this](http::Request const&) { return std::make_shared<sql::RequestScope>(db_); };
    hooks.person_of = [this](http::Request const& request) { return accounts::person_of(accounts_, request); };
    hooks.sign_in = [this](http::Request const& request) { return accounts::sign_in_path(accounts_, request); };
    hooks.frame = [this](http::Request const& request, html::Page const& page) {
        if (page.path_nl.empty() && page.path_en.empty()) // an error: there is no entry to edit or withdraw
            return site::frame(site_, request, page);
        return site::frame(
            site_, request,
            privacy::with_withdraw_link(privacy_, request, editing::with_edit_link(editing_, request, page)));
    };
    hooks.error_page = [this](http::Request const& request, http::Problem const& problem) {
        auto refused = api::refusal(api_, request, problem); // programs get no page
        return refused ? std::move(*refused) : http::Response(site::error_page(site_, request, problem));
    };
    hooks.status_of = status_of;
    hooks.generation = [this] { return content_.generation(); };
    hooks.access_log = print_access_log;
    return hooks;
}

http::Options server_options(Config const& config, http::Assets const& assets)
{
    http::Options options;
    options.host = config.listen.host;
    options.port = config.listen.port;
    options.workers = config.workers;
    options.names = config.host_names;
    options.base_url = config.base_url;
    options.trusted_proxies = config.trusted_proxies;
    options.upload_folder = config.data / "uploads";
    options.limits.query.value_bytes = options.limits.target_bytes; // search shortens what is long, and says so
    options.limits.form.fields = 2000; // a text with many groups, such as sources, is many small fields
    options.assets = &assets;
    return options;
}

}
