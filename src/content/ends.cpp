// Checks that media are shown no longer than what they belong to.
#include "content/ends.h"

#include "content/media_files.h"
#include "content/media_view.h"
#include "content/row.h"
#include "platform/text/date.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <tuple>

namespace content {

namespace {

using text::Language;
using Key = std::tuple<std::string, Language, std::string>;

Key key_of(Draft const& draft)
{
    return {draft.kind, draft.language, draft.slug};
}

std::optional<text::PartialDate> end_of(Standing const& entry)
{
    return text::parse_date(text_of(entry.draft->fields, entry.kind->shown_until));
}

// The slugs of media that belong to a draft, in the draft's language or in Dutch. The transcript of a recording may
// link to another without being part of it.
std::vector<std::string> belongings(Kind const& kind, Draft const& draft)
{
    auto slugs = media_slugs(kind, draft.fields);
    if (kind.name != media_kind)
        for (auto& link : markdown_references(kind, draft))
            if (link.kind == media_kind)
                slugs.push_back(std::move(link.slug));
    std::ranges::sort(slugs);
    slugs.erase(std::ranges::unique(slugs).begin(), slugs.end());
    return slugs;
}

class Check
{
public:
    explicit Check(std::span<Standing const> standing)
    {
        for (auto const& entry : standing)
            standing_.emplace(key_of(*entry.draft), &entry);
    }

    void entry(Standing const& entry)
    {
        auto const* const whole = original(&entry);
        if (entry.kind->shown_until.empty() || !whole)
            return;
        auto const end = end_of(*whole);
        if (!end)
            return;
        for (auto const& slug : belongings(*entry.kind, *entry.draft))
            if (auto const* const item = media(entry.draft->language, slug); item && outlives(*item, *end))
                tell(*whole, *item, *end);
    }

    std::vector<FileProblem> take() { return std::move(problems_); }

private:
    Standing const* find(Key const& key) const
    {
        auto const found = standing_.find(key);
        return found == standing_.end() ? nullptr : found->second;
    }
    Standing const* original(Standing const* entry) const
    {
        if (!entry || !entry->draft->translation_of)
            return entry;
        return find({entry->draft->kind, Language::nl, *entry->draft->translation_of});
    }
    Standing const* media(Language language, std::string const& slug) const
    {
        auto const* const own = find({std::string(media_kind), language, slug});
        return original(own ? own : find({std::string(media_kind), Language::nl, slug}));
    }

    static bool outlives(Standing const& item, text::PartialDate end)
    {
        auto const own = end_of(item);
        return !item.kind->shown_until.empty() && (!own || text::last_day(*own) > text::last_day(end));
    }

    void tell(Standing const& owner, Standing const& item, text::PartialDate end)
    {
        auto const name = [](Standing const& entry) { return entry.draft->kind + "/" + entry.draft->slug; };
        if (item.file)
            add(item,
                fmt::format(
                    "is shown longer than {}, which uses it, until {}; write that date or an earlier one, or use "
                    "another there",
                    name(owner), text::iso(end)));
        else if (owner.file)
            add(owner,
                fmt::format(
                    "{}, which this uses, would be shown longer than this; give it {} or an earlier date first, or use "
                    "another",
                    name(item), text::iso(end)));
    }

    void add(Standing const& entry, std::string message)
    {
        std::string field(entry.kind->shown_until);
        auto const line = entry.file->lines.of(field);
        problems_.push_back({entry.file->path, line, std::move(field), std::move(message)});
    }

    std::map<Key, Standing const*> standing_;
    std::vector<FileProblem> problems_;
};

}

std::vector<FileProblem> check_ends(std::span<Standing const> standing)
{
    Check check(standing);
    for (auto const& entry : standing)
        check.entry(entry);
    return check.take();
}

namespace store {

namespace {

using Rows = std::map<EntryId, Draft>;

template <class... Values>
void add_rows(sql::Session& db, Rows& rows, std::string const& condition, Values const&... values)
{
    for (auto const& row : db.query(std::string(stored_rows) + "WHERE " + condition, values...))
    {
        auto stored = read_stored(row);
        rows.emplace(stored.id, std::move(stored.draft));
    }
}

// Rows with these words, and the originals of those that are translations. A slug has no signs that LIKE knows.
void add_mentions(sql::Session& db, Rows& rows, std::string_view slug)
{
    add_rows(
        db, rows,
        R"(e.id IN (
            SELECT m.id FROM entry m WHERE m.fields LIKE $1 OR m.body LIKE $2 UNION
            SELECT m.original_id FROM entry m WHERE m.fields LIKE $1 OR m.body LIKE $2))",
        fmt::format("%\"{}\"%", slug), fmt::format("%{}/{}%", media_kind, slug));
}

Rows neighbours(sql::Session& db, Kind const& kind, Draft const& draft)
{
    Rows rows;
    constexpr char const* named = R"(
        e.kind = $1 AND (e.slug = $2 OR e.id IN (SELECT original_id FROM entry WHERE kind = $1 AND slug = $2)))";
    if (draft.translation_of)
        add_rows(db, rows, named, draft.kind, *draft.translation_of);
    for (auto const& slug : belongings(kind, draft))
        add_rows(db, rows, named, media_kind, slug);
    if (draft.kind != media_kind)
        return rows;
    add_mentions(db, rows, draft.slug);
    Rows translations;
    add_rows(
        db, translations, "e.original_id = (SELECT id FROM entry WHERE kind = $1 AND language = 'nl' AND slug = $2)",
        draft.kind, draft.slug);
    for (auto const& [id, translation] : translations)
        add_mentions(db, rows, translation.slug);
    rows.merge(translations);
    return rows;
}

}

std::vector<Problem> check_ends(sql::Session& db, Kinds const& kinds, Draft const& draft)
{
    auto const* const kind = kinds.find(draft.kind);
    if (!kind || kind->shown_until.empty())
        return {};
    ContentFile const file{{}, kind, draft, {}};
    auto const rows = neighbours(db, *kind, draft);
    std::vector<Standing> standing{{kind, &file.draft, &file}};
    for (auto const& [id, row] : rows)
        if (auto const* const known = kinds.find(row.kind); known && key_of(row) != key_of(draft))
            standing.push_back({known, &row, nullptr});
    std::vector<Problem> problems;
    for (auto& found : content::check_ends(standing))
        problems.push_back({std::move(found.field), std::move(found.message)});
    return problems;
}

}

}
