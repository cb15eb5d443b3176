// /mijn/inloggen: where somebody is signed in; ending one, or all others.
#include "accounts/factors_part.h"
#include "accounts/handlers.h"
#include "accounts/pages.h"

#include "platform/html/write.h"
#include "platform/text/date.h"

#include "text/accounts.h"

#include <charconv>

namespace accounts {

namespace {

namespace words = text::accounts;

constexpr http::Paths page_paths{"/mijn/inloggen", "/en/my/sign-in"};

std::string path_of(http::Request const& request)
{
    return std::string(request.language() == text::Language::nl ? page_paths.nl : page_paths.en);
}

html::Url end_url(text::Language language)
{
    return language == text::Language::nl ? html::url("/mijn/inloggen/einde") : html::url("/en/my/sign-in/end");
}

void write_end(html::Out& out, text::Language language, SessionLine const& line, std::string const& device)
{
    auto const seen = text::write_time(language, line.seen_at);
    html::write(
        out,
        R"(<form method="post" action="{}"><input type="hidden" name="session" value="{}">)"
        R"(<button class="button button--secondary" aria-label="{}">{}</button></form>)",
        end_url(language), line.id.value, text::say(language, words::sessions_end_of{.device = device, .date = seen}),
        text::say(language, words::sessions_end));
}

void write_line(html::Out& out, http::Request const& request, SessionLine const& line)
{
    auto const language = request.language();
    auto const device = device_words(language, line.device);
    bool const here = line.id.value == request.person().session;
    html::write(
        out,
        R"(<li class="session"><div><p class="session__device"><strong>{}</strong>{}{}</p><p class="meta">{}</p>)"
        R"(</div>{}</li>)",
        device,
        [&](html::Out& part) {
            if (here)
                html::write(
                    part, R"( <span class="nl-data-badge">{}</span>)", text::say(language, words::sessions_here));
        },
        [&](html::Out& part) {
            if (line.computer == Computer::shared)
                html::write(
                    part, R"( <span class="nl-data-badge">{}</span>)", text::say(language, words::sessions_shared));
        },
        text::say(language, words::sessions_seen{.date = text::write_time(language, line.seen_at)}),
        [&](html::Out& part) {
            if (!here)
                write_end(part, language, line, device);
        });
}

void write_end_others(html::Out& out, text::Language language, std::size_t sessions)
{
    if (sessions < 2)
        return html::write(out, "<p>{}</p>", text::say(language, words::sessions_only_here));
    html::write(
        out,
        R"(<form method="post" action="{}"><button class="button button--secondary" name="others" value="yes">{})"
        R"(</button></form>)",
        end_url(language), text::say(language, words::sessions_end_others));
}

std::optional<SessionId> session_of(http::Request const& request)
{
    auto const text = request.form().value("session").value_or("");
    SessionId id;
    auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), id.value);
    return error == std::errc() && end == text.data() + text.size() ? std::optional(id) : std::nullopt;
}

}

http::Response show_sessions(Accounts& accounts, http::Request const& request)
{
    auto const language = request.language();
    PersonId const person{request.person().id};
    auto const lines = store::sessions(accounts.db, person, accounts.clock.now());
    auto page = my_page(language, text::say(language, words::sessions_title), page_paths);
    page.main = html::fragment(
        R"(<div class="narrow"><h1>{}</h1>{}<section id="sessions"><h2>{}</h2><ul class="sessions">{}</ul>{})"
        R"(</section></div>)",
        text::say(language, words::sessions_title), factors_part(accounts, request),
        text::say(language, words::sessions_where),
        html::each(lines, [&](html::Out& out, SessionLine const& line) { write_line(out, request, line); }),
        [&](html::Out& out) { write_end_others(out, language, lines.size()); });
    return page;
}

http::Response end_sessions(Accounts& accounts, http::Request const& request)
{
    auto const& person = request.person();
    if (request.form().value("others"))
    {
        auto const ended = accounts.db.write(
            [&](sql::Tx& tx) { return store::end_sessions(tx, {person.id}, {person.session}, accounts.clock.now()); });
        return http::see_other(
            path_of(request), text::say(request.language(), words::sessions_others_ended{.count = ended}));
    }
    auto const session = session_of(request);
    bool const ended = session
        && accounts.db.write([&](sql::Tx& tx) { return store::end_session(tx, {person.id}, *session); });
    return ended ? http::see_other(path_of(request), words::sessions_ended) : http::not_found();
}

}
