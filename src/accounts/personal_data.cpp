// Where data about people may stand, why, and how long: the code's own table, from which the register is made.
#include "accounts/accounts.h"

namespace accounts {

std::span<PersonalData const> personal_data()
{
    static constexpr PersonalData places[] = {
        {"person", "name, mail, disabled_at", "who somebody is and how to reach them",
         "to know who may do what, and to answer them", "the account is erased"},
        {"session", "person_id, token_hash, seen_at", "that a browser is signed in",
         "to recognise the person from page to page", "it ends, or the night after it expired"},
        {"entry_revision", "actor_id", "who changed which text, when", "to account for what is published",
         "the entry is removed; after erasure the number names nobody"},
    };
    return places;
}

}
