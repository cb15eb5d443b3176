// For tests of app: requests to the whole program in this process, from request head to finished answer, without
// sockets.
#pragma once
#include "app/program.h"
#include "platform/http/dispatch.h"
#include "platform/http/message_parser.h"

#include <optional>
#include <stdexcept>

namespace app::test {

/// Where a state-changing request says that it comes from.
enum class From { our_pages, another_site, a_sister_site, nowhere, our_origin, another_origin, both_disagreeing };

/// One request. Targets are as on the wire: percent-encoded, with query.
struct Visit
{
    http::Method method = http::Method::get;
    std::string target = "/";
    std::string cookies = {}; ///< "__Host-session=..."
    std::vector<http::NameValue> fields = {};
    From from = From::our_pages;
    std::string host = "kracht.example";
    std::string peer = "192.0.2.7";
};

struct Answer
{
    int status = 0;
    std::string head = {};
    std::string body = {};
    int queries = 0; ///< statements on the database, those of writes included

    /// The first header of that name; empty when there is none.
    std::string header(std::string_view name) const
    {
        auto const at = head.find("\r\n" + std::string(name) + ": ");
        if (at == std::string::npos)
            return {};
        auto const begin = at + name.size() + 4;
        return head.substr(begin, std::min(head.find("\r\n", begin), head.size()) - begin);
    }
};

inline std::string provenance(From from)
{
    switch (from)
    {
    case From::our_pages: return "Sec-Fetch-Site: same-origin\r\n";
    case From::another_site: return "Sec-Fetch-Site: cross-site\r\n";
    case From::a_sister_site: return "Sec-Fetch-Site: same-site\r\n";
    case From::nowhere: return "";
    case From::our_origin: return "Origin: http://kracht.example\r\n";
    case From::another_origin: return "Origin: http://evil.example\r\n";
    case From::both_disagreeing: return "Sec-Fetch-Site: cross-site\r\nOrigin: http://kracht.example\r\n";
    }
    return "";
}

/// The program as a server runs it, but for the connections. One thread at a time.
class Site
{
public:
    Site(Program& program, sql::Database& db) : Site(program.router(), program.hooks(), db) {}
    Site(http::Router const& router, http::Hooks hooks, sql::Database& db)
        : core_(options(), router, counting(std::move(hooks), db))
    {}

    Answer visit(Visit const& visit)
    {
        auto const text = head_of(visit);
        http::MessageHead head;
        http::MessageParser parser;
        if (parser.read_head(text, {.target_bytes = 4096, .headers = 64}, head))
            throw std::logic_error("a test sent a malformed request: " + text);
        queries_ = 0;
        auto admitted = http::admit(core_, head, visit.peer);
        auto* const job = std::get_if<http::Job>(&admitted);
        if (job != nullptr)
            job->parts.form.fields = visit.fields;
        auto const reply = job != nullptr ? http::serve(core_, std::move(*job))
                                          : std::move(std::get<http::Reply>(admitted));
        return {reply.status, std::string(reply.head_bytes()), std::string(reply.body_bytes()), queries_};
    }

    Answer get(std::string target, std::string cookies = {})
    {
        return visit({.target = std::move(target), .cookies = std::move(cookies)});
    }

private:
    static http::Options options()
    {
        http::Options options;
        options.workers = 1;
        return options;
    }

    static std::string head_of(Visit const& visit)
    {
        auto text = std::string(http::name(visit.method)) + " " + visit.target + " HTTP/1.1\r\nHost: " + visit.host
            + "\r\n" + provenance(visit.from);
        if (!visit.cookies.empty())
            text += "Cookie: " + visit.cookies + "\r\n";
        if (http::changes_state(visit.method))
            text += "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 0\r\n";
        return text + "\r\n";
    }

    http::Hooks counting(http::Hooks hooks, sql::Database& db)
    {
        hooks.enter = [this, &db](http::Request const&) -> std::shared_ptr<void> {
            auto const scope = std::make_shared<sql::RequestScope>(db);
            return {scope.get(), [this, held = scope](void*) mutable {
                        queries_ = held->query_count();
                        held.reset();
                    }};
        };
        hooks.access_log = {};
        return hooks;
    }

    int queries_ = 0;
    http::Core core_;
};

}
