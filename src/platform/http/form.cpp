// Forms: the urlencoded parser and look-ups; multipart is in multipart.cpp.
#include "platform/http/form.h"

#include "platform/http/bytes.h"
#include "platform/http/line_ends.h"

#include <algorithm>
#include <system_error>

namespace http {

TempFile::~TempFile()
{
    std::error_code ignored; // a handler may have moved the file away
    std::filesystem::remove(path_, ignored);
}

std::optional<std::string_view> Form::value(std::string_view name) const
{
    for (auto const& [field, content] : fields)
    {
        if (field == name)
            return content;
    }
    return std::nullopt;
}

std::vector<std::string_view> Form::values(std::string_view name) const
{
    std::vector<std::string_view> found;
    for (auto const& [field, content] : fields)
    {
        if (field == name)
            found.emplace_back(content);
    }
    return found;
}

Upload const* Form::file(std::string_view name) const
{
    auto const found = std::ranges::find_if(
        files, [name](Upload const& upload) { return upload.field == name && upload.size > 0; });
    return found == files.end() ? nullptr : &*found;
}

std::string unix_line_ends(std::string text)
{
    if (text.find('\r') == std::string::npos)
        return text;
    std::string result;
    result.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i)
    {
        if (text[i] != '\r')
            result += text[i];
        else if (i + 1 == text.size() || text[i + 1] != '\n')
            result += '\n';
    }
    return result;
}

std::optional<std::vector<NameValue>> read_urlencoded(std::string_view body, FormLimits const& limits)
{
    std::vector<NameValue> fields;
    while (!body.empty())
    {
        auto const end = std::min(body.find('&'), body.size());
        auto const pair = body.substr(0, end);
        body.remove_prefix(std::min(end + 1, body.size()));
        if (pair.empty())
            continue;

        auto const equals = std::min(pair.find('='), pair.size());
        auto name = percent_decode(pair.substr(0, equals), Plus::space);
        auto value = percent_decode(pair.substr(std::min(equals + 1, pair.size())), Plus::space);
        if (!name || !value || name->size() > limits.name_bytes || value->size() > limits.value_bytes
            || fields.size() == limits.fields)
            return std::nullopt;
        fields.emplace_back(unix_line_ends(std::move(*name)), unix_line_ends(std::move(*value)));
    }
    return fields;
}

} // namespace http
