// Content files: whatever comes in, reading ends, and what is sound comes back from its canonical form unchanged.
#include "content/front_matter.h"
#include "content/test_kinds.h"
#include "content/vocabulary_file.h"

#include <cstdint>
#include <cstdlib>
#include <iostream>

namespace {

void demand(bool holds, char const* what, std::string_view text)
{
    if (holds)
        return;
    std::cerr << what << ":\n" << text << '\n';
    std::abort();
}

void entry(content::Kind const& kind, std::string_view source)
{
    content::FileName const name{.slug = "proef", .language = text::Language::nl};
    auto const file = content::parse_file(kind, name, source);
    if (!file.reading.problems.empty() || !content::check(kind, file.draft, content::Vocabulary()).empty())
        return;
    auto const written = content::write_file(kind, file.draft);
    auto const again = content::parse_file(kind, name, written);
    demand(again.reading.problems.empty(), "its own form is refused", written);
    demand(again.draft == file.draft, "it reads back another draft", written);
    demand(content::write_file(kind, again.draft) == written, "its form is not stable", written);
}

void vocabulary(std::string_view source)
{
    for (auto const file : content::vocabulary_files)
    {
        content::Vocabulary words;
        if (!content::parse_vocabulary({{std::string(file), std::string(source)}}, words).empty())
            continue;
        auto const written = content::write_vocabulary(file, words);
        content::Vocabulary again;
        demand(
            content::parse_vocabulary({{std::string(file), written}}, again).empty(), "its own form is refused",
            written);
        demand(again == words, "it reads back another vocabulary", written);
    }
}

}

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size)
{
    std::string_view const source(reinterpret_cast<char const*>(data), size);
    entry(content::test::note, source);
    entry(content::test::project, source);
    vocabulary(source);
    return 0;
}
