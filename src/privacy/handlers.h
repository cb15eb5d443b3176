// The handlers of the slice, one page or use case each. Private to the slice; routes.cpp is the table.
#pragma once
#include "privacy/privacy.h"

namespace privacy {

http::Response show_data(Privacy& privacy, http::Request const& request);
http::Response download_json(Privacy& privacy, http::Request const& request);
http::Response download_html(Privacy& privacy, http::Request const& request);

http::Response show_consent(Privacy& privacy, http::Request const& request);
http::Response withdraw_consent(Privacy& privacy, http::Request const& request);

http::Response show_erase(Privacy& privacy, http::Request const& request);
http::Response send_code(Privacy& privacy, http::Request const& request);
http::Response erase_account(Privacy& privacy, http::Request const& request);

http::Response show_desk_privacy(Privacy& privacy, http::Request const& request);
http::Response desk_export(Privacy& privacy, http::Request const& request);
http::Response desk_erase(Privacy& privacy, http::Request const& request);

http::Response show_withdrawal(Privacy& privacy, http::Request const& request);
http::Response withdraw(Privacy& privacy, http::Request const& request);

http::Response show_register(Privacy& privacy, http::Request const& request);

http::Response show_log(Privacy& privacy, http::Request const& request);
http::Response export_csv(Privacy& privacy, http::Request const& request);
http::Response export_json(Privacy& privacy, http::Request const& request);

}
