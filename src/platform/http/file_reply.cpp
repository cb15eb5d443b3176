// Answers that are files.
#include "platform/http/file_reply.h"

#include "platform/base/error.h"
#include "platform/html/url.h"
#include "platform/http/wire.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>

namespace http {

namespace {

// An embedded file in the form that goes out.
struct Form
{
    Encoding encoding;
    std::string_view bytes;
    std::string etag;
};

Form choose_form(Asset const& asset, Encoding encoding)
{
    auto const compressed = encoding == Encoding::brotli ? asset.brotli : asset.gzip;
    if (encoding == Encoding::identity || compressed.empty())
        return {Encoding::identity, asset.identity, std::string(asset.etag)};
    auto etag = std::string(asset.etag);
    etag.insert(etag.size() - 1, "-" + std::string(name(encoding))); // each form has its own strong tag
    return {encoding, compressed, std::move(etag)};
}

void add_selection(Head& head, Selection const& selection)
{
    head.add("Accept-Ranges", "bytes");
    if (auto const range = content_range(selection); !range.empty())
        head.add("Content-Range", range);
    if (selection.status != 304)
        head.length(selection.length);
}

std::string hex_number(std::uint64_t number)
{
    std::array<char, 17> text{};
    std::snprintf(text.data(), text.size(), "%llx", static_cast<unsigned long long>(number));
    return text.data();
}

std::string etag_of(struct stat const& status)
{
    auto const nanoseconds = static_cast<std::uint64_t>(status.st_mtim.tv_sec) * 1'000'000'000
        + static_cast<std::uint64_t>(status.st_mtim.tv_nsec);
    return "\"" + hex_number(static_cast<std::uint64_t>(status.st_size)) + "-" + hex_number(nanoseconds) + "\"";
}

// RFC 6266: the plain form for old programs, the encoded one for names beyond ASCII.
std::string disposition(std::string_view file_name)
{
    std::string plain;
    for (auto const c : file_name)
        plain += c > 0x1f && c < 0x7f && c != '"' && c != '\\' && c != '%' ? c : '_';
    return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + html::percent_encode(file_name);
}

} // namespace

Reply asset_reply(Asset const& asset, Conditions const& conditions, std::string_view accept_encoding)
{
    // A range counts bytes of one form; identity is the one that every program understands.
    auto const wanted = conditions.range.empty() ? choose_encoding(accept_encoding) : Encoding::identity;
    auto const form = choose_form(asset, wanted);
    auto const selection = select(conditions, {.etag = form.etag}, form.bytes.size());

    Head head(selection.status);
    head.add("Content-Type", asset.type);
    head.add("Cache-Control", asset.hashed() ? "public, max-age=31536000, immutable" : "public, max-age=86400");
    head.add("ETag", form.etag).add("Vary", "Accept-Encoding");
    head.add("X-Content-Type-Options", "nosniff").add("Cross-Origin-Resource-Policy", "same-origin");
    if (form.encoding != Encoding::identity)
        head.add("Content-Encoding", name(form.encoding));
    add_selection(head, selection);
    return {
        .status = selection.status,
        .counted = Counted::asset,
        .head = head.take(),
        .body = form.bytes.substr(selection.first, selection.length)};
}

std::optional<Reply> disk_reply(File const& file, Conditions const& conditions, std::span<NameValue const> common)
{
    auto const descriptor = ::open(file.path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (descriptor < 0 && (errno == ENOENT || errno == ENOTDIR || errno == EACCES))
        return std::nullopt;
    if (descriptor < 0)
        throw base::Error("file " + file.path.string() + " cannot be opened: " + std::strerror(errno));
    FilePart part(descriptor);
    struct stat status{};
    if (::fstat(descriptor, &status) != 0 || !S_ISREG(status.st_mode))
        return std::nullopt;

    auto const etag = etag_of(status);
    std::chrono::sys_seconds const modified{std::chrono::seconds(status.st_mtim.tv_sec)};
    auto const selection = select(
        conditions, {.etag = etag, .modified = modified}, static_cast<std::uint64_t>(status.st_size));
    Head head(selection.status);
    head.add("Content-Type", file.type).add("Cache-Control", file.cache_control);
    head.add("ETag", etag).add("Last-Modified", write_date(modified));
    if (!file.download_name.empty())
        head.add("Content-Disposition", disposition(file.download_name));
    for (auto const& [name, value] : common)
        head.add(name, value);
    add_selection(head, selection);

    Reply reply{.status = selection.status, .head = head.take()};
    if (selection.length > 0)
    {
        part.choose(selection.first, selection.length);
        reply.body = std::move(part);
    }
    return reply;
}

Conditions conditions_of(Request const& request)
{
    auto const header = [&request](std::string_view name) { return request.header(name).value_or(std::string_view()); };
    return {
        .if_match = header("If-Match"),
        .if_none_match = header("If-None-Match"),
        .if_modified_since = header("If-Modified-Since"),
        .if_range = header("If-Range"),
        .range = header("Range")};
}

} // namespace http
