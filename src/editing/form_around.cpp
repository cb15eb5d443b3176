// What stands around a form.
#include "editing/form_around.h"

#include "editing/pages.h"
#include "platform/html/write.h"

#include "text/editing.h"

namespace editing {

namespace words = text::editing;

html::Url form_url(Making const& making)
{
    return html::Url::parse(making.address).value_or(html::url("#"));
}

void write_offer(html::Out& out, Making const& making)
{
    auto const& showing = making.showing;
    if (showing.taken)
        html::write(
            out, R"(<p class="write__notice" role="status">{}</p>)",
            making.viewer.say(words::autosave_taken{.time = text::write_time(making.viewer.language, *showing.taken)}));
    if (!showing.offer)
        return;
    auto const take = form_url(making).with_query("restore", making.sheet.place);
    html::write(
        out,
        R"(<section class="write__notice" aria-label="{}"><p>{}</p><form method="post" action="{}">)"
        R"(<a class="button" href="{}">{}</a> )"
        R"(<button class="button button--quiet" name="do" value="forget">{}</button>)"
        R"(</form></section>)",
        making.say(words::autosave_title),
        making.viewer.say(words::autosave_offer{.time = text::write_time(making.viewer.language, *showing.offer)}),
        form_url(making), take, making.say(words::autosave_take), making.say(words::autosave_forget));
}

void write_missing(html::Out& out, Making const& making)
{
    if (making.sheet.work == WorkId{} && making.showing.missing == Showing::Missing::untold)
        return;
    if (making.missing.empty())
    {
        if (making.errors.empty() && making.sheet.work != WorkId{})
            html::write(out, R"(<p class="write__complete">{}</p>)", making.say(words::form_complete));
        return;
    }
    html::write(
        out,
        R"(<section class="write__missing" aria-labelledby="missing"><h2 id="missing">{}</h2><ul>{}</ul></section>)",
        making.say(words::form_missing), html::each(making.missing, [](html::Out& part, html::FieldError const& one) {
            html::write(
                part, R"(<li><a href="{}">{}</a></li>)",
                html::Url::parse("#" + html::control_id(one.field)).value_or(html::url("#")), one.words);
        }));
}

void write_notes(html::Out& out, Making const& making)
{
    auto const& sheet = making.sheet;
    if (sheet.row && sheet.work != WorkId{} && sheet.row->revision != sheet.base_revision)
        html::write(out, R"(<p class="write__notice">{}</p>)", making.say(words::form_published_changed));
    if (sheet.original_changed)
        html::write(out, R"(<p class="write__notice">{}</p>)", making.say(words::form_dutch_changed));
}

void write_ways(html::Out& out, Making const& making)
{
    auto const& sheet = making.sheet;
    auto const nl = making.viewer.language == text::Language::nl;
    html::write(
        out, R"(<ul class="plain write__ways">{}{}{}{}</ul>)",
        [&](html::Out& part) {
            // The slice review, which lies above this one, has these pages.
            if (sheet.work != WorkId{})
                html::write(
                    part, R"(<li><a class="button" href="{}">{}</a></li>)",
                    steps_url(making.viewer.language, sheet.work), making.say(words::form_steps));
            if (sheet.row)
                html::write(
                    part, R"(<li><a href="{}">{}</a></li>)",
                    nl ? html::url("/bewerken/{}/{}/geschiedenis", sheet.kind->name, sheet.row->draft.slug)
                       : html::url("/en/edit/{}/{}/history", sheet.kind->name, sheet.row->draft.slug),
                    making.say(words::form_history));
        },
        [&](html::Out& part) {
            auto const url = sheet.row && sheet.row->draft.status == content::Status::published
                ? content::entry_url(making.viewer, sheet.kind->name, sheet.row->draft.slug)
                : std::nullopt;
            if (url)
                html::write(part, R"(<li><a href="{}">{}</a></li>)", *url, making.say(words::form_to_page));
        },
        [&](html::Out& part) {
            if (sheet.row && !sheet.translation())
                html::write(
                    part, R"(<li><a href="{}">{}</a></li>)",
                    new_url(making.viewer.language, sheet.kind->name).with_query("of", sheet.row->draft.slug),
                    making.say(words::form_english));
        },
        [&](html::Out& part) {
            if (sheet.work != WorkId{})
                html::write(
                    part, R"(<li><a href="{}">{}</a></li>)",
                    nl ? html::url("/schrijven/{}/weg", sheet.work.value)
                       : html::url("/en/write/{}/away", sheet.work.value),
                    making.say(words::form_discard));
        });
}

}
