// Work of the queue: the code by mail, what is forgotten at night, and files without remains of what was deleted.
#include "privacy/privacy.h"

#include "platform/sql/purge.h"
#include "privacy/code.h"
#include "privacy/erase.h"
#include "privacy/store.h"

namespace privacy {

namespace {

void forget_audit(Privacy& privacy)
{
    auto const before = privacy.clock.now() - privacy.settings.audit_kept;
    privacy.db.write([&](sql::Tx& tx) { store::forget_log(tx, before); });
}

void forget_codes(Privacy& privacy)
{
    privacy.db.write([&](sql::Tx& tx) { store::forget_codes(tx, privacy.clock.now()); });
}

}

std::vector<jobs::Handler> job_handlers(Privacy& privacy)
{
    std::vector<jobs::Handler> handlers;
    handlers.push_back({.kind = "privacy_code", .run = [&privacy](jobs::Job const& job) { mail_code(privacy, job); }});
    handlers.push_back(
        {.kind = std::string(purge_job),
         .run = [&privacy](jobs::Job const&) { sql::purge(privacy.db); },
         .retry = {.max_attempts = 20, .first = std::chrono::seconds(2), .longest = std::chrono::minutes(10)},
         .lease = std::chrono::hours(1)});
    handlers.push_back({.kind = "forget_audit", .run = [&privacy](jobs::Job const&) { forget_audit(privacy); }});
    handlers.push_back({.kind = "forget_codes", .run = [&privacy](jobs::Job const&) { forget_codes(privacy); }});
    return handlers;
}

std::vector<jobs::Recurring> schedule()
{
    return {
        {.name = "forget_audit", .when = jobs::Daily{.hour = 3, .minute = 50}, .job = {.kind = "forget_audit"}},
        {.name = "forget_codes", .when = jobs::Daily{.hour = 3, .minute = 45}, .job = {.kind = "forget_codes"}},
    };
}

}
