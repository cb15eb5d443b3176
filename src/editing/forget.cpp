// What is being written about an entry that is withdrawn goes too.
#include "editing/forget.h"

#include "editing/work.h"

#include <algorithm>
#include <charconv>
#include <vector>

namespace editing {

namespace {

struct Place
{
    PersonId person;
    std::string name;
};

// By its own name, or as a translation of one that goes.
bool covers(content::Withdrawn const& withdrawn, content::Draft const& draft, base::Time made)
{
    return withdrawn.covers(draft.kind, draft.language, draft.slug, made)
        || (draft.translation_of && withdrawn.covers(draft.kind, text::Language::nl, *draft.translation_of, made));
}

// The work that a form was sent to: "/schrijven/7/nakijken" of 7.
WorkId sent_to(std::string_view address)
{
    WorkId id{};
    for (std::string_view const start : {"/schrijven/", "/en/write/"})
        if (address.starts_with(start))
            std::from_chars(address.data() + start.size(), address.data() + address.size(), id.value);
    return id;
}

// Forms that were kept when a session had ended have the words of the text.
void forget_kept_forms(sql::Tx& tx, std::vector<WorkId> const& gone)
{
    std::vector<std::int64_t> forms;
    for (auto const& row : tx.query("SELECT id, address FROM kept_form ORDER BY id"))
        if (std::ranges::find(gone, sent_to(row.get<std::string_view>(1))) != gone.end())
            forms.push_back(row.get<std::int64_t>(0));
    for (auto const id : forms)
        tx.execute("DELETE FROM kept_form WHERE id = $1", id);
}

void forget_works(sql::Tx& tx, content::Withdrawn const& withdrawn)
{
    std::vector<WorkId> gone;
    for (auto const& row : tx.query("SELECT id, entry_id, draft, created_at FROM work ORDER BY id"))
    {
        auto const entry = row.get<std::optional<content::EntryId>>(1);
        if ((entry && withdrawn.has(*entry))
            || covers(withdrawn, draft_from(row.get<std::string>(2)), row.get<base::Time>(3)))
            gone.push_back(row.get<WorkId>(0));
    }
    for (auto const id : gone)
        tx.execute("DELETE FROM work WHERE id = $1", id);
    if (!gone.empty())
        forget_kept_forms(tx, gone);
}

// Drafts that belong to no work yet: of an entry by its number, of a new text by the name it would get.
void forget_autosaves(sql::Tx& tx, content::Withdrawn const& withdrawn)
{
    for (auto const& row : withdrawn.rows)
        tx.execute("DELETE FROM work_autosave WHERE place = $1", "entry/" + std::to_string(row.id.value));
    std::vector<Place> gone;
    for (auto const& row :
         tx.query("SELECT person_id, place, draft, saved_at FROM work_autosave WHERE work_id IS NULL ORDER BY place"))
    {
        if (covers(withdrawn, draft_from(row.get<std::string>(2)), row.get<base::Time>(3)))
            gone.push_back({row.get<PersonId>(0), row.get<std::string>(1)});
    }
    for (auto const& place : gone)
        tx.execute("DELETE FROM work_autosave WHERE person_id = $1 AND place = $2", place.person, place.name);
}

}

void forget_entries(sql::Tx& tx, content::Withdrawn const& withdrawn)
{
    forget_works(tx, withdrawn);
    forget_autosaves(tx, withdrawn);
}

}
