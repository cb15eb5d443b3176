// GET /beheer/uitnodigingen, POST /beheer/uitnodigingen/{id}: who was asked and has not come; again, or no more.
#include "desk/handlers.h"
#include "desk/invite.h"
#include "desk/parts.h"

#include "platform/text/date.h"

#include <charconv>

namespace desk {

namespace {

using accounts::InviteBy;

std::string path_of_one(text::Language language, std::int64_t id)
{
    return path_of(Part::invitations, language) + "/" + std::to_string(id);
}

void write_button(html::Out& out, std::string_view value, std::string_view label, std::string_view of)
{
    html::write(
        out,
        R"(<button class="button button--quiet" name="do" value="{}">{} <span class="visually-hidden">{})"
        R"(</span></button>)",
        value, label, of);
}

void write_actions(html::Out& out, text::Language language, OpenInvitation const& one)
{
    auto const of = text::say(language, words::invitations_of{.name = one.name});
    auto const again = one.by == InviteBy::mail ? words::invitations_repeat_mail : words::invitations_repeat_letter;
    html::write(
        out, R"(<form class="desk-actions" method="post" action="{}">{}{}</form>)",
        html::Url::from_path(path_of_one(language, one.id)),
        [&](html::Out& part) { write_button(part, "again", text::say(language, again), of); },
        [&](html::Out& part) { write_button(part, "withdraw", text::say(language, words::invitations_withdraw), of); });
}

// Who cannot be seen has no page: not yet, or not for this reader.
void write_name(html::Out& out, text::Language language, OpenInvitation const& one)
{
    if (one.in_sight)
        html::write(
            out, R"(<a href="{}">{}</a>)", html::Url::from_path(person_path(language, one.person.value)), one.name);
    else
        html::write(out, "{}", one.name);
}

struct InvitationsPage
{
    text::Language language;
    base::Time now;
    InvitationList list;
};

void write_row(html::Out& out, InvitationsPage const& page, OpenInvitation const& one)
{
    auto const language = page.language;
    auto const say = [&](text::Message const& message) { return text::say(language, message); };
    auto const time = text::write_time(language, one.until);
    auto const until = one.until > page.now ? time : text::say(language, words::invitations_over{.time = time});
    html::write(
        out, R"(<tr role="row"><th role="rowheader" scope="row">{}</th>{}{}{}{}</tr>)",
        [&](html::Out& part) { write_name(part, language, one); },
        [&](html::Out& part) {
            cell(part, say(words::invitations_way), [&](html::Out& text) {
                html::write(
                    text, "{}",
                    say(one.by == InviteBy::mail ? words::invitations_by_mail : words::invitations_by_letter));
            });
        },
        [&](html::Out& part) {
            cell(part, say(words::invitations_by), [&](html::Out& text) { html::write(text, "{}", one.inviter); });
        },
        [&](html::Out& part) {
            cell(part, say(words::invitations_until), [&](html::Out& text) { html::write(text, "{}", until); });
        },
        [&](html::Out& part) {
            cell(part, say(words::invitations_actions), [&](html::Out& text) { write_actions(text, language, one); });
        });
}

html::Page invitations_page(InvitationsPage const& page)
{
    auto const language = page.language;
    auto const say = [&](text::Message const& message) { return text::say(language, message); };
    auto result = page_of(language, {Part::invitations});
    html::Out out;
    content::page_head(out, result.title, say(words::invitations_lead));
    html::write(
        out, R"(<p><a class="button" href="{}">{}</a></p>)",
        html::Url::from_path(
            path_of(Part::invitations, language) + (language == text::Language::nl ? "/nieuw" : "/new")),
        say(words::invitations_new));
    if (page.list.open.empty())
        html::write(out, R"(<p class="empty">{}</p>)", say(words::invitations_none));
    else
    {
        std::string_view const columns[] = {
            say(words::invitations_name), say(words::invitations_way), say(words::invitations_by),
            say(words::invitations_until), say(words::invitations_actions)};
        table(out, say(words::invitations_open), columns, [&](html::Out& rows) {
            for (auto const& one : page.list.open)
                write_row(rows, page, one);
        });
    }
    if (page.list.next)
        html::write(
            out, R"(<p><a class="button button--secondary" href="{}">{}</a></p>)",
            html::Url::from_path(path_of(Part::invitations, language))
                .with_query("after", std::to_string(*page.list.next)),
            say(words::invitations_next));
    result.main = html::Fragment(std::move(out));
    return result;
}

std::int64_t number(std::string_view text)
{
    std::int64_t value = 0;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

}

http::Response list_invitations(Desk& desk, http::Request const& request)
{
    auto list = store::invitations(desk.db, request.person(), number(request.query("after").value_or("")));
    return invitations_page({request.language(), desk.clock.now(), std::move(list)});
}

http::Response change_invitation(Desk& desk, http::Request const& request)
{
    auto const& viewer = request.person();
    auto const id = number_in(request, "id").value_or(0);
    auto const open = store::invitation(desk.db, viewer, id);
    if (!open)
        return http::not_found();
    if (request.form().value("do") == "withdraw")
    {
        auto const now = desk.clock.now();
        auto const change = desk.db.write([&](sql::Tx& tx) { return store::withdraw(tx, viewer, id, now); });
        if (change != store::Change::done)
            return change == store::Change::absent ? http::not_found() : http::forbidden();
        return http::see_other(path_of(Part::invitations, request.language()), words::invitations_withdrawn);
    }
    if (request.form().value("do") != "again")
        return http::bad_request();
    return open->offered ? offer_again(desk, request, *open) : send_again(desk, request, open->person, open->by);
}

}
