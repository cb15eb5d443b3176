// What every slice keeps about people, and about entries that are withdrawn. A new slice adds a line.
#include "app/personal_parts.h"

#include "accounts/sign_in.h"
#include "contact/contact.h"
#include "editing/forget.h"
#include "notices/notices.h"
#include "privacy/privacy.h"
#include "review/forget.h"
#include "review/review.h"

namespace app {

privacy::Parts personal_parts()
{
    return {
        .personal =
            {
                review::personal_part(), // asks for consents, which accounts erases
                accounts::personal_part(),
                notices::personal_part(),
                contact::personal_part(),
                editing::personal_part(),
                privacy::personal_part(),
            },
        .forget = {editing::forget_entries, review::forget_entries},
    };
}

}
