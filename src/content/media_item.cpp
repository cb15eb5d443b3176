// What pages show of a medium.
#include "content/media_item.h"

#include "content/media_files.h"
#include "content/preview.h"

namespace content::store {

namespace {

std::optional<MediaForm> form_from(std::string_view code)
{
    if (code == "image")
        return MediaForm::image;
    if (code == "audio")
        return MediaForm::audio;
    if (code == "video")
        return MediaForm::video;
    return code == "document" ? std::optional(MediaForm::document) : std::nullopt;
}

std::vector<Chapter> read_chapters(boost::json::object const& merged)
{
    std::vector<Chapter> chapters;
    for (auto const* const record : records(merged, "chapters"))
        if (auto const start = media::seconds_of(text_of(*record, "start")))
            chapters.push_back({*start, text_of(*record, "title")});
    return chapters;
}

// Of a file that visitors have already: where they fetch it. Else where who looks may.
bool is_published(sql::Session& db, media::FileRecord const& file)
{
    auto const& part = file.parts.front();
    constexpr std::size_t key_digits = 16;
    auto const served = served_file(db, part.sha256.substr(0, key_digits), part.name);
    return served && served->published;
}

void add_file(MediaItem& item, media::FileRecord const& file, Preview::Address const& address)
{
    for (auto const& part : file.parts)
    {
        auto where = address ? address(file.name, part) : std::string();
        if (!where.empty())
            add_part(
                item, part.variant, {std::move(where), part.type, part.size, part.width, part.height}, item.language);
        if (part.variant.empty() && part.type != "text/vtt")
            item.duration = file.duration;
    }
}

void add_files(sql::Session& db, MediaItem& item, Entry const& entry, Preview::Address const& address)
{
    auto const public_address = [](std::string_view, media::Part const& part) {
        return media::address(part.sha256, part.name);
    };
    for (auto const& name : file_names(entry.content))
        if (auto const file = media::store::file(db, name); file && !file->parts.empty())
            add_file(item, *file, is_published(db, *file) ? Preview::Address(public_address) : address);
}

}

void read_fields(MediaItem& item, boost::json::object const& merged)
{
    item.form = form_from(text_of(merged, "form")).value_or(MediaForm::document);
    item.alt = text_of(merged, "alt");
    item.made_by = text_of(merged, "made_by");
    item.licence = text_of(merged, "licence");
    item.chapters = read_chapters(merged);
}

void add_part(MediaItem& item, std::string_view variant, MediaFile part, text::Language language)
{
    if (part.type == "text/vtt")
        item.captions.push_back({language, std::move(part.address)});
    else if (variant.empty())
        item.file = std::move(part);
    else
        (variant == "jpeg" ? item.fallback : item.sizes).push_back(std::move(part));
}

std::optional<MediaItem> previewed_item(sql::Session& db, std::string const& slug_nl)
{
    auto const* const shown = previewed_media(slug_nl);
    auto const entry = shown ? entry_of(db, *shown) : std::nullopt;
    if (!entry)
        return std::nullopt;
    MediaItem item;
    item.id = entry->id;
    item.slug_nl = slug_nl;
    item.slug = shown->draft->slug;
    item.language = item.transcript_language = shown->draft->language;
    item.title = entry->content.title;
    item.summary = entry->content.summary;
    item.invented = entry->content.invented;
    item.transcript = entry->content.body;
    item.published_at = entry->published_at.value_or(shown->now);
    auto const& fields = entry->content.fields;
    read_fields(item, fields);
    add_files(db, item, *entry, shown->address);
    if (item.file.address.empty())
        return std::nullopt;
    if (auto const poster = text_of(fields, "poster"); !poster.empty() && poster != slug_nl)
        if (auto found = media(db, item.language, {&poster, 1}); !found.empty())
            item.poster = std::move(found.front().fallback);
    return item;
}

}
