// The pages of words. Private to the slice.
#pragma once
#include "content/vocabulary.h"
#include "desk/parts.h"
#include "desk/words.h"
#include "platform/html/form.h"

namespace desk {

struct ListText
{
    text::Message title;
    text::Message lead;
};
ListText text_of(WordList list);

/// "/beheer/woorden/themes", and of one word.
std::string words_path(text::Language language, WordList list, std::string_view slug = {});

struct WordPage
{
    text::Language language;
    WordList list;
    content::Vocabulary const& vocabulary;
    WordInput input = {};
    std::vector<html::FieldError> errors = {};
};

/// The controls of one word, of a new one with its slug.
enum class WordForm { add, change };
void write_word_form(html::Out& out, WordPage const& page, WordForm form);

html::Page word_list_page(WordPage const& page);
html::Page word_page(WordPage const& page);

/// Faults as errors of a form.
std::vector<html::FieldError> errors_of(text::Language language, std::vector<WordFault> const& faults);
/// What the form sent.
WordInput read_word(http::Request const& request);

}
