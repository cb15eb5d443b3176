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
        {"entry", "title, summary, body, fields",
         "what a resident told and agreed to, and whom to reach about a project, activity or help",
         "to show it as far as was agreed",
         "the text is removed; a story is out of sight the night that the consent ends"},
        {"entry_revision", "draft, actor_id", "earlier versions of a text, and who changed it when",
         "to account for what is published",
         "the text is removed; after erasure of the account the number names nobody"},
        {"media_chunk", "bytes", "faces and voices in pictures and recordings", "to show and play them",
         "no text has the file any more"},
    };
    return places;
}

}
