// Where data about people may stand, why, and how long: the code's own table, from which the register is made.
// A new table or column: add a row here, or to personal_data_free.cpp when it says nothing about anybody.
#include "accounts/personal_data.h"

namespace accounts {

namespace {

constexpr Retention until_erased{{"Tot het account wordt gewist.", "Until the account is erased."}};
constexpr Retention with_its_text{{"Tot de tekst wordt weggehaald.", "Until the text is removed."}};
/// What stays after an account is erased, as a number that names nobody.
constexpr Retention as_a_number{
    {"Zolang de tekst er is. Is het account gewist? Dan staat er alleen een nummer dat niemand noemt.",
     "As long as the text is there. Once the account is erased, only a number remains that names nobody."}};

constexpr PersonalData places[] = {
    // accounts
    {"person",
     "id, kind, name, mail, language, municipal, rhythm, created_at, disabled_at, erased_at",
     {"Naam, mailadres, taal, hoe vaak je mail wilt, en of je bij een gemeente werkt",
      "Name, mail address, language, how often you want mail, and whether you work for a municipality"},
     Purpose::account,
     until_erased},
    {"person_role",
     "person_id, role, organisation, granted_by, granted_at",
     {"Wat je mag, voor welke organisatie, en wie je dat gaf",
      "What you may do, for which organisation, and who allowed it"},
     Purpose::account,
     until_erased},
    {"session",
     "id, person_id, token_hash, created_at, seen_at, expires_at, steps, shared, device",
     {"Dat een browser is ingelogd, welk soort browser, en wanneer die er het laatst was",
      "That a browser is signed in, which sort of browser, and when it was last here"},
     Purpose::security,
     {{"Tot je uitlogt, of de nacht nadat het inloggen verliep.",
       "Until you sign out, or the night after the session ran out."},
      "forget_sessions"}},
    {"consent",
     "id, person_id, subject, words, version, way, recorded_by, given_at, withdrawn_at",
     {"Waar je toestemming voor gaf, in welke woorden, wanneer en hoe",
      "What you agreed to, in which words, when and how"},
     Purpose::accountability,
     {{"Zolang de toestemming geldt. Daarna tot je account wordt gewist, om te kunnen laten zien dat er toestemming was.",
       "As long as the consent holds. After that until your account is erased, to be able to show that there was one."}}},
    {"audit",
     "id, at, actor_id, action, subject, subject_id, detail",
     {"Wie wat wanneer veranderde aan teksten, rechten en gegevens, met nummers in plaats van namen",
      "Who changed what and when in texts, rights and data, with numbers instead of names"},
     Purpose::accountability,
     {{"Vijf jaar, of zo lang als is ingesteld.", "Five years, or as long as is set."}, "forget_audit"}},
    {"notice",
     "id, person_id, topic, title, path, at, read_at, mailed_at",
     {"Berichten die voor je klaarstaan", "Messages that wait for you"},
     Purpose::notices,
     until_erased},
    {"job",
     "payload, error, unique_key",
     {"Werk dat wacht, zoals een mail aan jou: nummers, geen namen",
      "Work that waits, such as a mail to you: numbers, no names"},
     Purpose::notices,
     {{"Tot het is gedaan. Wat mislukte blijft tot een beheerder ernaar keek.",
       "Until it is done. What failed stays until an administrator looked at it."}}},
    // content
    {"entry",
     "title, summary, body, fields",
     {"Namen en adressen van wie je kunt bereiken over een project, activiteit of hulp",
      "Names and addresses of whom you can reach about a project, activity or help"},
     Purpose::publishing,
     with_its_text},
    {"entry",
     "title, summary, body, fields",
     {"Wat een inwoner vertelde en goed vond", "What a resident told and agreed to"},
     Purpose::stories,
     {{"Tot de verteller het intrekt. Uit zicht in de nacht dat de toestemming afloopt.",
       "Until the teller withdraws it. Out of sight the night that the consent ends."},
      "retire_entries"}},
    {"entry_value",
     "text",
     {"Wat uit een tekst te zoeken is", "What can be searched of a text"},
     Purpose::publishing,
     with_its_text},
    {"entry_revision",
     "draft, actor_id, at",
     {"Eerdere versies van een tekst, en wie die wanneer maakte",
      "Earlier versions of a text, and who made them when"},
     Purpose::publishing,
     as_a_number},
    {"media_file",
     "name",
     {"Namen van foto's, opnames en documenten", "Names of pictures, recordings and documents"},
     Purpose::publishing,
     with_its_text},
    {"media_part",
     "file, name",
     {"Namen van foto's, opnames en documenten", "Names of pictures, recordings and documents"},
     Purpose::publishing,
     with_its_text},
    {"media_chunk",
     "bytes",
     {"Gezichten en stemmen in foto's en opnames", "Faces and voices in pictures and recordings"},
     Purpose::publishing,
     {{"Tot geen tekst het bestand meer heeft. De kopie op schijf gaat dezelfde nacht weg.",
       "Until no text has the file any more. The copy on disk goes the same night."},
      "sweep_media"}},
    // editing
    {"work",
     "title, draft, created_by, updated_by, created_at, updated_at",
     {"Teksten waaraan wordt geschreven, en wie dat wanneer deed", "Texts being written, and who did so when"},
     Purpose::editing,
     as_a_number},
    {"work_version",
     "at, actor_id, draft",
     {"Eerdere versies van een tekst in wording, en wie die wanneer maakte",
      "Earlier versions of a text being written, and who made them when"},
     Purpose::editing,
     as_a_number},
    {"work_autosave",
     "person_id, title, draft, saved_at",
     {"Wat je typte en nog niet bewaarde", "What you typed and did not save yet"},
     Purpose::editing,
     {{"Tot je bewaart of het weggooit, en anders dertig dagen.",
       "Until you save or discard it, and otherwise thirty days."},
      "forget_autosaves"}},
    // privacy
    {"privacy_code",
     "person_id, hash, tries, made_at, expires_at",
     {"De code waarmee je bevestigt dat je je account wilt wissen, onleesbaar gemaakt",
      "The code by which you confirm that you want to erase your account, made unreadable"},
     Purpose::security,
     {{"Tien minuten, en weg in de nacht daarna.", "Ten minutes, and gone the night after."}, "forget_codes"}},
    {"privacy_ledger",
     "id, what, kind, row_id, created_at, slug_hash, at",
     {"Welke accounts en verhalen zijn gewist: nummers en een onleesbaar gemaakte naam",
      "Which accounts and stories were erased: numbers and a name made unreadable"},
     Purpose::accountability,
     {{"Zolang deze website er is: zo blijft weg wat weg is, ook na het terugzetten van een oude back-up.",
       "As long as this website exists: so what is gone stays gone, also after an old backup is put back."}}},
};

}

std::span<PersonalData const> personal_data()
{
    return places;
}

}
