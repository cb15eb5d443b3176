// Look-ups in the table of embedded files.
#include "platform/http/assets.h"

#include <stdexcept>

namespace http {

Assets::Assets(std::span<Asset const> table) : table_(table)
{
    for (auto const& asset : table)
    {
        by_name_.emplace(asset.name, &asset);
        by_path_.emplace(asset.path, &asset);
    }
}

std::string_view Assets::url(std::string_view name) const
{
    auto const found = by_name_.find(name);
    if (found == by_name_.end())
        throw std::logic_error("no asset is named " + std::string(name));
    return found->second->path;
}

Asset const* Assets::find(std::string_view path) const
{
    auto const found = by_path_.find(path);
    return found == by_path_.end() ? nullptr : found->second;
}

} // namespace http
