// The pages of writing.
#include "editing/handlers.h"

namespace editing {

std::span<http::Route<Editing> const> routes()
{
    using http::Access;
    using http::Method;
    // A long text with many groups is many small fields.
    // Films are the largest files that are taken; media::type_of says how large each may be.
    constexpr std::size_t mebibyte = 1024 * 1024;
    static constexpr http::Body form{.limit = 2 * mebibyte};
    static constexpr http::Body with_files{
        .accepts = http::Accepts::upload, .limit = 260 * mebibyte, .file_limit = 256 * mebibyte, .files = 2};
    static constexpr http::Route<Editing> table[] = {
        {Method::get, {"/schrijven", "/en/write"}, Access::write, list_works, {"kind", "whose", "after"}},
        {Method::get,
         {"/schrijven/nieuw/{kind}", "/en/write/new/{kind}"},
         Access::write,
         show_new,
         {"of", "token", "restore"}},
        {Method::post,
         {"/schrijven/nieuw/{kind}", "/en/write/new/{kind}"},
         Access::write,
         post_new,
         {"of", "token"},
         with_files},
        {Method::get, {"/schrijven/{id}", "/en/write/{id}"}, Access::write, show_work, {"restore"}},
        {Method::post, {"/schrijven/{id}", "/en/write/{id}"}, Access::write, post_work, {}, with_files},
        {Method::get,
         {"/schrijven/{id}/bestand/{name}", "/en/write/{id}/file/{name}"},
         Access::write,
         send_file,
         {"size"}},
        {Method::get, {"/schrijven/bestand/{name}", "/en/write/file/{name}"}, Access::write, send_held_file, {"size"}},
        {Method::get, {"/schrijven/{id}/bekijken", "/en/write/{id}/look"}, Access::write, look},
        {Method::get, {"/schrijven/{id}/weg", "/en/write/{id}/away"}, Access::write, ask_discard},
        {Method::post, {"/schrijven/{id}/weg", "/en/write/{id}/away"}, Access::write, discard},
        {Method::get,
         {"/bewerken/{kind}/{slug}", "/en/edit/{kind}/{slug}"},
         Access::write,
         show_entry,
         {"in", "restore"}},
        {Method::post,
         {"/bewerken/{kind}/{slug}", "/en/edit/{kind}/{slug}"},
         Access::write,
         post_entry,
         {"in"},
         with_files},
        {Method::post, {"/schrijven/voorbeeld", "/en/write/preview"}, Access::write, preview_text, {}, form},
        {Method::get, {"/schrijven/kiezen", "/en/write/choose"}, Access::write, choose_entry, {"kind", "q"}},
    };
    return table;
}

}
