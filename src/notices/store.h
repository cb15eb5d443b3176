// All SQL of the inbox. Each statement about somebody's notices carries the person.
#pragma once
#include "accounts/people.h"
#include "notices/notices.h"

#include <optional>

namespace notices {

using accounts::PersonId;
using NoticeId = base::Id<struct NoticeTag>;

struct Entry
{
    NoticeId id;
    std::string topic;
    std::string title;
    std::string path;
    base::Time at;
    std::optional<base::Time> read_at;
};

/// Where a stretch of the inbox begins.
struct Place
{
    base::Time at;
    NoticeId id;
};
/// As it stands in an address: "1763800000000000-12".
std::string write(Place const& place);
std::optional<Place> read_place(std::string_view text);

/// A stretch of the inbox, the newest first.
struct Inbox
{
    std::vector<Entry> entries;
    std::int64_t unread = 0;
    std::optional<Place> next; ///< the stretch after it; absent at the end
};

inline constexpr int inbox_length = 20;

/// How many unread notices there are of a topic.
struct TopicCount
{
    std::string topic;
    std::int64_t count = 0;
};

/// What one mail tells of: everything unread up to `last`.
struct Digest
{
    std::vector<TopicCount> topics;
    NoticeId last;
};

namespace store {

/// Notices before the given place, or the newest.
Inbox inbox(sql::Session& db, PersonId person, std::optional<Place> before);

/// Marks it read and answers where it leads; absent when it is not this person's.
std::optional<std::string> open(sql::Tx& tx, PersonId person, NoticeId id, base::Time now);
void read_all(sql::Tx& tx, PersonId person, base::Time now);

/// How often somebody gets mail; absent for who is not here any more.
std::optional<accounts::Rhythm> rhythm(sql::Session& db, PersonId person);
void set_rhythm(sql::Tx& tx, PersonId person, accounts::Rhythm rhythm);

/// Who wants mail at this rhythm, has an address, and has something unread that came no later than `until` and of
/// which no mail told; numbers after `after`, at most `limit`.
struct Waiting
{
    accounts::Rhythm rhythm;
    base::Time until;
    PersonId after;
    int limit = 500;
};
std::vector<PersonId> waiting(sql::Session& db, Waiting const& waiting);

/// What a mail to this person would tell of; absent when nothing is new.
std::optional<Digest> digest(sql::Session& db, PersonId person);
/// Notes that a mail told of these.
void set_mailed(sql::Tx& tx, PersonId person, NoticeId last, base::Time now);

/// Deletes what was read, or waited, too long; answers how many.
std::int64_t forget(sql::Tx& tx, base::Time now);

}

}
