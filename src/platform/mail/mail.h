// A message to one person, and the seam by which it leaves: SMTP, or a folder while developing.
// Slices queue a job in the transaction that gives the reason; its handler makes the message and calls `send`.
#pragma once

#include "platform/html/out.h"
#include "platform/text/language.h"

#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

namespace mail {

struct Address
{
    std::string name = {}; ///< for display; may be empty
    std::string mail;
};

/// Who wrote the words: programs that answer mail by themselves look at it (RFC 3834).
enum class Author { program, person };

struct Message
{
    Address to;
    std::string subject;
    text::Language language = text::Language::nl;
    std::string text;    ///< plain text, "\n" as line end, UTF-8
    html::Fragment html; ///< the same as markup, without document frame; empty: text only
    std::optional<Address> reply_to = {};
    /// Where one says to want no more of these (RFC 8058); empty for mail that somebody asked for just now.
    std::string unsubscribe_url = {};
    Author author = Author::program;
};

/// The server said that it will never take this message (5xx), such as for a mailbox that does not exist.
struct Refused : std::runtime_error
{
    using std::runtime_error::runtime_error;
};

/// No server, or one that asks to come back (4xx): try again later.
struct TryLater : std::runtime_error
{
    using std::runtime_error::runtime_error;
};

class Mailer
{
public:
    virtual ~Mailer() = default;
    /// Hands the message over and returns when the server took it. Throws Refused or TryLater; `what()` has no
    /// addresses in it. Several threads may send at once.
    virtual void send(Message const& message) = 0;
    /// False when there is no way to send: then `send` always refuses, and nobody need make mail that can wait.
    virtual bool delivers() const { return true; }
};

}
