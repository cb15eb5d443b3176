// The files of an import.
#include "content/media_import.h"

#include "content/media_files.h"
#include "content/row.h"
#include "platform/base/error.h"
#include "platform/base/file.h"
#include "platform/media/prepare.h"
#include "platform/media/refused.h"

#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <map>
#include <set>

namespace content {

namespace {

namespace fs = std::filesystem;

/// Where a file is named first.
struct Named
{
    std::string name;
    FileProblem place;
};

std::vector<Named> named_files(ContentFolder const& content)
{
    std::vector<Named> named;
    std::set<std::string> seen;
    for (auto const& file : content.files)
        for (auto const field : {media_file_field, media_captions_field})
        {
            auto name = file.draft.kind == media_kind ? text_of(file.draft.fields, field) : std::string();
            // A name that is none has been told by the rules of the kind.
            if (!media::type_of(name) || !seen.insert(name).second)
                continue;
            named.push_back({std::move(name), {file.path, file.lines.of(field), std::string(field), {}}});
        }
    return named;
}

/// The bytes of a file; absent when it is not there. Throws media::Refused for what is no plain file or too large.
std::optional<std::string> read(fs::path const& path, std::string_view name)
{
    std::error_code error;
    auto const status = fs::symlink_status(path, error);
    if (status.type() == fs::file_type::not_found)
        return std::nullopt;
    if (error || status.type() != fs::file_type::regular)
        throw media::Refused("is not a plain file");
    auto const most = media::type_of(name)->most;
    if (fs::file_size(path, error) > static_cast<std::uintmax_t>(most) || error)
        throw media::Refused(fmt::format("is larger than {} MB; make it smaller", most / 1024 / 1024));
    return base::read_file(path);
}

/// Reads each named file and hands its bytes to `take`; what is refused becomes a problem.
class Files
{
public:
    using Take = std::function<void(std::string const& name, std::string const& bytes)>;
    using Absent = std::function<bool(std::string const& name)>;

    Files(fs::path const& folder, Take take, Absent may_be_absent)
        : folder_(folder / media_folder), take_(std::move(take)), may_be_absent_(std::move(may_be_absent))
    {}

    std::vector<FileProblem> run(ContentFolder const& content)
    {
        for (auto const& named : named_files(content))
            try
            {
                one(named);
            }
            catch (media::Refused const& refused)
            {
                problem(named, fmt::format("{} {}", named.name, refused.what()));
            }
        return std::move(problems_);
    }

private:
    void one(Named const& named)
    {
        auto const bytes = read(folder_ / named.name, named.name);
        if (bytes)
            take_(named.name, *bytes);
        else if (!may_be_absent_(named.name))
            problem(named, fmt::format("{} is not in {}/; put it there", named.name, media_folder));
    }
    void problem(Named const& named, std::string message)
    {
        problems_.push_back(named.place);
        problems_.back().message = std::move(message);
    }

    fs::path folder_;
    Take take_;
    Absent may_be_absent_;
    std::vector<FileProblem> problems_;
};

/// Found when the first file needs it: content without media needs no helper.
class LazyHelper
{
public:
    media::Helper const& get()
    {
        if (!helper_)
            helper_ = media::Helper::beside_this_program();
        return *helper_;
    }

private:
    std::optional<media::Helper> helper_;
};

void add_strays(MediaPlan& plan, fs::path const& folder, ContentFolder const& content)
{
    std::set<std::string> known;
    for (auto const& named : named_files(content))
        known.insert(named.name);
    std::error_code error;
    for (fs::directory_iterator at(folder / media_folder, error), end; !error && at != end; at.increment(error))
        if (auto const name = at->path().filename().string(); !name.starts_with('.') && !known.contains(name))
            plan.notes.push_back(fmt::format("{}/{} is named by no entry of kind media", media_folder, name));
    std::ranges::sort(plan.notes);
}

}

std::vector<FileProblem> check_media(fs::path const& folder, ContentFolder const& content)
{
    LazyHelper helper;
    auto const take = [&](std::string const& name, std::string const& bytes) {
        media::prepare(name, bytes, helper.get());
    };
    return Files(folder, take, [](std::string const&) { return false; }).run(content);
}

MediaPlan prepare_media(sql::Database& db, fs::path const& folder, ContentFolder const& content)
{
    LazyHelper helper;
    MediaPlan plan;
    add_strays(plan, folder, content);
    auto const take = [&](std::string const& name, std::string const& bytes) {
        auto const stored = media::store::file(db, name);
        auto const hash = media::hash(bytes);
        if (stored && (stored->source == hash || stored->parts.front().sha256 == hash))
            return;
        auto prepared = media::prepare(name, bytes, helper.get());
        for (auto const& [sha256, content_of_part] : prepared.blobs)
            media::store::put_bytes(db, sha256, content_of_part);
        if (!prepared.note.empty())
            plan.notes.push_back(std::move(prepared.note));
        plan.saves.push_back(std::move(prepared.record));
    };
    auto const is_stored = [&](std::string const& name) { return media::store::file(db, name).has_value(); };
    plan.problems = Files(folder, take, is_stored).run(content);
    return plan;
}

void forget_unused_bytes(sql::Database& db)
{
    db.write([](sql::Tx& tx) { media::store::remove_unused_bytes(tx); });
}

namespace store {

namespace {

std::vector<EntryId> originals_with(sql::Session& db, std::string_view file)
{
    std::vector<EntryId> found;
    for (auto const& row : db.query(
             R"(
            SELECT DISTINCT COALESCE(e.original_id, e.id) FROM entry_file u JOIN entry e ON e.id = u.entry_id
            WHERE u.file = $1 ORDER BY 1)",
             file))
        found.push_back(row.get<EntryId>(0));
    return found;
}

}

void save_media(sql::Tx& tx, MediaPlan const& plan, base::Time now)
{
    for (auto const& file : plan.saves)
    {
        media::store::save(tx, file);
        for (auto const original : originals_with(tx, file.name))
            log_change(tx, "save", std::pair(media_kind, original), now);
    }
}

void remove_unused_files(sql::Tx& tx)
{
    tx.execute("DELETE FROM media_file WHERE NOT EXISTS (SELECT 1 FROM entry_file u WHERE u.file = media_file.name) "
               "AND NOT EXISTS (SELECT 1 FROM file_hold h WHERE h.file = media_file.name)");
    media::store::remove_unused_bytes(tx);
}

}

}
