// The parts of the desk, and what their pages share.
#include "desk/parts.h"

#include <algorithm>
#include <charconv>

namespace desk {

namespace {

using http::Access;

constexpr About parts[] = {
    {Part::start, "/beheer", "/en/desk", words::start_title, words::start_lead, Access::answer},
    {Part::people, "/beheer/mensen", "/en/desk/people", words::people_title, words::people_lead, Access::manage},
    {Part::invitations, "/beheer/uitnodigingen", "/en/desk/invitations", words::invitations_title,
     words::invitations_lead, Access::manage},
    {Part::organisations, "/beheer/organisaties", "/en/desk/organisations", words::organisations_title,
     words::organisations_lead, Access::manage},
    {Part::words, "/beheer/woorden", "/en/desk/words", words::words_title, words::words_lead, Access::manage},
    {Part::menu, "/beheer/menu", "/en/desk/menu", words::menu_title, words::menu_lead, Access::manage},
    {Part::settings, "/beheer/instellingen", "/en/desk/settings", words::settings_title, words::settings_lead,
     Access::manage},
    {Part::jobs, "/beheer/taken", "/en/desk/jobs", words::jobs_title, words::jobs_lead, Access::administer},
    {Part::health, "/beheer/gezondheid", "/en/desk/health", words::health_title, words::health_lead,
     Access::administer},
};

}

std::span<About const> all_parts()
{
    return parts;
}

About const& about(Part part)
{
    return parts[static_cast<std::size_t>(part)];
}

std::string path_of(Part part, text::Language language)
{
    return std::string(about(part).path(language));
}

html::Page page_of(text::Language language, PageHead const& head)
{
    auto const& part = about(head.part);
    html::Page page;
    page.title = head.title.empty() ? std::string(text::say(language, part.title)) : head.title;
    page.language = text::code(language);
    page.path_nl = std::string(part.path_nl) + head.tail_nl;
    page.path_en = std::string(part.path_en) + head.tail_en;
    page.robots = html::Robots::noindex;
    if (head.part != Part::start)
        page.breadcrumbs.push_back(
            {std::string(text::say(language, words::start_title)), path_of(Part::start, language)});
    if (!head.tail_nl.empty())
        page.breadcrumbs.push_back({std::string(text::say(language, part.title)), path_of(head.part, language)});
    return page;
}

std::string person_path(text::Language language, std::int64_t id)
{
    return path_of(Part::people, language) + "/" + std::to_string(id);
}

std::optional<std::int64_t> number_in(http::Request const& request, std::string_view name)
{
    auto const text = request.path(name);
    std::int64_t number = 0;
    auto const* const end = text.data() + text.size();
    auto const read = std::from_chars(text.data(), end, number);
    return read.ec == std::errc() && read.ptr == end && number > 0 ? std::optional(number) : std::nullopt;
}

std::string field(http::Request const& request, std::string_view name)
{
    auto const value = request.form().value(name).value_or("");
    auto const first = value.find_first_not_of(" \t\n");
    if (first == std::string_view::npos)
        return {};
    return std::string(value.substr(first, value.find_last_not_of(" \t\n") - first + 1));
}

void table(
    html::Out& out, std::string_view caption, std::span<std::string_view const> columns,
    std::function<void(html::Out&)> const& rows)
{
    html::write(
        out,
        R"(<div class="table-scroll"><table class="table coverage desk-table" role="table">)"
        R"(<caption class="visually-hidden">{}</caption><thead role="rowgroup"><tr role="row">{}</tr></thead>)"
        R"(<tbody role="rowgroup">{}</tbody></table></div>)",
        caption,
        html::each(
            columns,
            [](html::Out& part, std::string_view column) {
                html::write(part, R"(<th role="columnheader" scope="col">{}</th>)", column);
            }),
        rows);
}

}
