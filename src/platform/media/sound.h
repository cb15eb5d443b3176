// Sound and film, checked and cleaned without decoding: MP3, Ogg (Opus, Vorbis) and MP4.
// Sources: ISO 11172-3 and 13818-3, ID3v2.4; RFC 3533, RFC 7845, Vorbis I; ISO 14496-12.
#pragma once
#include "platform/media/types.h"

#include <chrono>
#include <string>
#include <string_view>

namespace media {

struct Recording
{
    std::chrono::milliseconds duration{0};
    int width = 0; ///< of a film, in pixels as it is shown
    int height = 0;
    std::string bytes; ///< without titles, places, times, pictures and other notes
    bool fast = true;  ///< a film that can begin before all of it has come
};

/// MPEG audio layer III from its first frame to its last. Tags before and behind it are left out, and a last frame that
/// is not whole; anything else in between or behind is refused. Throws Refused.
Recording read_mp3(std::string_view bytes);

/// One stream of Opus or Vorbis; the text of its comments is blanked in place. Throws Refused.
Recording read_ogg(std::string_view bytes);

/// MP4 with H.264 and AAC, or M4A with AAC alone. Every box lies within its parent; boxes that are not needed to play
/// it become empty `free` ones of the same size, so that no offset changes. Times of making become zero. Tracks other
/// than picture and sound are refused: phones write places into them. Throws Refused.
Recording read_mp4(Format format, std::string_view bytes);

}
