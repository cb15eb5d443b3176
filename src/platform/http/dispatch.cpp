// Serves jobs on worker threads.
#include "platform/http/dispatch.h"

#include "platform/base/bytes.h"
#include "platform/base/log.h"
#include "platform/http/bytes.h"
#include "platform/http/compress.h"
#include "platform/http/file_reply.h"
#include "platform/http/flash.h"
#include "platform/http/wire.h"

#include <algorithm>

namespace http {

namespace {

// One job on its way to a reply.
struct Run
{
    Core& core;
    Row const* row;
    Request request;
    Encoding encoding;
    std::string cache_key;
    std::uint64_t generation;
    std::vector<Method> allowed;
};

bool has_header(Response const& response, std::string_view name)
{
    return std::ranges::any_of(
        response.headers, [name](NameValue const& header) { return equal_ignoring_case(header.first, name); });
}

// Cookies to set: the handler's, the message for the next page, and the end of a message that was just shown.
std::vector<Cookie> cookies_of(Run const& run, Response const& response)
{
    auto cookies = response.cookies;
    std::string name(flash_cookie);
    if (auto const* const message = std::get_if<text::Message>(&response.flash))
        cookies.push_back({.name = name, .value = std::string(text::say(run.request.language(), *message))});
    else if (auto const* const said = std::get_if<std::string>(&response.flash))
        cookies.push_back({.name = name, .value = *said});
    else if (run.request.flash() && response.page() != nullptr)
        cookies.push_back(expired(std::move(name)));
    return cookies;
}

bool may_keep(Run const& run, Response const& response)
{
    return !run.cache_key.empty() && response.status == 200 && response.keep == Keep::shared && response.cookies.empty()
        && std::holds_alternative<std::monostate>(response.flash) && std::get_if<File>(&response.body) == nullptr
        && !run.request.person().signed_in() && !has_header(response, "Set-Cookie");
}

std::string_view cache_control(Run const& run, Response const& response)
{
    if (run.request.person().signed_in() || response.status >= 400)
        return "private, no-store";
    return may_keep(run, response) ? "no-cache" : "private, no-cache";
}

// All headers but those of the body. What the handler set goes before what is usual; set to nothing, it is left out.
std::vector<NameValue> common_headers(Run const& run, Response const& response)
{
    auto headers = response.headers;
    auto const usual = [&](std::string_view name, std::string_view value) {
        if (!has_header(response, name))
            headers.emplace_back(name, value);
    };
    for (auto const& [name, value] : security_headers())
        usual(name, value);
    if (run.request.base_url().starts_with("https:"))
        usual("Strict-Transport-Security", strict_transport);
    if (std::get_if<File>(&response.body) == nullptr)
        usual("Cache-Control", cache_control(run, response));
    if (response.status == 503)
        usual("Retry-After", "5");
    for (auto const& cookie : cookies_of(run, response))
        headers.emplace_back("Set-Cookie", write_cookie(cookie));
    std::erase_if(headers, [](NameValue const& header) { return header.second.empty(); });
    return headers;
}

// The bytes of an answer with everything that depends on them.
struct Content
{
    std::string type;
    std::string bytes;
    Encoding encoding = Encoding::identity;
};

Content encode(Content content, Encoding encoding, Effort effort)
{
    if (!compressible(content.type))
        return content;
    if (auto compressed = compress(content.bytes, encoding, effort); !compressed.empty())
    {
        content.bytes = std::move(compressed);
        content.encoding = encoding;
    }
    return content;
}

std::string write_head(int status, std::span<NameValue const> headers, Content const& content)
{
    Head head(status);
    for (auto const& [name, value] : headers)
        head.add(name, value);
    head.add("Vary", "Accept-Encoding, Cookie");
    if (status == 304)
        return head.take();
    if (!content.type.empty())
        head.add("Content-Type", content.type);
    if (content.encoding != Encoding::identity)
        head.add("Content-Encoding", name(content.encoding));
    if (status != 204)
        head.length(content.bytes.size());
    return head.take();
}

std::shared_ptr<Stored const> store(Run& run, std::vector<NameValue> headers, Content content)
{
    auto stored = std::make_shared<Stored>();
    auto const hash = base::sha256(content.bytes);
    stored->etag = "\"" + base::hex(std::span(hash).first(16)) + "\"";
    headers.emplace_back("ETag", stored->etag);
    stored->head = write_head(200, headers, content);
    stored->head_fresh = write_head(304, headers, content);
    stored->body = std::move(content.bytes);
    stored->body.shrink_to_fit(); // a compressed body came with the room of the page it was made of
    stored->row = run.row;
    stored->generation = run.generation;
    stored->made = std::chrono::steady_clock::now();
    run.core.cache.put(std::move(run.cache_key), stored);
    return stored;
}

Reply counted(Run const& run, Reply reply)
{
    reply.row = run.row;
    reply.counted = run.row == nullptr ? Counted::nothing : Counted::row;
    return reply;
}

Content content_of(Run const& run, Response& response)
{
    if (auto const* const page = response.page())
    {
        auto const& frame = run.core.hooks.frame;
        return {"text/html; charset=utf-8", frame ? frame(run.request, *page) : std::string(page->main.view())};
    }
    return {response.type, std::move(std::get<std::string>(response.body))};
}

Reply finish(Run& run, Response response)
{
    auto const keep = may_keep(run, response);
    auto headers = common_headers(run, response);
    auto content = encode(content_of(run, response), run.encoding, keep ? Effort::thorough : Effort::quick);
    if (keep)
        return counted(run, {.status = 200, .body = store(run, std::move(headers), std::move(content))});
    auto head = write_head(response.status, headers, content);
    return counted(run, {.status = response.status, .head = std::move(head), .body = std::move(content.bytes)});
}

Reply problem_reply(Run& run, Problem const& problem, std::vector<NameValue> headers)
{
    run.cache_key.clear();
    auto const& page = run.core.hooks.error_page;
    if (!page)
        return counted(run, plain_reply(problem.status));
    auto response = page(run.request, problem);
    response.status = problem.status;
    std::ranges::move(headers, std::back_inserter(response.headers));
    return finish(run, std::move(response));
}

Reply refuse(Run& run, int status)
{
    std::vector<NameValue> headers;
    if (status == 405)
        headers.emplace_back("Allow", allow_header(run.allowed));
    return problem_reply(run, {.status = status}, std::move(headers));
}

Reply refuse_person(Run& run)
{
    auto const& sign_in = run.core.hooks.sign_in;
    auto const& person = run.request.person();
    if (!sign_in || (person.signed_in() && !person.wants_second_step))
        return refuse(run, 403);
    auto const path = sign_in(run.request);
    return path.empty() ? refuse(run, 403) : finish(run, see_other(path));
}

Reply answer(Run& run, Response response)
{
    if (auto const* const file = std::get_if<File>(&response.body))
    {
        auto reply = disk_reply(*file, conditions_of(run.request), common_headers(run, response));
        return reply ? counted(run, std::move(*reply)) : refuse(run, 404);
    }
    if (response.status >= 400 && response.page() == nullptr && response.bytes().empty())
        return problem_reply(run, {.status = response.status}, std::move(response.headers));
    return finish(run, std::move(response));
}

Reply run_job(Run& run, int refusal)
{
    std::shared_ptr<void> held;
    auto const& hooks = run.core.hooks;
    if (hooks.enter)
        held = hooks.enter(run.request);
    auto const nobody = run.row != nullptr && run.row->body.origin == Origin::any;
    if (hooks.person_of && !nobody)
        run.request.set_person(hooks.person_of(run.request));
    if (refusal != 0)
        return refuse(run, refusal);
    if (!allows(run.row->access, run.request.person()))
        return refuse_person(run);
    return answer(run, run.row->handler(run.request));
}

Reply fail(Run& run, std::exception const* error)
{
    auto const& status_of = run.core.hooks.status_of;
    Problem problem{.status = error != nullptr && status_of ? status_of(*error) : 500};
    auto const* const what = error != nullptr ? error->what() : "an exception that is no std::exception";
    if (problem.status == 500)
        problem.incident = base::hex(base::random_bytes(4));
    base::log().error(
        "{} {} answered {}{}{}: {}", name(run.request.method()), run.row == nullptr ? "-" : run.row->paths.nl,
        problem.status, problem.incident.empty() ? "" : ", incident ", problem.incident, what);
    try
    {
        return problem_reply(run, problem, {});
    }
    catch (std::exception const& second)
    {
        base::log().error("and its error page failed: {}", second.what());
    }
    return counted(run, plain_reply(problem.status));
}

Run begin(Core& core, Job& job)
{
    // The generation is read before the snapshot is taken: an answer may be newer than it says, never older.
    auto const generation = core.generation();
    return {
        core,
        job.row,
        Request(std::move(job.parts)),
        job.encoding,
        std::move(job.cache_key),
        generation,
        std::move(job.allowed)};
}

} // namespace

Reply serve(Core& core, Job job)
{
    auto run = begin(core, job);
    try
    {
        return run_job(run, job.refusal);
    }
    catch (std::exception const& error)
    {
        return fail(run, &error);
    }
    catch (...)
    {
        return fail(run, nullptr);
    }
}

bool lets_in(Core& core, Job const& job)
{
    auto const& hooks = core.hooks;
    if (job.row->access == Access::everyone || !hooks.person_of)
        return true;
    Request const request(job.parts);
    auto const held = hooks.enter ? hooks.enter(request) : nullptr;
    return allows(job.row->access, hooks.person_of(request));
}

Reply failure_reply(Core& core, Job job, std::exception const& error)
{
    auto run = begin(core, job);
    return fail(run, &error);
}

} // namespace http
