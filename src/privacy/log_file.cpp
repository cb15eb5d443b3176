// Lines of the audit log as files.
#include "privacy/log_file.h"

#include "platform/text/date.h"

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/serialize.hpp>

#include <array>

namespace privacy {

namespace {

namespace json = boost::json;

std::string cell(std::string const& value)
{
    bool const formula = !value.empty() && std::string_view("=+-@\t\r").find(value.front()) != std::string_view::npos;
    std::string quoted = formula ? "\"'" : "\"";
    for (auto const c : value)
    {
        if (c == '"')
            quoted += '"';
        quoted += c;
    }
    return quoted + '"';
}

json::object line_json(store::LogLine const& line)
{
    return {
        {"id", line.id},
        {"at", text::iso_time(line.at)},
        {"actor", line.actor.value},
        {"actor_name", line.actor_name},
        {"action", line.action},
        {"subject", line.subject},
        {"subject_id", line.subject_id},
        {"detail", line.detail}};
}

}

std::string log_csv(std::vector<store::LogLine> const& lines)
{
    std::string text = "id,at,actor,actor_name,action,subject,subject_id,detail\r\n";
    for (auto const& line : lines)
    {
        std::array<std::string, 8> const values{
            std::to_string(line.id),
            text::iso_time(line.at),
            std::to_string(line.actor.value),
            line.actor_name,
            line.action,
            line.subject,
            std::to_string(line.subject_id),
            line.detail};
        for (std::size_t at = 0; at < values.size(); ++at)
            text += (at == 0 ? "" : ",") + cell(values[at]);
        text += "\r\n";
    }
    return text;
}

std::string log_json(std::vector<store::LogLine> const& lines)
{
    json::array all;
    for (auto const& line : lines)
        all.push_back(line_json(line));
    return json::serialize(json::object{{"schema", "kracht/audit-log/1"}, {"lines", std::move(all)}}) + "\n";
}

}
