// /beheer/nakijken: which steps each kind of text needs.
#include "accounts/audit.h"
#include "review/handlers.h"
#include "review/pages.h"

#include "text/review.h"

#include <fmt/format.h>

#include <algorithm>

namespace review {

namespace {

namespace words = text::review;

Steps read_steps(http::Form const& form, std::string const& kind)
{
    auto const ticked = form.values("steps." + kind);
    auto const has = [&](std::string_view name) { return std::ranges::find(ticked, name) != ticked.end(); };
    auto const readings = number(form.value("readings." + kind).value_or(""));
    return {has("review"), has("read_along"), has("four_eyes"), static_cast<int>(std::min<std::int64_t>(readings, 99))};
}

std::string detail(std::string const& kind, Steps const& steps)
{
    return fmt::format(
        "{}{}{}{} {}", kind, steps.review ? " review" : "", steps.read_along ? " read_along" : "",
        steps.four_eyes ? " four_eyes" : "", steps.readings);
}

}

http::Response show_steps(Review& review, http::Request const& request)
{
    auto const viewer = content::viewer(review.content, review.clock, request);
    return steps_page(viewer, {store::chosen_steps(review.db)});
}

http::Response save_steps(Review& review, http::Request const& request)
{
    auto const viewer = content::viewer(review.content, review.clock, request);
    StepsPage page;
    for (auto const* const kind : review.content.kinds().all())
    {
        auto const name = std::string(kind->name);
        auto const steps = read_steps(request.form(), name);
        if (steps.readings < 1 || steps.readings > 20)
            page.errors.push_back({"readings." + name, std::string(viewer.say(words::steps_readings_wrong))});
        page.steps.emplace(name, steps);
    }
    if (!page.errors.empty())
        return http::unprocessable(steps_page(viewer, page));
    auto const now = review.clock.now();
    review.db.write([&](sql::Tx& tx) {
        auto const before = store::chosen_steps(tx);
        for (auto const& [kind, steps] : page.steps)
        {
            auto const old = before.find(kind);
            if ((old == before.end() ? default_steps(kind) : old->second) == steps)
                continue;
            store::set_steps(tx, kind, steps);
            accounts::audit(
                tx, {PersonId{request.person().id}, "review.steps", "setting", 0, detail(kind, steps)}, now);
        }
    });
    return http::see_other(
        viewer.language == text::Language::nl ? "/beheer/nakijken" : "/en/desk/review", words::flash_steps);
}

}
