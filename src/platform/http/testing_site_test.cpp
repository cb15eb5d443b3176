// The small site that the tests of http run on: its handlers, tables and hooks.
#include "platform/http/testing_site.h"

#include <fstream>

namespace http::testing {

namespace {

Response count_page(Site& site, Request const& request)
{
    auto const number = std::to_string(++site.rendered);
    return bytes(
        "text/html; charset=utf-8",
        number + " " + std::string(code(request.language())) + " " + std::string(request.query("pagina").value_or("-"))
            + " " + std::string(request.query("anders").value_or("-")) + " " + std::string(request.base_url())
            + std::string(400, 'x'));
}

Response search_page(Site& site, Request const& request)
{
    ++site.rendered;
    auto answer = bytes("text/plain", std::string(request.query("q").value_or("")));
    answer.keep = Keep::never;
    return answer;
}

Response cookie_page(Site& site, Request const&)
{
    auto answer = bytes("text/plain", std::to_string(++site.rendered));
    answer.cookies.push_back({.name = "__Host-reading", .value = "groot"});
    return answer;
}

Response broken_page(Site&, Request const&)
{
    throw std::runtime_error("geheim: de database staat in /var/lib");
}

Response busy_page(Site&, Request const&)
{
    throw Busy("database is locked");
}

Response waiting_page(Site& site, Request const&)
{
    ++site.waiting;
    site.open.wait();
    return bytes("text/plain", "klaar");
}

Response address_page(Site&, Request const& request)
{
    return bytes("text/plain", std::string(request.client_address()));
}

Response person_page(Site& site, Request const& request)
{
    ++site.rendered;
    return bytes("text/plain", "persoon " + std::to_string(request.person().id));
}

Response file_page(Site& site, Request const&)
{
    return file({.path = site.folder / "tien.txt", .type = "text/plain", .download_name = "tïen.txt"});
}

Response large_page(Site&, Request const&)
{
    return bytes("application/octet-stream", std::string(8 * 1024 * 1024, 'g'));
}

Response form_page(Site&, Request const& request)
{
    std::string text;
    for (auto const& [name, value] : request.form().fields)
        text.append(name).append("=").append(value).append(";");
    return bytes("text/plain", text);
}

Response upload_page(Site& site, Request const& request)
{
    auto const* const upload = request.form().file("bestand");
    if (upload == nullptr)
        return bytes("text/plain", "geen bestand");
    site.seen_upload = upload->file->path();
    std::ifstream stream(upload->file->path(), std::ios::binary);
    std::string const content{std::istreambuf_iterator<char>(stream), {}};
    auto const same = content == std::string(content.size(), 'u') && content.size() == upload->size;
    return bytes(
        "text/plain",
        upload->file_name + " " + upload->type + " " + std::to_string(upload->size) + (same ? " heel" : " kapot"));
}

Response bytes_page(Site&, Request const& request)
{
    return json(200, std::string(request.body()) + std::to_string(request.cookie("__Host-session").has_value()));
}

Response redirect_page(Site&, Request const&)
{
    return see_other("/klaar", text::Message{.nl = "Opgeslagen, dank je", .en = "Saved, thank you"});
}

Response flash_page(Site&, Request const& request)
{
    html::Page page;
    page.title = request.flash().value_or("niets");
    return page;
}

constexpr std::array rows{
    Route<Site>{Method::get, {"/tel", "/en/count"}, Access::everyone, count_page, {"pagina"}},
    Route<Site>{Method::get, {"/zoek", "/en/search"}, Access::everyone, search_page, {"q"}},
    Route<Site>{Method::get, Paths::neutral("/koekje"), Access::everyone, cookie_page},
    Route<Site>{Method::get, Paths::neutral("/kapot"), Access::everyone, broken_page},
    Route<Site>{Method::get, Paths::neutral("/druk"), Access::everyone, busy_page},
    Route<Site>{Method::get, Paths::neutral("/wacht"), Access::everyone, waiting_page},
    Route<Site>{Method::get, Paths::neutral("/adres"), Access::everyone, address_page},
    Route<Site>{Method::get, Paths::neutral("/ik"), Access::signed_in, person_page},
    Route<Site>{Method::get, Paths::neutral("/redactie"), Access::publish, person_page},
    Route<Site>{Method::get, Paths::neutral("/bestand"), Access::everyone, file_page},
    Route<Site>{Method::get, Paths::neutral("/groot"), Access::everyone, large_page},
    Route<Site>{Method::get, Paths::neutral("/klaar"), Access::everyone, flash_page},
    Route<Site>{Method::post, Paths::neutral("/formulier"), Access::everyone, form_page, {}, {.limit = 4096}},
    Route<Site>{Method::post, Paths::neutral("/opslaan"), Access::everyone, redirect_page},
    Route<Site>{
        Method::post,
        Paths::neutral("/upload"),
        Access::everyone,
        upload_page,
        {},
        {.accepts = Accepts::upload, .limit = 2 * 1024 * 1024, .file_limit = 1024 * 1024, .files = 2}},
    Route<Site>{
        Method::post,
        Paths::neutral("/redactie/upload"),
        Access::publish,
        upload_page,
        {},
        {.accepts = Accepts::upload, .limit = 64 * 1024 * 1024, .file_limit = 1024 * 1024, .files = 2}},
    Route<Site>{
        Method::post,
        Paths::neutral("/bytes"),
        Access::everyone,
        bytes_page,
        {},
        {.accepts = Accepts::bytes, .limit = 4096, .origin = Origin::any}},
};

constexpr std::array embedded{
    Asset{
        .name = "app.css",
        .path = "/assets/app.12345678.css",
        .type = "text/css; charset=utf-8",
        .etag = "\"12345678\"",
        .identity = "body{color:#123456}",
        .brotli = "BROTLI",
        .gzip = "GZIP"},
    Asset{
        .name = "favicon.ico",
        .path = "/favicon.ico",
        .type = "image/x-icon",
        .etag = "\"87654321\"",
        .identity = "ICON"},
};

} // namespace

std::span<Route<Site> const> site_rows()
{
    return rows;
}

std::span<Asset const> site_assets()
{
    return embedded;
}

SiteTest::SiteTest()
{
    std::filesystem::create_directories(site.folder);
    std::ofstream(site.folder / "tien.txt") << "0123456789";
    options.port = 0;
    options.io_threads = 2;
    options.names = {"localhost", "127.0.0.1"};
    options.upload_folder = site.folder / "uploads";
    options.assets = &assets;
    options.timeouts.linger = std::chrono::milliseconds(200);
    hooks.generation = [this] { return site.generation.load(); };
    hooks.person_of = [](Request const& request) {
        auto const session = request.cookie("__Host-session");
        if (!session)
            return Person{};
        return Person{.id = 1, .rights = *session == "editor" ? Rights{Access::publish} : Rights{}};
    };
    hooks.frame = [](Request const&, html::Page const& page) { return "<html>" + page.title + "</html>"; };
    hooks.error_page = [](Request const& request, Problem const& problem) {
        html::Page page;
        page.title = "Fout " + std::to_string(problem.status) + " " + std::string(code(request.language())) + " "
            + problem.incident;
        return page;
    };
    hooks.status_of = [](std::exception const& error) { return dynamic_cast<Busy const*>(&error) ? 503 : 500; };
}

} // namespace http::testing
