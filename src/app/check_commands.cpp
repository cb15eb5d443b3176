// Commands that check content: a folder of files before it is imported, and how hard its Dutch is to read.
#include "app/commands.h"
#include "app/kinds.h"
#include "content/folder_check.h"
#include "content/language.h"

#include <fmt/format.h>

#include <algorithm>
#include <iostream>

namespace app {

namespace {

// The texts that a writer may look at first; in a few words the measure means nothing.
constexpr std::size_t hardest_named = 5;
constexpr std::size_t worth_measuring = 50; // words

struct ReadText
{
    std::string path;
    readability::Measure measure;
};

std::string hint_line(content::ContentFile const& file, content::LanguageHint const& hint)
{
    auto const& remark = hint.remark;
    auto const place = fmt::format("{}:{}: {}", file.path, file.lines.of(hint.field) + hint.line, hint.field);
    if (remark.kind == readability::Remark::Kind::difficult_word)
        return fmt::format("{}: '{}' is a difficult word; plainer: {}\n", place, remark.text, remark.plainer);
    return fmt::format(
        "{}: a sentence of {} words; make it two or more of at most {}: \"{}\"\n", place, remark.words,
        readability::most_words, remark.text);
}

std::string measure_line(std::string_view name, readability::Measure const& measure)
{
    return fmt::format(
        "{}: Flesch-Douma {:.0f}, {:.1f} words a sentence\n", name, measure.flesch_douma().value_or(0),
        measure.words_per_sentence().value_or(0));
}

// Hints are advice: they do not make a check fail, and a number is no judgement on who reads.
void print_language(std::vector<content::ContentFile> const& files)
{
    std::vector<ReadText> texts;
    readability::Measure all;
    std::size_t hints = 0;
    std::size_t count = 0;
    for (auto const& file : files)
    {
        if (file.draft.language != text::Language::nl)
            continue;
        auto const reading = content::read_language(*file.kind, file.draft);
        for (auto const& hint : reading.hints)
            std::cout << hint_line(file, hint);
        hints += reading.hints.size();
        all += reading.measure;
        if (reading.measure.words >= worth_measuring)
            texts.push_back({file.path, reading.measure});
        ++count;
    }
    std::ranges::sort(texts, {}, [](ReadText const& text) { return text.measure.flesch_douma(); });
    std::cout << fmt::format("{} Dutch texts, {} hints\n", count, hints) << measure_line("all together", all);
    for (std::size_t i = 0; i < std::min(hardest_named, texts.size()); ++i)
        std::cout << measure_line("hardest: " + texts[i].path, texts[i].measure);
}

}

int check_content(CheckArguments const& arguments)
{
    auto const folder = content::check_folder(arguments.folder, kinds());
    for (auto const& problem : folder.problems)
        std::cerr << content::to_text(problem) << '\n';
    if (arguments.language == CheckLanguage::yes)
        print_language(folder.files);
    if (!folder.problems.empty())
    {
        std::cerr << folder.problems.size() << " problem(s) in " << arguments.folder.string() << '\n';
        return 1;
    }
    std::cout << "sound: " << folder.files.size() << " files in " << arguments.folder.string() << '\n';
    return 0;
}

}
