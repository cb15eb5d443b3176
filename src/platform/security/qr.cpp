// QR codes by libqrencode.
#include "platform/security/qr.h"

#include <memory>
#include <qrencode.h>

namespace security {

namespace {

constexpr int quiet = 4;

struct Free
{
    void operator()(QRcode* code) const { QRcode_free(code); }
};

}

std::optional<QrCode> qr_path(std::string_view text)
{
    if (text.empty())
        return std::nullopt;
    std::unique_ptr<QRcode, Free> const code(QRcode_encodeData(
        static_cast<int>(text.size()), reinterpret_cast<unsigned char const*>(text.data()), 0, QR_ECLEVEL_M));
    if (!code)
        return std::nullopt;
    QrCode drawn{.size = code->width + 2 * quiet};
    auto const is_dark = [&](int x, int y) { return (code->data[y * code->width + x] & 1U) != 0; };
    for (int y = 0; y < code->width; ++y)
    {
        for (int x = 0; x < code->width; ++x)
        {
            if (!is_dark(x, y))
                continue;
            int const start = x;
            while (x + 1 < code->width && is_dark(x + 1, y))
                ++x;
            auto const length = std::to_string(x - start + 1);
            drawn.path += "M" + std::to_string(start + quiet) + " " + std::to_string(y + quiet) + "h" + length + "v1h-"
                + length + "z";
        }
    }
    return drawn;
}

}
