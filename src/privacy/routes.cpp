// Addresses of the slice.
#include "privacy/handlers.h"

namespace privacy {

std::span<http::Route<Privacy> const> routes()
{
    using http::Access;
    using http::Method;
    using http::QueryNames;
    static constexpr http::Paths erase{"/mijn/gegevens/wissen", "/en/my/data/erase"};
    static constexpr http::Paths consent{"/mijn/gegevens/toestemming/{id}", "/en/my/data/consent/{id}"};
    static constexpr http::Paths withdrawal{"/beheer/intrekken/{kind}/{slug}", "/en/desk/withdraw/{kind}/{slug}"};
    static constexpr http::Paths person{"/beheer/mensen/{id}/privacy", "/en/desk/people/{id}/privacy"};
    static constexpr QueryNames filter{"subject", "number", "who", "from", "to", "after"};
    static constexpr http::Route<Privacy> table[] = {
        {Method::get, {"/mijn/gegevens", "/en/my/data"}, Access::signed_in, show_data},
        {Method::get, {"/mijn/gegevens/alles.json", "/en/my/data/all.json"}, Access::signed_in, download_json},
        {Method::get, {"/mijn/gegevens/alles.html", "/en/my/data/all.html"}, Access::signed_in, download_html},
        {Method::get, consent, Access::signed_in, show_consent},
        {Method::post, consent, Access::signed_in, withdraw_consent},
        {Method::get, erase, Access::signed_in, show_erase},
        {Method::post, {"/mijn/gegevens/wissen/code", "/en/my/data/erase/code"}, Access::signed_in, send_code},
        {Method::post, erase, Access::signed_in, erase_account},
        {Method::get, person, Access::manage, show_desk_privacy},
        {Method::post,
         {"/beheer/mensen/{id}/privacy/alles.html", "/en/desk/people/{id}/privacy/all.html"},
         Access::manage,
         desk_export},
        {Method::post, {"/beheer/mensen/{id}/wissen", "/en/desk/people/{id}/erase"}, Access::manage, desk_erase},
        {Method::get, withdrawal, Access::publish, show_withdrawal},
        {Method::post, withdrawal, Access::publish, withdraw},
        {Method::get, {"/privacy/register", "/en/privacy/register"}, Access::everyone, show_register},
        {Method::get, {"/beheer/logboek", "/en/desk/log"}, Access::administer, show_log, filter},
        {Method::get, {"/beheer/logboek/regels.csv", "/en/desk/log/lines.csv"}, Access::administer, export_csv, filter},
        {Method::get,
         {"/beheer/logboek/regels.json", "/en/desk/log/lines.json"},
         Access::administer,
         export_json,
         filter},
    };
    return table;
}

}
