// How a text reads, in plain words.
#include "editing/reading_hints.h"

#include "platform/html/markdown.h"
#include "platform/html/write.h"
#include "platform/readability/readability.h"

#include "text/editing.h"

#include <algorithm>
#include <cmath>
#include <span>

namespace editing {

namespace {

namespace words = text::editing;
using readability::Remark;

constexpr std::size_t most_remarks = 8;

// Flesch-Douma: ordinary texts lie between 0 and 100, higher is easier. Said in three broad steps only, because the
// measure knows letters and sentences, and nothing of the reader.
text::Message ease_of(double measure)
{
    constexpr double smooth = 65, middling = 45;
    if (measure >= smooth)
        return words::hints_easy;
    return measure >= middling ? words::hints_middling : words::hints_heavy;
}

std::string said(text::Language language, Remark const& remark)
{
    if (remark.kind == Remark::Kind::long_sentence)
        return text::say(language, words::hints_long{.count = remark.words, .sentence = remark.text});
    return text::say(language, words::hints_word{.word = remark.text, .plainer = remark.plainer});
}

void write_measure(html::Out& out, text::Language language, readability::Measure const& measure)
{
    auto const ease = measure.flesch_douma();
    auto const average = measure.words_per_sentence();
    if (ease && average)
        html::write(
            out, "<p>{} {}</p>", text::say(language, ease_of(*ease)),
            text::say(language, words::hints_average{.count = static_cast<std::int64_t>(std::lround(*average))}));
}

void write_remarks(html::Out& out, text::Language language, std::vector<Remark> const& remarks)
{
    if (remarks.empty())
    {
        html::write(out, "<p>{}</p>", text::say(language, words::hints_none));
        return;
    }
    auto const shown = std::span(remarks).first(std::min(remarks.size(), most_remarks));
    html::write(out, "<ul>{}</ul>", html::each(shown, [&](html::Out& part, Remark const& remark) {
                    html::write(part, "<li>{}</li>", said(language, remark));
                }));
    if (remarks.size() > most_remarks)
        html::write(
            out, "<p>{}</p>",
            text::say(language, words::hints_more{.count = static_cast<std::int64_t>(remarks.size() - most_remarks)}));
}

}

void write_hints(html::Out& out, text::Language language, std::string_view markdown)
{
    auto const report = readability::read(html::markdown_text(markdown));
    if (report.measure.words == 0)
        return;
    html::write(
        out,
        R"(<div class="reading-hints"><p class="reading-hints__title">{}</p>)"
        R"(<p class="field__hint">{}</p>{}{}</div>)",
        text::say(language, words::hints_title), text::say(language, words::hints_intro),
        [&](html::Out& part) { write_measure(part, language, report.measure); },
        [&](html::Out& part) { write_remarks(part, language, report.remarks); });
}

void write_hints(html::Out& out, text::Language language, content::Draft const& draft)
{
    write_hints(out, language, draft.summary + "\n\n" + draft.body);
}

}
