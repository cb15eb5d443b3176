// The pages of review. Queries ask once more what the person may see.
#include "review/handlers.h"

namespace review {

std::span<http::Route<Review> const> routes()
{
    using http::Access;
    using http::Method;
    static constexpr http::Route<Review> table[] = {
        {Method::get, {"/nakijken", "/en/review"}, Access::publish, list_waiting, {"state", "after"}},
        {Method::get, {"/nakijken/klopt", "/en/review/still-right"}, Access::publish, list_doubtful, {"after"}},
        {Method::get, {"/schrijven/{id}/nakijken", "/en/write/{id}/review"}, Access::write, show_work},
        {Method::post, {"/schrijven/{id}/nakijken", "/en/write/{id}/review"}, Access::write, take_step},
        {Method::get,
         {"/schrijven/{id}/nakijken/voorbeeld", "/en/write/{id}/review/preview"},
         Access::write,
         preview_work},
        {Method::post,
         {"/nakijken/{id}/opmerking/{remark}", "/en/review/{id}/remark/{remark}"},
         Access::publish,
         decide_remark},

        {Method::get, {"/meelezen", "/en/read-along"}, Access::read_along, list_rounds},
        {Method::get, {"/meelezen/{id}", "/en/read-along/{id}"}, Access::read_along, show_round},
        {Method::post, {"/meelezen/{id}", "/en/read-along/{id}"}, Access::read_along, send_reading},
        {Method::get, {"/meelezen/{id}/voorbeeld", "/en/read-along/{id}/preview"}, Access::read_along, preview_round},
        {Method::get, {"/namens", "/en/on-behalf"}, Access::signed_in, list_records},
        {Method::get, {"/namens/{id}", "/en/on-behalf/{id}"}, Access::signed_in, show_record},
        {Method::post, {"/namens/{id}", "/en/on-behalf/{id}"}, Access::signed_in, send_record},

        {Method::get,
         {"/bewerken/{kind}/{slug}/geschiedenis", "/en/edit/{kind}/{slug}/history"},
         Access::write,
         show_history,
         {"before"}},
        {Method::post,
         {"/bewerken/{kind}/{slug}/geschiedenis", "/en/edit/{kind}/{slug}/history"},
         Access::write,
         change_history},
        {Method::get,
         {"/bewerken/{kind}/{slug}/geschiedenis/verschil", "/en/edit/{kind}/{slug}/history/differences"},
         Access::write,
         show_changes,
         {"from", "to"}},
        {Method::get, {"/klopt/{kind}/{slug}", "/en/still-right/{kind}/{slug}"}, Access::write, show_still_right},
        {Method::post, {"/klopt/{kind}/{slug}", "/en/still-right/{kind}/{slug}"}, Access::write, confirm_still_right},
        {Method::get, {"/beheer/nakijken", "/en/desk/review"}, Access::manage, show_steps},
        {Method::post, {"/beheer/nakijken", "/en/desk/review"}, Access::manage, save_steps},
    };
    return table;
}

}
