// One look at an address of the site, by libcurl.
#include "app/site_probe.h"

#include <curl/curl.h>

#include <algorithm>
#include <memory>
#include <string_view>

namespace app {

namespace {

constexpr std::size_t most_body = 64 * 1024;

std::size_t take_body(char const* data, std::size_t size, std::size_t count, void* into)
{
    auto& body = *static_cast<std::string*>(into);
    body.append(data, std::min(size * count, most_body - std::min(most_body, body.size())));
    return size * count;
}

char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
}

std::size_t take_header(char const* data, std::size_t size, std::size_t count, void* into)
{
    std::string_view const line(data, size * count);
    auto const colon = line.find(':');
    if (colon != std::string_view::npos)
    {
        std::string name(line.substr(0, colon));
        std::ranges::transform(name, name.begin(), lower);
        static_cast<SiteAnswer*>(into)->headers[name] = line.substr(colon + 1);
    }
    return size * count;
}

// "Expire date:Feb  4 12:00:00 2027 GMT", of the first certificate.
std::optional<base::Time> certificate_until(CURL* curl)
{
    curl_certinfo* chain = nullptr;
    if (curl_easy_getinfo(curl, CURLINFO_CERTINFO, &chain) != CURLE_OK || !chain || chain->num_of_certs < 1)
        return std::nullopt;
    constexpr std::string_view wanted = "Expire date:";
    for (auto const* field = chain->certinfo[0]; field; field = field->next)
        if (std::string_view const text = field->data; text.starts_with(wanted))
        {
            auto const seconds = curl_getdate(text.substr(wanted.size()).data(), nullptr);
            if (seconds > 0)
                return base::Time(std::chrono::seconds(seconds));
        }
    return std::nullopt;
}

void set_up(CURL* curl, std::string const& url, SiteAnswer& answer)
{
    curl_easy_setopt(curl, CURLOPT_URL, url.c_str());
    curl_easy_setopt(curl, CURLOPT_PROTOCOLS_STR, "http,https");
    curl_easy_setopt(curl, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(curl, CURLOPT_CONNECTTIMEOUT_MS, 3000L);
    curl_easy_setopt(curl, CURLOPT_TIMEOUT_MS, 5000L);
    curl_easy_setopt(curl, CURLOPT_CERTINFO, 1L);
    curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, take_body);
    curl_easy_setopt(curl, CURLOPT_WRITEDATA, &answer.body);
    curl_easy_setopt(curl, CURLOPT_HEADERFUNCTION, take_header);
    curl_easy_setopt(curl, CURLOPT_HEADERDATA, &answer);
}

}

SiteAnswer probe(std::string const& url)
{
    SiteAnswer answer;
    static CURLcode const ready = curl_global_init(CURL_GLOBAL_DEFAULT);
    std::unique_ptr<CURL, decltype(&curl_easy_cleanup)> const curl(curl_easy_init(), curl_easy_cleanup);
    if (ready != CURLE_OK || !curl)
    {
        answer.trouble = SiteAnswer::Trouble::unreachable;
        return answer;
    }
    set_up(curl.get(), url, answer);
    auto const result = curl_easy_perform(curl.get());
    if (result != CURLE_OK)
    {
        answer.trouble = result == CURLE_PEER_FAILED_VERIFICATION ? SiteAnswer::Trouble::certificate
                                                                  : SiteAnswer::Trouble::unreachable;
        answer.why = curl_easy_strerror(result);
        return answer;
    }
    long status = 0;
    curl_easy_getinfo(curl.get(), CURLINFO_RESPONSE_CODE, &status);
    answer.status = static_cast<int>(status);
    answer.certificate_until = certificate_until(curl.get());
    return answer;
}

}
