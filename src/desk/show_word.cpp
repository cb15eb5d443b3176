// GET and POST /beheer/woorden/{list}/{slug}, and removing it: one word.
#include "desk/handlers.h"
#include "desk/word_pages.h"
#include "desk/word_store.h"

#include <algorithm>

namespace desk {

namespace {

constexpr std::size_t uses_shown = 20;

struct Asked
{
    WordList list;
    WordInput word;
};

// The word in the address, as it is now.
std::optional<Asked> asked(content::Vocabulary const& vocabulary, http::Request const& request)
{
    auto const list = word_list_from(request.path("list"));
    auto found = list ? word(vocabulary, *list, request.path("slug")) : std::nullopt;
    return found ? std::optional(Asked{*list, std::move(*found)}) : std::nullopt;
}

std::vector<std::string> uses_of(
    sql::Session& db, content::Kinds const& kinds, content::Vocabulary const& vocabulary, Asked const& asked_for)
{
    auto found = entries_with(db, kinds, asked_for.list, asked_for.word.slug);
    for (auto const& use : uses(vocabulary, asked_for.list, asked_for.word.slug))
        found.push_back(
            use.list == WordList::regions ? text::say(text::Language::nl, words::words_used_region{.name = use.name})
                                          : text::say(text::Language::nl, words::words_used_area{.name = use.name}));
    return found;
}

http::Response moved(Desk& desk, http::Request const& request, Asked const& asked_for, Direction direction)
{
    auto const slug = asked_for.word.slug;
    change_words(
        desk, request.person(), std::string(code(asked_for.list)) + " move " + slug,
        [&](sql::Session&, content::Vocabulary& vocabulary) {
            move(vocabulary, asked_for.list, slug, direction);
            return std::vector<WordFault>();
        });
    return http::see_other(words_path(request.language(), asked_for.list));
}

http::Response saved(Desk& desk, http::Request const& request, Asked const& asked_for)
{
    auto const language = request.language();
    auto input = read_word(request);
    input.slug = asked_for.word.slug;
    auto const result = change_words(
        desk, request.person(), std::string(code(asked_for.list)) + " change " + input.slug,
        [&](sql::Session&, content::Vocabulary& vocabulary) { return change(vocabulary, asked_for.list, input); });
    if (!result.faults.empty())
    {
        auto const snapshot = desk.content.snapshot();
        return http::unprocessable(
            word_page({language, asked_for.list, snapshot->vocabulary, input, errors_of(language, result.faults)}));
    }
    auto const flash = !result.changed ? words::words_unchanged
        : result.later                 ? words::words_reindex_later
                                       : words::words_saved;
    return http::see_other(words_path(language, asked_for.list), flash);
}

void write_uses(html::Out& out, text::Language language, std::vector<std::string> const& found)
{
    std::vector<std::string> shown(
        found.begin(), found.begin() + static_cast<std::ptrdiff_t>(std::min(found.size(), uses_shown)));
    html::write(
        out, R"(<p>{}</p><ul class="desk-lines">{}{}</ul>)", text::say(language, words::words_used_lead),
        html::each(shown, [](html::Out& row, std::string const& name) { html::write(row, "<li>{}</li>", name); }),
        [&](html::Out& more) {
            if (found.size() > shown.size())
                html::write(
                    more, "<li>{}</li>",
                    text::say(language, words::words_used_more{.count = found.size() - shown.size()}));
        });
}

html::Page remove_page(text::Language language, Asked const& asked_for, std::vector<std::string> const& found)
{
    auto const path = "/" + std::string(code(asked_for.list)) + "/" + asked_for.word.slug;
    auto const& name = asked_for.word.nl;
    auto const title = found.empty() ? text::say(language, words::words_remove_title{.name = name})
                                     : text::say(language, words::words_used_title{.name = name});
    auto page = page_of(language, {Part::words, title, path + "/weg", path + "/remove"});
    html::Out out;
    content::page_head(out, title, found.empty() ? text::say(language, words::words_remove_lead) : std::string_view());
    if (!found.empty())
        write_uses(out, language, found);
    html::write(
        out,
        R"(<form method="post" action="{}"><div class="button-row">{} )"
        R"(<a class="button button--secondary" href="{}">{}</a></div></form>)",
        html::Url::from_path(language == text::Language::nl ? page.path_nl : page.path_en),
        [&](html::Out& part) {
            if (found.empty())
                html::write(part, R"(<button class="button">{}</button>)", text::say(language, words::words_remove));
        },
        html::Url::from_path(words_path(language, asked_for.list, asked_for.word.slug)),
        text::say(language, words::words_back));
    page.main = html::Fragment(std::move(out));
    return page;
}

}

http::Response show_word(Desk& desk, http::Request const& request)
{
    auto const snapshot = desk.content.snapshot();
    auto const found = asked(snapshot->vocabulary, request);
    if (!found)
        return http::not_found();
    return word_page({request.language(), found->list, snapshot->vocabulary, found->word, {}});
}

http::Response save_word(Desk& desk, http::Request const& request)
{
    auto const snapshot = desk.content.snapshot();
    auto const found = asked(snapshot->vocabulary, request);
    auto const wanted = field(request, "do");
    if (!found)
        return http::not_found();
    if (wanted == "up" || wanted == "down")
        return moved(desk, request, *found, wanted == "up" ? Direction::up : Direction::down);
    return wanted == "save" ? saved(desk, request, *found) : http::bad_request();
}

http::Response ask_remove_word(Desk& desk, http::Request const& request)
{
    auto const snapshot = desk.content.snapshot();
    auto const found = asked(snapshot->vocabulary, request);
    if (!found)
        return http::not_found();
    return remove_page(
        request.language(), *found, uses_of(desk.db, desk.content.kinds(), snapshot->vocabulary, *found));
}

http::Response remove_word(Desk& desk, http::Request const& request)
{
    auto const language = request.language();
    auto const snapshot = desk.content.snapshot();
    auto const found = asked(snapshot->vocabulary, request);
    if (!found)
        return http::not_found();
    std::vector<std::string> used;
    change_words(
        desk, request.person(), std::string(code(found->list)) + " remove " + found->word.slug,
        [&](sql::Session& db, content::Vocabulary& vocabulary) {
            used = uses_of(db, desk.content.kinds(), vocabulary, *found);
            if (used.empty())
                remove(vocabulary, found->list, found->word.slug);
            return std::vector<WordFault>();
        });
    if (!used.empty())
        return http::unprocessable(remove_page(language, *found, used));
    return http::see_other(
        words_path(language, found->list), text::say(language, words::words_removed{.name = found->word.nl}));
}

}
