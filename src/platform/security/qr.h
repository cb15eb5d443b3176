// QR codes (ISO/IEC 18004) as the path of an SVG, by libqrencode.
#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace security {

struct QrCode
{
    int size = 0;          ///< modules on each side, with the quiet zone of four modules around
    std::string path = {}; ///< data of an SVG path that draws the dark modules in a viewBox of "0 0 size size"
};

/// The code of a text with error correction M. Absent for an empty text or one that does not fit (2331 bytes).
/// Draw it dark on light, whatever the theme: many readers need that.
std::optional<QrCode> qr_path(std::string_view text);

}
