// Notices: what waits for somebody in the inbox. Mails about them are made by the slice notices.
#pragma once
#include "accounts/accounts.h"

#include <string>

namespace accounts {

struct Notice
{
    std::string topic; ///< what it is about, so that two of one topic and path are one: "remark", "contact"
    std::string title; ///< in the person's language, one sentence
    std::string path;  ///< of this site, in the person's language
};

namespace store {

/// Puts a notice in somebody's inbox. One unread notice per topic and path: the same again only renews its time.
void notify(sql::Tx& tx, PersonId person, Notice const& notice, base::Time now);

}

}
