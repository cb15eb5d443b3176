// What is wrong with a draft, in the reader's words: content says it in English, for files.
#pragma once
#include "content/components.h"
#include "content/content.h"
#include "platform/html/form.h"

#include <span>
#include <string>
#include <vector>

namespace editing {

/// The sorts of problems that people get a sentence of their own for.
enum class Sort {
    missing,
    too_long,
    lines,       ///< more lines than one, or characters that cannot be shown
    too_complex, ///< Markdown that would grow into a flood
    slug,
    choice,
    address,
    mail,
    phone,
    date,
    number,
    twice,
    unknown_word, ///< not among themes, areas and so on
    real_in_invented,
    invented_in_real,
    no_such_entry,
    too_many,
    sources,
    outlives, ///< media that would be shown longer than the story they belong to
    other,    ///< of a kind's own rules
};
Sort sort_of(content::Problem const& problem);

/// "Per gemeente 2, Gemeente": what the control is called.
std::string label_of(content::Viewer const& viewer, content::Kind const& kind, std::string_view path);

/// The problem as a sentence for beside the control.
html::FieldError in_words(content::Viewer const& viewer, content::Kind const& kind, content::Problem const& problem);

/// What has to be added before it can be published, apart from what is wrong.
struct Judged
{
    std::vector<html::FieldError> wrong;
    std::vector<html::FieldError> missing; ///< words are the label of the control
};
Judged judge(content::Viewer const& viewer, content::Kind const& kind, std::span<content::Problem const> problems);

}
