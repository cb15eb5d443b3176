// What data about people is kept for: the processings of the register.
#include "accounts/personal_data.h"

#include <algorithm>
#include <array>

namespace accounts {

namespace {

constexpr text::Message members{"Mensen met een account", "People with an account"};
constexpr text::Message desk{
    "De coördinator en de beheerder van deze website.", "The coordinator and the administrator of this website."};
constexpr text::Message everyone{"Iedereen die de website leest.", "Everybody who reads the website."};

constexpr Processing table[] = {
    {Purpose::account,
     "account",
     {"Accounts", "Accounts"},
     {"Om te weten wie wat mag, en om je te kunnen bereiken.", "To know who may do what, and to be able to reach you."},
     Ground::contract,
     members,
     desk},
    {Purpose::security,
     "security",
     {"Veilig inloggen", "Signing in safely"},
     {"Om je te herkennen, en om je account tegen anderen te beschermen.",
      "To recognise you, and to protect your account against others."},
     Ground::legitimate_interest,
     members,
     {"Niemand. Jij ziet zelf waar je bent ingelogd.", "Nobody. You see for yourself where you are signed in."}},
    {Purpose::publishing,
     "publishing",
     {"Teksten en beeld op de website", "Texts and pictures on the website"},
     {"Om te laten zien wat er gebeurt, en wie je daarover kunt bereiken.",
      "To show what is done, and whom you can reach about it."},
     Ground::legitimate_interest,
     {"Medewerkers en vrijwilligers van de partners, en wie op foto's of in opnames te zien of te horen is",
      "Staff and volunteers of the partners, and who can be seen or heard in pictures and recordings"},
     everyone},
    {Purpose::stories,
     "stories",
     {"Verhalen van inwoners", "Stories of residents"},
     {"Om te laten zien wat mensen meemaken, zo ver als zij dat goedvinden.",
      "To show what people live through, as far as they agree."},
     Ground::consent,
     {"Inwoners die hun verhaal vertellen", "Residents who tell their story"},
     everyone},
    {Purpose::editing,
     "editing",
     {"Schrijven", "Writing"},
     {"Om samen aan teksten te werken zonder dat er iets kwijtraakt.",
      "To work on texts together without losing anything."},
     Ground::legitimate_interest,
     {"Wie op deze website schrijft", "Who writes on this website"},
     {"Wie deze tekst ook mag schrijven of plaatsen.", "Who may write or publish this text too."}},
    {Purpose::reading_along,
     "reading_along",
     {"Meelezen", "Reading along"},
     {"Om teksten beter te maken met wie het zelf meemaakt, en te laten zien wat ermee is gedaan.",
      "To make texts better with who lives it, and to show what was done with it."},
     Ground::consent,
     {"Ervaringsdeskundigen die meelezen", "Experts by experience who read along"},
     {"Redactie en coördinator. Wie bij een gemeente werkt ziet dit niet.",
      "Editors and the coordinator. Who works for a municipality does not see this."}},
    {Purpose::contact,
     "contact",
     {"Vragen via de website", "Questions by the website"},
     {"Om je vraag te beantwoorden.", "To answer your question."},
     Ground::consent,
     {"Wie een vraag stelt", "Who asks a question"},
     {"Wie de vraag beantwoordt.", "Who answers the question."}},
    {Purpose::notices,
     "notices",
     {"Berichten", "Messages"},
     {"Om je te laten weten wat op je wacht.", "To let you know what waits for you."},
     Ground::contract,
     members,
     {"Niemand anders dan jij.", "Nobody but you."}},
    {Purpose::accountability,
     "accountability",
     {"Verantwoording", "Accountability"},
     {"Om te kunnen laten zien wie wat deed en wat er is afgesproken.",
      "To be able to show who did what and what was agreed."},
     Ground::legal_obligation,
     members,
     desk},
};

}

std::span<Processing const> processings()
{
    return table;
}

std::string_view code(Ground ground)
{
    constexpr std::array<std::string_view, 4> codes{"consent", "contract", "legal obligation", "legitimate interest"};
    return codes[static_cast<std::size_t>(ground)];
}

Processing const& about(Purpose purpose)
{
    return *std::ranges::find(table, purpose, &Processing::purpose);
}

}
