// POST /mijn/berichten/{id}: marks it read and leads to what it is about.
#include "notices/handlers.h"
#include "notices/store.h"

#include "platform/html/url.h"

#include "text/notices.h"

#include <charconv>

namespace notices {

http::Response open_notice(Notices& notices, http::Request const& request)
{
    auto const text = request.path("id");
    NoticeId id;
    auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), id.value);
    if (error != std::errc() || end != text.data() + text.size())
        return http::not_found();
    auto const path = notices.db.write(
        [&](sql::Tx& tx) { return store::open(tx, PersonId{request.person().id}, id, notices.clock.now()); });
    if (!path)
        return http::not_found();
    // Paths are written by our own code; this keeps a mistake there from leading away from the site.
    auto const url = html::Url::parse(*path);
    bool const here = url && path->starts_with('/') && !path->starts_with("//");
    return http::see_other(here ? *path : "/");
}

http::Response read_all(Notices& notices, http::Request const& request)
{
    notices.db.write([&](sql::Tx& tx) { store::read_all(tx, PersonId{request.person().id}, notices.clock.now()); });
    bool const dutch = request.language() == text::Language::nl;
    return http::see_other(dutch ? "/mijn/berichten" : "/en/my/messages", text::notices::flash_read);
}

}
