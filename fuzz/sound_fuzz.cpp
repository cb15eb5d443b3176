// MP3 and Ogg: whatever comes in, walking ends, and what was cleaned is taken again and stays as it is.
#include "platform/media/refused.h"
#include "platform/media/sound.h"

#include <cstdint>
#include <cstdlib>

namespace {

using Read = media::Recording (&)(std::string_view);

void twice(Read read, std::string_view bytes)
{
    std::string once;
    try
    {
        once = read(bytes).bytes;
    }
    catch (media::Refused const&)
    {
        return;
    }
    // Refused now would end the program, and that is what a fuzzer looks for.
    if (once.size() > bytes.size() || read(once).bytes != once)
        std::abort();
}

}

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size)
{
    std::string_view const bytes(reinterpret_cast<char const*>(data), size);
    twice(media::read_mp3, bytes);
    twice(media::read_ogg, bytes);
    return 0;
}
