// GET /beheer/organisaties: who writes for which organisation, and when its details were confirmed.
#include "desk/handlers.h"
#include "desk/parts.h"
#include "desk/people.h"

#include "platform/text/date.h"

namespace desk {

namespace {

constexpr int page_size = 40;

struct OrganisationsPage
{
    text::Language language;
    content::List list;
    std::vector<std::pair<std::string, Account>> editors;
    std::map<std::string, base::Time> confirmed;
};

void write_editors(html::Out& out, OrganisationsPage const& page, std::string const& slug)
{
    bool any = false;
    for (auto const& [organisation, account] : page.editors)
        if (organisation == slug)
        {
            html::write(
                out, R"({}<a href="{}">{}</a>)", any ? ", " : "",
                html::Url::from_path(person_path(page.language, account.id.value)), account.name);
            any = true;
        }
    if (!any)
        html::write(out, "{}", text::say(page.language, words::organisations_nobody));
}

html::Url edit_url(text::Language language, std::string const& slug)
{
    return language == text::Language::nl ? html::url("/bewerken/organisation/{}", slug)
                                          : html::url("/en/edit/organisation/{}", slug);
}

void write_row(html::Out& out, OrganisationsPage const& page, content::Card const& card)
{
    auto const language = page.language;
    auto const say = [&](text::Message const& message) { return text::say(language, message); };
    auto const when = page.confirmed.find(card.slug);
    auto const confirmed = when == page.confirmed.end() ? std::string(say(words::organisations_never))
                                                        : text::write_date(language, text::local_date(when->second));
    html::write(
        out, R"(<tr role="row"><th role="rowheader" scope="row">{}</th>{}{}{}</tr>)", card.title,
        [&](html::Out& part) {
            cell(part, say(words::organisations_editors), [&](html::Out& text) {
                write_editors(text, page, card.slug);
            });
        },
        [&](html::Out& part) {
            cell(part, say(words::organisations_confirmed), [&](html::Out& text) {
                html::write(text, "{}", confirmed);
            });
        },
        [&](html::Out& part) {
            cell(part, say(words::organisations_edit), [&](html::Out& text) {
                html::write(
                    text, R"(<a href="{}">{}<span class="visually-hidden"> {}</span></a>)",
                    edit_url(language, card.slug), say(words::organisations_edit), card.title);
            });
        });
}

html::Page organisations_page(OrganisationsPage const& page)
{
    auto const language = page.language;
    auto const say = [&](text::Message const& message) { return text::say(language, message); };
    auto result = page_of(language, {Part::organisations});
    html::Out out;
    content::page_head(out, result.title, say(words::organisations_lead));
    html::write(out, R"(<p class="desk-note">{}</p>)", say(words::organisations_explained));
    if (page.list.cards.empty())
        html::write(out, R"(<p class="empty">{}</p>)", say(words::organisations_none));
    else
    {
        std::string_view const columns[] = {
            say(words::organisations_name), say(words::organisations_editors), say(words::organisations_confirmed),
            say(words::organisations_edit)};
        table(out, result.title, columns, [&](html::Out& rows) {
            for (auto const& card : page.list.cards)
                write_row(rows, page, card);
        });
    }
    if (page.list.next)
        html::write(
            out, R"(<p><a class="button button--secondary" rel="next" href="{}">{}</a></p>)",
            html::Url::from_path(path_of(Part::organisations, language)).with_query("after", page.list.next->text),
            say(words::organisations_next));
    result.main = html::Fragment(std::move(out));
    return result;
}

}

http::Response list_organisations(Desk& desk, http::Request const& request)
{
    OrganisationsPage page{request.language(), {}, {}, {}};
    content::ListQuery query;
    query.kind = desk.content.kinds().find("organisation");
    query.language = text::Language::nl; // roles and confirmations name the Dutch slug
    query.limit = page_size;
    query.after = {std::string(request.query("after").value_or(""))};
    if (query.kind)
        page.list = content::store::list(desk.db, query);
    std::vector<std::string> slugs;
    for (auto const& card : page.list.cards)
        slugs.push_back(card.slug);
    page.editors = store::editors_of(desk.db, request.person(), slugs);
    if (desk.around.confirmed)
        page.confirmed = desk.around.confirmed(desk.db, slugs);
    return organisations_page(page);
}

}
