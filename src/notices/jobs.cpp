// Rounds that look who has something new, one mail to each of them, and forgetting.
#include "notices/mail_code.h"
#include "notices/topics.h"

#include "platform/mail/letter.h"
#include "platform/text/date.h"

#include "text/notices.h"

#include <boost/json.hpp>

namespace notices {

namespace {

namespace words = text::notices;
using accounts::Rhythm;

jobs::Daily half_past_seven()
{
    return {.hour = 7, .minute = 30};
}

// The last Monday, half past seven. What came after it waits a week; a program that stood still makes up for it.
base::Time weekly_limit(base::Time now)
{
    auto day = text::first_day(text::local_date(now));
    day -= std::chrono::weekday(day) - std::chrono::Monday;
    auto const limit = jobs::next_time(half_past_seven(), base::Time(day));
    return limit <= now ? limit : jobs::next_time(half_past_seven(), base::Time(day - std::chrono::days(7)));
}

// One job for each, so that an address that fails holds up nobody else.
void queue_mails(Notices& notices, Rhythm rhythm, base::Time until)
{
    store::Waiting waiting{.rhythm = rhythm, .until = until, .after = {}};
    for (auto people = store::waiting(notices.db, waiting); !people.empty();
         people = store::waiting(notices.db, waiting))
    {
        notices.db.write([&](sql::Tx& tx) {
            for (auto const person : people)
            {
                auto const number = std::to_string(person.value);
                notices.jobs.enqueue(
                    tx,
                    {.kind = "notices_mail",
                     .payload = R"({"person":)" + number + "}",
                     .unique_key = "notices_mail/" + number});
            }
        });
        waiting.after = people.back();
    }
}

// How many and what about, but no titles: mail is read by more eyes than ours.
std::vector<std::string> paragraphs(text::Language language, Digest const& digest)
{
    std::int64_t total = 0;
    std::string list;
    for (auto const& topic : digest.topics)
    {
        total += topic.count;
        list.append(list.empty() ? "" : "\n")
            .append("• ")
            .append(text::say(language, topic_name(topic.topic)))
            .append(": ")
            .append(std::to_string(topic.count));
    }
    return {text::say(language, words::mail_count{.count = total}), list};
}

mail::Message digest_mail(Notices const& notices, accounts::Account const& account, Digest const& digest)
{
    auto const language = account.language;
    auto const site = notices.settings.site_name();
    bool const dutch = language == text::Language::nl;
    auto const code = mail_code(notices.key, account.id);
    mail::Letter letter;
    letter.subject = text::say(language, words::mail_subject{.site = site});
    letter.paragraphs = paragraphs(language, digest);
    letter.button = mail::Button{
        std::string(text::say(language, words::mail_button)),
        notices.settings.base_url + (dutch ? "/mijn/berichten" : "/en/my/messages")};
    letter.after = {
        text::say(language, words::mail_why{.site = site, .rhythm = text::say(language, rhythm_name(account.rhythm))})};
    letter.site = site;
    letter.unsubscribe_url = notices.settings.base_url + mail_choice_path(language, code);
    return mail::letter({account.name, *account.mail}, language, letter);
}

void send_mail(Notices& notices, PersonId person)
{
    auto const account = accounts::store::person(notices.db, person);
    auto const digest = store::digest(notices.db, person);
    bool const wanted = account && account->mail && !account->disabled_at && !account->erased_at
        && account->rhythm != Rhythm::never;
    if (!wanted || !digest)
        return;
    try
    {
        notices.mailer.send(digest_mail(notices, *account, *digest));
    }
    catch (mail::Refused const& refused)
    {
        throw jobs::GiveUp(refused.what());
    }
    notices.db.write([&](sql::Tx& tx) { store::set_mailed(tx, person, digest->last, notices.clock.now()); });
}

void round_at_once(Notices& notices)
{
    if (notices.mailer.delivers())
        queue_mails(notices, Rhythm::at_once, notices.clock.now());
}

void round_of_the_day(Notices& notices)
{
    if (!notices.mailer.delivers())
        return;
    auto const now = notices.clock.now();
    queue_mails(notices, Rhythm::daily, now);
    queue_mails(notices, Rhythm::weekly, weekly_limit(now));
}

}

std::vector<jobs::Handler> handlers(Notices& notices)
{
    std::vector<jobs::Handler> all;
    all.push_back({.kind = "notices_round", .run = [&notices](jobs::Job const&) { round_at_once(notices); }});
    all.push_back({.kind = "notices_digest", .run = [&notices](jobs::Job const&) { round_of_the_day(notices); }});
    all.push_back({.kind = "notices_mail", .run = [&notices](jobs::Job const& job) {
                       auto const payload = boost::json::parse(job.payload).as_object();
                       send_mail(notices, PersonId{payload.at("person").to_number<std::int64_t>()});
                   }});
    all.push_back({.kind = "forget_notices", .run = [&notices](jobs::Job const&) {
                       notices.db.write([&](sql::Tx& tx) { store::forget(tx, notices.clock.now()); });
                   }});
    return all;
}

std::vector<jobs::Recurring> schedule()
{
    using std::chrono::minutes;
    return {
        {.name = "notices_round", .when = jobs::Every{minutes(3)}, .job = {.kind = "notices_round"}},
        {.name = "notices_digest", .when = half_past_seven(), .job = {.kind = "notices_digest"}},
        {.name = "forget_notices", .when = jobs::Daily{.hour = 3, .minute = 50}, .job = {.kind = "forget_notices"}},
    };
}

}
