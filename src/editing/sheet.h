// What lies before somebody who writes: a draft with all that its form needs to know.
#pragma once
#include "content/content.h"
#include "editing/work.h"
#include "platform/html/form.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace editing {

/// An entry that a reference may lead to.
struct Candidate
{
    std::string kind;
    std::string slug; ///< of the Dutch original
    std::string title;
    content::Status status = content::Status::published;
};

/// An answer to a search for an entry, shown below the control that asked.
struct Search
{
    std::string path; ///< of the control
    std::string words;
    std::vector<Candidate> found;
};

/// A published or archived row that a work may replace.
struct Row
{
    content::EntryId id;
    std::int64_t revision = 0;
    content::Draft draft;
    base::Time updated_at{};
};

struct Sheet
{
    content::Kind const* kind = nullptr;
    content::Draft draft = {};   ///< as it was typed: may hold empty records and what `check` refuses
    std::string place;           ///< names the form among the autosaves: "work/7", "entry/12", "new/<token>"
    WorkId work{};               ///< 0: nothing is saved yet
    std::int64_t version = 0;    ///< of the work when it was shown
    std::optional<Row> row = {}; ///< what is published
    std::int64_t base_revision = 0;
    std::optional<content::Draft> original = {}; ///< of a translation: the Dutch text beside it
    std::optional<content::Draft> before = {};   ///< as it was saved last, or is published
    bool original_changed = false;               ///< the Dutch text changed after this translation was written

    bool translation() const { return draft.language != text::Language::nl; }
    /// What the address of the text is fixed by: visitors may have it already.
    bool fixed_slug() const { return row.has_value(); }
};

/// Whether a translation has words of its own for the field.
bool has_words(content::Field const& field);

}
