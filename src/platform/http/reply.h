// An answer ready for the wire, but for Date and Connection. Internal to http.
#pragma once

#include "platform/http/page_cache.h"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <unistd.h>
#include <utility>
#include <variant>

namespace http {

/// An open file and the part of it to send.
class FilePart
{
public:
    /// Takes the descriptor over.
    explicit FilePart(int descriptor) : m_descriptor(descriptor) {}
    ~FilePart() { close(); }
    FilePart(FilePart&& other) noexcept
        : m_descriptor(std::exchange(other.m_descriptor, -1)), m_next(other.m_next), m_left(other.m_left)
    {}
    FilePart& operator=(FilePart&& other) noexcept
    {
        close();
        m_descriptor = std::exchange(other.m_descriptor, -1);
        m_next = other.m_next;
        m_left = other.m_left;
        return *this;
    }

    int descriptor() const { return m_descriptor; }
    std::uint64_t next() const { return m_next; }
    std::uint64_t left() const { return m_left; }
    void choose(std::uint64_t first, std::uint64_t length)
    {
        m_next = first;
        m_left = length;
    }
    void sent(std::uint64_t bytes)
    {
        m_next += bytes;
        m_left -= bytes;
    }

private:
    void close()
    {
        if (m_descriptor >= 0)
            ::close(m_descriptor);
    }

    int m_descriptor;
    std::uint64_t m_next = 0;
    std::uint64_t m_left = 0;
};

/// What a reply is counted as.
enum class Counted : std::uint8_t {
    nothing, ///< no row matched
    row,
    asset,
};

enum class Afterwards : std::uint8_t {
    keep_alive,
    close,
};

struct Reply
{
    int status = 200;
    Counted counted = Counted::nothing;
    Row const* row = nullptr;
    Afterwards afterwards = Afterwards::keep_alive;

    /// Own bytes, bytes of the binary, a page of the cache, or a file.
    std::string head = {};
    std::variant<std::string, std::string_view, std::shared_ptr<Stored const>, FilePart> body = {};

    std::string_view head_bytes() const;
    /// Empty for a file.
    std::string_view body_bytes() const;
};

/// An answer to a HEAD: all headers, no body.
void drop_body(Reply& reply);

/// The value of an Allow header.
std::string allow_header(std::vector<Method> const& allowed);

/// A complete small page in both languages without the site's frame: for requests that never reach app.
Reply plain_reply(int status);

} // namespace http
