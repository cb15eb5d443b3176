// Whether the program lives and can serve, and what it counted: pages for machines.
#pragma once
#include "content/context.h"
#include "platform/http/server.h"
#include "platform/jobs/jobs.h"

#include <functional>
#include <span>
#include <string>

namespace app {

/// What health and metrics look at.
struct Health
{
    sql::Database& db;
    content::Context const& content;
    jobs::Queue& jobs;
    std::function<http::Metrics()> http_metrics;
};

/// /health/live and /health/ready.
std::span<http::Route<Health> const> health_routes();
/// /metrics; for the loopback listener only.
std::span<http::Route<Health> const> metrics_routes();

/// All figures in the Prometheus text format.
std::string metrics_text(Health& health);

}
