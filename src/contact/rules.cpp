// Form age, links and clean texts.
#include "contact/rules.h"

#include "platform/base/bytes.h"
#include "platform/security/token.h"

#include <algorithm>
#include <charconv>

namespace contact {

namespace {

using std::chrono::seconds;

std::string signed_seconds(security::Key const& key, std::int64_t time)
{
    auto const number = std::to_string(time);
    auto const proof = security::keyed_hash(key, "contact/form", number);
    std::vector<std::uint8_t> const bytes(proof.begin(), proof.end());
    return number + "-" + base::base64url(bytes);
}

std::int64_t in_seconds(base::Time time)
{
    return std::chrono::floor<seconds>(time).time_since_epoch().count();
}

bool at(std::string_view text, std::size_t from, std::string_view word)
{
    return text.size() - from >= word.size()
        && std::ranges::equal(text.substr(from, word.size()), word, [](char have, char want) {
               return (have >= 'A' && have <= 'Z' ? static_cast<char>(have + 32) : have) == want;
           });
}

}

std::string stamp(security::Key const& key, base::Time now)
{
    return signed_seconds(key, in_seconds(now));
}

Age age_of(security::Key const& key, std::string_view stamp, base::Time now)
{
    std::int64_t made = 0;
    auto const [end, error] = std::from_chars(stamp.data(), stamp.data() + stamp.size(), made);
    if (error != std::errc() || !security::equal(stamp, signed_seconds(key, made)))
        return Age::unknown;
    auto const age = in_seconds(now) - made;
    return age < 3 ? Age::too_young : age > 24 * 60 * 60 ? Age::too_old : Age::right;
}

int links_in(std::string_view text)
{
    int links = 0;
    for (std::size_t i = 0; i < text.size(); ++i)
    {
        bool const address = at(text, i, "http://") || at(text, i, "https://");
        bool const bare = at(text, i, "www.") && (i == 0 || text[i - 1] != '/');
        links += address || bare || at(text, i, "[url") || at(text, i, "<a ") ? 1 : 0;
    }
    return links;
}

std::string clean_words(std::string_view text)
{
    std::string clean;
    for (char const c : text)
        if (c == '\n' || c == '\t' || (static_cast<unsigned char>(c) >= 0x20 && c != 0x7f))
            clean += c;
    auto const first = clean.find_first_not_of(" \n\t");
    if (first == std::string::npos)
        return {};
    return clean.substr(first, clean.find_last_not_of(" \n\t") + 1 - first);
}

bool is_phone(std::string_view text)
{
    auto const digits = std::ranges::count_if(text, [](char c) { return c >= '0' && c <= '9'; });
    return digits >= 8 && digits <= 15 && text.find_first_not_of("0123456789 +-()") == std::string_view::npos;
}

}
