// The handlers of the slice, one page or use case each. Private to the slice; routes.cpp is the table.
#pragma once
#include "accounts/sign_in.h"

namespace accounts {

http::Response show_sign_in(Accounts& accounts, http::Request const& request);
http::Response ask_code(Accounts& accounts, http::Request const& request);
http::Response show_code(Accounts& accounts, http::Request const& request);
http::Response type_code(Accounts& accounts, http::Request const& request);
http::Response show_link(Accounts& accounts, http::Request const& request);
http::Response use_link(Accounts& accounts, http::Request const& request);
http::Response sign_out(Accounts& accounts, http::Request const& request);

http::Response show_invitation_form(Accounts& accounts, http::Request const& request);
http::Response type_invitation(Accounts& accounts, http::Request const& request);
http::Response show_invitation(Accounts& accounts, http::Request const& request);
http::Response accept_invitation(Accounts& accounts, http::Request const& request);

http::Response show_my_place(Accounts& accounts, http::Request const& request);
http::Response show_sessions(Accounts& accounts, http::Request const& request);
http::Response end_sessions(Accounts& accounts, http::Request const& request);
http::Response show_profile(Accounts& accounts, http::Request const& request);
http::Response change_profile(Accounts& accounts, http::Request const& request);
http::Response ask_mail_change(Accounts& accounts, http::Request const& request);
http::Response show_mail_code(Accounts& accounts, http::Request const& request);
http::Response type_mail_code(Accounts& accounts, http::Request const& request);
http::Response show_kept_forms(Accounts& accounts, http::Request const& request);
http::Response show_kept_form(Accounts& accounts, http::Request const& request);
http::Response discard_kept_form(Accounts& accounts, http::Request const& request);

}
