// GET /beheer/mensen: who has an account, by name; searched by name or mail, filtered by role.
#include "desk/handlers.h"
#include "desk/roles.h"

#include <algorithm>

namespace desk {

namespace {

struct PeoplePage
{
    text::Language language;
    PeopleQuery query;
    PeopleList list;
    std::vector<std::pair<Role, std::int64_t>> counts;
    std::vector<std::pair<std::string, std::string>> organisations = {}; ///< slugs and titles
};

html::Url here(PeoplePage const& page)
{
    return html::Url::from_path(path_of(Part::people, page.language));
}

// Roles that somebody has, with how many.
std::vector<html::Option> role_choices(PeoplePage const& page)
{
    std::vector<html::Option> options;
    for (auto const& [role, count] : page.counts)
        options.push_back(
            {std::string(accounts::code(role)),
             std::string(text::say(page.language, accounts::about(role).label)) + " (" + std::to_string(count) + ")"});
    return options;
}

void write_search(html::Out& out, PeoplePage const& page)
{
    auto const say = [&](text::Message const& message) { return text::say(page.language, message); };
    auto const chosen = page.query.role ? accounts::code(*page.query.role) : std::string_view();
    auto const options = role_choices(page);
    html::write(
        out,
        R"(<form class="desk-find" action="{}"><p class="desk-find__field">)"
        R"(<label class="field__label" for="q">{}</label>)"
        R"(<input class="input" id="q" name="q" type="search" maxlength="100" autocomplete="off" value="{}"></p>)"
        R"(<p class="desk-find__field"><label class="field__label" for="role">{}</label>)"
        R"(<select class="input" id="role" name="role"><option value="">{}</option>{}</select></p>)"
        R"(<p class="desk-find__go"><button class="button">{}</button></p></form>)",
        here(page), say(words::people_search), page.query.words, say(words::people_role), say(words::people_role_any),
        html::each(
            options,
            [&](html::Out& part, html::Option const& option) {
                html::write(
                    part, R"(<option value="{}" selected="{}">{}</option>)", option.value, option.value == chosen,
                    option.label);
            }),
        say(words::people_search_button));
}

void write_marks(html::Out& out, PeoplePage const& page, Account const& account)
{
    if (account.disabled_at)
        html::write(
            out,
            R"( <span class="nl-data-badge">{})"
            R"(</span>)",
            text::say(page.language, words::people_disabled));
    if (account.municipal)
        html::write(out, R"(<span class="meta">{}</span>)", text::say(page.language, words::people_municipal));
}

std::string roles_of(PeoplePage const& page, Account const& account)
{
    std::string said;
    for (auto const& granted : account.roles)
        said.append(said.empty() ? "" : ", ").append(role_words(page.language, granted, page.organisations));
    return said.empty() ? std::string(text::say(page.language, words::people_no_role)) : said;
}

void write_row(html::Out& out, PeoplePage const& page, Account const& account)
{
    auto const say = [&](text::Message const& message) { return text::say(page.language, message); };
    html::write(
        out, R"(<tr role="row"><th role="rowheader" scope="row"><a href="{}">{}</a>{}</th>{}{}</tr>)",
        html::Url::from_path(person_path(page.language, account.id.value)), account.name,
        [&](html::Out& part) { write_marks(part, page, account); },
        [&](html::Out& part) {
            cell(part, say(words::people_mail), [&](html::Out& words) {
                html::write(words, "{}", account.mail ? std::string_view(*account.mail) : say(words::people_no_mail));
            });
        },
        [&](html::Out& part) {
            cell(part, say(words::people_roles), [&](html::Out& words) {
                html::write(words, "{}", roles_of(page, account));
            });
        });
}

void write_next(html::Out& out, PeoplePage const& page)
{
    if (page.list.cut == PeopleList::Cut::yes)
        html::write(out, "<p>{}</p>", text::say(page.language, words::people_more));
    if (!page.list.next)
        return;
    auto next = here(page).with_query("after", write_cursor(*page.list.next));
    if (page.query.role)
        next = next.with_query("role", accounts::code(*page.query.role));
    html::write(
        out, R"(<p><a class="button button--secondary" rel="next" href="{}">{}</a></p>)", next,
        text::say(page.language, words::people_next));
}

void write_list(html::Out& out, PeoplePage const& page)
{
    auto const say = [&](text::Message const& message) { return text::say(page.language, message); };
    bool const narrowed = !page.query.words.empty() || page.query.role;
    if (page.list.people.empty())
        html::write(out, R"(<p class="empty">{}</p>)", say(words::people_none));
    else
    {
        std::string_view const columns[] = {say(words::people_name), say(words::people_mail), say(words::people_roles)};
        table(out, say(words::people_list), columns, [&](html::Out& rows) {
            for (auto const& account : page.list.people)
                write_row(rows, page, account);
        });
    }
    if (narrowed)
        html::write(out, R"(<p><a href="{}">{}</a></p>)", here(page), say(words::people_clear));
    write_next(out, page);
}

html::Page people_page(PeoplePage const& page)
{
    auto result = page_of(page.language, {Part::people});
    html::Out out;
    content::page_head(out, result.title, text::say(page.language, words::people_lead));
    html::write(
        out, R"(<p><a class="button" href="{}">{}</a></p>)",
        html::Url::from_path(
            path_of(Part::invitations, page.language) + (page.language == text::Language::nl ? "/nieuw" : "/new")),
        text::say(page.language, words::people_invite));
    write_search(out, page);
    write_list(out, page);
    result.main = html::Fragment(std::move(out));
    return result;
}

}

http::Response list_people(Desk& desk, http::Request const& request)
{
    PeoplePage page{request.language(), {}, {}, {}};
    page.query.words = request.query("q").value_or("");
    page.query.role = accounts::role_from(request.query("role").value_or(""));
    if (auto const after = request.query("after"))
        page.query.after = read_cursor(*after);
    page.list = store::people(desk.db, request.person(), page.query);
    page.counts = store::role_counts(desk.db, request.person());
    page.organisations = organisation_names(desk);
    http::Response response(people_page(page));
    response.keep = http::Keep::never; // names were searched for
    return response;
}

}
