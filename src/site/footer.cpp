// The foot of every page, and the way out of pages that one must be able to leave at once.
#include "site/frame.h"
#include "site/pages.h"
#include "site/statements.h"

#include "platform/html/write.h"

#include "icons.h"
#include "scripts.h"
#include "text/accounts.h"
#include "text/site.h"

#include <algorithm>

namespace site {

namespace {

namespace words = text::site;

void write_link(html::Out& out, Frame const& frame, MenuItem const& item)
{
    html::write(
        out, R"(<li><a href="{}" lang="{}">{}</a></li>)", html::Url::from_path(item.path),
        html::attribute_if(item.language != frame.language, text::code(item.language)), item.title);
}

void write_links(html::Out& out, Frame const& frame, std::vector<MenuItem> const& items)
{
    html::write(
        out, R"(<ul class="footer__links">{}</ul>)",
        html::each(items, [&](html::Out& part, MenuItem const& item) { write_link(part, frame, item); }));
}

MenuItem said(Frame const& frame, text::Message const& title, std::string_view path)
{
    return {std::string(path), std::string(frame.say(title)), frame.language};
}

std::vector<MenuItem> about(Frame const& frame)
{
    auto items = frame.menu->footer;
    bool const dutch = frame.language == text::Language::nl;
    for (auto const statement : {Statement::contact, Statement::privacy, Statement::accessibility, Statement::security})
    {
        auto const path = statement_path(statement, frame.language);
        if (std::ranges::find(items, path, &MenuItem::path) == items.end())
            items.push_back(said(frame, statement_title(statement), path));
    }
    items.push_back(said(frame, words::reading_label, reading_path(frame.language)));
    items.push_back(said(frame, words::follow_title, dutch ? "/volgen" : "/en/follow"));
    if (!frame.request.person().signed_in())
        items.push_back(said(frame, text::accounts::signin_title, dutch ? "/inloggen" : "/en/sign-in"));
    auto const language = other(frame.language);
    auto const& same_page = frame.path_in(language);
    items.push_back(
        {same_page.empty() || !html::Url::parse(same_page) ? std::string(home_path(language)) : same_page,
         std::string(text::own_name(language)), language});
    return items;
}

}

void write_footer(html::Out& out, Frame const& frame)
{
    html::write(
        out,
        R"(<footer class="footer"><div class="wrap"><div class="footer__columns"><section><h2>{}</h2><p>{}</p>)"
        R"(</section>)"
        R"(<nav aria-label="{}"><h2>{}</h2>{}</nav><nav aria-label="{}"><h2>{}</h2>{}</nav></div>)"
        R"(<p class="footer__end">{}</p></div></footer>)",
        frame.site_name(), frame.say(words::home_lead), frame.say(words::footer_rooms), frame.say(words::footer_rooms),
        [&](html::Out& part) { write_links(part, frame, frame.menu->rooms); }, frame.say(words::footer_about),
        frame.say(words::footer_about), [&](html::Out& part) { write_links(part, frame, about(frame)); },
        frame.say(words::footer_made_with));
}

void write_way_out(html::Out& out, Frame const& frame)
{
    auto const url = html::Url::parse(frame.site.settings.quick_exit_url);
    if (frame.page.quick_exit == html::QuickExit::no || !url)
        return;
    html::write(
        out,
        R"(<aside class="leave" aria-label="{}"><div class="wrap leave__inner">)"
        R"(<a class="leave__link" href="{}" rel="noreferrer noopener">{} {}</a><p class="leave__words">{}</p></div>)"
        R"(</aside><script type="module" src="{}"></script>)",
        frame.say(words::leave_label), *url, icons::close, frame.say(words::leave_link), frame.say(words::leave_words),
        scripts::leave());
}

}
