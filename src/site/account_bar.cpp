// Who is signed in: above every page the way to one's own place and out, and word of a step that is still to be made.
#include "site/frame.h"

#include "platform/html/write.h"

#include "text/accounts.h"

namespace site {

namespace {

namespace words = text::accounts;

void write_unread(html::Out& out, Frame const& frame)
{
    auto const unread = frame.request.person().unread;
    if (unread > 0)
        html::write(
            out,
            R"( <span class="account__unread" aria-hidden="true">{}</span><span class="visually-hidden">({})</span>)",
            unread, text::say(frame.language, words::my_inbox_unread{.count = unread}));
}

}

void write_account_bar(html::Out& out, Frame const& frame)
{
    if (!frame.request.person().signed_in())
        return;
    bool const dutch = frame.language == text::Language::nl;
    html::write(
        out,
        R"(<nav class="account" aria-label="{}"><div class="wrap account__inner">)"
        R"(<a class="account__my" href="{}">{}{}</a><form method="post" action="{}">)"
        R"(<button class="account__out">{}</button></form></div></nav>)",
        frame.say(words::my_title), dutch ? html::url("/mijn") : html::url("/en/my"), frame.say(words::my_title),
        [&](html::Out& part) { write_unread(part, frame); },
        dutch ? html::url("/uitloggen") : html::url("/en/sign-out"), frame.say(words::sign_out));
}

void write_step_notice(html::Out& out, Frame const& frame)
{
    if (!frame.request.person().wants_second_step)
        return;
    bool const dutch = frame.language == text::Language::nl;
    auto const step = dutch ? html::url("/inloggen/tweede-stap") : html::url("/en/sign-in/second-step");
    if (frame.request.path() == step.text())
        return;
    html::write(
        out, R"(<aside class="wrap account__step" aria-label="{}"><p class="flash">{} <a href="{}">{}</a></p></aside>)",
        frame.say(words::step_link), frame.say(words::step_notice), step, frame.say(words::step_link));
}

}
