// Mail over SMTP (RFC 5321) by libcurl.
#pragma once

#include "platform/mail/compose.h"

#include <chrono>
#include <filesystem>

namespace mail {

/// Whether the connection may go without TLS.
enum class Encryption {
    required, ///< smtp:// must offer STARTTLS; a certificate that is not trusted ends the attempt
    none,     ///< for a server on this machine
};

/// `none` for smtp:// to a loopback host, else `required`.
Encryption encryption_for(std::string_view url);

struct SmtpOptions
{
    std::string url; ///< smtp://HOST[:PORT], or smtps://HOST[:PORT] for TLS from the first byte
    Origin origin;
    std::string user; ///< empty: without signing in
    std::string password;
    std::filesystem::path ca_file; ///< PEM; empty: the system's certificates
    Encryption encryption = Encryption::required;
    std::chrono::milliseconds connect{15'000}; ///< longest time to connect
    std::chrono::milliseconds total{60'000};   ///< longest time for one message
};

class Smtp final : public Mailer
{
public:
    Smtp(SmtpOptions options, base::Clock const& clock);

    /// Refused: 5xx to the addresses or the message, or an address that is not mailable. TryLater: anything else.
    void send(Message const& message) override;

private:
    SmtpOptions options_;
    base::Clock const& clock_;
};

}
