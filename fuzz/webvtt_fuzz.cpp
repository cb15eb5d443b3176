// Captions: whatever comes in, reading ends, and what is taken has times in order and text without tags' ends.
#include "platform/media/webvtt.h"

#include <cstdint>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size)
{
    auto const read = media::read_captions({reinterpret_cast<char const*>(data), size});
    if (read.problems.size() > media::most_caption_problems || read.cues.size() > media::most_cues)
        std::abort();
    if (!read.problems.empty())
        return 0;
    for (std::size_t i = 0; i < read.cues.size(); ++i)
        if (read.cues[i].end <= read.cues[i].start || read.cues[i].text.empty()
            || (i > 0 && read.cues[i].start < read.cues[i - 1].start))
            std::abort();
    if (media::transcript(read.cues).empty())
        std::abort();
    auto const bare = media::without_notes({reinterpret_cast<char const*>(data), size});
    auto const again = media::read_captions(bare);
    if (!again.problems.empty() || again.cues.size() != read.cues.size() || media::without_notes(bare) != bare)
        std::abort();
    return 0;
}
