// Reading along: the rounds in which experts by experience read a text, what they said, and what was done with it.
#pragma once
#include "accounts/consent.h"
#include "editing/work.h"

#include <array>
#include <optional>
#include <string>
#include <vector>

namespace review {

using accounts::PersonId;
using accounts::Way;
using editing::WorkId;
using RoundId = base::Id<struct RoundTag>;
using RemarkId = base::Id<struct RemarkTag>;

/// "Begrijp ik dit? Klopt dit? Doet dit recht?"; `part` for a remark on some words of the text.
enum class Question { clear, correct, just, part };
std::string_view code(Question question);
std::optional<Question> question_from(std::string_view code);
inline constexpr std::array<Question, 3> questions{Question::clear, Question::correct, Question::just};

enum class Answer { yes, doubt, no };
std::string_view code(Answer answer);
std::optional<Answer> answer_from(std::string_view code);

/// What was done with a remark.
enum class Decision { changed, partly, not_done };
std::string_view code(Decision decision);
std::optional<Decision> decision_from(std::string_view code);

struct Round
{
    RoundId id;
    std::optional<WorkId> work;            ///< absent once it is published
    std::optional<content::EntryId> entry; ///< once it is published
    std::string title;
    text::Language language = text::Language::nl; ///< of the title
    std::optional<base::Time> ended_at;
    bool read = false; ///< whether the person who asks has read it
};

struct NewRemark
{
    Question question = Question::part;
    std::string quote = {};
    std::string words;
};

struct NewReading
{
    RoundId round;
    std::int64_t version = 0;
    std::optional<PersonId> person; ///< absent: somebody without an account
    Way way = Way::screen;
    PersonId recorded_by;
    std::array<Answer, 3> answers{}; ///< of `questions`
    std::vector<NewRemark> remarks = {};
};

struct Remark
{
    RemarkId id;
    Question question = Question::part;
    std::string quote;
    std::string words;
    std::string reader; ///< the first name of who agreed to that; empty: "een meelezer"
    std::int64_t version = 0;
    std::optional<Decision> decision = {};
    std::string reason = {};
    std::string decided_by = {};
    std::optional<base::Time> decided_at = {};
};

struct Reading
{
    std::string reader; ///< as above
    std::int64_t version = 0;
    Way way = Way::screen;
    base::Time at{};
    std::array<Answer, 3> answers{};
};

/// What came in about a text.
struct Readings
{
    std::vector<Reading> readings;
    std::vector<Remark> remarks;
};

/// Subjects of consents: that others who write see the first name; that the words stay when the account is erased.
inline constexpr std::string_view consent_name = "read_along/name", consent_words = "read_along/words";

namespace store {

// Nothing here is ever seen by an account of a municipality: each statement asks that of the database itself.

/// Rounds that wait for this reader, then those that they read before; at most `limit`, older than `before`.
std::vector<Round> rounds(sql::Session& db, http::Person const& person, std::optional<RoundId> before, int limit);
/// A round that this person may read in, or read in before.
std::optional<Round> round(sql::Session& db, http::Person const& person, RoundId id);
/// What this person said in it.
Readings own_readings(sql::Session& db, http::Person const& person, RoundId id);

/// Rounds that are open, for who writes down what others say; none for who may not.
std::vector<Round> rounds_to_record(sql::Session& db, http::Person const& person);
/// Whether the person may write down what somebody without an account says: facilitators, editors, coordinators.
bool may_record(sql::Session& db, http::Person const& person);

/// Stores answers and remarks. Who read before gives new answers; remarks are added to earlier ones. False when the
/// round has ended, or is not open to this person.
bool save_reading(sql::Tx& tx, http::Person const& person, NewReading const& reading, base::Time now);

/// All that was said about a work. The caller has shown that the person may see the work.
Readings readings(sql::Session& db, http::Person const& person, WorkId work);

struct NewDecision
{
    WorkId work;
    RemarkId remark;
    Decision decision = Decision::changed;
    std::string reason;
};
/// Who gets to hear that their remark was answered.
struct Decided
{
    std::optional<PersonId> reader;
    RoundId round;
};
/// Absent when there is no such remark on that work for this person.
std::optional<Decided> decide(sql::Tx& tx, http::Person const& person, NewDecision const& decision, base::Time now);

/// Whether this consent holds, and giving or withdrawing it.
bool agreed(sql::Session& db, PersonId person, std::string_view subject);

}

}
