// MP4: whatever comes in, walking ends, offsets stay, and what was cleaned is clean.
#include "platform/media/refused.h"
#include "platform/media/sound.h"

#include <cstdint>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size)
{
    std::string_view const bytes(reinterpret_cast<char const*>(data), size);
    for (auto const format : {media::Format::mp4, media::Format::m4a})
        try
        {
            auto const once = media::read_mp4(format, bytes);
            if (once.bytes.size() != size || media::read_mp4(format, once.bytes).bytes != once.bytes)
                std::abort();
        }
        catch (media::Refused const&)
        {}
    return 0;
}
