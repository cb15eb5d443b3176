// The handlers that the route table names; each has a file of its own.
#pragma once
#include "contact/contact.h"
#include "contact/question.h"

namespace contact {

http::Response send_question(Contact& contact, http::Request const& request);
http::Response show_sent(Contact& contact, http::Request const& request);
http::Response list_questions(Contact& contact, http::Request const& request);
http::Response show_question(Contact& contact, http::Request const& request);
http::Response change_question(Contact& contact, http::Request const& request);
http::Response answer_question(Contact& contact, http::Request const& request);
http::Response note_call(Contact& contact, http::Request const& request);

/// The number in the path; absent for anything else.
std::optional<QuestionId> id_of(http::Request const& request);
std::string list_path(text::Language language);
std::string question_path(text::Language language, QuestionId id);

}
