// The handlers that the route table names.
#pragma once
#include "review/review.h"

namespace review {

http::Response list_waiting(Review& review, http::Request const& request);
http::Response show_work(Review& review, http::Request const& request);
http::Response take_step(Review& review, http::Request const& request);
http::Response decide_remark(Review& review, http::Request const& request);
http::Response preview_work(Review& review, http::Request const& request);

http::Response list_rounds(Review& review, http::Request const& request);
http::Response show_round(Review& review, http::Request const& request);
http::Response send_reading(Review& review, http::Request const& request);
http::Response preview_round(Review& review, http::Request const& request);

http::Response list_records(Review& review, http::Request const& request);
http::Response show_record(Review& review, http::Request const& request);
http::Response send_record(Review& review, http::Request const& request);

http::Response show_history(Review& review, http::Request const& request);
http::Response show_changes(Review& review, http::Request const& request);
http::Response change_history(Review& review, http::Request const& request);

http::Response show_still_right(Review& review, http::Request const& request);
http::Response confirm_still_right(Review& review, http::Request const& request);
http::Response list_doubtful(Review& review, http::Request const& request);

http::Response show_steps(Review& review, http::Request const& request);
http::Response save_steps(Review& review, http::Request const& request);

/// The number in a hole of the address or in a field; 0 for what is none.
std::int64_t number(std::string_view text);

}
