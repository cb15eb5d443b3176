// GET /beheer: what waits, and the parts that one has the rights for.
#include "desk/handlers.h"
#include "desk/invitations.h"
#include "desk/parts.h"

#include <algorithm>

namespace desk {

namespace {

void add_invitations(std::vector<Waiting>& waiting, Desk& desk, http::Request const& request)
{
    auto const open = store::count_invitations(desk.db, request.person(), desk.clock.now());
    if (open > 0)
        waiting.push_back(
            {text::say(request.language(), words::start_open{.count = open}),
             path_of(Part::invitations, request.language())});
}

void add_health(std::vector<Waiting>& waiting, Desk& desk, http::Request const& request)
{
    auto const language = request.language();
    if (!request.person().may(http::Access::administer))
        return;
    if (auto const dead = desk.jobs.counts().dead; dead > 0)
        waiting.push_back({text::say(language, words::start_dead{.count = dead}), path_of(Part::jobs, language)});
    if (!desk.around.health)
        return;
    auto const findings = std::ranges::count(
        desk.around.health(language, Depth::glance), State::finding, &Finding::state);
    if (findings > 0)
        waiting.push_back(
            {text::say(language, words::start_findings{.count = findings}), path_of(Part::health, language)});
}

std::vector<Waiting> waiting_for(Desk& desk, http::Request const& request)
{
    std::vector<Waiting> waiting;
    for (auto const& look : desk.around.waiting)
        if (auto found = look(desk.db, request.person(), request.language()))
            waiting.push_back(std::move(*found));
    add_invitations(waiting, desk, request);
    add_health(waiting, desk, request);
    return waiting;
}

void write_waiting(html::Out& out, text::Language language, std::vector<Waiting> const& waiting)
{
    html::write(
        out, R"(<section class="desk-part" aria-labelledby="waiting"><h2 id="waiting">{}</h2>{}</section>)",
        text::say(language, words::start_waiting), [&](html::Out& part) {
            if (waiting.empty())
                return html::write(part, "<p>{}</p>", text::say(language, words::start_nothing));
            html::write(
                part, R"(<ul class="desk-waiting">{}</ul>)",
                html::each(waiting, [](html::Out& row, Waiting const& one) {
                    html::write(row, R"(<li><a href="{}">{}</a></li>)", html::Url::from_path(one.path), one.words);
                }));
        });
}

void write_card(html::Out& out, std::string const& path, std::pair<std::string_view, std::string_view> words)
{
    html::write(
        out,
        R"(<li><article class="card"><h3 class="card__title"><a href="{}">{}</a></h3><p class="card__text">{})"
        R"(</p></article></li>)",
        html::Url::from_path(path), words.first, words.second);
}

void write_parts(html::Out& out, Desk& desk, http::Request const& request)
{
    auto const language = request.language();
    html::write(
        out,
        R"(<section class="desk-part" aria-labelledby="parts"><h2 id="parts">{}</h2><ul class="cards">{}{})"
        R"(</ul></section>)",
        text::say(language, words::start_parts),
        [&](html::Out& part) {
            for (auto const& elsewhere : desk.around.elsewhere)
                if (request.person().may(elsewhere.access))
                    write_card(
                        part, std::string(language == text::Language::nl ? elsewhere.path_nl : elsewhere.path_en),
                        {text::say(language, elsewhere.title), text::say(language, elsewhere.lead)});
        },
        [&](html::Out& part) {
            for (auto const& one : all_parts())
                if (one.part != Part::start && request.person().may(one.access))
                    write_card(
                        part, std::string(one.path(language)),
                        {text::say(language, one.title), text::say(language, one.lead)});
        });
}

}

http::Response show_start(Desk& desk, http::Request const& request)
{
    auto const language = request.language();
    auto page = page_of(language, {Part::start});
    html::Out out;
    content::page_head(out, page.title, text::say(language, words::start_lead));
    write_waiting(out, language, waiting_for(desk, request));
    write_parts(out, desk, request);
    page.main = html::Fragment(std::move(out));
    return page;
}

}
