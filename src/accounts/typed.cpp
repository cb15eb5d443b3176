// What somebody typed in a form that could not be taken.
#include "accounts/typed.h"

#include "text/accounts.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace accounts {

namespace {

constexpr std::array<std::string_view, 6> secrets{"password", "code", "token", "secret", "otp", "totp"};

struct Label
{
    std::string_view name;
    text::Message label;
};

constexpr Label labels[] = {
    {"name", text::accounts::field_name},       {"mail", text::accounts::field_mail},
    {"phone", text::accounts::field_phone},     {"title", text::accounts::field_title},
    {"summary", text::accounts::field_summary}, {"body", text::accounts::field_body},
    {"words", text::accounts::field_words},     {"answer", text::accounts::field_answer},
    {"note", text::accounts::field_note},       {"topic", text::accounts::field_topic},
};

bool in_word(char c)
{
    return std::isalnum(static_cast<unsigned char>(c)) != 0;
}

// Whether one of the words of a field's name ("new_password") is that of a secret; "postcode" is none.
bool is_secret(std::string_view name)
{
    while (!name.empty())
    {
        auto const* const end = std::ranges::find_if_not(name, in_word);
        auto const word = name.substr(0, static_cast<std::size_t>(end - name.begin()));
        auto const same = [&](std::string_view secret) {
            return std::ranges::equal(
                word, secret, [](char a, char b) { return std::tolower(static_cast<unsigned char>(a)) == b; });
        };
        if (std::ranges::any_of(secrets, same))
            return true;
        name.remove_prefix(std::min(word.size() + 1, name.size()));
    }
    return false;
}

}

std::vector<http::NameValue> typed_fields(http::Form const& form)
{
    auto fields = form.fields;
    std::erase_if(fields, [](http::NameValue const& field) { return is_secret(field.first); });
    return fields;
}

bool has_words(std::vector<http::NameValue> const& fields)
{
    return std::ranges::any_of(fields, [](http::NameValue const& field) { return !field.second.empty(); });
}

std::string field_label(text::Language language, std::string_view name)
{
    for (auto const& known : labels)
        if (known.name == name)
            return std::string(text::say(language, known.label));
    std::string label(name);
    std::ranges::replace(label, '_', ' ');
    return label;
}

}
