// Sort keys by ICU collators, and folding by Unicode normalisation.
#include "platform/text/collate.h"

#include "platform/text/icu.h"

#include <array>
#include <memory>
#include <unicode/coll.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/uvernum.h>

namespace text {
namespace {

// Raise it when load_collator, or what sort_key feeds it, changes.
constexpr std::string_view settings_version = "1";

using Collator = std::unique_ptr<icu::Collator const>;

Collator load_collator(Language language)
{
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<icu::Collator> collator(icu::Collator::createInstance(icu_locale(language), status));
    check_icu(status, "a collator");
    collator->setAttribute(UCOL_NUMERIC_COLLATION, UCOL_ON, status);
    collator->setAttribute(UCOL_NORMALIZATION_MODE, UCOL_ON, status);
    check_icu(status, "a collator's settings");
    return collator;
}

// Not changed after construction; making keys is const and safe from several threads.
icu::Collator const& collator_of(Language language)
{
    static std::array<Collator const, languages.size()> const collators{
        load_collator(Language::nl), load_collator(Language::en)};
    return *collators[static_cast<std::size_t>(language)];
}

/// Letters that carry their mark inside, so that decomposition cannot take it off.
std::u16string_view plain_letter(UChar32 letter)
{
    switch (letter)
    {
    case U'æ': return u"ae";
    case U'œ': return u"oe";
    case U'ø': return u"o";
    case U'đ':
    case U'ð': return u"d";
    case U'þ': return u"th";
    case U'ł': return u"l";
    case U'ħ': return u"h";
    case U'ı': return u"i";
    case U'ŋ': return u"ng";
    case U'ŧ': return u"t";
    default: return {};
    }
}

bool is_ascii(std::string_view value)
{
    for (auto const byte : value)
    {
        if (static_cast<unsigned char>(byte) > 0x7F)
            return false;
    }
    return true;
}

std::string fold_ascii(std::string_view value)
{
    std::string result(value);
    for (auto& byte : result)
    {
        if (byte >= 'A' && byte <= 'Z')
            byte = static_cast<char>(byte - 'A' + 'a');
    }
    return result;
}

icu::UnicodeString decomposed(std::string_view value)
{
    UErrorCode status = U_ZERO_ERROR;
    auto const* const casefold = icu::Normalizer2::getNFKCCasefoldInstance(status);
    auto const* const decompose = icu::Normalizer2::getNFDInstance(status);
    check_icu(status, "Unicode normalisation");
    auto const result = decompose->normalize(casefold->normalize(to_icu(value), status), status);
    check_icu(status, "normalised text");
    return result;
}

icu::UnicodeString composed(icu::UnicodeString const& value)
{
    UErrorCode status = U_ZERO_ERROR;
    auto const* const compose = icu::Normalizer2::getNFCInstance(status);
    check_icu(status, "Unicode normalisation");
    auto const result = compose->normalize(value, status);
    check_icu(status, "normalised text");
    return result;
}

} // namespace

std::string sort_key(Language language, std::string_view value)
{
    auto const& collator = collator_of(language);
    auto const source = to_icu(value);
    std::string key(value.size() * 2 + 16, '\0');
    auto const fetch = [&] {
        return static_cast<std::size_t>(collator.getSortKey(
            source, reinterpret_cast<std::uint8_t*>(key.data()), static_cast<std::int32_t>(key.size())));
    };
    auto size = fetch();
    if (size > key.size())
    {
        key.resize(size);
        size = fetch();
    }
    key.resize(size - 1); // ICU counts the byte 0 it ends with
    return key;
}

std::string collation_version()
{
    std::string version = std::string(settings_version) + "/" U_ICU_VERSION;
    for (auto const language : languages)
    {
        UVersionInfo parts;
        collator_of(language).getVersion(parts);
        version += "/" + std::string(code(language));
        for (auto const part : parts)
            version += "." + std::to_string(part);
    }
    return version;
}

std::string fold(std::string_view value)
{
    if (is_ascii(value))
        return fold_ascii(value);
    auto const source = decomposed(value);
    icu::UnicodeString result;
    for (std::int32_t at = 0; at < source.length(); at = source.moveIndex32(at, 1))
    {
        auto const letter = source.char32At(at);
        auto const plain = plain_letter(letter);
        if (!plain.empty())
            result.append(plain.data(), static_cast<std::int32_t>(plain.size()));
        else if (u_charType(letter) != U_NON_SPACING_MARK)
            result.append(letter);
    }
    return from_icu(composed(result));
}

} // namespace text
