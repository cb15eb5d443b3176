// The details of audit lines begin with a role, or with the kind of a text and then its name, language or version.
#include "privacy/log_words.h"

#include "accounts/audit_words.h"

#include "text/privacy.h"

#include <algorithm>
#include <vector>

namespace privacy {

namespace {

namespace words = text::privacy;

std::vector<std::string_view> parts_of(std::string_view detail)
{
    std::vector<std::string_view> parts;
    while (!detail.empty())
    {
        auto const end = std::min(detail.find_first_of(" /"), detail.size());
        parts.push_back(detail.substr(0, end));
        detail.remove_prefix(std::min(end + 1, detail.size()));
    }
    return parts;
}

bool is_number(std::string_view part)
{
    return !part.empty() && std::ranges::all_of(part, [](char c) { return c >= '0' && c <= '9'; });
}

std::string said(Reader const& reader, std::string_view before, std::string_view part)
{
    if (part == "nl")
        return std::string(text::say(reader.language, words::value_dutch));
    if (part == "en")
        return std::string(text::say(reader.language, words::value_english));
    bool const version = before == "version" || before == "nl" || before == "en";
    return version && is_number(part) ? text::say(reader.language, words::log_version{.number = part})
                                      : std::string(part);
}

}

std::string detail_words(Reader const& reader, std::string_view detail)
{
    auto const parts = parts_of(detail);
    auto const* const kind = parts.empty() || !reader.kinds ? nullptr : reader.kinds->find(parts.front());
    if (!kind)
        return accounts::detail_words(reader.language, detail);
    std::string line(text::say(reader.language, kind->label));
    for (std::size_t at = 1; at < parts.size(); ++at)
        if (parts[at] != "version")
            line.append(line.find(':') == std::string::npos ? ": " : ", ")
                .append(said(reader, parts[at - 1], parts[at]));
    return line;
}

}
