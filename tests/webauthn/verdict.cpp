// Reads answers of authenticators, one JSON object a line, and writes our verdict on each, one JSON object a line.
#include "platform/base/bytes.h"
#include "platform/security/webauthn.h"

#include <boost/json.hpp>
#include <iostream>

namespace {

std::string text_of(boost::json::object const& line, std::string_view name)
{
    return std::string(line.at(name).as_string());
}

std::string bytes_of(boost::json::object const& line, std::string_view name)
{
    return security::from_base64url(text_of(line, name)).value();
}

std::string encode(std::string_view bytes)
{
    return base::base64url({reinterpret_cast<std::uint8_t const*>(bytes.data()), bytes.size()});
}

boost::json::object refused(security::PasskeyFault fault)
{
    return {{"ok", false}, {"fault", static_cast<int>(fault)}};
}

boost::json::object registration(security::Asked const& asked, boost::json::object const& line)
{
    auto const result = security::verify_registration(asked, {bytes_of(line, "client_data"), bytes_of(line, "object")});
    if (auto const* const fault = std::get_if<security::PasskeyFault>(&result))
        return refused(*fault);
    auto const& passkey = std::get<security::NewPasskey>(result);
    return {
        {"ok", true},
        {"id", encode(passkey.credential_id)},
        {"key", encode(passkey.public_key)},
        {"counter", passkey.counter}};
}

boost::json::object assertion(security::Asked const& asked, boost::json::object const& line)
{
    security::KnownPasskey const known{
        bytes_of(line, "id"), bytes_of(line, "key"), line.at("counter").to_number<std::uint32_t>(),
        bytes_of(line, "handle")};
    auto const result = security::verify_assertion(
        asked, known,
        {bytes_of(line, "id"), bytes_of(line, "client_data"), bytes_of(line, "data"), bytes_of(line, "signature"),
         bytes_of(line, "handle")});
    if (auto const* const fault = std::get_if<security::PasskeyFault>(&result))
        return refused(*fault);
    return {{"ok", true}, {"counter", std::get<security::Verified>(result).counter}};
}

}

int main()
{
    for (std::string text; std::getline(std::cin, text);)
    {
        auto const json = boost::json::parse(text);
        auto const& line = json.as_object();
        security::Asked const asked{{text_of(line, "site"), text_of(line, "origin")}, bytes_of(line, "challenge")};
        auto const verdict = line.contains("object") ? registration(asked, line) : assertion(asked, line);
        std::cout << boost::json::serialize(verdict) << '\n';
    }
    return 0;
}
