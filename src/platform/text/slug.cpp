// Slugs from titles.
#include "platform/text/slug.h"

#include "platform/base/bytes.h"
#include "platform/text/collate.h"
#include "platform/text/icu.h"

#include <memory>
#include <span>
#include <unicode/translit.h>

namespace text {
namespace {

constexpr std::size_t most_characters = 80;

bool is_word_byte(char byte)
{
    return (byte >= 'a' && byte <= 'z') || (byte >= '0' && byte <= '9');
}

bool has_other_script(std::string_view folded)
{
    for (auto const byte : folded)
    {
        if (static_cast<unsigned char>(byte) > 0x7F)
            return true;
    }
    return false;
}

// A transliterator is not safe to share between threads; titles in another script are rare enough to make one anew.
std::string romanised(std::string_view value)
{
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<icu::Transliterator> const rules(
        icu::Transliterator::createInstance("Any-Latin; Latin-ASCII; Lower", UTRANS_FORWARD, status));
    check_icu(status, "romanisation");
    auto text = to_icu(value);
    rules->transliterate(text);
    return from_icu(text);
}

/// An apostrophe joins ("foto's" -> "fotos"); everything else that is no letter or digit parts words.
std::string hyphenated(std::string_view value)
{
    std::string result;
    bool parted = false;
    for (auto const byte : value)
    {
        if (byte == '\'')
            continue;
        if (!is_word_byte(byte))
        {
            parted = true;
            continue;
        }
        if (parted && !result.empty())
            result += '-';
        parted = false;
        result += byte;
    }
    return result;
}

std::string cut(std::string value)
{
    if (value.size() <= most_characters)
        return value;
    auto const hyphen = value.rfind('-', most_characters);
    value.resize(hyphen == value.npos ? most_characters : hyphen);
    return value;
}

std::string without_typographic_apostrophes(std::string value)
{
    for (std::string_view const apostrophe : {"\u2019", "\u2018"})
    {
        for (auto at = value.find(apostrophe); at != value.npos; at = value.find(apostrophe, at))
            value.erase(at, apostrophe.size());
    }
    return value;
}

} // namespace

std::string slug(std::string_view title)
{
    auto folded = without_typographic_apostrophes(fold(title));
    if (has_other_script(folded))
        folded = romanised(folded);
    auto result = cut(hyphenated(folded));
    if (!result.empty())
        return result;
    auto const hash = base::sha256(title);
    return "x-" + base::hex(std::span(hash).first<4>());
}

bool is_slug(std::string_view value)
{
    return !value.empty() && value.size() <= most_characters && hyphenated(value) == value;
}

} // namespace text
