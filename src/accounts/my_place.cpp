// GET /mijn: where somebody who signed in finds everything they may do. One table says what there is.
#include "accounts/arrive.h"
#include "accounts/handlers.h"
#include "accounts/pages.h"

#include "platform/html/write.h"

#include "text/accounts.h"

#include <algorithm>

namespace accounts {

namespace {

namespace words = text::accounts;
using http::Access;

struct Place
{
    http::Paths paths;
    Access access;
    text::Message label;
    text::Message words;
};

constexpr Place work[] = {
    {{"/schrijven", "/en/write"}, Access::write, words::my_write, words::my_write_words},
    {{"/nakijken", "/en/review"}, Access::publish, words::my_review, words::my_review_words},
    {{"/meelezen", "/en/read-along"}, Access::read_along, words::my_read_along, words::my_read_along_words},
    {{"/beheer/vragen", "/en/desk/questions"}, Access::answer, words::my_questions, words::my_questions_words},
    {{"/beheer", "/en/desk"}, Access::manage, words::my_desk, words::my_desk_words},
};

constexpr Place inbox{
    {"/mijn/berichten", "/en/my/messages"}, Access::signed_in, words::my_inbox, words::my_inbox_words};

constexpr Place about_me[] = {
    {{"/mijn/profiel", "/en/my/profile"}, Access::signed_in, words::my_profile, words::my_profile_words},
    {{"/mijn/inloggen", "/en/my/sign-in"}, Access::signed_in, words::my_signin, words::my_signin_words},
    {{"/mijn/gegevens", "/en/my/data"}, Access::signed_in, words::my_data, words::my_data_words},
    {{"/mijn/bewaard", "/en/my/kept"}, Access::signed_in, words::my_kept, words::my_kept_words},
};

void write_place(html::Out& out, http::Request const& request, Place const& place)
{
    auto const language = request.language();
    auto const unread = &place == &inbox ? request.person().unread : 0;
    html::write(
        out,
        R"(<li><article class="card">{}<h3 class="card__title"><a class="card__link" href="{}">{}</a></h3>)"
        R"(<p class="card__text">{}</p></article></li>)",
        [&](html::Out& part) {
            if (unread > 0)
                html::write(
                    part, R"(<ul class="badges"><li><span class="nl-data-badge">{}</span></li></ul>)",
                    text::say(language, words::my_inbox_unread{.count = unread}));
        },
        html::Url::from_path(language == text::Language::nl ? place.paths.nl : place.paths.en),
        text::say(language, place.label), text::say(language, place.words));
}

void write_work(html::Out& out, http::Request const& request)
{
    html::write(
        out, R"(<section class="my__part"><h2>{}</h2><ul class="cards">{}{}</ul></section>)",
        text::say(request.language(), words::my_work), [&](html::Out& part) { write_place(part, request, inbox); },
        [&](html::Out& part) {
            for (auto const& place : work)
                if (request.person().may(place.access))
                    write_place(part, request, place);
        });
}

}

http::Response show_my_place(Accounts&, http::Request const& request)
{
    auto const language = request.language();
    auto page = own_page(language, text::say(language, words::my_title), http::Paths{"/mijn", "/en/my"});
    page.main = html::fragment(
        R"(<header class="page-head"><h1>{}</h1><p class="lead">{}</p></header>{}<section class="my__part"><h2>{}</h2>)"
        R"(<ul class="cards">{}</ul></section>)",
        text::say(language, words::my_title), text::say(language, words::my_lead{.name = request.person().name}),
        [&](html::Out& out) { write_work(out, request); }, text::say(language, words::my_about),
        html::each(about_me, [&](html::Out& out, Place const& place) { write_place(out, request, place); }));
    return page;
}

}
