// The code that confirms an erasure.
#include "privacy/code.h"

#include "accounts/people.h"
#include "platform/mail/letter.h"
#include "platform/security/token.h"
#include "privacy/store.h"

#include "text/privacy.h"

#include <boost/json/parse.hpp>

namespace privacy {

namespace words = text::privacy;

std::string code_hash(security::Key const& key, accounts::PersonId person, std::string_view code)
{
    return security::keyed_hash(key, "erase account " + std::to_string(person.value), code);
}

jobs::JobRequest code_job(accounts::PersonId person)
{
    auto const number = std::to_string(person.value);
    return {.kind = "privacy_code", .payload = R"({"person":)" + number + "}", .unique_key = "privacy_code/" + number};
}

void mail_code(Privacy& privacy, jobs::Job const& job)
{
    accounts::PersonId const person{boost::json::parse(job.payload).at("person").to_number<std::int64_t>()};
    auto const account = accounts::store::person(privacy.db, person);
    if (!account || !account->mail || account->erased_at)
        return;
    auto const say = [&](text::Message const& message) { return std::string(text::say(account->language, message)); };
    auto const code = security::six_digits();
    privacy.db.write(
        [&](sql::Tx& tx) { store::set_code(tx, person, code_hash(privacy.key, person, code), privacy.clock.now()); });
    mail::Letter letter;
    letter.subject = say(words::mail_subject);
    letter.paragraphs = {say(words::mail_lead), say(words::mail_lasts)};
    letter.code = code;
    letter.after = {say(words::mail_not_you)};
    letter.site = privacy.content.snapshot()->settings.name;
    try
    {
        privacy.mailer.send(mail::letter({account->name, *account->mail}, account->language, letter));
    }
    catch (mail::Refused const& refused)
    {
        throw jobs::GiveUp(refused.what());
    }
}

}
