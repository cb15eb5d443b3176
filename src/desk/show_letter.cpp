// GET /beheer/uitnodigingen/brief: the letter of an invitation, to print.
#include "desk/handlers.h"
#include "desk/letter.h"

#include "platform/security/seal.h"

#include <boost/algorithm/hex.hpp>

#include <charconv>

namespace desk {

namespace {

// Sealed for one person: nobody else can print it from that browser's history.
std::string purpose(http::Request const& request)
{
    return "letter/" + std::to_string(request.person().id);
}

std::optional<std::string> unhex(std::string_view text)
{
    try
    {
        return boost::algorithm::unhex(std::string(text));
    }
    catch (boost::algorithm::hex_decode_error const&)
    {
        return std::nullopt;
    }
}

}

std::string letter_path(Desk& desk, http::Request const& request, LetterKey const& key)
{
    auto const sealed = security::seal(
        desk.accounts.key, purpose(request), std::to_string(key.person.value) + " " + key.code);
    auto const tail = request.language() == text::Language::nl ? "/brief" : "/letter";
    return html::Url::from_path(path_of(Part::invitations, request.language()) + tail)
        .with_query("letter", boost::algorithm::hex_lower(sealed))
        .text();
}

std::optional<LetterKey> read_letter(Desk& desk, http::Request const& request)
{
    auto const sealed = unhex(request.query("letter").value_or(""));
    auto const opened = sealed ? security::open(desk.accounts.key, purpose(request), *sealed) : std::nullopt;
    if (!opened)
        return std::nullopt;
    LetterKey key;
    auto const* const end = opened->data() + opened->size();
    auto const read = std::from_chars(opened->data(), end, key.person.value);
    if (read.ec != std::errc() || read.ptr == end)
        return std::nullopt;
    key.code = std::string(read.ptr + 1, end);
    return key;
}

http::Response show_letter(Desk& desk, http::Request const& request)
{
    auto const key = read_letter(desk, request);
    auto const account = key ? store::person(desk.db, request.person(), key->person) : std::nullopt;
    auto const open = key ? store::invitation_of(desk.db, request.person(), key->person) : std::nullopt;
    if (!account || !open || open->by != accounts::InviteBy::letter)
        return http::not_found();
    auto const language = account->language;
    auto const& base = desk.around.base_url;
    http::Response response(letter_page(
        {request.language(), language, account->name, desk.content.snapshot()->settings.name, request.person().name,
         key->code, base + accounts::invitation_path(language), base + accounts::invitation_path(language, key->code),
         open->until}));
    response.keep = http::Keep::never;
    return response;
}

}
