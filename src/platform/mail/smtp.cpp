// Sends mail with libcurl, one connection a message.
#include "platform/mail/smtp.h"

#include <cstring>
#include <curl/curl.h>
#include <memory>
#include <mutex>
#include <string_view>

namespace mail {

namespace {

struct Cleanup
{
    void operator()(CURL* handle) const { curl_easy_cleanup(handle); }
    void operator()(curl_slist* list) const { curl_slist_free_all(list); }
};

std::size_t give(char* buffer, std::size_t size, std::size_t count, void* rest)
{
    auto& left = *static_cast<std::string_view*>(rest);
    auto const taken = std::min(size * count, left.size());
    std::memcpy(buffer, left.data(), taken);
    left.remove_prefix(taken);
    return taken;
}

void set_connection(CURL* curl, SmtpOptions const& options)
{
    // The path names this machine in EHLO.
    curl_easy_setopt(curl, CURLOPT_URL, (options.url + "/" + options.origin.host).c_str());
    curl_easy_setopt(curl, CURLOPT_PROTOCOLS_STR, "smtp,smtps");
    curl_easy_setopt(curl, CURLOPT_PROXY, "");
    curl_easy_setopt(curl, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(curl, CURLOPT_CONNECTTIMEOUT_MS, static_cast<long>(options.connect.count()));
    curl_easy_setopt(curl, CURLOPT_TIMEOUT_MS, static_cast<long>(options.total.count()));
    // Each answer gets as long at most. With a connection that is not kept, the goodbye is bounded by this too; else
    // libcurl waits two minutes for the answer of a server that fell silent.
    auto const seconds = std::chrono::ceil<std::chrono::seconds>(options.total).count();
    curl_easy_setopt(curl, CURLOPT_SERVER_RESPONSE_TIMEOUT, static_cast<long>(seconds));
    curl_easy_setopt(curl, CURLOPT_FORBID_REUSE, 1L);
    curl_easy_setopt(
        curl, CURLOPT_USE_SSL,
        static_cast<long>(options.encryption == Encryption::required ? CURLUSESSL_ALL : CURLUSESSL_NONE));
    curl_easy_setopt(curl, CURLOPT_SSLVERSION, static_cast<long>(CURL_SSLVERSION_TLSv1_2));
    if (!options.ca_file.empty())
        curl_easy_setopt(curl, CURLOPT_CAINFO, options.ca_file.c_str());
    if (!options.user.empty())
    {
        curl_easy_setopt(curl, CURLOPT_USERNAME, options.user.c_str());
        curl_easy_setopt(curl, CURLOPT_PASSWORD, options.password.c_str());
    }
}

// What became of it. Texts of the server are left out: they may hold addresses.
void judge(CURLcode result, long code)
{
    if (result == CURLE_OK)
        return;
    if (result == CURLE_LOGIN_DENIED || code == 530 || code == 535)
        throw TryLater("the mail server refuses our name or password (" + std::to_string(code) + ")");
    if (result == CURLE_USE_SSL_FAILED)
        throw TryLater("the mail server offers no TLS, and without that nothing is sent");
    if (code >= 500 && code < 600)
        throw Refused("the mail server refused the message (" + std::to_string(code) + ")");
    if (code >= 400 && code < 500)
        throw TryLater("the mail server asks to try later (" + std::to_string(code) + ")");
    throw TryLater(std::string("the mail server could not be used: ") + curl_easy_strerror(result));
}

}

Encryption encryption_for(std::string_view url)
{
    constexpr std::string_view plain = "smtp://";
    if (!url.starts_with(plain))
        return Encryption::required;
    auto const authority = url.substr(plain.size());
    auto const host = authority.starts_with('[') ? authority.substr(0, authority.find(']') + 1)
                                                 : authority.substr(0, authority.find(':'));
    // A name may begin with "127." as well; an address has nothing but digits.
    bool const address = host.starts_with("127.") && host.find_first_not_of("0123456789.") == std::string_view::npos;
    return address || host == "[::1]" || host == "localhost" ? Encryption::none : Encryption::required;
}

Smtp::Smtp(SmtpOptions options, base::Clock const& clock) : options_(std::move(options)), clock_(clock)
{
    static std::once_flag once;
    std::call_once(once, [] { curl_global_init(CURL_GLOBAL_DEFAULT); });
}

void Smtp::send(Message const& message)
{
    auto const bytes = compose(message, options_.origin, clock_.now());
    std::unique_ptr<CURL, Cleanup> const curl(curl_easy_init());
    std::unique_ptr<curl_slist, Cleanup> const to(curl_slist_append(nullptr, ("<" + message.to.mail + ">").c_str()));
    if (!curl || !to)
        throw TryLater("there is no memory to send mail");
    set_connection(curl.get(), options_);
    std::string_view rest = bytes;
    curl_easy_setopt(curl.get(), CURLOPT_MAIL_FROM, ("<" + options_.origin.from.mail + ">").c_str());
    curl_easy_setopt(curl.get(), CURLOPT_MAIL_RCPT, to.get());
    curl_easy_setopt(curl.get(), CURLOPT_UPLOAD, 1L);
    curl_easy_setopt(curl.get(), CURLOPT_READFUNCTION, give);
    curl_easy_setopt(curl.get(), CURLOPT_READDATA, &rest);
    auto const result = curl_easy_perform(curl.get());
    long code = 0;
    curl_easy_getinfo(curl.get(), CURLINFO_RESPONSE_CODE, &code);
    judge(result, code);
}

}
