// The pages of accepting an invitation. Private to the slice.
#pragma once
#include "accounts/pages.h"

namespace accounts {

html::Page invitation_code_page(text::Language language, std::string_view typed, Errors const& errors);

struct InvitationPage
{
    store::OpenInvitation invitation;
    std::string code;
    std::string site;
    std::vector<Granted> roles;
    std::string signed_in_as; ///< somebody else, in this browser; empty: nobody
    Computer computer = Computer::own;
    Errors errors = {};
};
html::Page invitation_page(text::Language language, InvitationPage const& about);

}
