// The codes and words of a question's parts.
#include "contact/question.h"

#include "text/contact.h"

#include <algorithm>
#include <array>

namespace contact {

namespace {

namespace words = text::contact;

constexpr std::array<std::string_view, 6> topics{"general", "money", "project", "press", "privacy", "accessibility"};
constexpr std::array<std::string_view, 3> answers{"mail", "phone", "none"};
constexpr std::array<std::string_view, 4> states{"new", "answering", "answered", "doubtful"};
constexpr std::array<std::string_view, 3> ways{"mail", "phone", "note"};

template <class T, std::size_t size>
std::optional<T> from(std::array<std::string_view, size> const& codes, std::string_view code)
{
    auto const* const found = std::ranges::find(codes, code);
    return found == codes.end() ? std::nullopt : std::optional(static_cast<T>(found - codes.begin()));
}

}

std::string_view code(Topic topic)
{
    return topics[static_cast<std::size_t>(topic)];
}

std::string_view code(Answer answer)
{
    return answers[static_cast<std::size_t>(answer)];
}

std::string_view code(State state)
{
    return states[static_cast<std::size_t>(state)];
}

std::string_view code(Way way)
{
    return ways[static_cast<std::size_t>(way)];
}

std::optional<Topic> topic_from(std::string_view code)
{
    return from<Topic>(topics, code);
}

std::optional<Answer> answer_from(std::string_view code)
{
    return from<Answer>(answers, code);
}

std::optional<State> state_from(std::string_view code)
{
    return from<State>(states, code);
}

std::optional<Way> way_from(std::string_view code)
{
    return from<Way>(ways, code);
}

text::Message name(Topic topic)
{
    constexpr std::array names{words::topic_general, words::topic_money,   words::topic_project,
                               words::topic_press,   words::topic_privacy, words::topic_accessibility};
    return names[static_cast<std::size_t>(topic)];
}

text::Message name(State state)
{
    constexpr std::array names{words::state_new, words::state_answering, words::state_answered, words::state_doubtful};
    return names[static_cast<std::size_t>(state)];
}

}
