// The codes that slices store, in words.
#include "privacy/value_words.h"

#include "accounts/audit_words.h"
#include "accounts/consent.h"
#include "accounts/invite.h"
#include "accounts/rights.h"
#include "platform/html/write.h"
#include "privacy/collect.h"

#include "text/privacy.h"

#include <algorithm>
#include <optional>

namespace privacy {

namespace {

namespace words = text::privacy;

struct CodeWords
{
    std::string_view key; ///< of the fact: other facts may hold the same letters as somebody's own words
    std::string_view code;
    text::Message label;
};

constexpr CodeWords codes[]{
    {"language", "nl", words::value_dutch},
    {"language", "en", words::value_english},
    {"municipal", "0", words::value_no},
    {"municipal", "1", words::value_yes},
    {"rhythm", "at_once", words::value_at_once},
    {"rhythm", "daily", words::value_daily},
    {"rhythm", "weekly", words::value_weekly},
    {"rhythm", "never", words::value_never},
    {"way", "screen", words::value_screen},
    {"way", "paper", words::value_paper},
    {"way", "spoken", words::value_spoken},
    {"way", "mail", words::value_mail},
    {"way", "letter", words::value_letter},
    {"way", "record", words::value_record},
    {"answers", "yes", words::value_yes},
    {"answers", "doubt", words::value_doubt},
    {"answers", "no", words::value_no},
    {"decision", "changed", words::value_changed},
    {"decision", "partly", words::value_partly},
    {"decision", "not", words::value_not_changed},
    {"what", "submit", words::value_submit},
    {"what", "take_back", words::value_take_back},
    {"what", "ask_changes", words::value_ask_changes},
    {"what", "approve", words::value_approve},
    {"what", "start_reading", words::value_start_reading},
    {"what", "finish_reading", words::value_finish_reading},
    {"what", "stop_reading", words::value_stop_reading},
    {"what", "publish", words::value_publish},
    {"what", "plan", words::value_plan},
    {"what", "unplan", words::value_unplan},
    {"answer", "mail", words::value_mail},
    {"answer", "phone", words::value_phone},
    {"answer", "none", words::value_none},
    {"topic", "general", words::value_general},
    {"topic", "money", words::value_money},
    {"topic", "project", words::value_project},
    {"topic", "press", words::value_press},
    {"topic", "privacy", words::value_privacy},
    {"topic", "accessibility", words::value_accessibility},
};

std::optional<std::string> code_words(text::Language language, std::string_view key, std::string_view code)
{
    if (key == "role")
        if (auto const role = accounts::role_from(code))
            return std::string(text::say(language, accounts::about(*role).label));
    auto const* const found = std::ranges::find_if(
        codes, [&](CodeWords const& one) { return one.key == key && one.code == code; });
    if (found == std::end(codes))
        return std::nullopt;
    return std::string(text::say(language, found->label));
}

std::string answers_words(text::Language language, std::string_view value)
{
    std::string said;
    while (!value.empty())
    {
        auto const end = std::min(value.find(", "), value.size());
        auto const one = value.substr(0, end);
        said.append(said.empty() ? "" : ", ").append(code_words(language, "answers", one).value_or(std::string(one)));
        value.remove_prefix(std::min(end + 2, value.size()));
    }
    return said;
}

std::string_view value_of(std::vector<accounts::PersonalFact> const& record, std::string_view key)
{
    auto const found = std::ranges::find(record, key, &accounts::PersonalFact::key);
    return found == record.end() ? std::string_view() : std::string_view(found->value);
}

// Told by the record itself, or by the address it leads to; else the alliance's own.
text::Language language_of(std::vector<accounts::PersonalFact> const& record)
{
    bool const english = value_of(record, "language") == "en" || value_of(record, "path").starts_with("/en/")
        || value_of(record, "words") == accounts::consent_text(text::Language::en).words;
    return english ? text::Language::en : text::Language::nl;
}

}

std::string value_words(Reader const& reader, accounts::PersonalFact const& fact)
{
    std::string_view const value = fact.value;
    auto const language = reader.language;
    if (fact.key == "action")
        return accounts::action_words(language, value);
    if (fact.key == "version")
        return accounts::version_words(language, value);
    if (fact.key == "entry" || (fact.key == "subject" && value.find('/') != std::string_view::npos))
        return detail_words(reader, {}, value); // "story/de-brief"
    if (fact.key == "subject")
        return accounts::subject_words(language, value);
    if (fact.key == "answers")
        return answers_words(language, value);
    // What was decided, and then why in somebody's own words.
    auto const end = fact.key == "decision" ? std::min(value.find(' '), value.size()) : value.size();
    if (auto const said = code_words(language, fact.key, value.substr(0, end)))
        return *said + std::string(value.substr(end));
    return shown(language, fact.value);
}

void write_value(
    html::Out& out, Reader const& reader, std::vector<accounts::PersonalFact> const& record,
    accounts::PersonalFact const& fact)
{
    constexpr std::string_view written[]{"title", "words", "text", "quote", "decision", "fields"};
    auto const said = fact.key == "detail" ? detail_words(reader, value_of(record, "action"), fact.value)
                                           : value_words(reader, fact);
    auto const language = language_of(record);
    if (language == reader.language || std::ranges::find(written, fact.key) == std::end(written))
        return html::write(out, "{}", said);
    html::write(out, R"(<span lang="{}">{}</span>)", text::code(language), said);
}

}
