// Why a file was refused, in plain words.
#include "editing/refusal_words.h"

#include "platform/text/message.h"

#include "text/editing.h"

#include <utility>

namespace editing {

namespace {

namespace words = text::editing;

/// What media says, and the sentence for it. The first that is part of the reason counts.
constexpr std::pair<std::string_view, text::Message> sentences[] = {
    {"is empty", words::upload_empty},
    {"SVG", words::upload_drawing},
    {"name it .", words::upload_misnamed},
    {"office document", words::upload_office},
    {"is a GIF", words::upload_photo},
    {"is a TIFF", words::upload_photo},
    {"is a BMP", words::upload_photo},
    {"HEIC", words::upload_photo},
    {"HEIF", words::upload_photo},
    {"AVIF", words::upload_photo},
    {"moves", words::upload_photo},
    {"pixels", words::upload_pixels},
    {"it is too large", words::upload_pixels},
    {"more time or memory", words::upload_pixels},
    {"does more than show pages", words::upload_active},
    {"encrypted", words::upload_locked},
    {"damaged", words::upload_damaged},
    {"cut off", words::upload_damaged},
    {"cannot be read", words::upload_damaged},
    {"(line ", words::upload_captions_wrong},
    {"a film is named", words::upload_misnamed},
    {"is named .m4a", words::upload_misnamed},
    {"MP4", words::upload_film},
    {"H.264", words::upload_film},
    {"AAC", words::upload_film},
    {"MP3", words::upload_sound},
    {"save the sound alone", words::upload_sound},
    {"Ogg", words::upload_sound},
    {"no sound", words::upload_sound},
    {"in which phones keep places", words::upload_tracks},
    {"track", words::upload_film},
    {"two pictures", words::upload_film},
    {"save it again", words::upload_damaged},
    {"than what it stands in", words::upload_damaged},
    {"no content", words::upload_damaged},
    {"nested", words::upload_damaged},
    {"no pages", words::upload_damaged},
    {"parts", words::upload_damaged},
    {"than its name says", words::upload_misnamed},
    {"what its name says", words::upload_misnamed},
};

// "larger than 25 MB": 25.
std::string_view megabytes(std::string_view reason)
{
    constexpr std::string_view start = "larger than ";
    auto const at = reason.find(start);
    if (at == std::string_view::npos)
        return {};
    auto const number = reason.substr(at + start.size());
    return number.substr(0, number.find_first_not_of("0123456789"));
}

}

std::string refusal_words(text::Language language, std::string_view reason)
{
    if (auto const most = megabytes(reason); !most.empty())
        return text::say(language, words::upload_large{.number = most});
    for (auto const& [part, sentence] : sentences)
        if (reason.find(part) != std::string_view::npos)
            return std::string(text::say(language, sentence));
    return std::string(text::say(language, words::upload_refused)) + " (" + std::string(reason) + ")";
}

}
