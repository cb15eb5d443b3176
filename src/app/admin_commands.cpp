// kracht admin create: the first administrator, or one more.
#include "accounts/administrator.h"
#include "app/commands.h"
#include "app/data_folder.h"
#include "app/database.h"
#include "app/public_address.h"
#include "platform/base/error.h"

#include <iostream>

namespace app {

int create_administrator(Config const& config, AdministratorArguments const& arguments)
{
    auto const mail = accounts::clean_mail(arguments.mail);
    if (!mail)
        throw base::Error("'" + arguments.mail + "' is no mail address; write one such as name@example.org");
    auto const db = open_database(config, Schema::must_be_current);
    base::SystemClock const clock;
    jobs::Queue queue(*db, clock);
    security::Limiter limiter(clock);
    auto const key = security::Key::load_or_create(config.data / "secret.key");
    security::Passwords passwords(security::moderate);
    accounts::Accounts accounts{
        *db, clock, queue, limiter, key, passwords, {.site_name = [] { return std::string(); }, .base_url = {}}};
    auto const made = accounts::make_administrator(accounts, {arguments.name, *mail});
    if (made.others > 0)
        std::cout << "There " << (made.others == 1 ? "is 1 other administrator" : "are other administrators")
                  << " already" << (made.others == 1 ? "" : ": " + std::to_string(made.others)) << ".\n";
    std::cout << *mail << (made.known ? ", who was on record, " : " ") << "is an administrator now. Open\n\n  "
              << public_address(config) << accounts::invitation_path(text::Language::nl)
              << "\n\nand type this code there, once and within thirty days:\n\n  " << made.code
              << "\n\nWho has the code can sign in as this administrator: keep it to yourself.\n";
    return 0;
}

}
