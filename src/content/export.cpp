// Writes all content as files.
#include "content/export.h"

#include "content/content_folder.h"
#include "content/media_files.h"
#include "content/media_import.h"
#include "platform/base/error.h"
#include "platform/base/file.h"
#include "platform/text/slug.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace content {

namespace {

namespace fs = std::filesystem;

class Exporter
{
public:
    explicit Exporter(fs::path const& folder) : folder_(folder) {}

    void put(std::string const& path, std::string const& bytes)
    {
        written_.insert(path);
        auto const file = folder_ / path;
        std::error_code error;
        if (fs::is_regular_file(file, error) && base::read_file(file) == bytes)
        {
            ++report_.unchanged;
            return;
        }
        fs::create_directories(file.parent_path(), error);
        if (error)
            throw base::Error(fmt::format("cannot make {}: {}", file.parent_path().string(), error.message()));
        base::write_file(file, bytes);
        ++report_.written;
    }

    void find_strays(Kind const& kind)
    {
        std::error_code error;
        for (fs::directory_iterator at(folder_ / kind.name, error), end; !error && at != end; at.increment(error))
        {
            auto const path = fmt::format("{}/{}", kind.name, at->path().filename().string());
            if (read_file_name(at->path().filename().string()) && !written_.contains(path))
                report_.strays.push_back(path);
        }
    }

    ExportReport take()
    {
        std::sort(report_.strays.begin(), report_.strays.end());
        return std::move(report_);
    }

private:
    fs::path const& folder_;
    std::set<std::string> written_;
    ExportReport report_;
};

}

namespace {

// The name becomes part of a path: only what an import would take.
void put_files(sql::Session& db, Exporter& exporter, Draft const& draft)
{
    for (auto const& name : file_names(draft))
        if (auto const file = media::store::file(db, name); file && media::type_of(name))
            if (auto const bytes = media::store::bytes(db, file->parts.front().sha256))
                exporter.put(fmt::format("{}/{}", media_folder, name), *bytes);
}

}

ExportReport export_folder(sql::Database& db, Kinds const& kinds, fs::path const& folder)
{
    sql::RequestScope const snapshot(db);
    Exporter exporter(folder);
    auto const vocabulary = store::vocabulary(db);
    for (auto const file : vocabulary_files)
        if (auto const text = write_vocabulary(file, vocabulary); !text.empty())
            exporter.put(fmt::format("vocabulary/{}", file), text);
    for (auto const* kind : kinds.all())
    {
        for (auto const& row : store::all(db, *kind))
        {
            // The slug becomes part of a path.
            if (!text::is_slug(row.draft.slug))
                throw base::Error(
                    fmt::format("{} has the slug '{}', which cannot be a file name", kind->name, row.draft.slug));
            exporter.put(content_path(row.draft), write_file(*kind, row.draft));
            put_files(db, exporter, row.draft);
        }
        exporter.find_strays(*kind);
    }
    return exporter.take();
}

}
