// What the helper reads and answers: bytes on standard input; parts, or why not, on standard output.
#pragma once
#include <string>
#include <string_view>

namespace helper {

/// Why a file is not taken; the text is for whoever offered it.
class Refused
{
public:
    explicit Refused(std::string why) : why_(std::move(why)) {}
    std::string const& why() const { return why_; }

private:
    std::string why_;
};

/// Everything on standard input; at most `most` bytes. Throws Refused when there is more.
std::string read_input(std::size_t most);

/// "part <variant> <width> <height> <size>", a line end, and the bytes. The variant "-" is the file itself.
struct Part
{
    std::string_view variant;
    int width = 0;
    int height = 0;
    std::string_view bytes;
};
void write_part(Part const& part);
void write_end();
void write_refusal(std::string_view why);

}
