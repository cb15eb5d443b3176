// The mails of the slice.
#include "accounts/sign_in.h"

namespace accounts {

std::vector<jobs::Handler> job_handlers(Accounts&, mail::Mailer&)
{
    return {};
}

}
