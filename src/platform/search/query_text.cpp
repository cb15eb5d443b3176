// Reads what a visitor typed.
#include "platform/search/query_text.h"

#include "platform/search/words.h"
#include "platform/text/utf8.h"

#include <algorithm>

namespace search {

namespace {

// Blanks and control characters in a row become one blank; none at either end.
std::string tidy(std::string_view typed)
{
    std::string tidied;
    for (char const c : typed)
    {
        bool const blank = static_cast<unsigned char>(c) <= 0x20 || c == 0x7F;
        if (!blank)
            tidied += c;
        else if (!tidied.empty() && tidied.back() != ' ')
            tidied += ' ';
    }
    if (tidied.ends_with(' '))
        tidied.pop_back();
    return tidied;
}

std::string cut(std::string text)
{
    std::size_t points = 0;
    for (std::size_t at = 0; at < text.size(); ++at)
        if ((static_cast<unsigned char>(text[at]) & 0xC0) != 0x80 && ++points > longest_query)
        {
            text.resize(at);
            break;
        }
    return tidy(text);
}

void replace_all(std::string& text, std::string_view from, std::string_view to)
{
    for (auto at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
        text.replace(at, from.size(), to);
}

// Between two quotation marks stands a phrase; one without an end is none.
void add_phrases(QueryText& query, std::vector<std::size_t> const& words_before_mark)
{
    for (std::size_t i = 0; i + 1 < words_before_mark.size(); i += 2)
    {
        auto const first = words_before_mark[i];
        auto const end = words_before_mark[i + 1];
        if (end > first + 1)
            query.phrases.push_back({first, end - first});
    }
}

}

QueryText read_query(std::string_view typed)
{
    QueryText query;
    if (!text::valid_utf8_text(typed))
        return query;
    query.text = cut(tidy(typed));
    auto searched = query.text;
    for (std::string_view const mark : {"\u201C", "\u201D", "\u201E"})
        replace_all(searched, mark, "\"");

    std::vector<Word> places;
    for (auto const& place : words_of(searched))
        if (auto word = folded(place.of(searched)); !word.empty() && word.size() <= longest_word)
        {
            places.push_back(place);
            if (query.words.size() < most_words)
                query.words.push_back(std::move(word));
        }
    std::vector<std::size_t> words_before_mark;
    std::size_t word = 0;
    for (auto mark = searched.find('"'); mark != std::string::npos; mark = searched.find('"', mark + 1))
    {
        while (word < places.size() && places[word].begin < mark)
            ++word;
        words_before_mark.push_back(std::min(word, most_words));
    }
    add_phrases(query, words_before_mark);
    return query;
}

}
