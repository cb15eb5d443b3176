// Pages that show the mail of a program without a mail server, for development. The public face of the slice.
#pragma once
#include "platform/http/route.h"

#include <filesystem>
#include <optional>
#include <span>

namespace outbox {

inline bool everywhere(std::string_view)
{
    return true;
}

struct Outbox
{
    /// Where messages are kept; absent when mail is really sent: then the pages do not exist.
    std::optional<std::filesystem::path> folder;
    /// Whether they exist for who reached the site at this address ("http://localhost:8080").
    bool (*shown_at)(std::string_view base_url) = everywhere;
};

/// /ontwikkeling/post and /ontwikkeling/post/{name}, in both languages. Everybody may look: whoever works on the
/// program must be able to read the mail by which one signs in.
std::span<http::Route<Outbox> const> routes();

}
