// Explains words on the page of an entry: links in its texts, and the list at its end.
#include "content/glossary.h"

#include "content/row.h"
#include "platform/html/write.h"
#include "platform/text/collate.h"

#include "icons.h"
#include "text/content.h"

#include <algorithm>

namespace content {

namespace {

namespace words = text::content;

constexpr std::size_t most_words = 12; // a page of links is no text to read

bool may_explain(Explained const& page, GlossaryTerm const& term)
{
    return page.words.size() < most_words && term.id != page.entry
        && (term.invented == Invented::no || page.invented == Invented::yes)
        && std::ranges::find(page.words, &term, &Explained::Word::term) == page.words.end();
}

void write_word(html::Out& out, Viewer const& viewer, Explained::Word const& word)
{
    auto const& term = *word.term;
    auto const url = entry_url(viewer, term_kind, term.slug);
    html::write(
        out,
        R"(<div class="words__item" id="word-{}"><dt>{}{}</dt><dd>{} <span class="words__links">{}<a href="#in-{}">)"
        R"({}<span class="visually-hidden">: {}</span></a></span></dd></div>)",
        term.slug, term.title,
        [&](html::Out& part) {
            if (text::fold(word.as) != text::fold(term.title))
                html::write(
                    part, R"( <span class="words__as">{}</span>)", viewer.say(words::words_as{.word = word.as}));
        },
        term.summary,
        [&](html::Out& part) {
            if (url)
                html::write(
                    part, R"(<a href="{}">{}<span class="visually-hidden">: {}</span></a> )", *url,
                    viewer.say(words::words_more), term.title);
        },
        term.slug, viewer.say(words::words_back), term.title);
}

}

void explain_words(Viewer const& viewer, Entry const& entry)
{
    if (!viewer.explained || entry.content.language != viewer.language)
        return;
    auto const& terms = viewer.language == text::Language::nl ? viewer.snapshot->terms_nl : viewer.snapshot->terms_en;
    *viewer.explained = {terms.get(), entry.id, entry.content.invented, {}};
}

void explained_text(html::Out& out, Viewer const& viewer, std::string_view text)
{
    std::size_t written = 0;
    if (viewer.explained && viewer.explained->terms && viewer.explained->words.size() < most_words)
    {
        auto& page = *viewer.explained;
        for (auto const& found : page.terms->find(text))
        {
            auto const& term = page.terms->all()[found.term];
            if (!may_explain(page, term))
                continue;
            auto const as = text.substr(found.start, found.size);
            html::write(
                out, R"({}<a class="term" href="#word-{}" id="in-{}" role="doc-glossref">{}</a>)",
                text.substr(written, found.start - written), term.slug, term.slug, as);
            written = found.start + found.size;
            page.words.push_back({&term, std::string(as)});
        }
    }
    html::write(out, "{}", text.substr(written));
}

bool has_explanations(Viewer const& viewer)
{
    return viewer.explained && !viewer.explained->words.empty();
}

void explanations(html::Out& out, Viewer const& viewer)
{
    if (viewer.explained)
        viewer.explained->terms = nullptr;
    if (!has_explanations(viewer))
        return;
    html::write(
        out, R"(<section class="words" id="words"><h2>{}</h2><dl class="words__list">{}</dl></section>)",
        viewer.say(words::words_heading),
        html::each(viewer.explained->words, [&](html::Out& part, Explained::Word const& word) {
            write_word(part, viewer, word);
        }));
}

std::vector<GlossaryTerm> store::terms(sql::Session& db, text::Language language)
{
    std::vector<GlossaryTerm> found;
    for (auto const& row : db.query(
             std::string("SELECT ") + card_columns + R"(
            FROM entry_listing l JOIN entry o ON o.id = l.entry_id JOIN entry s ON s.id = l.shown_id
            WHERE l.kind = $1 AND l.language = $2 AND l.field = '' AND l.text = '' AND s.language = $2
            ORDER BY l.sort_key, l.entry_id LIMIT 2000)",
             term_kind, text::code(language)))
    {
        auto card = read_card(row, 0);
        found.push_back(
            {card.id, std::move(card.slug), std::move(card.title), std::move(card.summary), card.invented,
             texts(card.fields, "also_called")});
    }
    return found;
}

}
