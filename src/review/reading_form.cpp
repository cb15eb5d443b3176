// The questions to who reads along.
#include "review/reading_form.h"

#include "platform/html/write.h"
#include "review/addresses.h"
#include "review/state_words.h"

#include "text/review.h"

namespace review {

namespace {

namespace words = text::review;
constexpr int most_words = 4000;
constexpr std::size_t most_bytes = 16'000;

text::Message hint_of(Question question)
{
    if (question == Question::clear)
        return words::question_clear_hint;
    return question == Question::correct ? words::question_correct_hint : words::question_just_hint;
}

std::string_view typed(ReadingPage const& page, std::string const& name)
{
    return page.typed ? page.typed->value(name).value_or("") : std::string_view();
}

std::string words_name(Question question)
{
    return std::string(code(question)) + "-words";
}

void write_question(html::FormWriter& form, Viewer const& viewer, ReadingPage const& page, Question question)
{
    std::vector<html::Option> options;
    for (auto const answer : {Answer::yes, Answer::doubt, Answer::no})
        options.push_back({std::string(code(answer)), std::string(viewer.say(answer_words(answer)))});
    form.radios(
        {.name = code(question), .label = viewer.say(question_words(question)), .hint = viewer.say(hint_of(question))},
        options, typed(page, std::string(code(question))));
    form.area(
        {.name = words_name(question), .label = viewer.say(words::question_words), .demand = html::Demand::optional},
        {.value = typed(page, words_name(question)), .rows = 3, .most = most_words});
}

void write_part(html::Out& out, html::FormWriter& form, Viewer const& viewer, ReadingPage const& page)
{
    html::write(out, R"(<h3>{}</h3><p>{}</p>)", viewer.say(words::reading_part), viewer.say(words::reading_part_hint));
    form.area(
        {.name = "quote",
         .label = viewer.say(words::reading_quote),
         .hint = viewer.say(words::reading_quote_hint),
         .demand = html::Demand::optional},
        {.value = typed(page, "quote"), .rows = 2, .most = 1000});
    form.area(
        {.name = "part-words", .label = viewer.say(words::reading_words), .demand = html::Demand::optional},
        {.value = typed(page, "part-words"), .rows = 3, .most = most_words});
}

void write_consents(html::FormWriter& form, Viewer const& viewer, ReadingPage const& page)
{
    bool const again = page.typed != nullptr;
    form.tick(
        {.name = "name", .label = viewer.say(words::reading_name), .demand = html::Demand::optional}, "yes",
        again ? !typed(page, "name").empty() : page.name);
    form.tick(
        {.name = "keep", .label = viewer.say(words::reading_keep), .demand = html::Demand::optional}, "yes",
        again ? !typed(page, "keep").empty() : page.keep);
}

void write_way(html::FormWriter& form, Viewer const& viewer, ReadingPage const& page)
{
    std::vector<html::Option> const options{
        {"spoken", std::string(viewer.say(words::record_spoken))},
        {"paper", std::string(viewer.say(words::record_paper))}};
    auto const way = typed(page, "way");
    form.radios({.name = "way", .label = viewer.say(words::record_way)}, options, way.empty() ? "spoken" : way);
}

// A remark, when there are words; a quotation alone says nothing.
void add_remark(ReadForm& read, Question question, std::string_view quote, std::string_view said)
{
    auto const start = said.find_first_not_of(" \n\t");
    if (start != std::string_view::npos)
        read.reading.remarks.push_back({question, std::string(quote), std::string(said.substr(start))});
}

}

void write_reading_form(html::Out& out, Viewer const& viewer, ReadingPage const& page)
{
    auto const action = page.for_other ? record_path(viewer.language, page.round.id)
                                       : round_path(viewer.language, page.round.id);
    html::write(
        out,
        R"(<section class="section read__form" id="form"><h2>{}</h2>{}<form class="form" method="post" action="{}">{})"
        R"(</form></section>)",
        viewer.say(words::reading_form),
        [&](html::Out& part) {
            html::FormWriter(part, viewer.language, page.errors).summary();
            if (page.for_other)
                html::write(part, "<p>{}</p>", viewer.say(words::record_lead));
            else if (page.round.read)
                html::write(part, "<p>{}</p>", viewer.say(words::reading_again));
        },
        html::Url::from_path(action),
        [&](html::Out& inner) {
            html::FormWriter form(inner, viewer.language, page.errors);
            form.hidden("version", std::to_string(page.work->version));
            for (auto const question : questions)
                write_question(form, viewer, page, question);
            write_part(inner, form, viewer, page);
            if (page.for_other)
                write_way(form, viewer, page);
            else
                write_consents(form, viewer, page);
            form.submit(viewer.say(page.for_other ? words::record_send : words::reading_send));
        });
}

ReadForm read_reading_form(Viewer const& viewer, http::Form const& form)
{
    ReadForm read;
    auto const value = [&](std::string const& name) { return form.value(name).value_or("").substr(0, most_bytes); };
    for (std::size_t i = 0; i < questions.size(); ++i)
    {
        auto const name = std::string(code(questions[i]));
        auto const answer = answer_from(value(name));
        if (!answer)
            read.errors.push_back({name, std::string(viewer.say(words::question_needed))});
        read.reading.answers[i] = answer.value_or(Answer::doubt);
        add_remark(read, questions[i], {}, value(words_name(questions[i])));
    }
    auto const before = read.reading.remarks.size();
    add_remark(read, Question::part, value("quote"), value("part-words"));
    if (!value("quote").empty() && read.reading.remarks.size() == before)
        read.errors.push_back({"part-words", std::string(viewer.say(words::reading_words_needed))});
    read.name = !value("name").empty();
    read.keep = !value("keep").empty();
    return read;
}

}
