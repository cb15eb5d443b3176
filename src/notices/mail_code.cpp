// Makes and checks the code in mails.
#include "notices/mail_code.h"

#include "platform/base/bytes.h"
#include "platform/security/token.h"

#include <charconv>

namespace notices {

std::string mail_code(security::Key const& key, PersonId person)
{
    auto const number = std::to_string(person.value);
    auto const proof = security::keyed_hash(key, "notices/mail", number);
    std::vector<std::uint8_t> const bytes(proof.begin(), proof.end());
    return number + "-" + base::base64url(bytes);
}

std::optional<PersonId> person_of_mail_code(security::Key const& key, std::string_view code)
{
    PersonId person;
    auto const* const end = code.data() + code.size();
    auto const [after, error] = std::from_chars(code.data(), end, person.value);
    if (error != std::errc() || after == end || *after != '-')
        return std::nullopt;
    return security::equal(code, mail_code(key, person)) ? std::optional(person) : std::nullopt;
}

std::string mail_choice_path(text::Language language, std::string_view code)
{
    std::string path = language == text::Language::nl ? "/berichten/mail/" : "/en/messages/mail/";
    return path.append(code);
}

}
