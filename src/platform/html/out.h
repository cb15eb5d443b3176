// Out: the buffer that checked markup is written to; Fragment: a finished piece of it.
#pragma once

#include <string>
#include <string_view>
#include <utility>

namespace html {

namespace detail {
struct Sink; // the writer itself: the only code that may append bytes
}

// Grows by html::write only. There is deliberately no way to append a plain string as markup.
class Out
{
public:
    std::string_view view() const { return bytes_; }
    bool empty() const { return bytes_.empty(); }

    // Hands over the bytes (UTF-8) and leaves the buffer empty.
    std::string take() { return std::exchange(bytes_, {}); }

private:
    friend struct detail::Sink;
    std::string bytes_;
};

// Checked markup that is ready, to be put in a hole of another literal, or kept. Made only from an Out.
class Fragment
{
public:
    Fragment() = default;
    explicit Fragment(Out&& out) : bytes_(out.take()) {}

    void operator()(Out& out) const;
    std::string_view view() const { return bytes_; }
    bool empty() const { return bytes_.empty(); }

private:
    std::string bytes_;
};

}
