// Runs kracht-media, the helper that decodes what strangers made, and takes its answer.
#pragma once
#include <chrono>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace media {

/// A part of the answer: a picture in some size, or the file itself ("-").
struct HelperPart
{
    std::string variant;
    int width = 0;
    int height = 0;
    std::string bytes;
};

class Helper
{
public:
    /// The program beside this one, or in the folder above (where tests are). Throws base::Error when it is not there.
    static Helper beside_this_program();

    explicit Helper(std::filesystem::path program) : program_(std::move(program)) {}

    /// Runs it with these words and bytes. Throws Refused with the helper's reason, or when it dies or takes longer
    /// than `patience`; base::Error when it cannot be started.
    std::vector<HelperPart> run(std::vector<std::string> const& words, std::string_view input) const;

    std::chrono::seconds patience{60};

private:
    std::filesystem::path program_;
};

}
