// What happened last, for the page of health.
#pragma once
#include "platform/base/time.h"
#include "platform/sql/sql.h"

#include <map>
#include <string>
#include <string_view>

namespace desk {

struct Fact
{
    base::Time at;
    std::string detail; ///< for the operator; no personal data
};

inline constexpr std::string_view mail_sent = "mail.sent";
inline constexpr std::string_view mail_failed = "mail.failed";

namespace store {

void note_fact(sql::Tx& tx, std::string_view name, Fact const& fact);
/// All of them, by name. One query.
std::map<std::string, Fact, std::less<>> facts(sql::Session& db);

}

}
