// Compression of answers by brotli and zlib.
#include "platform/http/compress.h"

#include <array>
#include <brotli/encode.h>
#include <new>
#define ZLIB_CONST // zlib then says that it does not write to its input
#include <zlib.h>

namespace http {

namespace {

constexpr std::size_t worth_it = 256; // smaller answers fit in one packet anyhow

std::string brotli(std::string_view bytes, Effort effort)
{
    std::string out(bytes.size(), '\0');
    auto size = out.size();
    auto const quality = effort == Effort::thorough ? 5 : 1;
    auto const done = BrotliEncoderCompress(
        quality, BROTLI_DEFAULT_WINDOW, BROTLI_MODE_TEXT, bytes.size(),
        reinterpret_cast<std::uint8_t const*>(bytes.data()), &size, reinterpret_cast<std::uint8_t*>(out.data()));
    out.resize(done == BROTLI_TRUE ? size : 0);
    return out;
}

std::string gzip(std::string_view bytes, Effort effort)
{
    z_stream stream{};
    constexpr auto gzip_format = 15 + 16;
    if (deflateInit2(&stream, effort == Effort::thorough ? 6 : 1, Z_DEFLATED, gzip_format, 8, Z_DEFAULT_STRATEGY)
        != Z_OK)
        throw std::bad_alloc();
    std::string out(bytes.size(), '\0');
    stream.next_in = reinterpret_cast<Bytef const*>(bytes.data());
    stream.avail_in = static_cast<uInt>(bytes.size());
    stream.next_out = reinterpret_cast<Bytef*>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    auto const result = deflate(&stream, Z_FINISH);
    out.resize(result == Z_STREAM_END ? stream.total_out : 0);
    deflateEnd(&stream);
    return out;
}

} // namespace

std::string compress(std::string_view bytes, Encoding encoding, Effort effort)
{
    if (bytes.size() < worth_it || encoding == Encoding::identity)
        return {};
    auto compressed = encoding == Encoding::brotli ? brotli(bytes, effort) : gzip(bytes, effort);
    return compressed.size() < bytes.size() ? compressed : std::string();
}

bool compressible(std::string_view type)
{
    constexpr std::array<std::string_view, 7> kinds{
        "text/",
        "application/json",
        "application/xml",
        "application/javascript",
        "application/atom+xml",
        "application/rss+xml",
        "image/svg+xml"};
    for (auto const kind : kinds)
    {
        if (type.starts_with(kind))
            return true;
    }
    return type.find("+json") != std::string_view::npos;
}

} // namespace http
