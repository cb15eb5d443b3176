// "Bewerk deze pagina" below the page of an entry, for who may write it.
#include "editing/editing.h"

#include "editing/rights.h"
#include "editing/sheet_store.h"
#include "platform/html/write.h"

#include "text/editing.h"

namespace editing {

namespace {

// The kind whose entries stand at the request's row; null for other pages.
content::Kind const* kind_at(content::Kinds const& kinds, http::Request const& request)
{
    for (auto const* const kind : kinds.all())
    {
        auto const path = kind->path(text::Language::nl); // a row goes by its Dutch pattern in both languages
        auto const pattern = path == "/" ? std::string("/{slug}") : std::string(path) + "/{slug}";
        if (request.route() == pattern)
            return kind;
    }
    return nullptr;
}

// An editor everywhere needs no look at the entry; an organisation's editor does.
bool may_write_at(Editing& editing, http::Request const& request, content::Kind const& kind)
{
    if (request.person().may(http::Access::publish))
        return true;
    auto const slug = request.path("slug");
    auto row = store::row(editing.db, kind, request.language(), slug);
    if (!row)
        row = store::row(editing.db, kind, text::Language::nl, slug);
    if (!row || !row->draft.translation_of)
        return row && may_write(request.person(), row->draft, {});
    auto const original = store::row(editing.db, kind, text::Language::nl, *row->draft.translation_of);
    return original && may_write(request.person(), original->draft, {});
}

}

html::Page with_edit_link(Editing& editing, http::Request const& request, html::Page const& page)
{
    if (!request.person().may(http::Access::write))
        return page;
    auto const* const kind = kind_at(editing.content.kinds(), request);
    if (!kind || !may_write_at(editing, request, *kind))
        return page;
    auto const slug = request.path("slug");
    auto const url = request.language() == text::Language::nl ? html::url("/bewerken/{}/{}", kind->name, slug)
                                                              : html::url("/en/edit/{}/{}", kind->name, slug);
    auto result = page;
    result.main = html::fragment(
        R"({}<p class="edit-link"><a class="button button--secondary" href="{}" rel="nofollow">{}</a></p>)", page.main,
        url, text::say(request.language(), text::editing::edit_link));
    return result;
}

}
