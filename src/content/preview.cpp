// Showing a draft as its page would be.
#include "content/preview.h"

#include "content/composer.h"
#include "content/media_files.h"
#include "content/row.h"

#include <map>
#include <stdexcept>

namespace content {

namespace {

thread_local Previewed shown;

}

Preview::Preview(Draft const& draft, base::Time now, Address address)
{
    if (shown.draft)
        throw std::logic_error("a preview within a preview");
    shown = {&draft, now, std::move(address)};
}

Preview::~Preview()
{
    shown = {};
}

Previewed const* previewed(Kind const& kind, text::Language language, std::string_view slug)
{
    auto const* const draft = shown.draft;
    bool const fits = draft && draft->kind == kind.name && draft->language == language && draft->slug == slug;
    return fits ? &shown : nullptr;
}

Previewed const* previewed_media(std::string_view slug_nl)
{
    auto const* const draft = shown.draft;
    bool const fits = draft && draft->kind == media_kind && draft->translation_of.value_or(draft->slug) == slug_nl;
    return fits ? &shown : nullptr;
}

namespace store {

std::optional<Entry> entry_of(sql::Session& db, Previewed const& previewed)
{
    auto const& draft = *previewed.draft;
    auto const now = previewed.now;
    bool const translation = draft.translation_of.has_value();
    Entry entry{
        .id = {},
        .shown_id = {},
        .content = draft,
        .slug_nl = translation ? *draft.translation_of : draft.slug,
        .slug_en = draft.slug,
        .updated_at = now,
        .published_at = now};
    entry.content.status = Status::published;
    entry.content.translation_of.reset();
    for (auto const& row : db.query(
             "SELECT id, invented, fields, COALESCE(published_at, $3) FROM entry "
             "WHERE kind = $1 AND language = 'nl' AND slug = $2",
             draft.kind, entry.slug_nl, now))
    {
        entry.id = entry.shown_id = row.get<EntryId>(0);
        entry.published_at = row.get<base::Time>(3);
        if (!translation)
            return entry;
        entry.content.invented = row.get<bool>(1) ? Invented::yes : Invented::no;
        entry.content.fields = merge_fields(parse_object(row.get<std::string_view>(2)), draft.fields);
        return entry;
    }
    return translation ? std::nullopt : std::optional(std::move(entry));
}

namespace {

// Cards of these references by "kind/slug" of the originals. One query.
std::map<std::string, Card> cards_of(
    sql::Session& db, text::Language language, std::vector<Reference> const& references)
{
    std::map<std::string, Card> found;
    if (references.empty())
        return found;
    auto const code = text::code(language);
    Composer composer(
        std::string("SELECT ") + card_columns
        + ", o.slug FROM entry_listing l JOIN entry o ON o.id = l.entry_id JOIN entry s ON s.id = l.shown_id"
          " WHERE l.field = '' AND l.language = ");
    composer.bind(code).add(" AND (o.kind, o.slug) IN (VALUES ");
    std::string_view between;
    for (auto const& reference : references)
    {
        composer.add(between).add("(").bind(reference.kind).add(", ").bind(reference.slug).add(")");
        between = ", ";
    }
    composer.add(")");
    constexpr int original_slug = 9;
    for (auto const& row : composer.run(db))
    {
        auto card = read_card(row, 0);
        auto key = card.kind + "/" + row.get<std::string>(original_slug);
        found.emplace(std::move(key), std::move(card));
    }
    return found;
}

}

Named named_by(sql::Session& db, Kind const& kind, text::Language language, boost::json::object const& fields)
{
    std::vector<Reference> wanted;
    for (auto& reference : references(kind, fields))
        if (reference.index_field == "organisations" || !reference.relation.empty())
            wanted.push_back(std::move(reference));
    auto const cards = cards_of(db, language, wanted);
    Named named;
    for (auto const& reference : wanted)
    {
        auto const found = cards.find(reference.kind + "/" + reference.slug);
        if (found == cards.end())
            continue;
        if (reference.relation.empty())
            named.organisations.push_back(found->second);
        else
            named.origins.push_back({reference.relation, found->second});
    }
    return named;
}

}

}
