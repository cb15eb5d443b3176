// The outside of pictures: whatever comes in, walking ends; a WebP without notes is bare and stays as it is.
#include "platform/media/picture.h"
#include "platform/media/refused.h"

#include <cstdint>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size)
{
    std::string_view const bytes(reinterpret_cast<char const*>(data), size);
    for (auto const format : {media::Format::jpeg, media::Format::png, media::Format::webp})
        try
        {
            auto const facts = media::picture_facts(format, bytes);
            if (std::int64_t{facts.width} * facts.height > media::most_pixels)
                std::abort();
            if (format != media::Format::webp)
                continue;
            auto const bare = media::bare_webp(bytes);
            if (media::bare_webp(bare) != bare)
                std::abort();
        }
        catch (media::Refused const&)
        {}
    return 0;
}
