// What is wrong with a draft, in the reader's words.
#include "editing/problem_words.h"

#include "editing/form_read.h"

#include "text/content.h"
#include "text/editing.h"

#include <algorithm>

namespace editing {

namespace {

namespace words = text::editing;
using content::Problem;
using content::Viewer;

struct Sign
{
    std::string_view part; ///< of the message
    Sort sort;
};

// The first that fits. A test spoils a draft in every way and sees that none is `other`.
constexpr Sign signs[] = {
    {"name where the facts come from", Sort::sources},
    {"shown longer than", Sort::outlives},
    {"is missing", Sort::missing},
    {"is empty; leave it out", Sort::missing},
    {"bytes long; at most", Sort::too_long},
    {"items; at most", Sort::too_many},
    {"must be one line", Sort::lines},
    {"control character", Sort::lines},
    {"is not UTF-8", Sort::lines},
    {"too complex to show", Sort::too_complex},
    {"is no choice here", Sort::choice},
    {"is no code", Sort::choice},
    {"is no address", Sort::address},
    {"is no e-mail address", Sort::mail},
    {"is no phone number", Sort::phone},
    {"is no date", Sort::date},
    {"must be a whole number", Sort::number},
    {"stands in this list twice", Sort::twice},
    {"does not stand in vocabulary", Sort::unknown_word},
    {"is a real area", Sort::real_in_invented},
    {"is an invented area", Sort::invented_in_real},
    {"is real: an invented entry", Sort::real_in_invented},
    {"is invented: a real entry", Sort::invented_in_real},
    {"names no entry", Sort::no_such_entry},
    {"does not exist", Sort::no_such_entry},
    {"is no slug; write that of the", Sort::no_such_entry},
    {"is no slug", Sort::slug},
};

text::Message sentence(Sort sort)
{
    switch (sort)
    {
    case Sort::missing: return words::wrong_missing;
    case Sort::too_long: return words::wrong_too_long;
    case Sort::lines: return words::wrong_lines;
    case Sort::too_complex: return words::wrong_too_complex;
    case Sort::slug: return words::wrong_slug;
    case Sort::choice: return words::wrong_choice;
    case Sort::address: return words::wrong_address;
    case Sort::mail: return words::wrong_mail;
    case Sort::phone: return words::wrong_phone;
    case Sort::date: return words::wrong_date;
    case Sort::number: return words::wrong_number;
    case Sort::twice: return words::wrong_twice;
    case Sort::unknown_word: return words::wrong_unknown_word;
    case Sort::real_in_invented: return words::wrong_real_in_invented;
    case Sort::invented_in_real: return words::wrong_invented_in_real;
    case Sort::no_such_entry: return words::wrong_no_such_entry;
    case Sort::too_many: return words::wrong_too_many;
    case Sort::sources: return words::wrong_sources;
    case Sort::outlives: return words::wrong_outlives;
    case Sort::other: break;
    }
    return words::wrong_other;
}

std::string_view top_label(Viewer const& viewer, std::string_view name)
{
    if (name == "title")
        return viewer.say(text::content::field_title);
    if (name == "summary")
        return viewer.say(text::content::field_summary);
    if (name == "body")
        return viewer.say(text::content::field_body);
    if (name == "slug")
        return viewer.say(words::field_slug);
    return {};
}

// The control that a problem belongs to: a list with one item on each line is one control.
std::string control_of(content::Kind const& kind, std::string_view path)
{
    auto const* const field = content::find_field(kind, path.substr(0, path.find('[')));
    bool const one_control = field && field->type != content::FieldType::records
        && field->type != content::FieldType::prose && field->count == content::Count::many;
    return std::string(one_control ? path.substr(0, path.find('[')) : path);
}

}

Sort sort_of(Problem const& problem)
{
    for (auto const& sign : signs)
        if (problem.message.find(sign.part) != std::string::npos)
            return sign.sort;
    return Sort::other;
}

std::string label_of(Viewer const& viewer, content::Kind const& kind, std::string_view path)
{
    auto const open = path.find('[');
    auto const name = path.substr(0, open);
    if (auto const label = top_label(viewer, name); !label.empty())
        return std::string(label);
    auto const* const field = content::find_field(kind, name);
    if (!field)
        return std::string(name);
    std::string label(viewer.say(field->label));
    auto const close = path.find(']');
    if (open == std::string_view::npos || close == std::string_view::npos || close <= open)
        return label;
    std::size_t number = 0;
    for (auto const digit : path.substr(open + 1, close - open - 1))
        number = number * 10 + static_cast<std::size_t>(digit - '0');
    if (field->type == content::FieldType::records)
        label += " " + std::to_string(number + 1);
    auto const* const part = field_at(kind, path);
    return part && part != field ? label + ", " + std::string(viewer.say(part->label)) : label;
}

html::FieldError in_words(Viewer const& viewer, content::Kind const& kind, Problem const& problem)
{
    auto said = label_of(viewer, kind, problem.field) + ": " + std::string(viewer.say(sentence(sort_of(problem))));
    if (sort_of(problem) == Sort::other)
        said += " (" + problem.message + ")";
    return {control_of(kind, problem.field), std::move(said)};
}

Judged judge(Viewer const& viewer, content::Kind const& kind, std::span<Problem const> problems)
{
    Judged judged;
    for (auto const& problem : problems)
    {
        auto const sort = sort_of(problem);
        if (sort == Sort::missing || sort == Sort::sources)
            judged.missing.push_back({problem.field, label_of(viewer, kind, problem.field)});
        else
            judged.wrong.push_back(in_words(viewer, kind, problem));
    }
    return judged;
}

}
