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
    std::string_view view() const { return {m_bytes.data() + m_begin, m_end - m_begin}; }
    bool empty() const { return m_begin == m_end; }
    std::size_t size() const { return m_end - m_begin; }

    /// Room for more bytes, growing step by step to `most` in all. Empty when that much is already there.
    std::span<char> room(std::size_t most)
    {
        if (m_begin > 0)
        {
            std::memmove(m_bytes.data(), m_bytes.data() + m_begin, size());
            m_end -= m_begin;
            m_begin = 0;
        }
        if (m_end == m_bytes.size() && m_end < most)
            m_bytes.resize(std::min(most, std::max<std::size_t>(first_size, m_end * 4)));
        return std::span(m_bytes).subspan(m_end);
    }

    void added(std::size_t bytes) { m_end += bytes; }

    void consume(std::size_t bytes)
    {
        m_begin += bytes;
        if (m_begin == m_end)
            m_begin = m_end = 0;
    }

    /// Gives the memory of a large body back.
    void shrink()
    {
        if (empty() && m_bytes.size() > first_size)
        {
            m_bytes.resize(first_size);
            m_bytes.shrink_to_fit();
        }
    }

private:
    static constexpr std::size_t first_size = 4096;

    std::vector<char> m_bytes;
    std::size_t m_begin = 0;
    std::size_t m_end = 0;
};

} // namespace http
