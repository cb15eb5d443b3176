// Reads the media of a page with one query.
#include "content/composer.h"
#include "content/media_files.h"
#include "content/media_item.h"
#include "content/preview.h"
#include "content/row.h"

#include <algorithm>
#include <map>

namespace content {

namespace {

void add_slug(std::vector<std::string>& slugs, std::string slug)
{
    if (!slug.empty() && std::ranges::find(slugs, slug) == slugs.end())
        slugs.push_back(std::move(slug));
}

void add_slugs(std::vector<std::string>& slugs, Field const& field, boost::json::object const& fields)
{
    if (field.type != FieldType::entry || field.target != media_kind)
        return;
    if (field.count == Count::one)
        return add_slug(slugs, text_of(fields, field.name));
    for (auto& slug : texts(fields, field.name))
        add_slug(slugs, std::move(slug));
}

}

std::vector<std::string> media_slugs(Kind const& kind, boost::json::object const& fields)
{
    std::vector<std::string> slugs;
    each_field(kind, [&](Field const& field) {
        add_slugs(slugs, field, fields);
        if (field.type == FieldType::records)
            for (auto const* const record : records(fields, field.name))
                for (auto const& part : field.parts)
                    add_slugs(slugs, part, *record);
    });
    return slugs;
}

MediaItem const* find_media(std::span<MediaItem const> items, std::string_view slug)
{
    auto const found = std::ranges::find(items, slug, &MediaItem::slug_nl);
    return found == items.end() ? nullptr : &*found;
}

std::vector<MediaItem const*> media_of(
    std::span<MediaItem const> items, boost::json::object const& fields, std::string_view field)
{
    std::vector<MediaItem const*> found;
    for (auto const& slug : texts(fields, field))
        if (auto const* const item = find_media(items, slug))
            found.push_back(item);
    return found;
}

namespace store {

namespace {

// Columns of the query, in its order.
enum Column { id, slug_nl, language, slug, title, summary, invented, fields, translated, published, poster };
enum Content {
    body = 11,
    body_language,
    file_language,
    type,
    file_name,
    sha256,
    size,
    width,
    height,
    duration,
    variant
};

constexpr std::string_view selected = R"(
    SELECT o.id, o.slug, s.language, s.slug, s.title, s.summary, o.invented, o.fields,
           CASE WHEN s.id <> o.id THEN s.fields END, COALESCE(o.published_at, 0), COALESCE(w.poster_of, 0),
           CASE WHEN p.variant <> '' THEN '' WHEN s.body <> '' THEN s.body ELSE o.body END,
           CASE WHEN s.body <> '' THEN s.language ELSE o.language END,
           l.language, p.type, p.name, p.sha256, p.size, p.width, p.height, f.duration_ms, p.variant
    FROM wanted w JOIN entry o ON o.id = w.id
    LEFT JOIN entry e ON e.original_id = o.id AND e.language = 'en' AND e.status = 'published'
    JOIN entry s ON s.id = CASE WHEN )";

constexpr std::string_view joined = R"( = 'en' THEN COALESCE(e.id, o.id) ELSE o.id END
    JOIN entry_file u ON u.entry_id IN (o.id, e.id) JOIN entry l ON l.id = u.entry_id
    JOIN media_file f ON f.name = u.file JOIN media_part p ON p.file = f.name
    WHERE EXISTS (SELECT 1 FROM entry_listing i WHERE i.entry_id = o.id) ORDER BY o.id, l.language DESC, p.width)";

MediaFile read_file(sql::Row const& row)
{
    return {
        media::address(row.get<std::string>(sha256), row.get<std::string>(file_name)), row.get<std::string>(type),
        row.get<std::int64_t>(size), row.get<int>(width), row.get<int>(height)};
}

void read_words(MediaItem& item, sql::Row const& row)
{
    auto merged = parse_object(row.get<std::string_view>(fields));
    if (auto const over = row.get<std::optional<std::string>>(translated))
        merged = merge_fields(std::move(merged), parse_object(*over));
    item.id = row.get<EntryId>(id);
    item.slug_nl = row.get<std::string>(slug_nl);
    item.slug = row.get<std::string>(slug);
    item.language = text::language_from(row.get<std::string_view>(language)).value();
    item.title = row.get<std::string>(title);
    item.summary = row.get<std::string>(summary);
    item.invented = row.get<std::int64_t>(invented) != 0 ? Invented::yes : Invented::no;
    read_fields(item, merged);
    item.published_at = row.get<base::Time>(published);
}

void read_part(MediaItem& item, sql::Row const& row)
{
    auto part = read_file(row);
    auto const form = row.get<std::string>(variant);
    bool const whole = form.empty() && part.type != "text/vtt";
    add_part(item, form, std::move(part), text::language_from(row.get<std::string_view>(file_language)).value());
    if (!whole)
        return;
    item.duration = std::chrono::milliseconds(row.get<std::int64_t>(duration));
    item.transcript = row.get<std::string>(body);
    item.transcript_language = text::language_from(row.get<std::string_view>(body_language)).value();
}

sql::Rows read_all(sql::Session& db, text::Language wanted_language, std::span<std::string const> slugs)
{
    Composer composer(
        "WITH named (id) AS (SELECT id FROM entry WHERE kind = 'media' AND language = 'nl' AND slug IN (");
    for (std::size_t at = 0; at < slugs.size(); ++at)
        composer.add(at == 0 ? "" : ", ").bind(slugs[at]);
    composer.add(
        R"()), wanted (id, poster_of) AS (SELECT id, NULL FROM named UNION ALL
           SELECT v.target, n.id FROM named n JOIN entry_value v ON v.entry_id = n.id AND v.field = 'poster'
           WHERE v.target IS NOT NULL))");
    auto const code = text::code(wanted_language);
    composer.add(selected).bind(code).add(joined);
    return composer.run(db);
}

}

std::vector<MediaItem> media(sql::Session& db, text::Language wanted_language, std::span<std::string const> slugs)
{
    if (slugs.empty())
        return {};
    std::map<std::int64_t, MediaItem> items;
    std::map<std::int64_t, MediaItem> posters; // by the film before which they stand
    for (auto const& row : read_all(db, wanted_language, slugs))
    {
        auto const film = row.get<std::int64_t>(poster);
        auto& item = film != 0 ? posters[film] : items[row.get<std::int64_t>(id)];
        if (item.slug_nl.empty())
            read_words(item, row);
        read_part(item, row);
    }
    std::vector<MediaItem> ordered;
    for (auto const& wanted : slugs)
    {
        if (auto shown = previewed_item(db, wanted))
            ordered.push_back(std::move(*shown));
        for (auto& [key, item] : items)
            if (item.slug_nl == wanted && !item.file.address.empty() && !previewed_media(wanted))
            {
                if (auto const found = posters.find(key); found != posters.end())
                    item.poster = std::move(found->second.fallback);
                ordered.push_back(std::move(item));
                item.slug_nl.clear();
            }
    }
    return ordered;
}

}

}
