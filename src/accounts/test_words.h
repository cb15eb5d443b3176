// For tests of this slice: what stands in pages and mails.
#pragma once
#include "platform/http/response.h"

#include <string>
#include <string_view>

namespace accounts::test {

inline std::string main_of(http::Response const& response)
{
    return response.page() ? std::string(response.page()->main.view()) : std::string();
}

/// The first run of six digits.
inline std::string six_digits_in(std::string const& text)
{
    std::string digits;
    for (char const c : text + " ")
    {
        if (c >= '0' && c <= '9')
            digits += c;
        else if (digits.size() == 6)
            return digits;
        else
            digits.clear();
    }
    return {};
}

/// Another code of six digits.
inline std::string not_this(std::string code)
{
    code.back() = code.back() == '0' ? '1' : '0';
    return code;
}

/// What stands between the words and the next blank or quotation mark.
inline std::string after(std::string const& text, std::string_view words)
{
    auto const at = text.find(words);
    if (at == std::string::npos)
        return {};
    auto const from = at + words.size();
    return text.substr(from, text.find_first_of(" \n\"<>", from) - from);
}

}
