// /beheer/intrekken/{kind}/{slug}: an editor takes an entry away for whoever told it or can be seen in it.
#include "privacy/handlers.h"
#include "privacy/pages.h"

#include "privacy/erase.h"

#include "platform/html/write.h"

#include "text/privacy.h"

#include <algorithm>

namespace privacy {

namespace {

namespace words = text::privacy;

// Only of kinds that are shown with somebody's consent.
std::optional<content::EntryId> entry_of(Privacy& privacy, http::Request const& request)
{
    auto const* const kind = privacy.content.kinds().find(request.path("kind"));
    if (!kind || kind->shown_until.empty())
        return std::nullopt;
    return content::store::original_named(privacy.db, kind->name, request.path("slug"));
}

html::Page page_of(Privacy& privacy, http::Request const& request, content::EntryId entry, pages::Errors errors)
{
    auto const gone = content::store::to_withdraw(privacy.db, privacy.content.kinds(), entry, privacy.clock.now());
    std::vector<content::EntryId> ids;
    for (auto const& row : gone ? gone->rows : std::vector<content::WithdrawnRow>())
        ids.push_back(row.id);
    pages::WithdrawalPage page{
        .kind = std::string(request.path("kind")),
        .slug = std::string(request.path("slug")),
        .rows = store::entry_names(privacy.db, ids),
        .errors = std::move(errors)};
    auto const first = std::ranges::find(page.rows, entry, &store::EntryName::id);
    std::rotate(page.rows.begin(), first, first == page.rows.end() ? first : first + 1);
    return pages::withdrawal(content::viewer(privacy.content, privacy.clock, request), page);
}

}

http::Response show_withdrawal(Privacy& privacy, http::Request const& request)
{
    auto const entry = entry_of(privacy, request);
    return entry ? http::Response(page_of(privacy, request, *entry, {})) : http::not_found();
}

http::Response withdraw(Privacy& privacy, http::Request const& request)
{
    auto const entry = entry_of(privacy, request);
    if (!entry)
        return http::not_found();
    if (request.form().value("sure").value_or("") != "yes")
        return http::unprocessable(page_of(
            privacy, request, *entry,
            {{"sure", std::string(text::say(request.language(), words::withdraw_entry_sure_needed))}}));
    withdraw_entry(privacy, *entry, PersonId{request.person().id});
    auto const* const kind = privacy.content.kinds().find(request.path("kind"));
    return http::see_other(kind->path(request.language()), words::withdraw_entry_done);
}

html::Page with_withdraw_link(Privacy& privacy, http::Request const& request, html::Page page)
{
    if (!request.person().may(http::Access::publish))
        return page;
    for (auto const* const kind : privacy.content.kinds().all())
    {
        if (kind->shown_until.empty() || request.route() != std::string(kind->path(text::Language::nl)) + "/{slug}")
            continue;
        auto const slug = request.path("slug");
        auto const url = request.language() == text::Language::nl
            ? html::url("/beheer/intrekken/{}/{}", kind->name, slug)
            : html::url("/en/desk/withdraw/{}/{}", kind->name, slug);
        page.main = html::fragment(
            R"({}<p class="edit-link"><a class="button button--quiet" href="{}" rel="nofollow">{}</a></p>)", page.main,
            url, text::say(request.language(), words::withdraw_entry_link));
    }
    return page;
}

}
