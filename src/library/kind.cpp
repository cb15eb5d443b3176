// The kind `media`: from this description come storage, validation, front matter, JSON and facets.
#include "content/content.h"
#include "content/media_files.h"
#include "library/library.h"

#include "text/library.h"

#include <fmt/format.h>

namespace library {

namespace {

namespace words = text::library;
using content::Choice;
using content::Count;
using content::Draft;
using content::Field;
using content::FieldType;
using content::Index;
using content::Need;
using content::Problem;
using content::Speech;

constexpr Choice forms[] = {
    {"image", words::form_image},
    {"audio", words::form_audio},
    {"video", words::form_video},
    {"document", words::form_document}};

constexpr Field chapter_parts[] = {
    {.name = "start", .type = FieldType::text, .label = words::part_start, .need = Need::required},
    {.name = "title",
     .type = FieldType::text,
     .label = words::part_title,
     .need = Need::required,
     .speech = Speech::translated},
};

constexpr Field fields[] = {
    {.name = "form",
     .type = FieldType::choice,
     .label = words::field_form,
     .need = Need::required,
     .index = Index::facet,
     .choices = forms},
    {.name = "file", .type = FieldType::text, .label = words::field_file, .need = Need::required},
    {.name = "alt", .type = FieldType::text, .label = words::field_alt, .speech = Speech::translated},
    {.name = "captions", .type = FieldType::text, .label = words::field_captions, .speech = Speech::translated},
    {.name = "poster",
     .type = FieldType::entry,
     .label = words::field_poster,
     .index = Index::indexed,
     .target = "media"},
    {.name = "chapters",
     .type = FieldType::records,
     .label = words::field_chapters,
     .count = Count::many,
     .parts = chapter_parts},
    {.name = "made_by", .type = FieldType::text, .label = words::field_made_by},
    {.name = "licence", .type = FieldType::text, .label = words::field_licence},
    // Of who can be seen or heard: a story's picture does not outlive the consent for the story.
    {.name = "consent_until",
     .type = FieldType::date,
     .label = words::field_consent_until,
     .index = Index::indexed,
     .exposure = content::Exposure::editors},
};

std::string_view code(media::Form form)
{
    switch (form)
    {
    case media::Form::image: return "image";
    case media::Form::audio: return "audio";
    case media::Form::video: return "video";
    case media::Form::document: return "document";
    case media::Form::captions: return "captions";
    }
    return {};
}

class Rules
{
public:
    Rules(Draft const& draft, std::vector<Problem>& problems) : draft_(draft), problems_(problems) {}

    void original()
    {
        auto const form = text_of("form");
        auto const* const type = media::type_of(text_of("file"));
        if (!type || type->form == media::Form::captions)
            add("file", fmt::format("'{}' is no name of a file here; {}", text_of("file"), media::name_rule));
        else if (form != code(type->form))
            add("file", fmt::format("'{}' is no file of form {}", text_of("file"), form));
        if (form == "image" && text_of("alt").empty())
            add("alt", "is missing; say what the picture shows, for who cannot see it");
        if (form == "video" && text_of("captions").empty())
            add("captions", "is missing; a film needs a file of captions (.vtt), for who cannot hear it");
        auto const spoken = form == "audio" || form == "video";
        if (spoken && draft_.body.empty())
            add("body", "is missing; write the transcript here: everything that is said, and what must be seen");
        if (!spoken && draft_.fields.contains("chapters"))
            add("chapters", "belong to sound and film");
        if (form != "video" && draft_.fields.contains("poster"))
            add("poster", "belongs to a film");
    }

    void both()
    {
        auto const name = text_of("captions");
        auto const* const type = media::type_of(name);
        if (!name.empty() && (!type || type->form != media::Form::captions))
            add("captions",
                fmt::format(
                    "'{}' is no name of captions; use lower-case letters, digits and hyphens, then .vtt", name));
        auto const* const chapters = draft_.fields.if_contains("chapters");
        for (std::size_t at = 0; chapters && at < chapters->get_array().size(); ++at)
            chapter(fmt::format("chapters[{}].start", at), chapters->get_array()[at].get_object());
    }

private:
    std::string text_of(std::string_view name) const { return content::text_of(draft_.fields, name); }
    void add(std::string field, std::string message) { problems_.push_back({std::move(field), std::move(message)}); }

    void chapter(std::string field, boost::json::object const& chapter)
    {
        auto const start = content::text_of(chapter, "start");
        if (chapter.contains("start") && !media::seconds_of(start))
            add(std::move(field), fmt::format("'{}' is no time; write hours, minutes and seconds: 00:01:30", start));
    }

    Draft const& draft_;
    std::vector<Problem>& problems_;
};

void rules(Draft const& draft, std::vector<Problem>& problems)
{
    Rules checks(draft, problems);
    if (!draft.translation_of)
        checks.original();
    checks.both();
}

}

constexpr content::Kind kind{
    .name = content::media_kind,
    .label = words::kind_label,
    .plural = words::kind_plural,
    .path_nl = "/media",
    .path_en = "/en/media",
    .fields = fields,
    .order = content::Order::title,
    .sources = content::Sources::optional,
    .rules = rules,
    .shown_until = "consent_until",
};

}
