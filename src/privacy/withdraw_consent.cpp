// GET and POST /mijn/gegevens/toestemming/{id}: withdraws a consent, and the story that was told with it.
#include "privacy/handlers.h"
#include "privacy/pages.h"

#include "accounts/audit.h"
#include "privacy/erase.h"
#include "privacy/numbers.h"

#include "text/privacy.h"

#include <algorithm>

namespace privacy {

namespace {

namespace words = text::privacy;
using accounts::Consent;

// One of this person's own that still holds.
std::optional<Consent> own_consent(Privacy& privacy, http::Request const& request)
{
    auto const id = number_from(request.path("id"));
    for (auto& one : accounts::store::consents(privacy.db, PersonId{request.person().id}))
        if (id && one.id.value == *id && !one.withdrawn_at)
            return std::move(one);
    return std::nullopt;
}

// "story/de-brief": the entry that was told with this consent. Whoever else consented to it too cannot keep it up:
// each teller may take it away.
std::optional<content::EntryId> entry_of(sql::Session& db, Consent const& consent)
{
    auto const slash = consent.subject.find('/');
    if (slash == std::string::npos)
        return std::nullopt;
    return content::store::original_named(db, consent.subject.substr(0, slash), consent.subject.substr(slash + 1));
}

}

http::Response show_consent(Privacy& privacy, http::Request const& request)
{
    auto const consent = own_consent(privacy, request);
    if (!consent)
        return http::not_found();
    return pages::consent(content::viewer(privacy.content, privacy.clock, request), *consent);
}

http::Response withdraw_consent(Privacy& privacy, http::Request const& request)
{
    auto const consent = own_consent(privacy, request);
    if (!consent)
        return http::not_found();
    PersonId const person{request.person().id};
    auto const entry = entry_of(privacy.db, *consent);
    // The story first: should anything fail between, the consent still stands here to be withdrawn again.
    bool const gone = entry && withdraw_entry(privacy, *entry, person);
    privacy.db.write([&](sql::Tx& tx) {
        auto const now = privacy.clock.now();
        if (!accounts::store::withdraw_consent(tx, person, consent->id, person, now)) // it went with the story
            accounts::audit(tx, {person, "consent.withdraw", "person", person.value}, now);
    });
    return http::see_other(
        request.language() == text::Language::nl ? "/mijn/gegevens" : "/en/my/data",
        gone ? words::withdraw_done_story : words::withdraw_done);
}

}
