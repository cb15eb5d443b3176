// Works out what an import would do.
#include "content/import_plan.h"

#include "content/ledger.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <ranges>

namespace content {

namespace {

using Key = std::tuple<std::string_view, text::Language, std::string_view>;

// A note names no more entries than this; it tells how many there are.
constexpr std::ptrdiff_t most_named = 20;

Key key_of(Draft const& draft)
{
    return {draft.kind, draft.language, draft.slug};
}

/// Whether somebody changed the row after the last import left it, or made it without one.
bool edited(store::Stored const& row)
{
    return row.imported_revision != row.revision;
}

class Planner
{
public:
    Planner(ImportJob const& job, ContentFolder& folder, StoredState const& state)
        : job_(job), folder_(folder), state_(state)
    {}

    ImportPlan run()
    {
        plan_.vocabulary = state_.vocabulary;
        plan_.problems = parse_vocabulary(folder_.vocabulary, plan_.vocabulary);
        check_files(folder_, plan_.vocabulary);
        plan_.problems.insert(plan_.problems.end(), folder_.problems.begin(), folder_.problems.end());
        for (auto const& row : state_.rows)
            stored_.emplace(key_of(row.draft), &row);
        for (auto const& file : folder_.files)
            plan_file(file);
        for (auto const& row : state_.rows)
            if (!files_.contains(key_of(row.draft)))
                plan_absent(row);
        std::stable_sort(plan_.removals.begin(), plan_.removals.end(), [](auto const* left, auto const* right) {
            return left->draft.language < right->draft.language;
        });
        if (!without_file_.empty())
            plan_.notes.push_back(fmt::format(
                "{} imported {} no file any more; --prune removes {}: {}", without_file_.size(),
                without_file_.size() == 1 ? "entry has" : "entries have", without_file_.size() == 1 ? "it" : "them",
                fmt::join(without_file_ | std::views::take(most_named), ", ")));
        links();
        return std::move(plan_);
    }

private:
    void problem(std::string const& path, std::string message)
    {
        plan_.problems.push_back({.file = path, .field = {}, .message = std::move(message)});
    }

    void plan_file(ContentFile const& file)
    {
        files_.emplace(key_of(file.draft), &file);
        auto const found = stored_.find(key_of(file.draft));
        if (found == stored_.end() && was_withdrawn(file.draft))
        {
            problem(file.path, "was withdrawn by whom it is about and may not come back; remove this file");
            return;
        }
        standing_.push_back({file.kind, &file.draft, &file});
        if (found == stored_.end())
        {
            plan_.saves.push_back(&file);
            return;
        }
        auto const& row = *found->second;
        if (row.draft == file.draft)
        {
            ++plan_.unchanged;
            if (edited(row))
                plan_.marks.push_back(row.id);
            return;
        }
        if (edited(row) && job_.force == Force::no)
            problem(
                file.path,
                row.imported_revision
                    ? "was edited on the site since its last import; export it first, or overwrite it with --force"
                    : "was made on the site and differs; export it first, or overwrite it with --force");
        plan_.saves.push_back(&file);
    }

    bool was_withdrawn(Draft const& draft) const
    {
        return std::ranges::binary_search(state_.withdrawn, slug_hash(draft.kind, draft.language, draft.slug));
    }

    void plan_absent(store::Stored const& row)
    {
        auto const imported = row.imported_revision.has_value();
        if (imported && job_.prune == Prune::yes)
        {
            if (edited(row) && job_.force == Force::no)
                problem(
                    content_path(row.draft),
                    "has no file any more but was edited on the site; export it first, or remove it with --force");
            plan_.removals.push_back(&row);
            return;
        }
        if (imported)
            without_file_.push_back(
                fmt::format("{}/{}.{}", row.draft.kind, row.draft.slug, text::code(row.draft.language)));
        auto const* kind = job_.kinds.find(row.draft.kind);
        standing_.push_back({kind, &row.draft, nullptr});
        if (plan_.vocabulary != state_.vocabulary)
            for (auto const& found : check(*kind, row.draft, plan_.vocabulary))
                problem(
                    "vocabulary",
                    fmt::format(
                        "{} has no file here and would no longer fit: {}: {}", content_path(row.draft), found.field,
                        found.message));
    }

    void links()
    {
        std::vector<Draft const*> removed;
        for (auto const* row : plan_.removals)
            removed.push_back(&row->draft);
        auto const found = check_links(job_.kinds, standing_, removed);
        plan_.problems.insert(plan_.problems.end(), found.begin(), found.end());
    }

    ImportJob const& job_;
    ContentFolder& folder_;
    StoredState const& state_;
    ImportPlan plan_;
    std::map<Key, store::Stored const*> stored_;
    std::map<Key, ContentFile const*> files_;
    std::vector<Standing> standing_;
    std::vector<std::string> without_file_;
};

}

StoredState read_state(sql::Session& db, Kinds const& kinds)
{
    StoredState state;
    state.generation = store::generation(db);
    state.vocabulary = store::vocabulary(db);
    state.collation = store::stored_collation(db);
    state.withdrawn = store::withdrawn_hashes(db);
    for (auto const* kind : kinds.all())
        for (auto& row : store::all(db, *kind))
            state.rows.push_back(std::move(row));
    return state;
}

ImportPlan make_plan(ImportJob const& job, ContentFolder& folder, StoredState const& state)
{
    return Planner(job, folder, state).run();
}

}
