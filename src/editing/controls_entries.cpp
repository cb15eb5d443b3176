// Controls that lead to entries: what was chosen, and searching by title.
#include "editing/control_values.h"
#include "editing/controls.h"

#include "platform/html/write.h"

#include "text/editing.h"

namespace editing {

namespace {

namespace words = text::editing;
using content::Count;
using content::Field;

}

std::string Controls::title_of(Field const& field, std::string_view reference) const
{
    auto const key = field.target.empty() ? std::string(reference)
                                          : std::string(field.target) + "/" + std::string(reference);
    if (parts_.titles)
        if (auto const found = parts_.titles->find(key); found != parts_.titles->end())
            return found->second;
    return std::string(reference);
}

void Controls::entries(At const& at)
{
    auto const chosen = texts_of(at.value);
    std::vector<html::Option> options;
    for (auto const& one : chosen)
        if (!one.empty())
            options.push_back({one, title_of(at.field, one)});
    form_.boxes(control(at), options, chosen);
    search(at);
}

// Finding an entry: words, a button, and what was found as buttons. Without a script each press brings the form back.
void Controls::search(At const& at)
{
    bool const searched = parts_.search && parts_.search->path == at.path;
    std::string typed = searched ? parts_.search->words : std::string();
    if (parts_.typed)
        if (auto const found = parts_.typed->find(at.path); found != parts_.typed->end())
            typed = found->second;
    auto const name = "find." + at.path;
    auto const label = at.field.count == Count::one ? say(words::find_one) : say(words::find_more);
    html::write(
        out_, R"(<div class="find" data-role="find" data-kind="{}" data-path="{}">{}{}{}</div>)", at.field.target,
        at.path,
        [&](html::Out& part) {
            html::FormWriter(part, viewer_.language, {})
                .line(
                    {.name = name, .label = label, .hint = {}, .demand = html::Demand::optional},
                    {.value = typed, .type = "search"});
        },
        [&](html::Out& part) {
            button(
                part,
                {"find:" + at.path, html::control_id(at.path), say(words::find_do), std::string(say(at.field.label))});
        },
        [&](html::Out&) {
            if (searched)
                found(at);
        });
}

void Controls::found(At const& at)
{
    auto const& search = *parts_.search;
    if (search.found.empty())
    {
        html::write(out_, R"(<p class="find__none" role="status">{}</p>)", say(words::find_none));
        return;
    }
    html::write(
        out_, R"(<div class="find__found"><p role="status">{}</p><ul class="plain">{}</ul></div>)",
        say(words::find_choose), html::each(search.found, [&](html::Out& part, Candidate const& one) {
            auto const reference = at.field.target.empty() ? one.kind + "/" + one.slug : one.slug;
            auto const* const kind = viewer_.kinds->find(one.kind);
            html::write(part, "<li>{}</li>", [&](html::Out& item) {
                button(
                    item,
                    {"choose:" + at.path + "=" + reference, html::control_id(at.path), one.title,
                     std::string(kind ? say(kind->label) : "")});
            });
        }));
}

}
