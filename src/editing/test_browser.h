// What a browser would send of a form as it stands on the page: for tests of forms, without a browser.
#pragma once
#include "platform/http/form.h"

#include <optional>
#include <string>
#include <string_view>

namespace editing::test {

inline std::string unescaped(std::string_view text)
{
    constexpr std::pair<std::string_view, char> names[] = {{"&amp;", '&'},  {"&lt;", '<'},   {"&gt;", '>'},
                                                           {"&quot;", '"'}, {"&#39;", '\''}, {"&#34;", '"'}};
    std::string plain;
    for (std::size_t at = 0; at < text.size();)
    {
        bool found = false;
        for (auto const& [name, letter] : names)
            if (text.substr(at).starts_with(name))
            {
                plain += letter;
                at += name.size();
                found = true;
                break;
            }
        if (!found)
            plain += text[at++];
    }
    return plain;
}

/// The value of an attribute of a tag; absent when the tag does not have it.
inline std::optional<std::string> attribute(std::string_view tag, std::string_view name)
{
    auto const start = tag.find(" " + std::string(name) + "=\"");
    if (start == std::string_view::npos)
        return std::nullopt;
    auto const value = start + name.size() + 3;
    return unescaped(tag.substr(value, tag.find('"', value) - value));
}

/// A boolean attribute, written with or without a value.
inline bool has(std::string_view tag, std::string_view name)
{
    auto const at = tag.find(" " + std::string(name));
    if (at == std::string_view::npos)
        return false;
    auto const after = at + 1 + name.size();
    return after >= tag.size() || tag[after] == ' ' || tag[after] == '=' || tag[after] == '>';
}

/// Everything that pressing no button in particular sends, in the order of the page.
inline http::Form fill_in(std::string_view page)
{
    http::Form form;
    std::string select;
    for (auto at = page.find('<'); at != std::string_view::npos; at = page.find('<', at + 1))
    {
        auto const tag = page.substr(at, page.find('>', at) - at + 1);
        auto const name = attribute(tag, "name").value_or("");
        if (tag.starts_with("<select"))
            select = name;
        else if (tag.starts_with("<option") && has(tag, "selected"))
            form.fields.emplace_back(select, attribute(tag, "value").value_or(""));
        else if (tag.starts_with("<textarea"))
        {
            auto const start = at + tag.size() + 1; // HTML drops the first line end
            form.fields.emplace_back(name, unescaped(page.substr(start, page.find("</textarea>", at) - start)));
        }
        else if (tag.starts_with("<input") && !name.empty())
        {
            auto const type = attribute(tag, "type").value_or("text");
            if ((type != "checkbox" && type != "radio") || has(tag, "checked"))
                form.fields.emplace_back(name, attribute(tag, "value").value_or(""));
        }
    }
    return form;
}

}
