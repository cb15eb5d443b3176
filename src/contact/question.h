// A question as it is stored, with the words for its parts. Private to the slice.
#pragma once
#include "accounts/accounts.h"
#include "platform/text/message.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace contact {

using accounts::PersonId;
using QuestionId = base::Id<struct QuestionTag>;
using NoteId = base::Id<struct NoteTag>;

/// What a question is about; decides which role gets it.
enum class Topic { general, money, project, press, privacy, accessibility };
/// How somebody wants to be answered.
enum class Answer { mail, phone, none };
/// How far along it is. Doubtful: it looked like an advertisement, somebody has to look first.
enum class State { fresh, answering, answered, doubtful };
/// How something was said: by mail to the asker, by phone, or noted for colleagues.
enum class Way { mail, phone, note };

std::string_view code(Topic topic);
std::string_view code(Answer answer);
std::string_view code(State state);
std::string_view code(Way way);
std::optional<Topic> topic_from(std::string_view code);
std::optional<Answer> answer_from(std::string_view code);
std::optional<State> state_from(std::string_view code);
std::optional<Way> way_from(std::string_view code);

text::Message name(Topic topic);
text::Message name(State state);

struct NewQuestion
{
    std::string reference; ///< by which asker and desk name it: "k7mp-2xqd"
    Topic topic = Topic::general;
    std::string about; ///< "project/slug", of the Dutch original; empty: nothing in particular
    text::Language language = text::Language::nl;
    std::string name; ///< may be empty
    Answer answer = Answer::none;
    std::string mail;  ///< in lower case; empty unless the answer goes by mail
    std::string phone; ///< empty unless the answer goes by phone
    std::string suits; ///< when calling suits
    std::string words;
    State state = State::fresh;
    std::optional<PersonId> person = {}; ///< who was signed in
};

struct Question : NewQuestion
{
    QuestionId id;
    std::optional<PersonId> assigned_to;
    std::string assigned_name;
    base::Time created_at;
    std::optional<base::Time> closed_at;
};

struct Note
{
    NoteId id;
    PersonId by;
    std::string by_name;
    Way way = Way::note;
    std::string words;
    base::Time at;
    std::optional<base::Time> sent_at; ///< of a mail: when the server took it
};

}
