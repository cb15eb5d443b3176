// POST /mijn/inloggen/herstelcodes: new codes on paper. They are shown in this answer and never again.
#include "accounts/second_step.h"
#include "accounts/second_step_mails.h"
#include "accounts/second_step_pages.h"

#include "platform/security/token.h"

namespace accounts {

http::Response make_recovery_codes(Accounts& accounts, http::Request const& request)
{
    constexpr int groups = 4;
    auto const factors = factors_of(accounts, request);
    if (auto refusal = prove_first(factors, request))
        return std::move(*refusal);
    if (!factors.has_second())
        return http::see_other(factors_path(request.language()));
    PersonId const person{request.person().id};
    std::vector<std::string> codes;
    std::vector<std::string> hashes;
    for (int i = 0; i < recovery_codes; ++i)
    {
        codes.push_back(security::human_code(groups));
        hashes.push_back(recovery_hash(person, codes.back()));
    }
    accounts.db.write([&](sql::Tx& tx) {
        store::set_recovery_codes(tx, person, hashes, accounts.clock.now());
        tell_factor_change(accounts, tx, person, FactorChange::recovery_made);
    });
    return fresh(200, recovery_page(request.language(), codes));
}

}
