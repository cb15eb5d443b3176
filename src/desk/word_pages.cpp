// The pages of words: a list with its order, and one word.
#include "desk/word_pages.h"

namespace desk {

namespace {

std::string tail(WordList list, std::string_view slug = {})
{
    std::string path = "/" + std::string(code(list));
    return slug.empty() ? path : path.append("/").append(slug);
}

void write_move(html::Out& out, WordPage const& page, WordName const& word, Direction direction)
{
    bool const up = direction == Direction::up;
    html::write(
        out,
        R"(<button class="button button--quiet desk-move" name="do" value="{}"><span aria-hidden="true">{}</span>)"
        R"(<span class="visually-hidden">{}</span></button>)",
        up ? "up" : "down", up ? "↑" : "↓",
        up ? text::say(page.language, words::words_move_up{.name = word.name})
           : text::say(page.language, words::words_move_down{.name = word.name}));
}

void write_row(html::Out& out, WordPage const& page, WordName const& word)
{
    html::write(
        out, R"(<li class="desk-row"><a class="desk-row__what" href="{}">{}</a>{}</li>)",
        html::Url::from_path(words_path(page.language, page.list, word.slug)), word.name, [&](html::Out& part) {
            if (page.list == WordList::areas) // stands by name everywhere
                return;
            html::write(
                part, R"(<form class="desk-actions" method="post" action="{}">{}{}</form>)",
                html::Url::from_path(words_path(page.language, page.list, word.slug)),
                [&](html::Out& up) { write_move(up, page, word, Direction::up); },
                [&](html::Out& down) { write_move(down, page, word, Direction::down); });
        });
}

void write_merger(html::Out& out, WordPage const& page)
{
    if (page.list == WordList::areas)
        html::write(
            out, R"(<section class="desk-note"><h2>{}</h2><p>{}</p></section>)",
            text::say(page.language, words::words_merge_title), text::say(page.language, words::words_merge));
}

}

ListText text_of(WordList list)
{
    switch (list)
    {
    case WordList::themes: return {words::words_themes, words::words_themes_lead};
    case WordList::audiences: return {words::words_audiences, words::words_audiences_lead};
    case WordList::areas: return {words::words_areas, words::words_areas_lead};
    case WordList::regions: return {words::words_regions, words::words_regions_lead};
    }
    return {words::words_title, words::words_lead};
}

std::string words_path(text::Language language, WordList list, std::string_view slug)
{
    return path_of(Part::words, language) + tail(list, slug);
}

html::Page word_list_page(WordPage const& page)
{
    auto const language = page.language;
    auto const texts = text_of(page.list);
    auto result = page_of(
        language, {Part::words, std::string(text::say(language, texts.title)), tail(page.list), tail(page.list)});
    auto const all = names(page.vocabulary, page.list, language);
    html::Out out;
    content::page_head(out, result.title, text::say(language, texts.lead));
    html::FormWriter(out, language, page.errors).summary();
    write_merger(out, page);
    html::write(
        out,
        R"(<ol class="desk-rows">{}</ol><section class="desk-part" aria-labelledby="add"><h2 id="add">{}</h2>)"
        R"(<form class="desk-form" method="post" action="{}">{}</form></section>)",
        html::each(all, [&](html::Out& row, WordName const& word) { write_row(row, page, word); }),
        text::say(language, words::words_add_title), html::Url::from_path(words_path(language, page.list)),
        [&](html::Out& form) { write_word_form(form, page, WordForm::add); });
    result.main = html::Fragment(std::move(out));
    return result;
}

html::Page word_page(WordPage const& page)
{
    auto const language = page.language;
    auto const path = tail(page.list, page.input.slug);
    auto result = page_of(language, {Part::words, page.input.nl, path, path});
    result.breadcrumbs.push_back(
        {std::string(text::say(language, text_of(page.list).title)), words_path(language, page.list)});
    html::Out out;
    content::page_head(out, result.title, {});
    html::FormWriter(out, language, page.errors).summary();
    write_merger(out, page);
    html::write(
        out,
        R"(<form class="desk-form" method="post" action="{}">{}</form>)"
        R"(<p><a class="button button--secondary" href="{}">{}</a></p>)",
        html::Url::from_path(words_path(language, page.list, page.input.slug)),
        [&](html::Out& form) { write_word_form(form, page, WordForm::change); },
        html::Url::from_path(
            words_path(language, page.list, page.input.slug) + (language == text::Language::nl ? "/weg" : "/remove")),
        text::say(language, words::words_remove));
    result.main = html::Fragment(std::move(out));
    return result;
}

}
