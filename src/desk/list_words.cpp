// GET /beheer/woorden, GET and POST /beheer/woorden/{list}: the lists of words, and adding one.
#include "desk/handlers.h"
#include "desk/word_pages.h"
#include "desk/word_store.h"

namespace desk {

http::Response list_words(Desk& desk, http::Request const& request)
{
    auto const language = request.language();
    auto const snapshot = desk.content.snapshot();
    auto page = page_of(language, {Part::words});
    html::Out out;
    content::page_head(out, page.title, text::say(language, words::words_lead));
    html::write(
        out, R"(<ul class="cards">{}</ul>)", html::each(all_word_lists, [&](html::Out& part, WordList list) {
            auto const texts = text_of(list);
            html::write(
                part,
                R"(<li><article class="card"><h2 class="card__title"><a href="{}">{}</a></h2>)"
                R"(<p class="card__text">{}</p><p class="meta">{}</p></article></li>)",
                html::Url::from_path(words_path(language, list)), text::say(language, texts.title),
                text::say(language, texts.lead),
                text::say(language, words::words_count{.count = names(snapshot->vocabulary, list, language).size()}));
        }));
    page.main = html::Fragment(std::move(out));
    return page;
}

http::Response show_word_list(Desk& desk, http::Request const& request)
{
    auto const list = word_list_from(request.path("list"));
    if (!list)
        return http::not_found();
    auto const snapshot = desk.content.snapshot();
    WordPage page{request.language(), *list, snapshot->vocabulary, {}, {}};
    page.input.kind = "municipality";
    return word_list_page(page);
}

http::Response add_word(Desk& desk, http::Request const& request)
{
    auto const language = request.language();
    auto const list = word_list_from(request.path("list"));
    if (!list)
        return http::not_found();
    auto const input = read_word(request);
    auto const result = change_words(
        desk, request.person(), std::string(code(*list)) + " add " + input.slug,
        [&](sql::Session&, content::Vocabulary& vocabulary) { return add(vocabulary, *list, input); });
    if (!result.faults.empty())
    {
        auto const snapshot = desk.content.snapshot();
        return http::unprocessable(
            word_list_page({language, *list, snapshot->vocabulary, input, errors_of(language, result.faults)}));
    }
    return http::see_other(words_path(language, *list), text::say(language, words::words_added{.name = input.nl}));
}

}
