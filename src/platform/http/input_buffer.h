// The bytes that came in on a connection and are not dealt with yet. Internal to http.
#pragma once

#include <cstddef>
#include <cstring>
#include <span>
#include <string_view>
#include <vector>

namespace http {

class InputBuffer
{
public:
    std::string_view view() const { return {bytes_.data() + begin_, end_ - begin_}; }
    bool empty() const { return begin_ == end_; }
    std::size_t size() const { return end_ - begin_; }

    /// Room for more bytes, growing step by step to `most` in all. Empty when that much is already there.
    std::span<char> room(std::size_t most)
    {
        if (begin_ > 0)
        {
            std::memmove(bytes_.data(), bytes_.data() + begin_, size());
            end_ -= begin_;
            begin_ = 0;
        }
        if (end_ == bytes_.size() && end_ < most)
            bytes_.resize(std::min(most, std::max<std::size_t>(first_size, end_ * 4)));
        return std::span(bytes_).subspan(end_);
    }

    void added(std::size_t bytes) { end_ += bytes; }

    void consume(std::size_t bytes)
    {
        begin_ += bytes;
        if (begin_ == end_)
            begin_ = end_ = 0;
    }

    /// Gives the memory of a large body back.
    void shrink()
    {
        if (empty() && bytes_.size() > first_size)
        {
            bytes_.resize(first_size);
            bytes_.shrink_to_fit();
        }
    }

private:
    static constexpr std::size_t first_size = 4096;

    std::vector<char> bytes_;
    std::size_t begin_ = 0;
    std::size_t end_ = 0;
};

} // namespace http
