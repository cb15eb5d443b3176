// Imports a folder of content files.
#include "content/import.h"

#include "accounts/audit.h"
#include "content/import_plan.h"
#include "content/media_import.h"
#include "platform/base/error.h"
#include "platform/text/collate.h"

#include <fmt/format.h>

namespace content {

namespace {

/// Carries problems out of the transaction, so that it is rolled back.
class Abandoned final : public base::Error
{
public:
    explicit Abandoned(std::vector<FileProblem> found) : Error("the import was abandoned"), problems(std::move(found))
    {}

    std::vector<FileProblem> problems;
};

bool changes(ImportPlan const& plan, MediaPlan const& media, StoredState const& state)
{
    return !media.saves.empty() || !plan.saves.empty() || !plan.marks.empty() || !plan.removals.empty()
        || plan.vocabulary != state.vocabulary || state.collation != text::collation_version();
}

void save_files(sql::Tx& tx, ImportPlan const& plan, store::SaveContext const& context, ImportReport& report)
{
    for (auto const* file : plan.saves)
        if (file->draft.translation_of)
            store::leave_original(tx, *file->kind, file->draft, context);
    for (auto const* file : plan.saves)
    {
        auto const saved = store::save(tx, *file->kind, file->draft, context);
        store::mark_imported(tx, saved.id);
        report.created += saved.outcome == store::Outcome::created ? 1 : 0;
        report.changed += saved.outcome == store::Outcome::changed ? 1 : 0;
        report.unchanged += saved.outcome == store::Outcome::unchanged ? 1 : 0;
    }
}

void resolve_files(sql::Tx& tx, ImportPlan const& plan)
{
    std::vector<FileProblem> problems;
    for (auto const* file : plan.saves)
        if (!file->draft.translation_of)
            for (auto& found : store::resolve(tx, *file->kind, file->draft))
                problems.push_back(
                    {file->path, file->lines.of(found.field), std::move(found.field), std::move(found.message)});
    if (!problems.empty())
        throw Abandoned(std::move(problems));
}

/// What an import writes, and on what it was based.
struct Work
{
    ImportJob const& job;
    ImportPlan const& plan;
    MediaPlan const& media;
    StoredState const& state;
};

/// Writes the plan; absent when the content changed since the plan was made.
std::optional<ImportReport> apply(sql::Tx& tx, Work const& work)
{
    auto const& [job, plan, media, state] = work;
    if (store::generation(tx) != state.generation)
        return std::nullopt;
    ImportReport report;
    report.unchanged = plan.unchanged;
    report.vocabulary = store::save_vocabulary(tx, plan.vocabulary, job.now);
    store::SaveContext const context{plan.vocabulary, job.kinds, job.actor, job.now};
    for (auto const* row : plan.removals)
    {
        store::remove(tx, row->id, context);
        ++report.removed;
    }
    save_files(tx, plan, context, report);
    for (auto const id : plan.marks)
        store::mark_imported(tx, id);
    store::save_media(tx, media, job.now);
    store::remove_unused_files(tx);
    resolve_files(tx, plan);
    if (report.vocabulary != store::Outcome::unchanged || state.collation != text::collation_version())
        store::reindex(tx, context);
    accounts::audit(tx, {job.actor, "content.import", "content", 0, summary(report)}, job.now);
    return report;
}

ImportReport refusal(std::vector<FileProblem> problems)
{
    ImportReport report;
    report.problems = std::move(problems);
    sort_problems(report.problems);
    return report;
}

/// One try; absent when somebody else changed the content in between.
std::optional<ImportReport> attempt(ImportJob const& job, ContentFolder folder, MediaPlan const& media)
{
    auto const state = read_state(job.db, job.kinds);
    auto const plan = make_plan(job, folder, state);
    if (!plan.problems.empty())
        return refusal(plan.problems);
    std::optional<ImportReport> report;
    if (!changes(plan, media, state))
    {
        report.emplace();
        report->unchanged = plan.unchanged;
    }
    else
        report = job.db.write([&](sql::Tx& tx) { return apply(tx, {job, plan, media, state}); });
    if (report)
    {
        report->notes = plan.notes;
        report->notes.insert(report->notes.end(), media.notes.begin(), media.notes.end());
    }
    return report;
}

}

std::string summary(ImportReport const& report)
{
    if (!report.ok())
        return fmt::format(
            "nothing imported: {} problem{}", report.problems.size(), report.problems.size() == 1 ? "" : "s");
    return fmt::format(
        "{} created, {} changed, {} unchanged, {} removed", report.created, report.changed, report.unchanged,
        report.removed);
}

namespace {

ImportReport try_import(ImportJob const& job, ContentFolder const& folder, MediaPlan const& media)
{
    constexpr int tries = 5;
    try
    {
        for (int i = 0; i < tries; ++i)
            if (auto report = attempt(job, folder, media))
                return std::move(*report);
    }
    catch (Abandoned& abandoned)
    {
        return refusal(std::move(abandoned.problems));
    }
    throw base::Error("the content kept changing while it was being imported; try again when nobody is editing");
}

}

ImportReport import_folder(ImportJob const& job)
{
    auto folder = read_folder(job.folder, job.kinds);
    auto const media = prepare_media(job.db, job.folder, folder);
    folder.problems.insert(folder.problems.end(), media.problems.begin(), media.problems.end());
    auto report = try_import(job, folder, media);
    if (!report.ok())
        forget_unused_bytes(job.db);
    return report;
}

}
