// Tests of splitting compounds, with Debian's dictionary.
#include "platform/search/splitter.h"

#include <gtest/gtest.h>

namespace search {

namespace {

constexpr char const* dictionary = "/usr/share/hunspell/nl.dic";

struct Case
{
    char const* word;
    char const* parts; ///< with + between; empty: it stays whole
};

// What residents, professionals and researchers of this subject write.
constexpr Case cases[] = {
    {"schuldhulpverlening", "schuld+hulp+verlening"},
    {"schuldhulpverleners", "schuld+hulp+verleners"},
    {"schuldhulp", "schuld+hulp"},
    {"schuldsanering", "schuld+sanering"},
    {"schuldeisers", "schuld+eisers"},
    {"schuldbemiddeling", "schuld+bemiddeling"},
    {"generatiearmoede", "generatie+armoede"},
    {"energiearmoede", "energie+armoede"},
    {"armoedebeleid", "armoede+beleid"},
    {"kinderopvangtoeslag", "kinder+opvang+toeslag"},
    {"energietoeslag", "energie+toeslag"},
    {"huurtoeslag", "huur+toeslag"},
    {"zorgtoeslag", "zorg+toeslag"},
    {"toeslagenaffaire", "toeslag+affaire"},
    {"voedselbank", "voedsel+bank"},
    {"voedselbanken", "voedsel+banken"},
    {"kledingbank", "kleding+bank"},
    {"kredietbank", "krediet+bank"},
    {"projectenbank", "project+bank"},
    {"huurachterstand", "huur+achterstand"},
    {"participatiewet", "participatie+wet"},
    {"bijstandsuitkering", "bijstand+uitkering"},
    {"jeugdzorg", "jeugd+zorg"},
    {"jeugdhulp", "jeugd+hulp"},
    {"jeugdfonds", "jeugd+fonds"},
    {"wijkteam", "wijk+team"},
    {"buurthuis", "buurt+huis"},
    {"dorpshuis", "dorp+huis"},
    {"gemeentehuis", "gemeente+huis"},
    {"taalhuis", "taal+huis"},
    {"ervaringsdeskundige", "ervaring+deskundige"},
    {"vrijwilligerswerk", "vrijwilliger+werk"},
    {"leerkring", "leer+kring"},
    {"leerkringen", "leer+kringen"},
    {"werkgever", "werk+gever"},
    {"basisvaardigheden", "basis+vaardigheden"},
    {"geldzorgen", "geld+zorgen"},
    {"geldproblemen", "geld+problemen"},
    {"budgetcoach", "budget+coach"},
    {"thuisadministratie", "thuis+administratie"},
    {"formulierenbrigade", "formulier+brigade"},
    {"vragenlijst", "vragen+lijst"},
    {"schoolspullen", "school+spullen"},
    {"studiekosten", "studie+kosten"},
    {"inkomensondersteuning", "inkomen+ondersteuning"},
    {"gezondheidszorg", "gezondheid+zorg"},
    {"woningcorporatie", "woning+corporatie"},
    {"betalingsregeling", "betaling+regeling"},
    {"belastingdienst", "belasting+dienst"},
    {"bestuurslid", "bestuur+lid"},
    {"gezinsbegeleiding", "gezin+begeleiding"},
    {"loonbeslag", "loon+beslag"},
    {"minimaregelingen", "minima+regelingen"},
    // What only looks like a compound.
    {"bestuur", ""},
    {"samen", ""},
    {"kantoor", ""},
    {"samenwerking", ""},
    {"onderzoek", ""},
    {"overleg", ""},
    {"voorzitter", ""},
    {"armoede", ""},
    {"gemeente", ""},
    {"vriendschap", ""},
    {"eenzaamheid", ""},
    {"belangrijk", ""},
    {"toekomst", ""},
    {"vrijwilliger", ""},
    {"deelnemer", ""},
    {"wethouder", ""},
    {"maatschappij", ""},
    {"kinderen", ""},
    {"schulden", ""},
    {"verzekering", ""},
    {"activiteiten", ""},
    {"restaurant", ""},
};

std::string joined(std::vector<std::string> const& parts)
{
    std::string text;
    for (auto const& part : parts)
        text.append(text.empty() ? "" : "+").append(part);
    return text;
}

TEST(Splitter, finds_the_parts_of_compounds_and_leaves_other_words_whole)
{
    Splitter const splitter(dictionary);
    for (auto const& [word, parts] : cases)
        EXPECT_EQ(joined(splitter.parts(word)), parts) << word;
}

TEST(Splitter, finds_a_compound_by_each_run_of_its_parts)
{
    Splitter const splitter(dictionary);
    EXPECT_EQ(joined(splitter.finds("schuldhulpverlening")), "schuld+schuldhulp+hulp+hulpverlening+verlening");
    EXPECT_EQ(joined(splitter.finds("jeugdhulp")), "jeugd+hulp");
    EXPECT_TRUE(splitter.finds("kantoor").empty());
}

TEST(Splitter, splits_nothing_without_a_dictionary)
{
    Splitter const splitter;
    EXPECT_TRUE(splitter.parts("schuldhulpverlening").empty());
    EXPECT_TRUE(splitter.version().empty());
}

TEST(Splitter, takes_any_bytes)
{
    Splitter const splitter(dictionary);
    for (auto const* const word :
         {"", "a",
          "caf\xC3\xA9"
          "bezoek",
          "12345678", "-------", "\xFF\xFE"})
        EXPECT_TRUE(splitter.parts(word).empty()) << word;
    EXPECT_TRUE(splitter.parts(std::string(10'000, 'a')).empty());
}

}

}
