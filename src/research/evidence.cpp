// How strong the evidence of an insight is, in words and on a scale.
#include "research/pages.h"

#include "research/research.h"

#include "platform/html/write.h"

#include "text/research.h"

#include <algorithm>

namespace research {

namespace {

namespace words = text::research;
using content::Viewer;

struct Strength
{
    std::string_view code;
    text::Message meaning;
};

// From weak to strong.
constexpr Strength scale[] = {
    {"limited", words::certainty_limited},
    {"moderate", words::certainty_moderate},
    {"strong", words::certainty_strong}};

std::string_view evidence_name(Viewer const& viewer, std::string_view code)
{
    return content::choice_label(viewer, *content::find_field(insight, "evidence"), code);
}

void write_step(html::Out& out, Viewer const& viewer, Strength const& step, Strength const* here)
{
    bool const is_here = &step == here;
    html::write(
        out, R"(<li class="{}" aria-current="{}">{}{}</li>)",
        &step <= here ? "scale__step scale__step--on" : "scale__step", html::attribute_if(is_here, "true"),
        evidence_name(viewer, step.code), [&](html::Out& part) {
            if (is_here)
                html::write(part, R"( <strong class="scale__here">{}</strong>)", viewer.say(words::certainty_here));
        });
}

void write_scale(html::Out& out, Viewer const& viewer, Strength const* here)
{
    html::write(
        out, R"(<ol class="scale" aria-label="{}">{}</ol>)", viewer.say(words::certainty_scale),
        html::each(scale, [&](html::Out& part, Strength const& step) { write_step(part, viewer, step, here); }));
}

}

void evidence_label(html::Out& out, Viewer const& viewer, boost::json::object const& fields)
{
    auto const code = content::text_of(fields, "evidence");
    html::write(
        out, R"(<li><span class="nl-data-badge badge--evidence-{}">{}</span></li>)", code, evidence_name(viewer, code));
}

void evidence_section(html::Out& out, Viewer const& viewer, content::Entry const& entry)
{
    auto const code = content::text_of(entry.content.fields, "evidence");
    auto const certainty = content::text_of(entry.content.fields, "certainty");
    auto const* const here = std::ranges::find(scale, code, &Strength::code);
    bool const on_scale = here != std::end(scale);
    html::write(
        out, R"(<section class="evidence" id="certainty"><h2>{}</h2><p><strong>{}.</strong> {}</p>{}{}</section>)",
        viewer.say(words::certainty_heading), evidence_name(viewer, code),
        viewer.say(on_scale ? here->meaning : words::certainty_experience),
        [&](html::Out& part) {
            if (on_scale)
                write_scale(part, viewer, here);
        },
        [&](html::Out& part) {
            if (!certainty.empty())
                html::write(
                    part, R"(<p lang="{}">{}</p>)", content::foreign(viewer, entry.content.language), certainty);
        });
}

}
