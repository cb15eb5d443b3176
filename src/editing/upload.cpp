// Files for texts of kind `media`.
#include "editing/upload.h"

#include "content/media_files.h"
#include "content/media_import.h"
#include "editing/refusal_words.h"
#include "platform/base/error.h"
#include "platform/base/file.h"
#include "platform/base/log.h"
#include "platform/media/prepare.h"
#include "platform/media/refused.h"
#include "platform/sql/error.h"
#include "platform/text/slug.h"

#include "text/editing.h"

#include <fmt/format.h>

#include <algorithm>

namespace editing {

namespace {

namespace words = text::editing;

/// Fields of the kind that name a file.
constexpr std::string_view file_fields[] = {content::media_file_field, content::media_captions_field};

std::string lower(std::string_view text)
{
    std::string made(text);
    std::ranges::transform(made, made.begin(), [](char letter) {
        return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
    });
    return made;
}

// A name of our own: what the sender called it, and the beginning of its hash, so that it is nobody else's.
std::string name_for(std::string_view sent, std::string_view bytes)
{
    auto const dot = std::min(sent.rfind('.'), sent.size());
    auto extension = lower(sent.substr(dot));
    if (extension == ".jpeg")
        extension = ".jpg";
    constexpr std::size_t longest = 60, digits = 10;
    auto stem = text::slug(sent.substr(0, dot)).substr(0, longest);
    while (stem.ends_with('-'))
        stem.pop_back();
    return fmt::format("{}-{}{}", stem, media::hash(bytes).substr(0, digits), extension);
}

std::string_view code(media::Form form)
{
    switch (form)
    {
    case media::Form::image: return "image";
    case media::Form::audio: return "audio";
    case media::Form::video: return "video";
    case media::Form::document: return "document";
    case media::Form::captions: return "";
    }
    return "";
}

class Taking
{
public:
    Taking(Editing& editing, http::Request const& request, content::Draft& draft)
        : editing_(editing), request_(request), draft_(draft)
    {}

    std::vector<html::FieldError> run()
    {
        for (auto const field : file_fields)
            if (auto const* const upload = request_.form().file("upload." + std::string(field)))
                one(field, *upload);
        return std::move(errors_);
    }

private:
    std::string say(text::Message const& message) const { return std::string(text::say(request_.language(), message)); }

    void one(std::string_view field, http::Upload const& upload)
    {
        auto const control = "upload." + std::string(field);
        try
        {
            store(field, upload);
        }
        catch (media::Refused const& refused)
        {
            errors_.push_back({control, refusal_words(request_.language(), refused.what())});
        }
        catch (sql::Unavailable const& error) // a full disk, above all: what was typed is shown again
        {
            base::log().error("an upload could not be stored: {}", error.what());
            errors_.push_back({control, say(words::upload_full)});
        }
        catch (base::Error const& error)
        {
            base::log().error("an upload could not be taken in: {}", error.what());
            errors_.push_back({control, say(words::upload_failed)});
        }
    }

    void store(std::string_view field, http::Upload const& upload)
    {
        auto const wanted = name_for(upload.file_name, "");
        auto const* const type = media::type_of(wanted);
        bool const captions = field == content::media_captions_field;
        if (!type || (type->form == media::Form::captions) != captions)
        {
            errors_.push_back({"upload." + std::string(field), say(captions ? words::upload_vtt : words::upload_type)});
            return;
        }
        if (upload.size > static_cast<std::uint64_t>(type->most))
            throw media::Refused(fmt::format("is larger than {} MB; make it smaller", type->most / 1024 / 1024));
        auto const bytes = base::read_file(upload.file->path());
        auto const name = name_for(upload.file_name, bytes);
        keep(name, bytes);
        draft_.fields[field] = name;
        if (!captions)
            draft_.fields["form"] = code(type->form);
    }

    void keep(std::string const& name, std::string const& bytes)
    {
        auto const prepared = media::prepare(name, bytes, media::Helper::beside_this_program());
        auto& db = editing_.db;
        bool const known = media::store::file(db, name).has_value();
        for (auto const& [sha256, blob] : prepared.blobs)
            media::store::put_bytes(db, sha256, blob);
        auto const now = editing_.clock.now();
        db.write([&](sql::Tx& tx) {
            if (!known)
                media::store::save(tx, prepared.record);
            editing::store::hold_file(tx, name, request_.person(), now);
        });
    }

    Editing& editing_;
    http::Request const& request_;
    content::Draft& draft_;
    std::vector<html::FieldError> errors_;
};

}

std::vector<html::FieldError> take_files(Editing& editing, http::Request const& request, content::Draft& draft)
{
    if (draft.kind != content::media_kind || request.form().files.empty())
        return {};
    return Taking(editing, request, draft).run();
}

bool may_name_files(Editing& editing, http::Person const& person, Sheet const& sheet, content::Draft const& draft)
{
    for (auto const& name : content::file_names(draft))
    {
        auto const before = sheet.before ? content::file_names(*sheet.before) : std::vector<std::string>();
        bool const kept = std::ranges::find(before, name) != before.end();
        if (!kept && !store::holds_file(editing.db, name, person))
            return false;
    }
    return true;
}

std::optional<Held> held_file(Editing& editing, std::string_view name)
{
    if (name.empty())
        return std::nullopt;
    auto const file = media::store::file(editing.db, name);
    if (!file || file->parts.empty())
        return std::nullopt;
    return Held{file->name, file->parts.front().type, file->parts.front().size};
}

namespace store {

void hold_file(sql::Tx& tx, std::string_view file, http::Person const& person, base::Time now)
{
    tx.execute(
        "INSERT INTO file_hold (file, person_id, added_at) VALUES ($1, $2, $3) "
        "ON CONFLICT (file) DO UPDATE SET person_id = $2, added_at = $3",
        file, person.id, now);
}

bool holds_file(sql::Session& db, std::string_view file, http::Person const& person)
{
    return db.value<std::int64_t>("SELECT 1 FROM file_hold WHERE file = $1 AND person_id = $2", file, person.id)
        .has_value();
}

void release_files(sql::Tx& tx, base::Time before)
{
    tx.execute(
        R"(
            DELETE FROM file_hold WHERE added_at < $1
              AND NOT EXISTS (SELECT 1 FROM work w
                              WHERE w.kind = 'media' AND w.draft LIKE '%"' || file_hold.file || '"%')
              AND NOT EXISTS (SELECT 1 FROM work_autosave a
                              WHERE a.kind = 'media' AND a.draft LIKE '%"' || file_hold.file || '"%'))",
        before);
    content::store::remove_unused_files(tx);
}

}

}
