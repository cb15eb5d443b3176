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
    explicit FilePart(int descriptor) : descriptor_(descriptor) {}
    ~FilePart() { close(); }
    FilePart(FilePart&& other) noexcept
        : descriptor_(std::exchange(other.descriptor_, -1)), next_(other.next_), left_(other.left_)
    {}
    FilePart& operator=(FilePart&& other) noexcept
    {
        close();
        descriptor_ = std::exchange(other.descriptor_, -1);
        next_ = other.next_;
        left_ = other.left_;
        return *this;
    }

    int descriptor() const { return descriptor_; }
    std::uint64_t next() const { return next_; }
    std::uint64_t left() const { return left_; }
    void choose(std::uint64_t first, std::uint64_t length)
    {
        next_ = first;
        left_ = length;
    }
    void sent(std::uint64_t bytes)
    {
        next_ += bytes;
        left_ -= bytes;
    }

private:
    void close()
    {
        if (descriptor_ >= 0)
            ::close(descriptor_);
    }

    int descriptor_;
    std::uint64_t next_ = 0;
    std::uint64_t left_ = 0;
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
