// The pages of asking and of the desk. Private to the slice.
#pragma once
#include "contact/forms.h"
#include "contact/store.h"
#include "content/components.h"
#include "platform/html/page.h"

#include <span>

namespace contact::pages {

using content::Viewer;

/// What the form is about, when it was asked from the page of an entry.
struct About
{
    std::string path;                             ///< "project/slug"; empty: nothing in particular
    std::string title;                            ///< of the entry
    text::Language language = text::Language::nl; ///< of the title
};

struct AskView
{
    Input input;
    About about;
    std::string stamp; ///< of now
    std::span<html::FieldError const> errors = {};
};
void write_ask(html::Out& out, Viewer const& viewer, AskView const& view);
/// The form alone on a page, after something was wrong with it.
html::Page ask_again(Viewer const& viewer, AskView const& view);
html::Page sent(Viewer const& viewer, std::string_view reference, Answer answer);

struct ListView
{
    State state = State::fresh;
    QuestionList list;
    Waiting waiting;
};
html::Page list(Viewer const& viewer, ListView const& view);

struct QuestionView
{
    Question question;
    std::vector<Note> notes;
    About about;
    PersonId who;           ///< who looks
    std::string draft = {}; ///< what was typed as answer, or as note, when something was wrong with it
    std::string note_draft = {};
    std::span<html::FieldError const> errors = {};
};
html::Page question(Viewer const& viewer, QuestionView const& view);

}
