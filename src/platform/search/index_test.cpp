// Tests of an index as a whole: what is found, in which order, with which counts and snippets.
#include "platform/search/index.h"
#include "platform/search/trouble.h"
#include "platform/search/writer.h"

#include "tests/support/database.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <thread>

namespace search {

namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

Document document(std::int64_t key, std::string title, std::string body = {})
{
    Document made;
    made.key = key;
    made.passages = {{Weight::title, title}, {Weight::body, body}};
    made.names = {title};
    made.labels = {"kind:page"};
    made.shown = std::move(body);
    return made;
}

class IndexTest : public testing::Test
{
protected:
    void write(std::vector<Document> const& documents, std::vector<Synonym> const& synonyms = {})
    {
        Writer writer(path(), text::Language::nl, *splitter);
        for (auto const& each : documents)
            writer.put(each);
        writer.set_synonyms(synonyms);
        writer.commit();
        index.show(path(), splitter);
    }

    Answer ask(std::string_view typed, std::vector<LabelFilter> filters = {})
    {
        auto answer = index.ask({.typed = typed, .filters = std::move(filters), .counted = {"kind", "theme"}});
        EXPECT_TRUE(answer.has_value());
        return answer.value_or(Answer{});
    }

    std::vector<std::int64_t> found(std::string_view typed)
    {
        std::vector<std::int64_t> keys;
        for (auto const& hit : ask(typed).hits)
            keys.push_back(hit.key);
        return keys;
    }

    std::filesystem::path path() const { return folder.path() / "index"; }

    tests::TemporaryFolder folder;
    std::shared_ptr<Splitter const> splitter = std::make_shared<Splitter const>("/usr/share/hunspell/nl.dic");
    Index index{text::Language::nl};
};

TEST_F(IndexTest, finds_forms_of_words_without_case_and_diacritics)
{
    write({document(1, "Schulden", "Financiële zorgen"), document(2, "Iets anders", "Niets")});
    EXPECT_THAT(found("schuld"), ElementsAre(1));
    EXPECT_THAT(found("FINANCIELE"), ElementsAre(1));
    EXPECT_THAT(found("onvindbaar"), IsEmpty());
}

TEST_F(IndexTest, finds_compounds_by_their_parts)
{
    write({document(1, "Schuldhulpverlening"), document(2, "Bestuur en kantoor")});
    for (auto const* const typed : {"schuld", "hulp", "schuldhulp", "schuld hulp", "hulpverlening"})
        EXPECT_THAT(found(typed), ElementsAre(1)) << typed;
    EXPECT_THAT(found("oor"), IsEmpty());
    EXPECT_NE(ask("stuur").match, Match::all_words);
}

TEST_F(IndexTest, finds_parts_by_a_compound)
{
    write({document(1, "Hulp bij schuld"), document(2, "Muziek")});
    EXPECT_THAT(found("schuldhulp"), ElementsAre(1));
}

TEST_F(IndexTest, corrects_what_nobody_wrote)
{
    write({document(1, "Schuldhulpverlening", "De gemeente helpt."), document(2, "Muziekles")});
    auto const answer = ask("shuld hulp");
    EXPECT_EQ(answer.match, Match::corrected);
    EXPECT_EQ(answer.suggestion, "schuldhulp");
    ASSERT_EQ(answer.hits.size(), 1U);
    EXPECT_EQ(answer.hits[0].key, 1);
    EXPECT_EQ(ask("muziekels").used, "muziekles");
}

TEST_F(IndexTest, finds_by_the_beginning_of_the_last_word)
{
    write({document(1, "Participatiewet"), document(2, "Parkeren")});
    EXPECT_THAT(found("partic"), ElementsAre(1));
    EXPECT_THAT(found("pa"), IsEmpty());
}

TEST_F(IndexTest, finds_what_means_the_same)
{
    write(
        {document(1, "Armoede"), document(2, "Schulden"), document(3, "Muziek")},
        {{"geldzorgen", "armoede"}, {"geldzorgen", "schulden"}, {"op zwart zaad", "armoede"}});
    EXPECT_THAT(found("geldzorgen"), testing::UnorderedElementsAre(1, 2));
    EXPECT_THAT(found("op zwart zaad"), ElementsAre(1));
    EXPECT_THAT(found("muziek"), ElementsAre(3));
}

TEST_F(IndexTest, puts_titles_before_texts_and_the_name_itself_first)
{
    write(
        {document(1, "Over de gemeente", "armoede armoede armoede armoede"), document(2, "Armoede en kinderen", "x"),
         document(3, "Armoede", "x"), document(4, "Wat armoede doet met armoede", "armoede")});
    auto const keys = found("armoede");
    ASSERT_EQ(keys.size(), 4U);
    EXPECT_EQ(keys.front(), 3);
    EXPECT_EQ(keys.back(), 1);
}

TEST_F(IndexTest, puts_the_newest_of_equals_first)
{
    auto old = document(1, "Bijeenkomst");
    auto recent = document(2, "Bijeenkomst");
    recent.newest = 10;
    write({old, recent});
    EXPECT_THAT(found("bijeenkomst"), ElementsAre(2, 1));
}

TEST_F(IndexTest, answers_stop_words_and_nothing)
{
    write({document(1, "Wat is armoede", "De het een"), document(2, "Muziek")});
    EXPECT_THAT(found("wat is"), ElementsAre(1));
    EXPECT_THAT(found("wat is armoede"), ElementsAre(1));
    EXPECT_EQ(ask("").match, Match::no_words);
    EXPECT_EQ(ask("?!").match, Match::no_words);
}

TEST_F(IndexTest, finds_phrases)
{
    write({document(1, "Een", "samen aan tafel"), document(2, "Twee", "aan de tafel zitten we samen")});
    EXPECT_THAT(found("\"samen aan tafel\""), ElementsAre(1));
}

TEST_F(IndexTest, offers_what_has_some_of_the_words)
{
    write({document(1, "Armoede"), document(2, "Muziek")});
    auto const answer = ask("armoede muziek");
    EXPECT_EQ(answer.match, Match::some_words);
    EXPECT_EQ(answer.total, 2U);
}

TEST_F(IndexTest, filters_and_counts_by_labels)
{
    auto one = document(1, "Armoede een");
    one.labels = {"kind:help", "theme:geld"};
    auto two = document(2, "Armoede twee");
    two.labels = {"kind:term", "theme:geld", "theme:wonen"};
    write({one, two});
    auto const answer = ask("armoede", {{"kind", {"help"}}});
    EXPECT_EQ(answer.total, 1U);
    EXPECT_EQ(answer.certainty, Certainty::exact);
    std::vector<std::string> counts;
    for (auto const& count : answer.counts)
        counts.push_back(count.group + ":" + count.value + "=" + std::to_string(count.count));
    EXPECT_THAT(counts, testing::UnorderedElementsAre("kind:help=1", "kind:term=1", "theme:geld=1"));
}

TEST_F(IndexTest, shows_safe_snippets_with_what_was_found_marked)
{
    std::string text = "Lang verhaal. ";
    for (int i = 0; i < 100; ++i)
        text += "Vulling vooraf. ";
    write({document(1, "Titel", text + "Hulp bij <b>schulden</b> & schuldhulpverlening. En verder.")});
    auto const answer = ask("schuld");
    ASSERT_EQ(answer.hits.size(), 1U);
    std::string const snippet(answer.hits[0].snippet.view());
    EXPECT_THAT(snippet, HasSubstr("<mark>schulden</mark>"));
    EXPECT_THAT(snippet, HasSubstr("<mark>schuldhulpverlening</mark>"));
    EXPECT_THAT(snippet, HasSubstr("&lt;b&gt;"));
    EXPECT_THAT(snippet, testing::StartsWith("… "));
}

TEST_F(IndexTest, forgets_what_is_removed)
{
    write({document(1, "Geheimwoord", "Vertrouwelijke zinsnede"), document(2, "Muziek")});
    EXPECT_THAT(found("geheimwoord"), ElementsAre(1));
    {
        Writer writer(path(), text::Language::nl, *splitter);
        writer.remove(1);
        EXPECT_EQ(writer.note(left_note), "1");
        writer.commit();
    }
    index.show(path(), splitter);
    EXPECT_THAT(found("geheimwoord"), IsEmpty());
    EXPECT_EQ(ask("geheimword").suggestion, ""); // not suggested either

    auto const copy = folder.path() / "copy";
    compact(path(), copy);
    EXPECT_EQ(note_of(copy, left_note), "");
    for (auto const& file : std::filesystem::directory_iterator(copy))
    {
        std::ifstream in(file.path(), std::ios::binary);
        std::string const bytes{std::istreambuf_iterator<char>(in), {}};
        EXPECT_THAT(bytes, Not(HasSubstr("geheimwoord"))) << file.path();
    }
}

TEST_F(IndexTest, gives_up_what_was_not_committed)
{
    write({document(1, "Muziek")});
    {
        Writer writer(path(), text::Language::nl, *splitter);
        writer.put(document(2, "Muziek"));
    }
    index.show(path(), splitter);
    EXPECT_THAT(found("muziek"), ElementsAre(1));
}

TEST_F(IndexTest, has_one_writer)
{
    write({document(1, "Muziek")});
    Writer const first(path(), text::Language::nl, *splitter);
    EXPECT_THROW(Writer(path(), text::Language::nl, *splitter), Trouble);
    EXPECT_THAT(found("muziek"), ElementsAre(1));
}

TEST_F(IndexTest, hides_itself_when_it_is_damaged)
{
    std::vector<Document> many;
    for (int i = 0; i < 500; ++i)
        many.push_back(document(i, "Muziek " + std::to_string(i), std::string(200, 'a') + " armoede"));
    write(many);
    EXPECT_EQ(problem_of(path()), "");
    for (auto const& file : std::filesystem::directory_iterator(path()))
        if (file.path().extension() == ".glass")
        {
            std::fstream out(file.path(), std::ios::binary | std::ios::in | std::ios::out);
            std::string const junk(std::filesystem::file_size(file.path()), '\x5A');
            out.write(junk.data(), static_cast<std::streamsize>(junk.size()));
        }
    EXPECT_NE(problem_of(path()), "");
    Index other(text::Language::nl);
    other.show(path(), splitter);
    EXPECT_FALSE(other.ask({.typed = "muziek"}).has_value());
    EXPECT_TRUE(other.damaged());
}

TEST_F(IndexTest, is_silent_while_there_is_none)
{
    EXPECT_FALSE(index.ask({.typed = "muziek"}).has_value());
    index.show(folder.path() / "absent", splitter);
    EXPECT_FALSE(index.ask({.typed = "muziek"}).has_value());
    EXPECT_TRUE(index.damaged());
}

TEST_F(IndexTest, answers_while_it_is_written)
{
    write({document(0, "Muziek")});
    std::atomic<bool> done = false;
    std::atomic<int> missing = 0;
    std::vector<std::thread> readers;
    for (int i = 0; i < 3; ++i)
        readers.emplace_back([&] {
            while (!done)
                if (auto const answer = index.ask({.typed = "muziek"}); !answer || answer->total == 0)
                    ++missing;
        });
    Writer writer(path(), text::Language::nl, *splitter);
    for (int i = 1; i <= 30; ++i)
    {
        writer.put(document(i, "Muziek"));
        writer.commit();
        index.show(path(), splitter);
    }
    done = true;
    for (auto& reader : readers)
        reader.join();
    EXPECT_EQ(missing, 0);
    EXPECT_EQ(ask("muziek").total, 31U);
}

}

}
