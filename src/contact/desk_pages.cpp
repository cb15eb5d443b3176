// The desk: the list of questions, and one question with all that can be done with it.
#include "contact/handlers.h"
#include "contact/pages.h"

#include "content/components.h"
#include "platform/html/sentence.h"
#include "platform/html/write.h"
#include "platform/text/utf8.h"

#include "text/contact.h"

namespace contact::pages {

namespace {

namespace words = text::contact;
using text::Language;

html::Page blank(Viewer const& viewer, std::string title)
{
    html::Page page;
    page.title = std::move(title);
    page.language = text::code(viewer.language);
    page.robots = html::Robots::noindex;
    page.breadcrumbs = {
        {std::string(viewer.say(words::desk_home)), viewer.language == Language::nl ? "/beheer" : "/en/desk"}};
    return page;
}

std::string label(Viewer const& viewer, State state, Waiting const& waiting)
{
    auto const said = viewer.say(name(state));
    if (state == State::answered)
        return std::string(said);
    auto const number = state == State::fresh ? waiting.fresh
        : state == State::answering           ? waiting.answering
                                              : waiting.doubtful;
    return viewer.say(words::state_count{.state = said, .number = number});
}

void write_states(html::Out& out, Viewer const& viewer, ListView const& view)
{
    constexpr State states[] = {State::fresh, State::answering, State::answered, State::doubtful};
    html::write(
        out, R"(<nav aria-label="{}"><ul class="states">{}</ul></nav>)", viewer.say(words::list_states),
        html::each(states, [&](html::Out& part, State state) {
            html::write(
                part, R"(<li><a class="chip" href="{}" aria-current="{}">{}</a></li>)",
                html::Url::from_path(list_path(viewer.language)).with_query("state", code(state)),
                html::attribute_if(state == view.state, "true"), label(viewer, state, view.waiting));
        }));
}

void write_line(html::Out& out, Viewer const& viewer, QuestionLine const& line)
{
    html::write(
        out,
        R"(<li><h2 class="entry-list__title"><a href="{}" lang="{}">{}</a></h2><p class="meta">{} · {} · )"
        R"(<time datetime="{}">{}</time>{}</p></li>)",
        html::Url::from_path(question_path(viewer.language, line.id)), content::foreign(viewer, line.language),
        text::shorten(line.words, 120), viewer.say(name(line.topic)), line.reference, text::iso_time(line.created_at),
        text::write_time(viewer.language, line.created_at),
        html::when(!line.assigned_name.empty(), [&](html::Out& part) {
            html::write(part, " · {}", viewer.say(words::list_by{.name = line.assigned_name}));
        }));
}

void write_row(html::Out& out, std::string_view label, std::string_view value, html::AttributeIf lang)
{
    if (!value.empty())
        html::write(out, R"(<div class="sheet__row"><dt>{}</dt><dd lang="{}">{}</dd></div>)", label, lang, value);
}

void write_row(html::Out& out, std::string_view label, std::string_view value)
{
    write_row(out, label, value, html::attribute_if(false, ""));
}

std::string how_to_answer(Viewer const& viewer, Question const& question)
{
    switch (question.answer)
    {
    case Answer::mail: return std::string(viewer.say(words::answer_mail)) + ": " + question.mail;
    case Answer::phone: return std::string(viewer.say(words::row_answer_phone)) + ": " + question.phone;
    case Answer::none: break;
    }
    return std::string(viewer.say(words::row_answer_none));
}

void write_sheet(html::Out& out, Viewer const& viewer, QuestionView const& view)
{
    auto const& question = view.question;
    html::write(out, R"(<dl class="sheet">{}</dl>)", [&](html::Out& part) {
        write_row(part, viewer.say(words::row_state), viewer.say(name(question.state)));
        write_row(part, viewer.say(words::row_by), question.assigned_name);
        write_row(part, viewer.say(words::row_topic), viewer.say(name(question.topic)));
        write_row(part, viewer.say(words::row_about), view.about.title, content::foreign(viewer, view.about.language));
        write_row(
            part, viewer.say(words::row_name),
            question.name.empty() ? viewer.say(words::row_name_none) : std::string_view(question.name));
        write_row(part, viewer.say(words::row_answer), how_to_answer(viewer, question));
        write_row(part, viewer.say(words::row_suits), question.suits, content::foreign(viewer, question.language));
        write_row(part, viewer.say(words::row_when), text::write_time(viewer.language, question.created_at));
    });
}

std::string done(Viewer const& viewer, Note const& note)
{
    auto const who = note.by_name.empty() ? viewer.say(words::somebody) : std::string_view(note.by_name);
    switch (note.way)
    {
    case Way::mail: return viewer.say(words::way_mail{.name = who});
    case Way::phone: return viewer.say(words::way_phone{.name = who});
    case Way::note: break;
    }
    return viewer.say(words::way_note{.name = who});
}

// Visitors are answered in their own language; what stays among colleagues is in the alliance's.
void write_note(html::Out& out, Viewer const& viewer, Question const& question, Note const& note)
{
    auto const language = note.way == Way::mail ? question.language : Language::nl;
    auto const sent = note.sent_at
        ? viewer.say(words::mail_sent{.when = text::write_time(viewer.language, *note.sent_at)})
        : std::string(viewer.say(words::mail_waits));
    html::write(
        out,
        R"(<li><p class="meta"><strong>{}</strong> · <time datetime="{}">{}</time></p>)"
        R"(<div class="said" lang="{}">{}</div>{}</li>)",
        done(viewer, note), text::iso_time(note.at), text::write_time(viewer.language, note.at),
        content::foreign(viewer, language), note.words, html::when(note.way == Way::mail, [&](html::Out& part) {
            html::write(part, R"(<p class="meta">{}</p>)", sent);
        }));
}

void write_history(html::Out& out, Viewer const& viewer, QuestionView const& view)
{
    html::write(
        out, R"(<section class="section" id="history"><h2>{}</h2>{}<ul class="entry-list">{}</ul></section>)",
        viewer.say(words::history),
        html::when(
            view.notes.empty(),
            [&](html::Out& part) { html::write(part, "<p>{}</p>", viewer.say(words::history_none)); }),
        html::each(
            view.notes, [&](html::Out& part, Note const& note) { write_note(part, viewer, view.question, note); }));
}

// A form of one line of buttons, each with what it does as value.
void write_steps(html::Out& out, Viewer const& viewer, Question const& question)
{
    using Weight = html::FormWriter::Weight;
    html::write(
        out, R"(<form class="button-row" method="post" action="{}">{}</form>)",
        html::Url::from_path(question_path(viewer.language, question.id)), [&](html::Out& part) {
            html::FormWriter form(part, viewer.language, {});
            if (question.state == State::doubtful)
            {
                form.button("step", "reopen", viewer.say(words::real), Weight::primary);
                return form.button("step", "discard", viewer.say(words::discard));
            }
            if (question.state != State::answered)
            {
                form.button("step", "take", viewer.say(words::take), Weight::primary);
                return form.button("step", "close", viewer.say(words::close));
            }
            form.button("step", "reopen", viewer.say(words::reopen));
        });
}

void write_answer_form(html::Out& out, Viewer const& viewer, QuestionView const& view)
{
    auto const path = question_path(viewer.language, view.question.id);
    html::write(
        out,
        R"(<section class="section" id="answer"><h2>{}</h2><p>{}</p>)"
        R"(<form class="form" method="post" action="{}">{}</form></section>)",
        viewer.say(words::answer_heading), viewer.say(words::answer_lead{.mail = view.question.mail}),
        html::Url::from_path(path + (viewer.language == Language::nl ? "/antwoord" : "/answer")), [&](html::Out& part) {
            html::FormWriter form(part, viewer.language, view.errors);
            form.area(
                {.name = "answer",
                 .label = viewer.say(words::answer_words),
                 .hint = viewer.say(words::answer_words_hint)},
                {.value = view.draft, .rows = 10, .most = 10'000});
            html::write(part, R"(<p class="button-row">{}</p>)", [&](html::Out& row) {
                html::FormWriter(row, viewer.language, {}).submit(viewer.say(words::answer_send));
            });
        });
}

void write_note_fields(html::Out& out, Viewer const& viewer, QuestionView const& view)
{
    using Weight = html::FormWriter::Weight;
    bool const call = view.question.answer == Answer::phone;
    html::FormWriter form(out, viewer.language, view.errors);
    form.area(
        {.name = "note",
         .label = viewer.say(call ? words::call_words : words::note_words),
         .hint = viewer.say(words::call_words_hint),
         .demand = call ? html::Demand::optional : html::Demand::required},
        {.value = view.note_draft, .rows = 4, .most = 10'000});
    html::write(out, R"(<p class="button-row">{}</p>)", [&](html::Out& row) {
        html::FormWriter buttons(row, viewer.language, {});
        if (!call)
            return buttons.button("result", "note", viewer.say(words::note_save));
        buttons.button("result", "done", viewer.say(words::call_done), Weight::primary);
        buttons.button("result", "later", viewer.say(words::call_later));
    });
}

void write_note_form(html::Out& out, Viewer const& viewer, QuestionView const& view)
{
    bool const call = view.question.answer == Answer::phone;
    auto const phone = html::Url::phone(view.question.phone);
    auto const path = question_path(viewer.language, view.question.id);
    html::write(
        out,
        R"(<section class="section" id="call"><h2>{}</h2>{})"
        R"(<form class="form" method="post" action="{}">{}</form></section>)",
        viewer.say(call ? words::call_heading : words::note_heading),
        [&](html::Out& part) {
            if (!call || !phone)
                return;
            auto const said = viewer.say(words::call_lead{.phone = view.question.phone});
            html::write(part, "<p>{}</p>", html::sentence(said, [&](html::Out& link, std::string_view inner) {
                            html::write(link, R"(<a href="{}">{}</a>)", *phone, inner);
                        }));
        },
        html::Url::from_path(path + (viewer.language == Language::nl ? "/gebeld" : "/called")),
        [&](html::Out& part) { write_note_fields(part, viewer, view); });
}

}

html::Page list(Viewer const& viewer, ListView const& view)
{
    auto page = blank(viewer, std::string(viewer.say(words::list_title)));
    page.path_nl = list_path(Language::nl);
    page.path_en = list_path(Language::en);
    auto const here = html::Url::from_path(list_path(viewer.language)).with_query("state", code(view.state));
    auto const lead = view.state == State::doubtful ? words::doubtful_lead : words::list_lead;
    page.main = html::fragment(
        R"({}<div class="stack">{}{}<ul class="entry-list">{}</ul>{}</div>)",
        [&](html::Out& out) { content::page_head(out, page.title, viewer.say(lead)); },
        [&](html::Out& out) { write_states(out, viewer, view); },
        html::when(
            view.list.lines.empty(),
            [&](html::Out& part) { html::write(part, "<p>{}</p>", viewer.say(words::list_none)); }),
        html::each(view.list.lines, [&](html::Out& part, QuestionLine const& line) { write_line(part, viewer, line); }),
        html::when(view.list.next.has_value(), [&](html::Out& part) {
            html::write(
                part,
                R"(<nav class="pager" aria-label="{}">)"
                R"(<a class="button button--secondary pager__next" href="{}">{}</a></nav>)",
                viewer.say(words::list_pager), here.with_query("after", std::to_string(view.list.next->value)),
                viewer.say(words::list_older));
        }));
    return page;
}

html::Page question(Viewer const& viewer, QuestionView const& view)
{
    auto const& question = view.question;
    auto page = blank(viewer, viewer.say(words::question_title{.reference = question.reference}));
    page.path_nl = question_path(Language::nl, question.id);
    page.path_en = question_path(Language::en, question.id);
    page.breadcrumbs.push_back({std::string(viewer.say(words::list_title)), list_path(viewer.language)});
    bool const mail = question.answer == Answer::mail && question.state != State::doubtful;
    page.main = html::fragment(
        R"({}<div class="stack">{}{}<section class="section"><h2>{}</h2><div class="said" lang="{}">{}</div></section>)"
        R"({}{}{}{}</div>)",
        [&](html::Out& out) { content::page_head(out, page.title, {}); },
        [&](html::Out& out) { html::FormWriter(out, viewer.language, view.errors).summary(); },
        [&](html::Out& out) { write_sheet(out, viewer, view); }, viewer.say(words::question_words),
        text::code(question.language), question.words, [&](html::Out& out) { write_steps(out, viewer, question); },
        html::when(mail, [&](html::Out& out) { write_answer_form(out, viewer, view); }),
        html::when(question.state != State::doubtful, [&](html::Out& out) { write_note_form(out, viewer, view); }),
        [&](html::Out& out) { write_history(out, viewer, view); });
    return page;
}

}
