// Home, the reader's settings, and the pages; fixed addresses of all slices go before `{slug}`.
#include "site/handlers.h"

namespace site {

std::span<http::Route<Site> const> routes()
{
    using http::Access;
    using http::Method;
    static constexpr http::Route<Site> table[] = {
        {Method::get, {"/", "/en"}, Access::everyone, show_home},
        {Method::get, {"/leesinstellingen", "/en/reading-settings"}, Access::everyone, show_reading},
        {Method::post, {"/leesinstellingen", "/en/reading-settings"}, Access::everyone, save_reading},
        {Method::get, {"/privacy", "/en/privacy"}, Access::everyone, show_privacy},
        {Method::get, {"/toegankelijkheid", "/en/accessibility"}, Access::everyone, show_accessibility},
        {Method::get, {"/beveiliging", "/en/security"}, Access::everyone, show_security},
        {Method::get, {"/contact", "/en/contact"}, Access::everyone, show_contact, {"about", "topic"}},
        {Method::get, {"/{slug}", "/en/{slug}"}, Access::everyone, show_page},
    };
    return table;
}

}
