// Details of audit lines: a role, the kind of a text and then its name, language or version, or codes of the action.
#include "privacy/log_words.h"

#include "accounts/audit_words.h"

#include "text/privacy.h"

#include <algorithm>
#include <vector>

namespace privacy {

namespace {

namespace words = text::privacy;

struct CodeWords
{
    std::string_view action;
    std::string_view code;
    text::Message label;
};

constexpr CodeWords codes[]{
    {"person.invite", "mail", words::value_mail},
    {"person.invite", "letter", words::value_letter},
    {"person.invite", "record", words::value_record},
    {"person.erase", "phone", words::detail_phone},
    {"person.erase", "letter", words::value_letter},
    {"person.erase", "person", words::value_spoken},
    {"person.erase", "self", words::detail_self},
    {"person.change", "name", words::detail_name},
    {"person.change", "mail", words::detail_address},
    {"person.change", "language", words::detail_language},
    {"person.change", "municipal", words::detail_municipal},
    {"person.change", "not-municipal", words::detail_not_municipal},
    {"person.municipal", "on", words::detail_on},
    {"entry.confirm", "screen", words::value_screen},
    {"entry.confirm", "paper", words::value_paper},
    {"entry.confirm", "spoken", words::value_spoken},
    {"remark.decide", "changed", words::detail_changed},
    {"remark.decide", "partly", words::detail_partly},
    {"remark.decide", "not", words::detail_not_changed},
    {"setting.change", "name", words::detail_name},
    {"setting.change", "logo", words::detail_logo},
    {"setting.change", "menu", words::detail_menu},
    {"setting.change", "demonstration", words::detail_demonstration},
    {"setting.change", "on", words::detail_on},
    {"setting.change", "off", words::detail_off},
    {"content.import", "created,", words::detail_created},
    {"content.import", "changed,", words::detail_updated},
    {"content.import", "unchanged,", words::detail_unchanged},
    {"content.import", "removed", words::detail_removed},
};

struct ConsentWords
{
    std::string_view subject;
    text::Message label;
};

constexpr ConsentWords consents[]{
    {"account", words::detail_account},
    {"read_along/name", words::detail_read_along_name},
    {"read_along/words", words::detail_read_along_words},
};

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

std::string said_codes(Reader const& reader, std::string_view action, std::vector<std::string_view> const& parts)
{
    std::string line;
    std::string_view const between = action == "content.import" ? " " : ", "; // there the details are a sentence
    for (auto const part : parts)
    {
        auto const* const found = std::ranges::find_if(
            codes, [&](CodeWords const& one) { return one.action == action && one.code == part; });
        line.append(line.empty() ? "" : between)
            .append(found == std::end(codes) ? part : text::say(reader.language, found->label));
    }
    return line;
}

}

std::optional<text::Message> consent_words(std::string_view subject)
{
    auto const* const found = std::ranges::find(consents, subject, &ConsentWords::subject);
    return found == std::end(consents) ? std::nullopt : std::optional(found->label);
}

bool is_about_text(content::Kinds const& kinds, std::string_view subject)
{
    auto const slash = subject.find('/');
    return slash != std::string_view::npos && kinds.find(subject.substr(0, slash));
}

std::string detail_words(Reader const& reader, std::string_view action, std::string_view detail)
{
    if (auto const consent = consent_words(detail))
        return std::string(text::say(reader.language, *consent));
    auto const parts = parts_of(detail);
    if (std::ranges::find(codes, action, &CodeWords::action) != std::end(codes))
        return said_codes(reader, action, parts);
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
