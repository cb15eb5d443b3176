// Filling catalog messages: plural forms by ICU's rules, numbers in the language's writing.
#include "platform/text/message.h"

#include "platform/text/icu.h"
#include "platform/text/number.h"

#include <array>
#include <memory>
#include <unicode/plurrule.h>

namespace text {
namespace {

using Rules = std::unique_ptr<icu::PluralRules const>;

Rules load_rules(Language language)
{
    UErrorCode status = U_ZERO_ERROR;
    Rules rules(icu::PluralRules::forLocale(icu_locale(language), status));
    check_icu(status, "plural rules");
    return rules;
}

// Immutable after construction, and ICU's const calls are safe from several threads.
icu::PluralRules const& rules_of(Language language)
{
    static std::array<Rules const, languages.size()> const rules{load_rules(Language::nl), load_rules(Language::en)};
    return *rules[static_cast<std::size_t>(language)];
}

std::string_view choose(Language language, Forms const& forms, std::int64_t count)
{
    if (count == 0 && !forms.zero.empty())
        return forms.zero;
    if (count < INT32_MIN || count > INT32_MAX)
        return forms.other;
    auto const keyword = rules_of(language).select(static_cast<std::int32_t>(count));
    return keyword == UNICODE_STRING_SIMPLE("one") ? forms.one : forms.other;
}

void append(std::string& out, Language language, Arg const& argument)
{
    if (argument.is_number())
        out += write_number(language, argument.number());
    else
        out += argument.text();
}

} // namespace

std::string fill(Language language, Pattern const& pattern, std::span<Arg const> arguments)
{
    auto const& forms = language == Language::nl ? pattern.nl : pattern.en;
    auto rest = pattern.count < 0
        ? forms.other
        : choose(language, forms, arguments[static_cast<std::size_t>(pattern.count)].number());

    std::string out;
    out.reserve(rest.size() + 16 * arguments.size());
    for (auto hole = rest.find('\1'); hole != rest.npos; hole = rest.find('\1'))
    {
        out += rest.substr(0, hole);
        append(out, language, arguments[static_cast<std::size_t>(rest[hole + 1] - 'a')]);
        rest.remove_prefix(hole + 2);
    }
    return out += rest;
}

} // namespace text
