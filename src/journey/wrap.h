// Breaks a text into lines for a drawing, where no browser does it.
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace journey {

/// How wide a text is drawn, in hundredths of the size of its letters; as bold Atkinson Hyperlegible has them.
int text_width(std::string_view text);

/// Lines of at most `width` (as above), broken at spaces and hyphens; a longer word is broken with a hyphen. After
/// `most` lines the rest is cut off with an ellipsis.
std::vector<std::string> wrap(std::string_view text, int width, std::size_t most);

}
