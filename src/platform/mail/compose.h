// The bytes of a message after RFC 5322 and MIME, made by GMime.
#pragma once

#include "platform/base/time.h"
#include "platform/mail/mail.h"

namespace mail {

/// Who sends, and the name under which our messages are numbered.
struct Origin
{
    Address from;
    std::string host; ///< of our site: "kracht.example"; the right side of Message-ID
};

/// The message with all its headers; line ends are CRLF, lines at most 998 bytes. Line ends and control characters in
/// names and subject become blanks, so that nothing written in a form becomes a header.
/// Throws Refused for an address that cannot be mailed (see `mailable`) or text that is not UTF-8.
std::string compose(Message const& message, Origin const& origin, base::Time now);

/// Whether every server takes such an address: letters of ASCII, one @, no blanks or control characters, at most 254
/// bytes. Internationalised addresses (RFC 6531) are not mailable.
bool mailable(std::string_view address);

/// The text on one line: line ends and control characters become one blank, and outer blanks go.
std::string one_line(std::string_view text);

}
