// Reads a folder of content files.
#include "content/content_folder.h"

#include "content/media_files.h"
#include "content/yaml.h"
#include "platform/base/error.h"
#include "platform/base/file.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <map>

namespace content {

namespace {

namespace fs = std::filesystem;

/// What stands in a folder, by name; hidden files are nobody's business.
std::vector<fs::directory_entry> list(fs::path const& folder)
{
    std::vector<fs::directory_entry> entries;
    std::error_code error;
    for (fs::directory_iterator at(folder, error), end; !error && at != end; at.increment(error))
        if (!at->path().filename().string().starts_with('.'))
            entries.push_back(*at);
    if (error)
        throw base::Error(fmt::format("cannot read the folder {}: {}", folder.string(), error.message()));
    std::sort(entries.begin(), entries.end());
    return entries;
}

/// The folder while it is being read.
class Walk
{
public:
    Walk(fs::path const& root, Kinds const& kinds) : root_(root), kinds_(kinds) {}

    ContentFolder run()
    {
        for (auto const& entry : list(root_))
            top(entry);
        auto const original_first = [](ContentFile const& left, ContentFile const& right) {
            return std::pair(left.draft.language, std::string_view(left.path))
                < std::pair(right.draft.language, std::string_view(right.path));
        };
        std::sort(result_.files.begin(), result_.files.end(), original_first);
        return std::move(result_);
    }

private:
    void problem(std::string const& path, std::string message)
    {
        result_.problems.push_back({.file = path, .field = {}, .message = std::move(message)});
    }

    void top(fs::directory_entry const& entry)
    {
        auto const name = entry.path().filename().string();
        auto const* kind = kinds_.find(name);
        std::error_code error;
        if (entry.is_symlink(error) || !entry.is_directory(error))
        {
            if (name != "README.md")
                problem(name, "does not belong here; content stands in a folder for each kind");
        }
        else if (name == "vocabulary")
            vocabulary(entry.path());
        else if (kind)
            for (auto const& file : list(entry.path()))
            {
                if (!holds_files(*kind, file))
                    content(*kind, file);
            }
        else
            problem(name, fmt::format("is no kind of content; known: {}, vocabulary", fmt::join(kind_names(), ", ")));
    }

    // The files of kind `media` stand in a folder beside its entries; media_import.h reads them.
    static bool holds_files(Kind const& kind, fs::directory_entry const& entry)
    {
        std::error_code error;
        return kind.name == media_kind && entry.path().filename() == "files" && !entry.is_symlink(error)
            && entry.is_directory(error);
    }

    std::vector<std::string_view> kind_names() const
    {
        std::vector<std::string_view> names;
        for (auto const* kind : kinds_.all())
            names.push_back(kind->name);
        return names;
    }

    void vocabulary(fs::path const& folder)
    {
        for (auto const& entry : list(folder))
        {
            auto const name = entry.path().filename().string();
            auto const path = "vocabulary/" + name;
            if (std::find(vocabulary_files.begin(), vocabulary_files.end(), name) == vocabulary_files.end())
                problem(path, fmt::format("is no vocabulary; known: {}", fmt::join(vocabulary_files, ", ")));
            else if (auto source = read(entry, path))
                result_.vocabulary.emplace(name, std::move(*source));
        }
    }

    void content(Kind const& kind, fs::directory_entry const& entry)
    {
        auto const path = fmt::format("{}/{}", kind.name, entry.path().filename().string());
        auto const name = read_file_name(entry.path().filename().string());
        if (!name)
            return problem(path, "must be named <slug>.nl.md or <slug>.en.md, the slug in lower case with hyphens");
        if (result_.files.size() >= max_files)
            throw base::Error(fmt::format("{} holds more than {} content files", root_.string(), max_files));
        auto const source = read(entry, path);
        if (!source)
            return;
        auto parsed = parse_file(kind, *name, *source);
        for (auto& found : parsed.reading.problems)
            result_.problems.push_back({path, found.line, std::move(found.field), std::move(found.message)});
        result_.files.push_back({path, &kind, std::move(parsed.draft), std::move(parsed.reading.lines)});
    }

    std::optional<std::string> read(fs::directory_entry const& entry, std::string const& path)
    {
        std::error_code error;
        auto const size = entry.file_size(error);
        if (error || entry.is_symlink(error) || !entry.is_regular_file(error))
            problem(path, "is not a plain file");
        else if (size > yaml::max_bytes)
            problem(path, fmt::format("is {} bytes; at most {} are accepted", size, yaml::max_bytes));
        else
            return base::read_file(entry.path());
        return std::nullopt;
    }

    fs::path const& root_;
    Kinds const& kinds_;
    ContentFolder result_;
};

/// What reading said of each file.
using ByFile = std::multimap<std::string_view, FileProblem const*>;

/// Whether reading already complained about this field or something in it, so that a second complaint only confuses.
bool complained(ByFile const& known, std::string_view file, std::string_view field)
{
    auto const [first, last] = known.equal_range(file);
    return std::any_of(first, last, [&](auto const& pair) {
        return pair.second->field.empty() || pair.second->field.starts_with(field);
    });
}

}

std::string content_path(Draft const& draft)
{
    return fmt::format("{}/{}", draft.kind, file_name(draft.language, draft.slug));
}

ContentFolder read_folder(fs::path const& folder, Kinds const& kinds)
{
    return Walk(folder, kinds).run();
}

void check_files(ContentFolder& folder, Vocabulary const& vocabulary)
{
    ByFile known;
    for (auto const& problem : folder.problems)
        known.emplace(problem.file, &problem);
    std::vector<FileProblem> found;
    for (auto const& file : folder.files)
        for (auto& problem : check(*file.kind, file.draft, vocabulary))
            if (!complained(known, file.path, problem.field))
                found.push_back(
                    {file.path, file.lines.of(problem.field), std::move(problem.field), std::move(problem.message)});
    folder.problems.insert(folder.problems.end(), found.begin(), found.end());
}

}
