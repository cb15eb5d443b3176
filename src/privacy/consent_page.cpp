// HTML of withdrawing a consent: what follows from it, before the button.
#include "privacy/pages.h"

#include "content/components.h"
#include "platform/html/write.h"
#include "privacy/log_words.h"

#include "text/privacy.h"

namespace privacy::pages {

namespace {

namespace words = text::privacy;

std::vector<text::Message> consequences(Viewer const& viewer, accounts::Consent const& consent)
{
    if (is_about_text(*viewer.kinds, consent.subject))
        return {
            words::withdraw_story, words::withdraw_story_fast, words::withdraw_story_copies,
            words::withdraw_story_final};
    if (consent.subject == "account")
        return {words::withdraw_account};
    return {words::withdraw_other};
}

}

html::Page consent(Viewer const& viewer, accounts::Consent const& consent)
{
    auto const number = std::to_string(consent.id.value);
    auto result = begin(
        viewer, viewer.say(words::withdraw_title), "/mijn/gegevens/toestemming/" + number,
        "/en/my/data/consent/" + number);
    bool const story = is_about_text(*viewer.kinds, consent.subject);
    auto const address = link(viewer, result.path_nl, result.path_en);
    result.main = html::fragment(
        R"({}<section class="section privacy"><h2>{}</h2><blockquote class="quote" lang="{}"><p>{}</p></blockquote>)"
        R"(</section><section class="section privacy"><h2>{}</h2><ul class="points">{}</ul>)"
        R"(<form method="post" action="{}"><p class="button-row"><button class="button">{}</button> )"
        R"(<a class="button button--quiet" href="{}">{}</a></p></form></section>)",
        [&](html::Out& out) {
            content::page_head(out, viewer.say(words::withdraw_title), viewer.say(words::withdraw_lead));
        },
        viewer.say(words::withdraw_words_title), content::foreign(viewer, language_of(consent)), consent.words,
        viewer.say(words::withdraw_next_title),
        html::each(
            consequences(viewer, consent),
            [&](html::Out& part, text::Message const& one) { html::write(part, "<li>{}</li>", viewer.say(one)); }),
        address, viewer.say(story ? words::withdraw_button_story : words::withdraw_button), own_data(viewer),
        viewer.say(words::withdraw_back));
    return result;
}

}
