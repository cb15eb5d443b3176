// What a form sent: fields, and files that wait on disk until the request ends.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace http {

using NameValue = std::pair<std::string, std::string>;

/// A file that is removed when the last owner lets go of it.
class TempFile
{
public:
    explicit TempFile(std::filesystem::path path) : path_(std::move(path)) {}
    ~TempFile();
    TempFile(TempFile const&) = delete;
    TempFile& operator=(TempFile const&) = delete;

    std::filesystem::path const& path() const { return path_; }

private:
    std::filesystem::path path_;
};

/// An uploaded file. To keep it, move or copy it away before the handler returns.
struct Upload
{
    std::string field = {};
    std::string file_name = {}; ///< the sender's name for it without folders; for display only, never a path
    std::string type = {};      ///< the media type the sender claims; look at the bytes before believing it
    std::uint64_t size = 0;     ///< bytes
    std::shared_ptr<TempFile const> file = {};
};

/// The decoded form. All names and values are valid UTF-8 without U+0000 and have "\n" as line end.
struct Form
{
    std::vector<NameValue> fields = {};
    std::vector<Upload> files = {};

    /// The first value of the field; absent when it was not sent. It may be empty.
    std::optional<std::string_view> value(std::string_view name) const;
    /// All values of the field in the order sent, as of checkboxes with one name.
    std::vector<std::string_view> values(std::string_view name) const;
    /// The first file of the field that is not empty; a file input left empty gives null.
    Upload const* file(std::string_view name) const;
};

struct FormLimits
{
    std::size_t fields = 200;
    std::size_t name_bytes = 128;
    std::size_t value_bytes = 256 * 1024;
};

/// Reads application/x-www-form-urlencoded. Absent when it is malformed or over a limit: answer 400.
std::optional<std::vector<NameValue>> read_urlencoded(std::string_view body, FormLimits const& limits);

} // namespace http
