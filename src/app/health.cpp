// Whether the program lives and can serve, and what it counted: pages for machines.
#include "app/health.h"

#include "platform/base/log.h"

#include <prometheus/metric_family.h>
#include <prometheus/text_serializer.h>

#include <fstream>
#include <unistd.h>

namespace app {

namespace {

using prometheus::ClientMetric;
using prometheus::MetricFamily;
using prometheus::MetricType;

http::Response plain(int status, std::string text)
{
    auto response = http::bytes("text/plain; charset=utf-8", std::move(text));
    response.status = status;
    response.keep = http::Keep::never;
    response.headers.emplace_back("Cache-Control", "no-store");
    return response;
}

http::Response live(Health&, http::Request const&)
{
    return plain(200, "live\n");
}

http::Response ready(Health& health, http::Request const&)
{
    try
    {
        health.db.value<std::int64_t>("SELECT 1");
        return plain(200, "ready\n");
    }
    catch (std::exception const& error)
    {
        base::log().warn("not ready: {}", error.what());
        return plain(503, "not ready: the database does not answer\n");
    }
}

MetricFamily& family(std::vector<MetricFamily>& families, std::string name, std::string help, MetricType type)
{
    return families.emplace_back(MetricFamily{std::move(name), std::move(help), type, {}});
}

void gauge(std::vector<MetricFamily>& families, std::string name, std::string help, double value)
{
    ClientMetric metric;
    metric.gauge.value = value;
    family(families, std::move(name), std::move(help), MetricType::Gauge).metric.push_back(metric);
}

void counter(std::vector<MetricFamily>& families, std::string name, std::string help, double value)
{
    ClientMetric metric;
    metric.counter.value = value;
    family(families, std::move(name), std::move(help), MetricType::Counter).metric.push_back(metric);
}

void add_routes(std::vector<MetricFamily>& families, http::Metrics const& metrics)
{
    auto& durations = family(
        families, "kracht_http_request_seconds", "Time from a complete request to its answer", MetricType::Histogram);
    for (auto const& route : metrics.routes)
    {
        ClientMetric metric;
        metric.label = {{"method", route.method}, {"route", route.route}, {"status", std::to_string(route.status)}};
        metric.histogram.sample_count = route.count;
        metric.histogram.sample_sum = route.seconds;
        std::uint64_t cumulative = 0;
        for (std::size_t i = 0; i < route.buckets.size(); ++i)
        {
            cumulative += route.buckets[i];
            auto const bound = i < http::duration_bounds.size() ? http::duration_bounds[i]
                                                                : std::numeric_limits<double>::infinity();
            metric.histogram.bucket.push_back({cumulative, bound});
        }
        durations.metric.push_back(std::move(metric));
    }
}

void add_server(std::vector<MetricFamily>& families, http::Metrics const& metrics)
{
    counter(
        families, "kracht_http_connections_total", "Connections accepted",
        static_cast<double>(metrics.connections_accepted));
    counter(
        families, "kracht_http_connections_refused_total", "Connections over the cap",
        static_cast<double>(metrics.connections_refused));
    counter(
        families, "kracht_http_overloaded_total", "Requests answered 503 because the queue was full",
        static_cast<double>(metrics.overloaded));
    counter(
        families, "kracht_http_timeouts_total", "Connections that were too slow",
        static_cast<double>(metrics.timeouts));
    counter(
        families, "kracht_page_cache_hits_total", "Pages answered from the cache",
        static_cast<double>(metrics.cache_hits));
    counter(
        families, "kracht_page_cache_misses_total", "Pages that had to be made",
        static_cast<double>(metrics.cache_misses));
    gauge(families, "kracht_http_connections", "Connections open", static_cast<double>(metrics.connections_open));
    gauge(families, "kracht_http_queue", "Requests waiting for a worker", static_cast<double>(metrics.queue_length));
    gauge(families, "kracht_http_workers_busy", "Workers at work", static_cast<double>(metrics.workers_busy));
    gauge(families, "kracht_page_cache_bytes", "Size of the page cache", static_cast<double>(metrics.cache_bytes));
}

void add_jobs(std::vector<MetricFamily>& families, jobs::Counts const& counts)
{
    gauge(families, "kracht_jobs_waiting", "Jobs that wait", static_cast<double>(counts.waiting));
    gauge(families, "kracht_jobs_running", "Jobs at work", static_cast<double>(counts.running));
    gauge(
        families, "kracht_jobs_dead", "Jobs that failed too often: see kracht jobs list",
        static_cast<double>(counts.dead));
}

// What only the database knows is left out while it is away: then the other figures are wanted most.
void add_database(std::vector<MetricFamily>& families, Health& health)
{
    bool answers = true;
    try
    {
        add_jobs(families, health.jobs.counts());
    }
    catch (std::exception const& error)
    {
        base::log().warn("no figures of the jobs: {}", error.what());
        answers = false;
    }
    gauge(families, "kracht_database_up", "Whether the database answers", answers ? 1 : 0);
}

// Resident memory from the kernel's own account (proc(5), statm), in bytes.
double resident_bytes()
{
    std::ifstream statm("/proc/self/statm");
    double total = 0;
    double resident = 0;
    statm >> total >> resident;
    return resident * static_cast<double>(::sysconf(_SC_PAGESIZE));
}

http::Response show_metrics(Health& health, http::Request const&)
{
    auto response = http::bytes("text/plain; version=0.0.4; charset=utf-8", metrics_text(health));
    response.keep = http::Keep::never;
    return response;
}

constexpr http::Route<Health> health_table[] = {
    {http::Method::get, http::Paths::neutral("/health/live"), http::Access::everyone, live},
    {http::Method::get, http::Paths::neutral("/health/ready"), http::Access::everyone, ready},
};

constexpr http::Route<Health> metrics_table[] = {
    {http::Method::get, http::Paths::neutral("/metrics"), http::Access::everyone, show_metrics},
};

}

std::span<http::Route<Health> const> health_routes()
{
    return health_table;
}

std::span<http::Route<Health> const> metrics_routes()
{
    return metrics_table;
}

std::string metrics_text(Health& health)
{
    std::vector<MetricFamily> families;
    auto const http = health.http_metrics();
    add_routes(families, http);
    add_server(families, http);
    add_database(families, health);
    gauge(
        families, "kracht_content_generation", "Number of the last change of content",
        static_cast<double>(health.content.generation()));
    gauge(families, "process_resident_memory_bytes", "Resident memory", resident_bytes());
    return prometheus::TextSerializer().Serialize(families);
}

}
