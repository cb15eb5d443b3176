// What notices are about, in words for the inbox and for mails.
#pragma once
#include "accounts/people.h"
#include "platform/text/message.h"

#include <string>
#include <string_view>

namespace notices {

/// "Vragen van bezoekers"; a topic that the table does not have is "Overig".
text::Message topic_name(std::string_view topic);

/// "Elke dag".
text::Message rhythm_name(accounts::Rhythm rhythm);

}
