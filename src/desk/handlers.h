// The handlers of the slice, one page or use case each. Private to the slice; routes.cpp is the table.
#pragma once
#include "desk/desk.h"

namespace desk {

http::Response show_start(Desk& desk, http::Request const& request);

http::Response list_people(Desk& desk, http::Request const& request);
http::Response show_person(Desk& desk, http::Request const& request);
http::Response save_person(Desk& desk, http::Request const& request);
http::Response change_role(Desk& desk, http::Request const& request);
http::Response change_access(Desk& desk, http::Request const& request);
http::Response invite_person_again(Desk& desk, http::Request const& request);

http::Response list_invitations(Desk& desk, http::Request const& request);
http::Response show_invite(Desk& desk, http::Request const& request);
http::Response send_invite(Desk& desk, http::Request const& request);
http::Response change_invitation(Desk& desk, http::Request const& request);
http::Response show_letter(Desk& desk, http::Request const& request);

http::Response list_organisations(Desk& desk, http::Request const& request);

http::Response list_words(Desk& desk, http::Request const& request);
http::Response show_word_list(Desk& desk, http::Request const& request);
http::Response add_word(Desk& desk, http::Request const& request);
http::Response show_word(Desk& desk, http::Request const& request);
http::Response save_word(Desk& desk, http::Request const& request);
http::Response ask_remove_word(Desk& desk, http::Request const& request);
http::Response remove_word(Desk& desk, http::Request const& request);

http::Response show_menu(Desk& desk, http::Request const& request);
http::Response save_menu(Desk& desk, http::Request const& request);

http::Response show_settings(Desk& desk, http::Request const& request);
http::Response save_settings(Desk& desk, http::Request const& request);
http::Response ask_demonstration(Desk& desk, http::Request const& request);
http::Response switch_demonstration(Desk& desk, http::Request const& request);

http::Response list_jobs(Desk& desk, http::Request const& request);
http::Response ask_discard(Desk& desk, http::Request const& request);
http::Response change_job(Desk& desk, http::Request const& request);

http::Response show_health(Desk& desk, http::Request const& request);

}
