// Tests of words explained in texts: finding them, and what a page makes of them.
#include "content/entry_page.h"
#include "content/glossary.h"
#include "content/test_site.h"
#include "platform/text/collate.h"

#include <gmock/gmock.h>

namespace {

using content::Draft;
using content::GlossaryTerm;
using content::Invented;
using content::Terms;
using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;
using text::Language;

// The words found, with their term: "schuldhulp=0".
std::vector<std::string> found(Terms const& terms, std::string_view text)
{
    std::vector<std::string> all;
    for (auto const& each : terms.find(text))
        all.push_back(std::string(text.substr(each.start, each.size)) + "=" + std::to_string(each.term));
    return all;
}

GlossaryTerm named(std::string title, std::vector<std::string> also_called = {})
{
    return {{}, {}, std::move(title), {}, Invented::no, std::move(also_called)};
}

TEST(Terms, AreFoundAsWholeWordsWhateverTheirCaseAndAccents)
{
    Terms const terms({named("Schuldhulp", {"schuldhulpverlening"}), named("Coöperatie"), named("WIA")});
    EXPECT_THAT(
        found(terms, "SCHULDHULP, of schuldhulpverlening."), ElementsAre("SCHULDHULP=0", "schuldhulpverlening=0"));
    EXPECT_THAT(found(terms, "een cooperatie; de Coöperatie"), ElementsAre("cooperatie=1", "Coöperatie=1"));
    EXPECT_THAT(found(terms, "schuldhulpverlener, WIA-uitkering en schuldhulps"), ElementsAre());
    EXPECT_THAT(found(terms, "(WIA) \u201eWIA\u201d WIA\u00a0WIA"), ElementsAre("WIA=2", "WIA=2", "WIA=2", "WIA=2"));
    EXPECT_THAT(found(terms, ""), ElementsAre());
    EXPECT_THAT(found(Terms({}), "schuldhulp"), ElementsAre());
}

TEST(Terms, AreFoldedTheSameFastAndSlow)
{
    // Letters of Latin-1 take the fast way, those beyond it (the last) the slow one for the whole word.
    for (std::string const letter :
         {"\u00e0", "\u00e5", "\u00e7", "\u00ef", "\u00f1", "\u00f6", "\u00fc", "\u00ff", "\u00c9", "\u00dd", "\u00df",
          "\u00e6", "\u00f8", "\u0133"})
        EXPECT_THAT(
            found(Terms({named("x" + letter)}), text::fold("x" + letter)),
            ElementsAre(text::fold("x" + letter) + "=0"));
}

TEST(Terms, OfSeveralWordsWinFromTheirParts)
{
    Terms const terms({named("Schuld"), named("Schuld delen met anderen"), named("Schuld delen"), named("Foto's")});
    EXPECT_THAT(found(terms, "Schuld\ndelen, schuld. Delen met"), ElementsAre("Schuld\ndelen=2", "schuld=0"));
    EXPECT_THAT(
        found(terms, "schuld delen  met anderen schuld delen met"),
        ElementsAre("schuld delen  met anderen=1", "schuld delen=2"));
    EXPECT_THAT(found(terms, "foto\u2019s"), ElementsAre("foto\u2019s=3"));
}

TEST(Terms, TheFirstOfTwoWithOneNameHasIt)
{
    Terms const terms({named("Armoede", {"geldzorgen"}), named("Geldzorgen")});
    EXPECT_THAT(found(terms, "geldzorgen"), ElementsAre("geldzorgen=0"));
    EXPECT_THAT(found(Terms({named("a"), named("?!")}), "a ?!"), ElementsAre());
}

constexpr content::Field term_fields[] = {
    {.name = "also_called",
     .type = content::FieldType::text,
     .label = content::test::label,
     .count = content::Count::many,
     .speech = content::Speech::translated},
};
constexpr content::Kind term{
    .name = "term",
    .label = content::test::label,
    .plural = content::test::label,
    .path_nl = "/begrippen",
    .path_en = "/en/glossary",
    .fields = term_fields};
constexpr content::Kind const* kind_list[] = {&content::test::note, &term};

Draft draft(content::Kind const& kind, std::string slug, std::string title, std::string body)
{
    Draft made;
    made.kind = kind.name;
    made.slug = std::move(slug);
    made.title = std::move(title);
    made.summary = "Uitleg van " + made.title + ".";
    made.body = std::move(body);
    made.status = content::Status::published;
    return made;
}

class ExplainedWords : public testing::TestWithParam<tests::Engine>
{
protected:
    ExplainedWords() : site_(GetParam(), content::Kinds(kind_list))
    {
        auto debt = draft(term, "schuldhulp", "Schuldhulp", "Schuldhulp is er voor elke Regisseur.");
        debt.fields = content::test::object(R"({"also_called":["hulp bij schulden"]})");
        auto english = draft(term, "debt-help", "Debt help", "");
        english.language = Language::en;
        english.translation_of = "schuldhulp";
        auto invented = draft(term, "turfmunt", "Turfmunt", "");
        invented.invented = Invented::yes;
        auto hidden = draft(term, "geheim", "Geheim", "");
        hidden.status = content::Status::draft;
        site_.save({debt, english, draft(term, "regisseur", "Regisseur", ""), invented, hidden});
    }

    std::string page(content::Kind const& kind, std::string const& slug, Language language = Language::nl)
    {
        auto const address = std::string(kind.path(language)) + "/" + slug;
        auto const viewer = content::viewer(site_.context, site_.clock, content::test::get(address, slug));
        auto const show = [&](content::Viewer const&, content::EntryPage& found) {
            return content::entry_page(viewer, kind, found, {content::test::label, content::test::label});
        };
        sql::RequestScope const scope(*site_.db);
        auto const made = content::test::main_of(
            content::show_entry(*site_.db, viewer, kind, content::test::get(address, slug), show));
        EXPECT_LE(scope.query_count(), 4);
        return made;
    }

    content::test::TestSite site_;
};

constexpr std::string_view first_link =
    R"(<a class="term" href="#word-schuldhulp" id="in-schuldhulp" role="doc-glossref">)";

}

TEST_P(ExplainedWords, TheFirstNamingBecomesALinkToItsExplanation)
{
    site_.save({draft(content::test::note, "tekst", "Tekst", "Vraag om *hulp bij schulden*. Schuldhulp is gratis.")});
    auto const html = page(content::test::note, "tekst");
    EXPECT_THAT(
        html, HasSubstr("<em>" + std::string(first_link) + "hulp bij schulden</a></em>. Schuldhulp is gratis."));
    EXPECT_THAT(
        html,
        AllOf(
            HasSubstr(R"(<div class="words__item" id="word-schuldhulp"><dt>Schuldhulp )"),
            HasSubstr("Uitleg van Schuldhulp."), HasSubstr(R"(href="/begrippen/schuldhulp")"),
            HasSubstr(R"(href="#in-schuldhulp")"), HasSubstr("in de tekst: hulp bij schulden"),
            Not(HasSubstr("word-regisseur"))));
}

TEST_P(ExplainedWords, HeadingsLinksAndCodeStayAsTheyAre)
{
    site_.save({draft(
        content::test::note, "tekst", "Tekst",
        "## Schuldhulp\n\n[Over schuldhulp](https://example.org) en `schuldhulp`.\n\n| Schuldhulp |\n|---|\n| ja |\n\n"
        "    schuldhulp")});
    EXPECT_THAT(page(content::test::note, "tekst"), Not(HasSubstr("word-schuldhulp")));
}

TEST_P(ExplainedWords, ATermDoesNotExplainItself)
{
    EXPECT_THAT(
        page(term, "schuldhulp"), AllOf(Not(HasSubstr("#word-schuldhulp")), HasSubstr("href=\"#word-regisseur\"")));
}

TEST_P(ExplainedWords, OnlyWhatIsPublishedAndInventedOnesInInventedTextsOnly)
{
    auto real = draft(content::test::note, "echt", "Echt", "Betaal met een turfmunt in het geheim.");
    auto invented = draft(content::test::note, "verzonnen", "Verzonnen", real.body);
    invented.invented = Invented::yes;
    site_.save({real, invented});
    EXPECT_THAT(page(content::test::note, "echt"), Not(HasSubstr("class=\"term\"")));
    EXPECT_THAT(
        page(content::test::note, "verzonnen"), AllOf(HasSubstr("#word-turfmunt"), Not(HasSubstr("word-geheim"))));
}

TEST_P(ExplainedWords, OnlyInTheLanguageOfThePage)
{
    auto english = draft(content::test::note, "text", "Text", "Ask for debt help or schuldhulp.");
    english.language = Language::en;
    english.translation_of = "tekst";
    site_.save(
        {draft(content::test::note, "tekst", "Tekst", "Schuldhulp."), english,
         draft(content::test::note, "alleen", "Alleen", "Schuldhulp, debt help.")});
    EXPECT_THAT(
        page(content::test::note, "text", Language::en),
        AllOf(HasSubstr("#word-debt-help"), HasSubstr("/en/glossary/debt-help"), Not(HasSubstr("word-schuldhulp"))));
    EXPECT_THAT(page(content::test::note, "alleen", Language::en), Not(HasSubstr("class=\"term\"")));
}

INSTANTIATE_TEST_SUITE_P(Engines, ExplainedWords, testing::ValuesIn(tests::both_engines), tests::engine_name);
