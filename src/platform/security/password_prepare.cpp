// One form for a password, however a keyboard made its letters: the OpaqueString profile of RFC 8265.
#include "platform/base/error.h"
#include "platform/security/password.h"
#include "platform/security/utf8.h"

#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

namespace security {

namespace {

// Composing makes a text a third as long at most, so what is longer than this is too long in any case. It also bounds
// the work: sorting a long row of combining marks takes the square of its length.
constexpr std::size_t worth_preparing = 4 * password_longest;

// No keyboard tells which of Unicode's spaces it made; line ends and tabs are none of them.
icu::UnicodeString with_plain_spaces(icu::UnicodeString const& text)
{
    icu::UnicodeString plain;
    for (std::int32_t at = 0; at < text.length(); at = text.moveIndex32(at, 1))
    {
        auto const point = text.char32At(at);
        plain.append(u_charType(point) == U_SPACE_SEPARATOR ? UChar32{' '} : point);
    }
    return plain;
}

}

std::string prepared_password(std::string_view typed)
{
    if (typed.size() > worth_preparing || !valid_utf8(typed))
        return std::string(typed);
    auto status = U_ZERO_ERROR;
    auto const* const compose = icu::Normalizer2::getNFCInstance(status);
    if (U_FAILURE(status))
        throw base::Error(std::string("ICU cannot compose letters: ") + u_errorName(status));
    auto const text = icu::UnicodeString::fromUTF8({typed.data(), static_cast<std::int32_t>(typed.size())});
    auto const composed = compose->normalize(with_plain_spaces(text), status);
    if (U_FAILURE(status))
        throw base::Error(std::string("ICU cannot compose a password: ") + u_errorName(status));
    std::string prepared;
    composed.toUTF8String(prepared);
    return prepared;
}

}
