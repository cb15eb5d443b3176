// Admits requests.
#include "platform/http/admission.h"

#include "platform/http/body.h"
#include "platform/http/bytes.h"
#include "platform/http/file_reply.h"
#include "platform/http/flash.h"
#include "platform/http/forgery.h"
#include "platform/http/target.h"
#include "platform/http/wire.h"

#include <algorithm>

namespace http {

namespace {

using Admitted = std::variant<Reply, Job>;

// The site's address as this visitor knows it.
struct Site
{
    std::string base_url = {};
    std::string client_address = {};
    int refusal = 0;
};

std::string authority_of(MessageHead const& head, Target const& target, Sender const& sender)
{
    if (!sender.host.empty())
        return sender.host;
    return target.authority.empty() ? std::string(head.header_or_empty("Host")) : target.authority;
}

// The configured address goes before what a request says: links in mails must not lead to a port of its choosing.
std::string base_url_of(
    Options const& options, std::string_view host, std::string_view scheme, std::string_view authority)
{
    auto const& configured = options.base_url;
    auto const begin = configured.find("://");
    if (begin != std::string::npos && host_of(std::string_view(configured).substr(begin + 3)) == host)
        return configured;
    return (scheme.empty() ? "http" : std::string(scheme)) + "://" + lower_case(authority);
}

Sender sender_of(Core const& core, MessageHead const& head, std::string_view peer)
{
    if (!core.proxies.trusts(peer))
        return {.address = std::string(peer)};
    // A proxy may add a line of its own behind the visitor's: all lines count as one list.
    auto const x_for = head.joined("X-Forwarded-For");
    auto const x_proto = head.joined("X-Forwarded-Proto");
    auto const x_host = head.joined("X-Forwarded-Host");
    auto const forwarded = head.joined("Forwarded");
    return find_sender(
        core.proxies, core.options.forwarding, peer,
        {.x_for = x_for, .x_proto = x_proto, .x_host = x_host, .forwarded = forwarded});
}

Site find_site(Core const& core, MessageHead const& head, Target const& target, std::string_view peer)
{
    auto sender = sender_of(core, head, peer);
    auto const authority = authority_of(head, target, sender);
    if (authority.empty() && head.minor_version == 0)
        return {.base_url = core.options.base_url, .client_address = std::move(sender.address)};
    auto const host = host_of(authority);
    if (!host)
        return {.refusal = 400};
    auto const& names = core.options.names;
    if (!names.empty() && std::ranges::find(names, *host) == names.end())
        return {.refusal = 421};
    return {
        .base_url = base_url_of(core.options, *host, sender.scheme, authority),
        .client_address = std::move(sender.address)};
}

bool is_personal(Core const& core, std::string_view cookies)
{
    // A name anywhere in the header counts: at worst a page is made that could have come from the cache.
    return !cookies.empty() && std::ranges::any_of(core.options.personal_cookies, [cookies](std::string const& name) {
        return cookies.find(name) != std::string_view::npos;
    });
}

bool declared(Row const& row, std::string_view name)
{
    auto const names = row.query.names();
    return std::ranges::find(names, name) != names.end();
}

// Keeps the declared parameters, in the order of the row, so that their order in an address makes no second page.
std::optional<std::vector<NameValue>> read_query(Core const& core, Row const& row, std::string_view raw)
{
    std::vector<NameValue> kept;
    if (raw.empty() || row.query.names().empty())
        return kept;
    auto all = read_urlencoded(raw, core.options.limits.query);
    if (!all)
        return std::nullopt;
    std::erase_if(*all, [&row](NameValue const& pair) { return !declared(row, pair.first); });
    for (auto const name : row.query.names())
    {
        for (auto& pair : *all)
        {
            if (pair.first == name)
                kept.push_back(std::move(pair));
        }
    }
    return kept;
}

std::string make_key(Job const& job)
{
    auto key = job.parts.base_url + job.parts.path;
    for (auto const& [name, value] : job.parts.query)
        key.append("\n").append(name).append("=").append(std::to_string(value.size())).append(":").append(value);
    key.append("\n").append(name(job.encoding));
    return key;
}

Reply options_reply(std::vector<Method> const& allowed)
{
    return {.status = 204, .head = Head(204).add("Allow", allow_header(allowed)).take()};
}

Reply slash_reply(Match const& match, Target const& target)
{
    auto location = encode_path(std::string_view(target.path));
    if (!target.raw_query.empty())
        location += "?" + std::string(target.raw_query);
    return {
        .status = 308,
        .counted = Counted::row,
        .row = match.row,
        .head = Head(308).add("Location", location).length(0).take()};
}

// What the row says of this request before its handler may see it: the status of a refusal, or 0.
int check_row(Row const& row, MessageHead const& head, std::string_view base_url)
{
    if (!changes_state(row.method))
        return head.has_body() ? 400 : 0; // a body with GET means nothing (RFC 9110, 9.3.1) but hides requests
    Provenance const provenance{.sec_fetch_site = head.header("Sec-Fetch-Site"), .origin = head.header("Origin")};
    if (row.body.origin == Origin::ours && !comes_from_us(provenance, base_url))
        return 403;
    return head.length.value_or(0) > most_of(row.body) ? 413 : 0;
}

void fill(RequestParts& parts, MessageHead const& head, Match& match)
{
    parts.language = match.language;
    parts.route = match.row->paths.nl;
    parts.path_values = std::move(match.values);
    // For a row that programs use a request is nobody's: not even a browser's cookies may speak for it.
    auto const with_cookies = match.row->body.origin == Origin::ours;
    if (auto const cookies = head.header("Cookie"); cookies && with_cookies)
        parts.cookies = read_cookies(*cookies);
    for (auto const& [name, value] : head.headers)
    {
        if (!equal_ignoring_case(name, "cookie"))
            parts.headers.emplace_back(name, value);
    }
}

std::optional<Reply> from_cache(Core& core, MessageHead const& head, Job& job)
{
    auto const& row = *job.row;
    if (row.method != Method::get || row.access != Access::everyone
        || is_personal(core, head.header_or_empty("Cookie")))
        return std::nullopt;
    job.cache_key = make_key(job);
    auto stored = core.cache.find(job.cache_key, core.generation());
    if (!stored)
        return std::nullopt;
    auto const fresh = judge(conditions_of(head), {.etag = stored->etag}) == Verdict::not_modified;
    return Reply{.status = fresh ? 304 : 200, .counted = Counted::row, .row = stored->row, .body = std::move(stored)};
}

Admitted admit_row(Core& core, MessageHead const& head, Match match, Job job)
{
    job.row = match.row;
    job.refusal = check_row(*job.row, head, job.parts.base_url);
    if (job.refusal == 0)
    {
        if (auto reply = from_cache(core, head, job))
            return std::move(*reply);
    }
    fill(job.parts, head, match);
    return job;
}

Admitted admit_path(Core& core, MessageHead const& head, Target const& target, Job job)
{
    auto const method = method_from(head.method);
    job.parts.method = method.value_or(Method::options);
    job.parts.path = target.path;
    job.parts.language = language_of(target.path);
    job.encoding = choose_encoding(head.header_or_empty("Accept-Encoding"));

    auto match = core.router.match(job.parts.method, target.segments);
    if (method == Method::options && !match.allowed.empty())
        return options_reply(match.allowed);
    if (match.row == nullptr)
    {
        job.allowed = std::move(match.allowed);
        job.refusal = job.allowed.empty() ? 404 : 405;
        return job;
    }
    if (target.trailing_slash)
        return slash_reply(match, target);
    auto query = read_query(core, *match.row, target.raw_query);
    if (!query)
    {
        job.refusal = 400;
        return job;
    }
    job.parts.query = std::move(*query);
    return admit_row(core, head, std::move(match), std::move(job));
}

} // namespace

Conditions conditions_of(MessageHead const& head)
{
    return {
        .if_match = head.header_or_empty("If-Match"),
        .if_none_match = head.header_or_empty("If-None-Match"),
        .if_modified_since = head.header_or_empty("If-Modified-Since"),
        .if_range = head.header_or_empty("If-Range"),
        .range = head.header_or_empty("Range")};
}

Admitted admit(Core& core, MessageHead const& head, std::string_view peer)
{
    auto const target = read_target(head.target);
    if (!target)
        return plain_reply(400);
    auto site = find_site(core, head, *target, peer);
    if (site.refusal != 0)
        return plain_reply(site.refusal);
    if (core.options.assets != nullptr && (head.method == "GET" || head.method == "HEAD") && !head.has_body())
    {
        if (auto const* const asset = core.options.assets->find(target->path))
            return asset_reply(*asset, conditions_of(head), head.header_or_empty("Accept-Encoding"));
    }
    Job job;
    job.parts.base_url = std::move(site.base_url);
    job.parts.client_address = std::move(site.client_address);
    return admit_path(core, head, *target, std::move(job));
}

} // namespace http
