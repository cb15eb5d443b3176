// Pictures, sound, films and documents on pages of every kind: read with one query, shown everywhere the same.
#pragma once
#include "content/components.h"
#include "content/entry.h"
#include "content/viewer.h"
#include "platform/base/time.h"
#include "platform/sql/sql.h"

#include <chrono>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace content {

enum class MediaForm { image, audio, video, document };

/// A file as visitors fetch it. Its address changes with its bytes, and answers while a published item has the file.
struct MediaFile
{
    std::string address; ///< path of this site
    std::string type;    ///< media type, such as "image/webp"
    std::int64_t size = 0;
    int width = 0; ///< pixels; 0 where that says nothing
    int height = 0;
};

struct Captions
{
    text::Language language = text::Language::nl;
    std::string address;
};

struct Chapter
{
    int start = 0; ///< seconds
    std::string title;
};

/// A published entry of kind `media` in the reader's language, with its files.
struct MediaItem
{
    EntryId id;
    std::string slug_nl; ///< by which other entries name it
    std::string slug;    ///< of its page in the reader's language
    MediaForm form = MediaForm::image;
    text::Language language = text::Language::nl; ///< of title, summary, alt and chapters
    std::string title;
    std::string summary;
    Invented invented = Invented::no;
    std::string alt;
    std::string transcript; ///< Markdown
    text::Language transcript_language = text::Language::nl;
    std::string made_by;
    std::string licence;
    std::vector<Chapter> chapters;
    base::Time published_at{};

    MediaFile file;                        ///< as it was stored
    std::chrono::milliseconds duration{0}; ///< of sound and film
    std::vector<MediaFile> sizes;          ///< of a picture: WebP, the narrowest first
    std::vector<MediaFile> fallback;       ///< of a picture: a JPEG for old browsers
    std::vector<Captions> captions;        ///< Dutch first
    std::vector<MediaFile> poster;         ///< of a film: a picture to show before it plays
};

namespace store {

/// The published items with these Dutch slugs, in that order; those without a file are left out. One query, or none
/// without slugs.
std::vector<MediaItem> media(sql::Session& db, text::Language language, std::span<std::string const> slugs);

}

/// The slugs of media that an entry of this kind names in its fields and records, each once.
std::vector<std::string> media_slugs(Kind const& kind, boost::json::object const& fields);

/// The item that a field names by its Dutch slug, or null.
MediaItem const* find_media(std::span<MediaItem const> items, std::string_view slug);
/// The items of a list field, such as `recordings`, in the author's order.
std::vector<MediaItem const*> media_of(
    std::span<MediaItem const> items, boost::json::object const& fields, std::string_view field);

/// How wide a picture stands, and whether it is seen at once.
enum class PictureSize {
    head, ///< over the width of the text, at the top: fetched with the page
    text, ///< over the width of the text, further down: fetched when it is near
    card, ///< a third of the page
};

/// The picture alone, without a caption: for cards. Nothing for what is no picture.
void picture(html::Out& out, Viewer const& viewer, MediaItem const& item, PictureSize size);
/// The picture with its caption, maker and licence.
void figure(html::Out& out, Viewer const& viewer, MediaItem const& item, PictureSize size);
/// What an entry's field `picture` names: the figure over its text, and what stands for the page where it is shared.
void head_picture(
    html::Out& out, Viewer const& viewer, std::span<MediaItem const> items, boost::json::object const& fields);
std::optional<html::ShareImage> share_image(std::span<MediaItem const> items, boost::json::object const& fields);
/// Sound or film with captions, chapters, transcript and download; a document as a link; a picture as a figure.
/// `heading` is the level of its title, 2 to 4; 0 where the page's own title says it, with the summary.
void player(html::Out& out, Viewer const& viewer, MediaItem const& item, int heading = 3);

/// "12 minuten en 30 seconden", "1,2 MB".
std::string duration_in_words(text::Language language, std::chrono::milliseconds duration);
std::string size_in_words(text::Language language, std::int64_t bytes);

}
