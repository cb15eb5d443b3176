// The addresses of review's pages.
#include "review/addresses.h"

#include "platform/html/write.h"

namespace review {

namespace {

bool dutch(text::Language language)
{
    return language == text::Language::nl;
}

}

std::string write_path(text::Language language, WorkId work)
{
    return (dutch(language) ? html::url("/schrijven/{}", work.value) : html::url("/en/write/{}", work.value)).text();
}

std::string steps_path(text::Language language, WorkId work)
{
    return write_path(language, work) + (dutch(language) ? "/nakijken" : "/review");
}

std::string waiting_path(text::Language language)
{
    return dutch(language) ? "/nakijken" : "/en/review";
}

std::string round_path(text::Language language, RoundId round)
{
    return (dutch(language) ? html::url("/meelezen/{}", round.value) : html::url("/en/read-along/{}", round.value))
        .text();
}

std::string record_path(text::Language language, RoundId round)
{
    std::string const list = dutch(language) ? "/namens" : "/en/on-behalf";
    return round == RoundId{} ? list : list + "/" + std::to_string(round.value);
}

std::string history_path(text::Language language, content::Draft const& draft)
{
    return (dutch(language) ? html::url("/bewerken/{}/{}/geschiedenis", draft.kind, draft.slug)
                            : html::url("/en/edit/{}/{}/history", draft.kind, draft.slug))
        .text();
}

std::string still_right_path(text::Language language, std::string_view kind, std::string_view slug)
{
    return (dutch(language) ? html::url("/klopt/{}/{}", kind, slug) : html::url("/en/still-right/{}/{}", kind, slug))
        .text();
}

}
