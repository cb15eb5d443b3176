// GET /insluiten/{room}: entries in a page that a partner may show within a page of their own.
#include "sharing/handlers.h"
#include "sharing/selection.h"

#include "content/components.h"

#include "platform/html/write.h"

#include "text/sharing.h"

namespace sharing {

namespace {

namespace words = text::sharing;
using content::Card;
using content::Viewer;

constexpr int most_shown = 24;

// Anybody may frame these pages, and only these: they hold links and nothing that can be pressed here, no cookie is
// read or set, and no script runs.
constexpr std::string_view policy =
    "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; base-uri 'none'; form-action 'none'; "
    "frame-ancestors *";

struct Embedded
{
    Sharing const& sharing;
    Viewer const& viewer;
    http::Request const& request;
    std::string title;
    std::string path; ///< of the page that shows the same
    std::vector<Card> const& cards;
};

// Known by the last word of the address of its list: "projecten".
content::Kind const* find_room(Viewer const& viewer, std::string_view room)
{
    for (auto const* const kind : viewer.kinds->all())
    {
        auto const path = kind->path(viewer.language);
        if (may_leave(*kind) && path.substr(path.rfind('/') + 1) == room)
            return kind;
    }
    return nullptr;
}

std::optional<html::Url> in_full(Embedded const& page, std::string_view path)
{
    return html::Url::parse(std::string(page.request.base_url()).append(path));
}

// Links lead out of the frame: one does not read a whole site in somebody else's column.
void write_link(html::Out& out, std::optional<html::Url> const& url, std::string_view words_of)
{
    if (url)
        html::write(out, R"(<a class="card__link" target="_top" href="{}">{}</a>)", *url, words_of);
    else
        html::write(out, "{}", words_of);
}

void write_card(html::Out& out, Embedded const& page, Card const& card)
{
    auto const lang = content::foreign(page.viewer, card.language);
    auto const path = content::entry_url(page.viewer, card.kind, card.slug);
    html::write(
        out,
        R"(<li><article class="card">{}<h2 class="card__title" lang="{}">{}</h2><p class="card__text" lang="{}">)"
        R"({}</p></article></li>)",
        [&](html::Out& part) { content::badges(part, page.viewer, card.fields, card.invented); }, lang,
        [&](html::Out& part) { write_link(part, path ? in_full(page, path->text()) : std::nullopt, card.title); }, lang,
        card.summary);
}

void write_notice(html::Out& out, Embedded const& page)
{
    if (page.viewer.snapshot->settings.demonstration == content::Demonstration::on)
        html::write(out, R"(<p class="meta"><strong>{}</strong></p>)", page.viewer.say(words::demonstration_notice));
}

void write_foot(html::Out& out, Embedded const& page)
{
    if (auto const url = in_full(page, page.path))
        html::write(
            out, R"(<p class="meta">{} <a target="_top" href="{}">{}</a></p>)", page.viewer.say(words::embed_from),
            *url, page.viewer.snapshot->settings.name);
}

std::string write_document(Embedded const& page)
{
    html::Out out;
    html::write(
        out,
        R"(<!doctype html><html lang="{}" data-text="100" data-spacing="0" data-contrast="normal"><head>)"
        R"(<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">)"
        R"(<title>{}</title><meta name="robots" content="noindex"><link rel="stylesheet" href="{}">)"
        R"(<link rel="icon" href="{}"></head>)"
        R"(<body><div class="page"><main class="wrap embedded"><h1 class="embedded__title">{}</h1>{}{}{}</main></div>)"
        R"(</body></html>)",
        text::code(page.viewer.language), page.title, html::Url::from_path(page.sharing.assets.url("app.css")),
        html::Url::from_path(page.sharing.assets.url("favicon.svg")), page.title,
        [&](html::Out& part) { write_notice(part, page); },
        [&](html::Out& part) {
            if (page.cards.empty())
                html::write(part, "<p>{}</p>", page.viewer.say(words::embed_empty));
            else
                html::write(
                    part, R"(<ul class="cards">{}</ul>)",
                    html::each(page.cards, [&](html::Out& item, Card const& card) { write_card(item, page, card); }));
        },
        [&](html::Out& part) { write_foot(part, page); });
    return out.take();
}

http::Response answer(Embedded const& page)
{
    auto response = http::bytes("text/html; charset=utf-8", write_document(page));
    response.headers = {
        {"Content-Security-Policy", std::string(policy)},
        {"X-Frame-Options", ""}, // left out: it knows no way to allow everybody
        {"Cross-Origin-Resource-Policy", "cross-origin"}};
    return response;
}

}

http::Response embed_list(Sharing& sharing, http::Request const& request)
{
    auto const viewer = content::viewer(sharing.content, sharing.clock, request);
    auto const* const kind = find_room(viewer, request.path("room"));
    if (!kind)
        return http::not_found();
    auto const read = read_selection(viewer, request);
    if (auto const* const refusal = std::get_if<Refusal>(&read))
        return http::Response(static_cast<int>(*refusal));
    auto const& selection = std::get<Selection>(read);

    content::ListQuery query;
    query.kind = kind;
    query.language = viewer.language;
    if (!selection.query.field.empty())
        query.filters = {{std::string(selection.query.field), {std::string(selection.query.text)}}};
    query.limit = most_shown;
    auto const cards = content::store::list(sharing.db, query).cards;
    std::string title(viewer.say(kind->plural));
    if (!selection.title.empty())
        title += ": " + selection.title;
    return answer({sharing, viewer, request, title, std::string(kind->path(viewer.language)) + selection.words, cards});
}

http::Response embed_entry(Sharing& sharing, http::Request const& request)
{
    auto const viewer = content::viewer(sharing.content, sharing.clock, request);
    auto const* const kind = find_room(viewer, request.path("room"));
    auto const found = kind ? content::store::recent_one(sharing.db, *kind, viewer.language, request.path("slug"))
                            : std::nullopt;
    if (!found)
        return http::not_found();
    std::vector<Card> const cards{found->card};
    auto const url = content::entry_url(viewer, kind->name, found->card.slug);
    return answer(
        {sharing, viewer, request, std::string(viewer.say(kind->label)), url ? url->text() : std::string("/"), cards});
}

}
