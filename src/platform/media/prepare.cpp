// Makes a file ready to be stored.
#include "platform/media/prepare.h"

#include "platform/base/bytes.h"
#include "platform/base/error.h"
#include "platform/media/picture.h"
#include "platform/media/refused.h"
#include "platform/media/sound.h"
#include "platform/media/webvtt.h"

#include <fmt/format.h>

namespace media {

namespace {

class Work
{
public:
    Work(std::string_view name, Type const& type, Helper const& helper) : name_(name), type_(type), helper_(helper) {}

    Prepared run(std::string_view bytes)
    {
        result_.record.name = name_;
        result_.record.source = hash(bytes);
        switch (type_.form)
        {
        case Form::image: image(bytes); break;
        case Form::audio:
        case Form::video: recording(bytes); break;
        case Form::document: document(bytes); break;
        case Form::captions: captions(bytes); break;
        }
        return std::move(result_);
    }

private:
    void add(Part part, std::string bytes)
    {
        part.sha256 = hash(bytes);
        part.size = static_cast<std::int64_t>(bytes.size());
        result_.blobs.emplace_back(part.sha256, std::move(bytes));
        result_.record.parts.push_back(std::move(part));
    }
    Part itself() const
    {
        return {.variant = {}, .name = std::string(name_), .sha256 = {}, .type = std::string(type_.mime)};
    }

    std::string_view format_name() const
    {
        return type_.format == Format::jpeg ? "jpeg" : type_.format == Format::png ? "png" : "webp";
    }

    void image(std::string_view bytes)
    {
        auto const facts = picture_facts(type_.format, bytes);
        auto parts = helper_.run({"image", std::string(format_name()), facts.bare ? "keep" : "clean"}, bytes);
        auto whole = itself();
        whole.width = facts.width;
        whole.height = facts.height;
        auto kept = std::string(bytes);
        for (auto const& part : parts)
            if (part.variant == "-")
            {
                whole.width = part.width;
                whole.height = part.height;
                kept = type_.format == Format::webp ? bare_webp(part.bytes) : part.bytes;
            }
        if (!picture_facts(type_.format, kept).bare)
            throw base::Error(fmt::format("{} still holds notes after it was cleaned; report this", name_));
        add(std::move(whole), std::move(kept));
        for (auto& part : parts)
            if (part.variant != "-")
                size(part);
    }

    void size(HelperPart& part)
    {
        auto const jpeg = part.variant == "jpeg";
        auto bytes = jpeg ? std::move(part.bytes) : bare_webp(part.bytes);
        if (!picture_facts(jpeg ? Format::jpeg : Format::webp, bytes).bare)
            throw base::Error(fmt::format("a size of {} holds notes; report this", name_));
        auto const stem = name_.substr(0, name_.find('.'));
        add({.variant = part.variant,
             .name = fmt::format("{}-{}.{}", stem, part.width, jpeg ? "jpg" : "webp"),
             .sha256 = {},
             .type = jpeg ? "image/jpeg" : "image/webp",
             .width = part.width,
             .height = part.height},
            std::move(bytes));
    }

    void recording(std::string_view bytes)
    {
        auto read = type_.format == Format::mp3 ? read_mp3(bytes)
            : type_.format == Format::ogg       ? read_ogg(bytes)
                                                : read_mp4(type_.format, bytes);
        result_.record.duration = read.duration;
        if (!read.fast)
            result_.note = fmt::format(
                "{} begins only when all of it has come; `ffmpeg -i IN -c copy -movflags +faststart OUT` mends that",
                name_);
        auto whole = itself();
        whole.width = read.width;
        whole.height = read.height;
        add(std::move(whole), std::move(read.bytes));
    }

    void document(std::string_view bytes)
    {
        if (!bytes.starts_with("%PDF-1.") && !bytes.starts_with("%PDF-2."))
            throw Refused("is not what its name says");
        auto const parts = helper_.run({"document"}, bytes);
        add(itself(), parts.empty() ? std::string(bytes) : parts.front().bytes);
    }

    void captions(std::string_view bytes)
    {
        auto const read = read_captions(bytes);
        if (!read.problems.empty())
            throw Refused(fmt::format("{} (line {})", read.problems.front().message, read.problems.front().line));
        add(itself(), without_notes(bytes));
    }

    std::string_view name_;
    Type const& type_;
    Helper const& helper_;
    Prepared result_;
};

}

std::string hash(std::string_view bytes)
{
    return base::hex(base::sha256(bytes));
}

Prepared prepare(std::string_view name, std::string_view bytes, Helper const& helper)
{
    auto const* const type = type_of(name);
    if (!type)
        throw Refused(fmt::format("has a name that is not taken; {}", name_rule));
    if (static_cast<std::int64_t>(bytes.size()) > type->most)
        throw Refused(fmt::format("is larger than {} MB; make it smaller", type->most / 1024 / 1024));
    if (bytes.empty())
        throw Refused("is empty");
    try
    {
        return Work(name, *type, helper).run(bytes);
    }
    catch (Refused const& refused)
    {
        auto const hint = advice(bytes);
        if (hint.empty() || hint.find(type->extension) != std::string_view::npos)
            throw;
        throw Refused(fmt::format("is no {}: {}", type->extension.substr(1), hint));
    }
}

}
