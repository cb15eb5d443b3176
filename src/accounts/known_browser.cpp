// Browsers in which somebody signed in before, and what they may try.
#include "accounts/known_browser.h"

#include "platform/base/bytes.h"
#include "platform/security/token.h"

#include <vector>

namespace accounts {

namespace {

// The cookie is the browser's number and then, each after a dot, the marks of the last people: "k3….9f…" .
constexpr std::size_t number_length = 24; // of base::random_token(18)
constexpr std::size_t mark_length = 32;   // 16 bytes in hexadecimal
constexpr std::size_t most_people = 4;    // of one household, or one desk
constexpr std::chrono::days known_for{365};

struct Known
{
    std::string number; ///< empty: the browser has no cookie of ours
    std::vector<std::string> marks;
};

Known read(std::string_view cookie)
{
    if (cookie.size() < number_length || (cookie.size() - number_length) % (mark_length + 1) != 0)
        return {};
    Known known{std::string(cookie.substr(0, number_length)), {}};
    for (auto rest = cookie.substr(number_length); !rest.empty() && known.marks.size() < most_people;
         rest.remove_prefix(mark_length + 1))
        known.marks.emplace_back(rest.substr(1, mark_length));
    return known;
}

std::string mark_of(security::Key const& key, std::string_view number, std::string_view mail)
{
    auto const hash = security::keyed_hash(key, "known browser", std::string(number).append("/").append(mail));
    std::vector<std::uint8_t> const half(hash.begin(), hash.begin() + mark_length / 2);
    return base::hex(half);
}

std::string network_of(http::Request const& request)
{
    return security::client_of(request.client_address());
}

std::string in_network(http::Request const& request, std::string_view mail)
{
    return std::string(mail).append(1, '\0').append(network_of(request));
}

std::string act(MailRates const& rates, std::string_view of)
{
    return std::string(rates.what).append(" by ").append(of);
}

}

std::optional<std::string> known_mark(security::Key const& key, http::Request const& request, std::string_view mail)
{
    auto const known = read(request.cookie(known_cookie_name).value_or(""));
    auto const mark = mark_of(key, known.number, mail);
    bool found = false;
    for (auto const& one : known.marks)
        found = security::equal(one, mark) || found;
    return found ? std::optional(mark) : std::nullopt;
}

From from(security::Key const& key, http::Request const& request, std::string_view mail)
{
    return known_mark(key, request, mail) ? From::known_browser : From::stranger;
}

http::Cookie known_cookie(security::Key const& key, http::Request const& request, std::string_view mail)
{
    auto known = read(request.cookie(known_cookie_name).value_or(""));
    if (known.number.empty())
        known.number = base::random_token(18);
    auto const mark = mark_of(key, known.number, mail);
    std::erase(known.marks, mark);
    known.marks.insert(known.marks.begin(), mark);
    auto value = known.number;
    for (std::size_t i = 0; i < known.marks.size() && i < most_people; ++i)
        value.append(".").append(known.marks[i]);
    return {.name = std::string(known_cookie_name), .value = std::move(value), .max_age = known_for};
}

bool take_try(Accounts& accounts, http::Request const& request, std::string_view mail, MailRates const& rates)
{
    auto& limiter = accounts.limiter;
    if (auto const mark = known_mark(accounts.key, request, mail))
        return limiter.take(act(rates, "known browser"), *mark, rates.known);
    return limiter.take(act(rates, "address"), network_of(request), rates.address)
        && limiter.take(act(rates, "network"), in_network(request, mail), rates.network)
        && limiter.take(act(rates, "mail"), mail, rates.strangers);
}

void forgive_tries(Accounts& accounts, http::Request const& request, std::string_view mail, MailRates const& rates)
{
    if (auto const mark = known_mark(accounts.key, request, mail))
        return accounts.limiter.forgive(act(rates, "known browser"), *mark);
    accounts.limiter.forgive(act(rates, "network"), in_network(request, mail));
}

}
