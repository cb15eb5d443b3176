// The program as a whole: every slice with what it uses, and the table of all routes.
#pragma once
#include "accounts/sign_in.h"
#include "api/api.h"
#include "app/health.h"
#include "app/mailer.h"
#include "app/nightly.h"
#include "app/settings.h"
#include "calendar/calendar.h"
#include "circles/circles.h"
#include "contact/contact.h"
#include "desk/desk.h"
#include "editing/editing.h"
#include "experience/experience.h"
#include "finder/finder.h"
#include "glossary/glossary.h"
#include "help/help.h"
#include "journey/journey.h"
#include "learning/learning.h"
#include "library/library.h"
#include "network/network.h"
#include "news/news.h"
#include "notices/notices.h"
#include "outbox/outbox.h"
#include "platform/http/server.h"
#include "privacy/privacy.h"
#include "projects/projects.h"
#include "research/research.h"
#include "review/review.h"
#include "sharing/sharing.h"
#include "site/site.h"

#include <memory>

namespace app {

/// Everything that answers requests. The database and the clock outlive it.
class Program
{
public:
    /// Reads the content once. Throws what reading throws.
    Program(Config const& config, sql::Database& db, base::Clock const& clock);
    Program(Program const&) = delete;
    Program& operator=(Program const&) = delete;

    http::Router const& router() const { return router_; }
    http::Hooks hooks();
    content::Context& content() { return content_; }
    jobs::Queue& jobs() { return jobs_; }
    /// What jobs of all slices do, and which come back by themselves. The program outlives the workers.
    std::vector<jobs::Handler> job_handlers();
    std::vector<jobs::Recurring> schedule() const;
    Nightly const& nightly() const { return nightly_; }
    http::Assets const& assets() const { return assets_; }
    /// What the page of search asks; the indexer fills them.
    finder::Indexes& indexes() { return indexes_; }
    accounts::Accounts& accounts() { return accounts_; }
    privacy::Privacy& privacy() { return privacy_; }
    /// For the loopback listener; `http_metrics` is set when the server stands.
    Health& health() { return health_; }

private:
    desk::Surroundings surroundings(Config const& config);

    sql::Database& db_;
    content::Context content_;
    jobs::Queue jobs_;
    Nightly nightly_;
    std::unique_ptr<mail::Mailer> mailer_;
    security::Key key_;
    security::Limiter limiter_;
    security::Passwords passwords_;
    accounts::Accounts accounts_;
    notices::Notices notices_;
    outbox::Outbox outbox_;
    contact::Contact contact_;
    http::Assets assets_;
    site::Settings settings_;
    sharing::Settings sharing_settings_;
    site::Menus menus_;
    api::Collections collections_;
    glossary::Glossary glossary_;
    journey::Journey journey_;
    learning::Learning learning_;
    help::Help help_;
    calendar::Calendar calendar_;
    research::Research research_;
    experience::Experience experience_;
    circles::Circles circles_;
    news::News news_;
    media::Cache media_cache_;
    editing::Editing editing_;
    review::Review review_;
    privacy::Ledger ledger_;
    privacy::Privacy privacy_;
    library::Library library_;
    network::Network network_;
    projects::Projects projects_;
    sharing::Sharing sharing_;
    finder::Indexes indexes_;
    finder::Finder finder_;
    site::Site site_;
    api::Api api_;
    desk::Desk desk_;
    Health health_;
    http::Router router_;
};

/// Options of the public server.
http::Options server_options(Config const& config, http::Assets const& assets);

}
