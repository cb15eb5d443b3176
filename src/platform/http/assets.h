// Static files built into the binary by tools/assets.mjs: style sheets, scripts, fonts, icons.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <unordered_map>

namespace http {

/// One embedded file. Compressed forms are empty where they would not be smaller.
struct Asset
{
    std::string_view name = {}; ///< "app.css", "fonts/atkinson.woff2"
    std::string_view path = {}; ///< "/assets/app.1f3a9c0b.css", or "/favicon.ico" for a file that must keep its name
    std::string_view type = {}; ///< media type with charset
    std::string_view etag = {}; ///< with its quotation marks, of the identity form
    std::string_view identity = {};
    std::string_view brotli = {};
    std::string_view gzip = {};

    /// Whether the content hash is part of the path, so that browsers may keep it for ever.
    bool hashed() const { return path.starts_with("/assets/"); }
};

/// The table of embedded files.
class Assets
{
public:
    Assets() = default;
    /// The table must outlive this object; tools/assets.mjs generates a function that gives it.
    explicit Assets(std::span<Asset const> table);

    /// The path to link to. Throws std::logic_error for a name that is not in the table.
    std::string_view url(std::string_view name) const;
    /// The asset served at a path; null when there is none.
    Asset const* find(std::string_view path) const;
    std::span<Asset const> all() const { return table_; }

private:
    std::span<Asset const> table_;
    std::unordered_map<std::string_view, Asset const*> by_name_;
    std::unordered_map<std::string_view, Asset const*> by_path_;
};

} // namespace http
