// Look-ups in the table of embedded files.
#include "platform/http/assets.h"

#include <stdexcept>

namespace http {

Assets::Assets(std::span<Asset const> table) : m_table(table)
{
    for (auto const& asset : table)
    {
        m_by_name.emplace(asset.name, &asset);
        m_by_path.emplace(asset.path, &asset);
    }
}

std::string_view Assets::url(std::string_view name) const
{
    auto const found = m_by_name.find(name);
    if (found == m_by_name.end())
        throw std::logic_error("no asset is named " + std::string(name));
    return found->second->path;
}

Asset const* Assets::find(std::string_view path) const
{
    auto const found = m_by_path.find(path);
    return found == m_by_path.end() ? nullptr : found->second;
}

} // namespace http
