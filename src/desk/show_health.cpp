// GET /beheer/gezondheid: whether everything works as it should, and what to do when it does not.
#include "desk/handlers.h"
#include "desk/parts.h"

#include <algorithm>

namespace desk {

namespace {

struct Group
{
    State state;
    text::Message title;
    text::Message badge;
    std::string_view style;
};

constexpr Group groups[] = {
    {State::finding, words::health_look, words::health_finding, "desk-check desk-check--finding"},
    {State::fine, words::health_rest, words::health_fine, "desk-check desk-check--fine"},
    {State::unknown, words::health_hidden, words::health_unknown, "desk-check"},
};

void write_group(html::Out& out, text::Language language, Group const& group, std::vector<Finding> const& findings)
{
    if (std::ranges::find(findings, group.state, &Finding::state) == findings.end())
        return;
    html::write(
        out, R"(<section class="desk-part"><h2>{}</h2><ul class="desk-checks">{}</ul></section>)",
        text::say(language, group.title), [&](html::Out& list) {
            for (auto const& finding : findings)
                if (finding.state == group.state)
                    html::write(
                        list, R"(<li class="{}"><h3>{}</h3><p>{}</p>{}</li>)", group.style, finding.what, finding.how,
                        [&](html::Out& todo) {
                            if (!finding.todo.empty())
                                html::write(todo, R"(<p class="desk-check__todo">{}</p>)", finding.todo);
                        });
        });
}

}

http::Response show_health(Desk& desk, http::Request const& request)
{
    auto const language = request.language();
    auto page = page_of(language, {Part::health});
    auto const findings = desk.around.health ? desk.around.health(language, Depth::page) : std::vector<Finding>();
    auto const count = std::ranges::count(findings, State::finding, &Finding::state);
    auto const sum = findings.empty() ? std::string(text::say(language, words::health_absent))
        : count == 0                  ? std::string(text::say(language, words::health_all_fine))
                                      : text::say(language, words::health_findings{.count = count});
    html::Out out;
    content::page_head(out, page.title, text::say(language, words::health_lead));
    html::write(out, R"(<p class="desk-sum"><strong>{}</strong></p>)", sum);
    for (auto const& group : groups)
        write_group(out, language, group, findings);
    html::write(out, R"(<p class="meta">{}</p>)", text::say(language, words::health_command));
    page.main = html::Fragment(std::move(out));
    return page;
}

}
