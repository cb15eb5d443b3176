// Captions: a strict reader of WebVTT (W3C), which takes cues with plain text and the basic tags.
#pragma once
#include <chrono>
#include <string>
#include <string_view>
#include <vector>

namespace media {

struct Cue
{
    std::chrono::milliseconds start{0};
    std::chrono::milliseconds end{0};
    std::string text; ///< without tags; lines separated by a line end
};

struct CaptionProblem
{
    int line = 1;
    std::string message;
};

struct Captions
{
    std::vector<Cue> cues;
    std::vector<CaptionProblem> problems; ///< the first few; with any, `cues` are not to be used
};

/// Most cues of a file, characters of a cue, and problems that are told.
inline constexpr std::size_t most_cues = 10'000, most_cue_bytes = 1'000, most_caption_problems = 10;

/// Reads captions. Refused: what is no UTF-8, styles and regions, settings and tags that are not known, tags that are
/// not closed, cues that end before they begin or begin before the one above, and cues without text.
Captions read_captions(std::string_view source);

/// Captions that were read without problems, without what is not shown: notes, and words behind WEBVTT.
std::string without_notes(std::string_view source);

/// What is said, as text: cues that continue a sentence are joined.
std::string transcript(std::vector<Cue> const& cues);

}
