// All SQL of questions. What the desk reads and writes carries who asks for it: only who may answer gets rows.
#pragma once
#include "accounts/people.h"
#include "contact/question.h"
#include "platform/sql/sql.h"

namespace contact {

/// A line of the list on the desk.
struct QuestionLine
{
    QuestionId id;
    std::string reference;
    Topic topic = Topic::general;
    Answer answer = Answer::none;
    text::Language language = text::Language::nl; ///< of the words
    std::string words;
    std::string assigned_name;
    base::Time created_at;
};

inline constexpr int list_length = 25;

struct QuestionList
{
    std::vector<QuestionLine> lines;
    std::optional<QuestionId> next; ///< the stretch after this id; absent at the end
};

/// How many wait in each state that asks for work.
struct Waiting
{
    std::int64_t fresh = 0;
    std::int64_t answering = 0;
    std::int64_t doubtful = 0;
};

namespace store {

QuestionId add(sql::Tx& tx, NewQuestion const& question, base::Time now);

// ---- The desk: `who` must have the right to answer, or there is nothing ----

/// The newest first, before the given id.
QuestionList list(sql::Session& db, PersonId who, State state, std::optional<QuestionId> before);
Waiting waiting(sql::Session& db, PersonId who);
std::optional<Question> question(sql::Session& db, PersonId who, QuestionId id);
/// The oldest first.
std::vector<Note> notes(sql::Session& db, PersonId who, QuestionId id);

/// Assigns it to `who`: being answered. False when there is no such question.
bool take(sql::Tx& tx, PersonId who, QuestionId id);
bool close(sql::Tx& tx, PersonId who, QuestionId id, base::Time now);
/// Back among the new ones, also one that was doubtful.
bool reopen(sql::Tx& tx, PersonId who, QuestionId id);
/// Deletes a doubtful one; others are not thrown away.
bool discard(sql::Tx& tx, PersonId who, QuestionId id);
/// Absent when there is no such question.
std::optional<NoteId> add_note(sql::Tx& tx, QuestionId id, Note const& note);

// ---- For jobs, which nobody asks for ----

std::optional<Question> question(sql::Session& db, QuestionId id);
struct Mailing
{
    Question question;
    Note note;
};
/// A mail that waits to be sent, with its question.
std::optional<Mailing> mailing(sql::Session& db, NoteId id);
void set_sent(sql::Tx& tx, NoteId id, base::Time now);
/// The mail could not be delivered: the question is open again.
void set_undelivered(sql::Tx& tx, NoteId id);
/// Everybody who may answer and can sign in.
std::vector<accounts::Account> answerers(sql::Session& db);

/// Counts and deletes what was closed too long ago, and deletes what was doubtful too long; answers how many went.
/// At most a thousand at a time.
std::int64_t forget(sql::Tx& tx, base::Time now);

}

}
