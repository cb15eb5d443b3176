// Every address of the desk.
#include "desk/handlers.h"

namespace desk {

namespace {

using http::Access;
using http::Method;
using http::Paths;

constexpr Paths start("/beheer", "/en/desk");
constexpr Paths people("/beheer/mensen", "/en/desk/people");
constexpr Paths person("/beheer/mensen/{id}", "/en/desk/people/{id}");
constexpr Paths roles("/beheer/mensen/{id}/rollen", "/en/desk/people/{id}/roles");
constexpr Paths access("/beheer/mensen/{id}/toegang", "/en/desk/people/{id}/access");
constexpr Paths again("/beheer/mensen/{id}/uitnodigen", "/en/desk/people/{id}/invite");
constexpr Paths invitations("/beheer/uitnodigingen", "/en/desk/invitations");
constexpr Paths invite("/beheer/uitnodigingen/nieuw", "/en/desk/invitations/new");
constexpr Paths letter("/beheer/uitnodigingen/brief", "/en/desk/invitations/letter");
constexpr Paths invitation("/beheer/uitnodigingen/{id}", "/en/desk/invitations/{id}");
constexpr Paths organisations("/beheer/organisaties", "/en/desk/organisations");
constexpr Paths all_words("/beheer/woorden", "/en/desk/words");
constexpr Paths word_list("/beheer/woorden/{list}", "/en/desk/words/{list}");
constexpr Paths word("/beheer/woorden/{list}/{slug}", "/en/desk/words/{list}/{slug}");
constexpr Paths word_away("/beheer/woorden/{list}/{slug}/weg", "/en/desk/words/{list}/{slug}/remove");
constexpr Paths menu("/beheer/menu", "/en/desk/menu");
constexpr Paths settings("/beheer/instellingen", "/en/desk/settings");
constexpr Paths demonstration("/beheer/instellingen/demonstratie", "/en/desk/settings/demonstration");
constexpr Paths jobs("/beheer/taken", "/en/desk/jobs");
constexpr Paths job("/beheer/taken/{id}", "/en/desk/jobs/{id}");
constexpr Paths health("/beheer/gezondheid", "/en/desk/health");

constexpr http::Route<Desk> table[] = {
    {Method::get, start, Access::answer, show_start},
    {Method::get, people, Access::manage, list_people, {"q", "role", "after"}},
    {Method::get, person, Access::manage, show_person},
    {Method::post, person, Access::manage, save_person},
    {Method::post, roles, Access::manage, change_role},
    {Method::post, access, Access::manage, change_access},
    {Method::post, again, Access::manage, invite_person_again},
    {Method::get, invitations, Access::manage, list_invitations, {"after"}},
    {Method::get, invite, Access::manage, show_invite},
    {Method::post, invite, Access::manage, send_invite},
    {Method::get, letter, Access::manage, show_letter, {"letter"}},
    {Method::post, invitation, Access::manage, change_invitation},
    {Method::get, organisations, Access::manage, list_organisations, {"after"}},
    {Method::get, all_words, Access::manage, list_words},
    {Method::get, word_list, Access::manage, show_word_list},
    {Method::post, word_list, Access::manage, add_word},
    {Method::get, word, Access::manage, show_word},
    {Method::post, word, Access::manage, save_word},
    {Method::get, word_away, Access::manage, ask_remove_word},
    {Method::post, word_away, Access::manage, remove_word},
    {Method::get, menu, Access::manage, show_menu},
    {Method::post, menu, Access::manage, save_menu},
    {Method::get, settings, Access::manage, show_settings},
    {Method::post, settings, Access::manage, save_settings},
    {Method::get, demonstration, Access::manage, ask_demonstration},
    {Method::post, demonstration, Access::manage, switch_demonstration},
    {Method::get, jobs, Access::administer, list_jobs, {"after"}},
    {Method::get, job, Access::administer, ask_discard},
    {Method::post, job, Access::administer, change_job},
    {Method::get, health, Access::administer, show_health},
};

}

std::span<http::Route<Desk> const> routes()
{
    return table;
}

}
