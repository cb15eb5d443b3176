// kracht serve: opens the database, serves until told to stop, and takes over work from other commands meanwhile.
#include "app/commands.h"
#include "app/data_folder.h"
#include "app/database.h"
#include "app/file_limit.h"
#include "app/handover.h"
#include "app/import_job.h"
#include "app/kinds.h"
#include "app/ledger.h"
#include "app/nightly.h"
#include "app/personal_parts.h"
#include "app/program.h"
#include "app/public_address.h"
#include "app/refresher.h"
#include "app/search_index.h"
#include "platform/base/error.h"
#include "platform/base/log.h"

#include <csignal>
#include <fmt/format.h>
#include <iostream>
#include <malloc.h>

namespace app {

namespace {

// Signals that stop the program wait until the main thread asks for them; every thread started later inherits this.
class StopSignals
{
public:
    StopSignals()
    {
        sigemptyset(&set_);
        sigaddset(&set_, SIGINT);
        sigaddset(&set_, SIGTERM);
        pthread_sigmask(SIG_BLOCK, &set_, nullptr);
        std::signal(SIGPIPE, SIG_IGN);
    }

    void wait() const
    {
        int signal = 0;
        sigwait(&set_, &signal);
        base::log().info("stopping: running requests are finished first");
    }

private:
    sigset_t set_{};
};

// Pages are made in buffers of tens of kilobytes. Handing each back to the system and asking for it again costs an
// eighth of the processor time of an uncached page, so the allocator keeps what it has and takes more at a time.
void keep_memory()
{
    ::mallopt(M_TRIM_THRESHOLD, 64 * 1024 * 1024);
    ::mallopt(M_TOP_PAD, 1024 * 1024);
}

std::string address_of(Address const& address, std::uint16_t port)
{
    auto const host = address.host.find(':') == std::string::npos ? address.host : "[" + address.host + "]";
    return fmt::format("http://{}:{}", host, port);
}

// The import is kept whatever happens here: if the database is away just now, the refresher looks again in a second.
void show_import(content::Context& content, Nightly const& nightly)
{
    try
    {
        content.refresh();
        sweep_media(nightly);
    }
    catch (std::exception const& error)
    {
        base::log().warn("the imported content is shown a little later: {}", error.what());
    }
}

// What other commands ask of this process.
struct Served
{
    Config const& config;
    sql::Database& db;
    content::Context& content;
    finder::Indexer& indexer;
    Nightly const& nightly;
};

boost::json::object answer_handover(Served const& served, boost::json::object const& request)
{
    if (is_reindex_request(request))
        return answer_reindex(served.indexer);
    try
    {
        auto const result = run_import(served.db, read_import_request(served.config, request));
        show_import(served.content, served.nightly);
        return import_answer(result);
    }
    catch (std::exception const& error)
    {
        return import_answer({1, std::string("kracht: ") + error.what() + '\n'});
    }
}

// The listener for machines on this machine: figures only.
struct MetricsServer
{
    MetricsServer(Config const& config, Health& health) : server(options(config), add(health), {}) { server.start(); }

    static http::Options options(Config const& config)
    {
        http::Options options;
        options.host = config.metrics.host;
        options.port = config.metrics.port;
        options.io_threads = 1;
        options.workers = 1;
        options.limits.cache_bytes = 0;
        return options;
    }
    http::Router const& add(Health& health)
    {
        router.add(health, metrics_routes());
        return router;
    }

    http::Router router;
    http::Server server;
};

// The outbox shows every code to sign in and every invitation to whoever opens its page.
void keep_outbox_to_this_machine(Config const& config)
{
    if (!config.mail.outbox || only_this_machine(config))
        return;
    if (!config.mail.outbox_for_others)
        throw base::Error(
            "mail-outbox shows all mail of the site on /ontwikkeling/post, codes to sign in too, and by listen, "
            "base-url, host-names or trusted-proxies others reach this site. Set mail-url to send mail; or write "
            "mail-outbox: public, if everybody who reaches it may sign in as anybody");
    base::log().warn("mail-outbox is public: whoever reaches this site can read all its mail and sign in as anybody");
}

DataLock lock_to_serve(Config const& config)
{
    auto lock = DataLock::take(config.data);
    if (!lock)
        throw base::Error(
            "another kracht process works in " + config.data.string() + "; stop it, or give this one its own --data");
    return std::move(*lock);
}

}

int serve(Config const& config)
{
    keep_outbox_to_this_machine(config);
    keep_memory();
    StopSignals const signals;
    auto const lock = lock_to_serve(config);
    std::filesystem::create_directories(config.data / "uploads");
    auto const db = open_database(config, Schema::bring_up_to_date);
    follow_collation(*db);

    base::SystemClock const clock;
    privacy::Ledger ledger(ledger_path(config));
    auto const parts = personal_parts();
    privacy::reconcile(*db, ledger, {parts, kinds(), clock.now()});
    Program program(config, *db, clock);
    jobs::Workers workers(program.jobs(), program.job_handlers(), program.schedule());
    Refresher const refresher(program.content(), std::chrono::milliseconds(500));
    finder::Indexer indexer(indexer_setting(config, *db, clock), program.indexes());
    HandoverServer const handover(handover_socket(config.data), [&](boost::json::object const& request) {
        return answer_handover({config, *db, program.content(), indexer, program.nightly()}, request);
    });

    auto options = server_options(config, program.assets());
    options.limits.connections = connections_within(raise_file_limit(), options.limits.connections);
    http::Server server(options, program.router(), program.hooks());
    program.health().http_metrics = [&server] { return server.metrics(); };
    MetricsServer metrics(config, program.health());
    server.start();
    std::cout << "Kracht serves on " << address_of(config.listen, server.port()) << "\nmetrics on "
              << address_of(config.metrics, metrics.server.port()) << "/metrics" << std::endl;
    if (program.content().snapshot()->empty())
        base::log().warn("there is no content yet: run `kracht import content/veenkolonien` beside this");
    signals.wait();
    indexer.stop();
    server.stop();
    metrics.server.stop();
    workers.stop();
    return 0;
}

}
