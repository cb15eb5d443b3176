// Where an index lives on disk.
#include "platform/search/folders.h"

#include "platform/base/error.h"
#include "platform/base/file.h"

#include <algorithm>
#include <charconv>
#include <string>

namespace search {

namespace {

namespace fs = std::filesystem;

constexpr char const* pointer = "current";

// The number of such a folder; 0 for anything else.
int number_of(fs::path const& folder)
{
    auto const name = folder.filename().string();
    int number = 0;
    auto const [end, error] = std::from_chars(name.data(), name.data() + name.size(), number);
    return error == std::errc() && end == name.data() + name.size() ? number : 0;
}

}

std::optional<fs::path> Folders::current() const
{
    std::error_code ignored;
    if (!fs::exists(root_ / pointer, ignored))
        return std::nullopt;
    try
    {
        auto const folder = root_ / base::read_file(root_ / pointer);
        if (number_of(folder) > 0 && folder.parent_path() == root_ && fs::is_directory(folder, ignored))
            return folder;
    }
    catch (base::Error const&)
    {} // it is made anew
    return std::nullopt;
}

fs::path Folders::fresh() const
{
    fs::create_directories(root_);
    auto const kept = current();
    int highest = kept ? number_of(*kept) : 0;
    for (auto const& entry : fs::directory_iterator(root_))
        highest = std::max(highest, number_of(entry.path()));
    remove_all_but(kept);
    return root_ / std::to_string(highest + 1);
}

void Folders::make_current(fs::path const& folder) const
{
    base::write_file(root_ / pointer, folder.filename().string());
    remove_all_but(folder);
}

void Folders::remove_all_but(std::optional<fs::path> const& kept) const
{
    std::error_code ignored; // what cannot be removed now is removed the next time
    for (auto const& entry : fs::directory_iterator(root_, ignored))
        if (number_of(entry.path()) > 0 && entry.path() != kept)
            fs::remove_all(entry.path(), ignored);
}

}
