// Codes of what readers answer and editors decide, as stored and sent by forms.
#include "review/reading.h"

#include <algorithm>

namespace review {

namespace {

constexpr std::array<std::string_view, 4> question_codes{"clear", "correct", "just", "part"};
constexpr std::array<std::string_view, 3> answer_codes{"yes", "doubt", "no"};
constexpr std::array<std::string_view, 3> decision_codes{"changed", "partly", "not"};

template <class Code>
std::optional<Code> from(auto const& codes, std::string_view code)
{
    auto const* const found = std::ranges::find(codes, code);
    return found == codes.end() ? std::nullopt : std::optional(static_cast<Code>(found - codes.begin()));
}

}

std::string_view code(Question question)
{
    return question_codes[static_cast<std::size_t>(question)];
}

std::optional<Question> question_from(std::string_view code)
{
    return from<Question>(question_codes, code);
}

std::string_view code(Answer answer)
{
    return answer_codes[static_cast<std::size_t>(answer)];
}

std::optional<Answer> answer_from(std::string_view code)
{
    return from<Answer>(answer_codes, code);
}

std::string_view code(Decision decision)
{
    return decision_codes[static_cast<std::size_t>(decision)];
}

std::optional<Decision> decision_from(std::string_view code)
{
    return from<Decision>(decision_codes, code);
}

}
