// Checks one value by its type.
#include "content/value_check.h"

#include "content/fields.h"
#include "platform/html/markdown.h"
#include "platform/html/url.h"
#include "platform/text/date.h"
#include "platform/text/slug.h"
#include "platform/text/utf8.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

namespace content {

namespace {

using Fault = std::optional<std::string>;

bool is_control(char byte)
{
    auto const value = static_cast<unsigned char>(byte);
    return value < 0x20 || value == 0x7f;
}

// U+0085, U+2028 and U+2029 end a line as well.
bool breaks_line(std::string_view text)
{
    constexpr std::string_view breaks[] = {"\xC2\x85", "\xE2\x80\xA8", "\xE2\x80\xA9"};
    return std::any_of(std::begin(breaks), std::end(breaks), [&](std::string_view mark) {
        return text.find(mark) != std::string_view::npos;
    });
}

Fault bytes_fault(std::string_view text, std::size_t most)
{
    if (text.size() > most)
        return fmt::format("is {} bytes long; at most {} are accepted", text.size(), most);
    if (!text::valid_utf8_text(text))
        return "is not UTF-8, or contains the character U+0000";
    return std::nullopt;
}

template <class Items>
Fault unless_known(bool known, std::string_view slug, Items const& items, std::string_view file)
{
    constexpr std::size_t short_list = 12;
    if (known)
        return std::nullopt;
    std::vector<std::string_view> slugs;
    for (auto const& item : items)
        slugs.push_back(item.slug);
    if (slugs.size() > short_list || slugs.empty())
        return fmt::format("'{}' does not stand in vocabulary/{}", slug, file);
    return fmt::format("'{}' does not stand in vocabulary/{}; known: {}", slug, file, fmt::join(slugs, ", "));
}

// A choice without a list is a code word of someone else's making, such as that of a municipality.
Fault choice_fault(Field const& field, std::string_view text)
{
    constexpr auto letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-";
    if (field.choices.empty() && !text.empty() && text.find_first_not_of(letters) == std::string_view::npos)
        return std::nullopt;
    if (field.choices.empty())
        return fmt::format("'{}' is no code; write letters and digits without spaces", text);
    std::vector<std::string_view> codes;
    for (auto const& choice : field.choices)
        codes.push_back(choice.code);
    if (std::find(codes.begin(), codes.end(), text) != codes.end())
        return std::nullopt;
    return fmt::format("'{}' is no choice here; allowed: {}", text, fmt::join(codes, ", "));
}

Fault url_fault(std::string_view text)
{
    auto const url = html::Url::parse(text);
    if (url && (url->is_external() || text.starts_with('/')))
        return std::nullopt;
    return fmt::format("'{}' is no address; write https://... or a path of this site such as /contact", text);
}

bool is_name(std::string_view text)
{
    return !text.empty() && text.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_") == std::string_view::npos;
}

Fault entry_fault(Field const& field, std::string_view text)
{
    if (!field.target.empty())
        return text::is_slug(text)
            ? Fault()
            : fmt::format("'{}' is no slug; write that of the {}, such as goede-start", text, field.target);
    auto const slash = text.find('/');
    if (slash != std::string_view::npos && is_name(text.substr(0, slash)) && text::is_slug(text.substr(slash + 1)))
        return std::nullopt;
    return fmt::format("'{}' names no entry; write kind/slug, such as project/goede-start", text);
}

Fault form_fault(FieldType type, std::string_view text)
{
    if (type == FieldType::date && !text::parse_date(text))
        return fmt::format("'{}' is no date; write 2017, 2017-01 or 2017-01-31", text);
    if (type == FieldType::mail && !html::Url::mail(text))
        return fmt::format("'{}' is no e-mail address; write name@example.org", text);
    if (type == FieldType::phone && !html::Url::phone(text))
        return fmt::format("'{}' is no phone number; write digits, spaces and hyphens", text);
    return std::nullopt;
}

Fault text_fault(Field const& field, std::string_view text, Vocabulary const& vocabulary)
{
    switch (field.type)
    {
    case FieldType::choice: return choice_fault(field, text);
    case FieldType::url: return url_fault(text);
    case FieldType::entry: return entry_fault(field, text);
    case FieldType::area: return unless_known(vocabulary.area(text), text, vocabulary.areas, "areas.yaml");
    case FieldType::region: return unless_known(vocabulary.region(text), text, vocabulary.regions, "region-sets.yaml");
    case FieldType::theme: return unless_known(vocabulary.theme(text), text, vocabulary.themes, "themes.yaml");
    case FieldType::audience:
        return unless_known(vocabulary.audience(text), text, vocabulary.audiences, "audiences.yaml");
    default: return form_fault(field.type, text);
    }
}

}

Fault line_fault(std::string_view text, std::size_t most)
{
    if (auto fault = bytes_fault(text, most))
        return fault;
    if (std::any_of(text.begin(), text.end(), is_control) || breaks_line(text))
        return "must be one line, without tabs or other control characters";
    return std::nullopt;
}

Fault prose_fault(std::string_view text, std::size_t most)
{
    if (auto fault = bytes_fault(text, most))
        return fault;
    auto const refused = [](char byte) { return is_control(byte) && byte != '\n' && byte != '\t'; };
    if (std::any_of(text.begin(), text.end(), refused))
        return "contains a control character; remove it";
    if (html::markdown_check(text) != html::MarkdownOutcome::written)
        return "is too complex to show; use fewer nested lists, tables and links";
    return std::nullopt;
}

Fault value_fault(Field const& field, boost::json::value const& value, Vocabulary const& vocabulary)
{
    if (field.type == FieldType::number)
        return value.is_int64() ? Fault() : "must be a whole number";
    if (field.type == FieldType::flag)
        return value.is_bool() ? Fault() : "can only be 'true'; leave it out otherwise";
    if (!value.is_string())
        return "must be a single text";
    std::string_view const text = value.get_string();
    if (field.type == FieldType::prose)
        return prose_fault(text, max_prose);
    if (auto fault = line_fault(text, max_text))
        return fault;
    return text_fault(field, text, vocabulary);
}

}
