// What the handlers of the desk share. Private to the slice.
#pragma once
#include "contact/pages.h"

#include <optional>

namespace contact {

/// The question with all that its page shows; absent when there is none, or who asks may not answer.
std::optional<pages::QuestionView> question_view(
    Contact const& contact, content::Viewer const& viewer, http::Request const& request);

}
