// GET /beheer/taken, GET and POST /beheer/taken/{id}: the program's own work, and what failed.
#include "accounts/audit.h"
#include "desk/handlers.h"
#include "desk/parts.h"

#include "platform/text/date.h"

#include <charconv>

namespace desk {

namespace {

constexpr int page_size = 30;
constexpr int coming_shown = 20;

struct ComingJob
{
    std::string kind;
    bool running = false;
    base::Time at;
};

struct JobsPage
{
    text::Language language;
    jobs::Counts counts;
    std::vector<ComingJob> coming;
    std::vector<jobs::DeadJob> dead;
};

std::string path_of_one(text::Language language, jobs::JobId id)
{
    return path_of(Part::jobs, language) + "/" + std::to_string(id.value);
}

std::vector<ComingJob> read_coming(sql::Session& db)
{
    std::vector<ComingJob> found;
    for (auto const& row : db.query(
             "SELECT kind, state, run_at FROM job WHERE state IN ('waiting', 'running') ORDER BY run_at, id LIMIT $1",
             coming_shown))
        found.push_back({row.get<std::string>(0), row.get<std::string_view>(1) == "running", row.get<base::Time>(2)});
    return found;
}

void write_actions(html::Out& out, text::Language language, jobs::DeadJob const& job)
{
    auto const name = text::say(language, words::jobs_number{.id = std::to_string(job.id.value), .kind = job.kind});
    html::write(
        out,
        R"(<form class="desk-actions" method="post" action="{}">)"
        R"(<button class="button button--quiet" name="do" value="retry">{})"
        R"(<span class="visually-hidden"> {}</span></button></form><a href="{}">{})"
        R"(<span class="visually-hidden"> {}</span></a>)",
        html::Url::from_path(path_of_one(language, job.id)), text::say(language, words::jobs_retry), name,
        html::Url::from_path(path_of_one(language, job.id)), text::say(language, words::jobs_discard), name);
}

void write_dead_row(html::Out& out, text::Language language, jobs::DeadJob const& job)
{
    auto const text_cell = [&](html::Out& part, text::Message const& label, std::string const& words_) {
        cell(part, text::say(language, label), [&](html::Out& text) { html::write(text, "{}", words_); });
    };
    html::write(
        out, R"(<tr role="row"><th role="rowheader" scope="row">{}<span class="meta">{}</span></th>{}{}{}{}</tr>)",
        job.kind, job.payload, [&](html::Out& part) { text_cell(part, words::jobs_error, job.error); },
        [&](html::Out& part) { text_cell(part, words::jobs_tries, std::to_string(job.attempts)); },
        [&](html::Out& part) { text_cell(part, words::jobs_died, text::write_time(language, job.died_at)); },
        [&](html::Out& part) {
            cell(part, text::say(language, words::jobs_actions), [&](html::Out& text) {
                write_actions(text, language, job);
            });
        });
}

void write_dead(html::Out& out, JobsPage const& page)
{
    auto const say = [&](text::Message const& message) { return text::say(page.language, message); };
    if (page.dead.empty())
        return html::write(out, "<p>{}</p>", say(words::jobs_dead_none));
    std::string_view const columns[] = {
        say(words::jobs_kind), say(words::jobs_error), say(words::jobs_tries), say(words::jobs_died),
        say(words::jobs_actions)};
    html::write(out, "<p>{}</p>", say(words::jobs_dead_lead));
    table(out, say(words::jobs_dead_title), columns, [&](html::Out& rows) {
        for (auto const& job : page.dead)
            write_dead_row(rows, page.language, job);
    });
    if (page.dead.size() == static_cast<std::size_t>(page_size))
        html::write(
            out, R"(<p><a class="button button--secondary" href="{}">{}</a></p>)",
            html::Url::from_path(path_of(Part::jobs, page.language))
                .with_query("after", std::to_string(page.dead.back().id.value)),
            say(words::jobs_next));
}

void write_coming(html::Out& out, JobsPage const& page)
{
    auto const say = [&](text::Message const& message) { return text::say(page.language, message); };
    if (page.coming.empty())
        return html::write(out, "<p>{}</p>", say(words::jobs_coming_none));
    html::write(
        out, "<p>{}, {}.</p>", text::say(page.language, words::jobs_waiting{.count = page.counts.waiting}),
        text::say(page.language, words::jobs_running{.count = page.counts.running}));
    std::string_view const columns[] = {say(words::jobs_kind), say(words::jobs_state), say(words::jobs_when)};
    table(out, say(words::jobs_coming), columns, [&](html::Out& rows) {
        for (auto const& job : page.coming)
            html::write(
                rows, R"(<tr role="row"><th role="rowheader" scope="row">{}</th>{}{}</tr>)", job.kind,
                [&](html::Out& part) {
                    cell(part, say(words::jobs_state), [&](html::Out& text) {
                        html::write(
                            text, "{}", say(job.running ? words::jobs_state_running : words::jobs_state_waiting));
                    });
                },
                [&](html::Out& part) {
                    cell(part, say(words::jobs_when), [&](html::Out& text) {
                        html::write(text, "{}", text::write_time(page.language, job.at));
                    });
                });
    });
}

html::Page jobs_page(JobsPage const& page)
{
    auto const say = [&](text::Message const& message) { return text::say(page.language, message); };
    auto result = page_of(page.language, {Part::jobs});
    result.main = html::fragment(
        R"({}<section class="desk-part" aria-labelledby="dead"><h2 id="dead">{}</h2>{}</section>)"
        R"(<section class="desk-part" aria-labelledby="coming"><h2 id="coming">{}</h2>{}</section>)",
        [&](html::Out& out) { content::page_head(out, result.title, say(words::jobs_lead)); },
        say(words::jobs_dead_title), [&](html::Out& out) { write_dead(out, page); }, say(words::jobs_coming),
        [&](html::Out& out) { write_coming(out, page); });
    return result;
}

std::optional<jobs::DeadJob> dead_job(Desk& desk, http::Request const& request)
{
    auto const id = number_in(request, "id").value_or(0);
    auto found = desk.jobs.dead(jobs::JobId{id - 1}, 1);
    return !found.empty() && found.front().id.value == id ? std::optional(std::move(found.front())) : std::nullopt;
}

}

http::Response list_jobs(Desk& desk, http::Request const& request)
{
    auto const after = request.query("after").value_or("");
    jobs::JobId from;
    std::from_chars(after.data(), after.data() + after.size(), from.value);
    return jobs_page({request.language(), desk.jobs.counts(), read_coming(desk.db), desk.jobs.dead(from, page_size)});
}

http::Response ask_discard(Desk& desk, http::Request const& request)
{
    auto const language = request.language();
    auto const job = dead_job(desk, request);
    if (!job)
        return http::not_found();
    auto const tail = "/" + std::to_string(job->id.value);
    auto page = page_of(
        language, {Part::jobs, std::string(text::say(language, words::jobs_discard_title)), tail, tail});
    page.main = html::fragment(
        R"({}<p><strong>{}</strong></p><p>{}</p><form method="post" action="{}"><div class="button-row">)"
        R"(<button class="button" name="do" value="discard">{}</button> )"
        R"(<a class="button button--secondary" href="{}">{}</a></div></form>)",
        [&](html::Out& out) { content::page_head(out, page.title, text::say(language, words::jobs_discard_lead)); },
        text::say(language, words::jobs_number{.id = std::to_string(job->id.value), .kind = job->kind}), job->error,
        html::Url::from_path(path_of_one(language, job->id)), text::say(language, words::jobs_discard),
        html::Url::from_path(path_of(Part::jobs, language)), text::say(language, words::words_back));
    return page;
}

http::Response change_job(Desk& desk, http::Request const& request)
{
    auto const path = path_of(Part::jobs, request.language());
    auto const job = dead_job(desk, request);
    auto const wanted = field(request, "do");
    if (!job)
        return http::see_other(path, words::jobs_gone);
    bool const retry = wanted == "retry";
    if (!retry && wanted != "discard")
        return http::bad_request();
    if (retry)
        desk.jobs.retry(job->id);
    else
        desk.jobs.discard(job->id);
    auto const now = desk.clock.now();
    desk.db.write([&](sql::Tx& tx) {
        accounts::audit(
            tx,
            {accounts::PersonId{request.person().id}, retry ? accounts::AuditAction("job.retry") : "job.discard", "job",
             job->id.value, job->kind},
            now);
    });
    return http::see_other(path, retry ? words::jobs_retried : words::jobs_discarded);
}

}
