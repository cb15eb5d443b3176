// The letter of an invitation: where it is shown once its code was made. Private to the slice.
#pragma once
#include "desk/invitations.h"
#include "desk/parts.h"

namespace desk {

/// What stands in the address of a letter: the code, sealed for who made it. The database has only its hash.
struct LetterKey
{
    PersonId person;
    std::string code;
};
std::string letter_path(Desk& desk, http::Request const& request, LetterKey const& key);
/// Absent when it was changed, or made by somebody else.
std::optional<LetterKey> read_letter(Desk& desk, http::Request const& request);

struct LetterPage
{
    text::Language language;  ///< of who prints it
    text::Language of_letter; ///< of who gets it
    std::string name;         ///< to whom
    std::string site;         ///< name of the alliance
    std::string sender;       ///< who prints it
    std::string code;
    std::string address; ///< where the code is typed, in full
    std::string address_with_code;
    base::Time until;
};
html::Page letter_page(LetterPage const& page);

}
