// Reads the texts of an entry for the readability hint.
#include "content/language.h"

#include "platform/html/markdown.h"

#include <boost/json/array.hpp>
#include <fmt/format.h>

#include <algorithm>

namespace content {

namespace {

namespace json = boost::json;

class LanguageReader
{
public:
    LanguageReading run(Kind const& kind, Draft const& draft)
    {
        line("summary", draft.summary);
        prose("body", draft.body);
        each_field(kind, [&](Field const& field) {
            if (auto const* const value = draft.fields.if_contains(field.name))
                values(field, std::string(field.name), *value);
        });
        return std::move(reading_);
    }

private:
    void values(Field const& field, std::string const& path, json::value const& value)
    {
        auto const* const items = value.if_array();
        if (!items)
            return single(field, path, value);
        for (std::size_t at = 0; at < items->size(); ++at)
            single(field, fmt::format("{}[{}]", path, at), (*items)[at]);
    }

    void single(Field const& field, std::string const& path, json::value const& value)
    {
        if (auto const* const record = value.if_object())
        {
            for (auto const& part : field.parts)
                if (auto const* const inner = record->if_contains(part.name))
                    values(part, path + "." + std::string(part.name), *inner);
            return;
        }
        auto const* const text = value.if_string();
        if (!text || field.speech != Speech::translated)
            return;
        if (field.type == FieldType::prose)
            prose(path, *text);
        else if (field.type == FieldType::text)
            line(path, *text);
    }

    void line(std::string const& path, std::string_view text) { add(path, text, text); }
    void prose(std::string const& path, std::string_view markdown)
    {
        add(path, html::markdown_text(markdown), markdown);
    }

    void add(std::string const& path, std::string_view text, std::string_view source)
    {
        auto report = readability::read(text);
        reading_.measure += report.measure;
        for (auto& remark : report.remarks)
        {
            auto const at = line_of(source, remark.text);
            reading_.hints.push_back({path, at, std::move(remark)});
        }
    }

    // The line of the source where the remark's first words stand; marks of Markdown may hide where exactly.
    static int line_of(std::string_view source, std::string_view text)
    {
        constexpr std::size_t enough = 16; // bytes that tell one place from another
        auto const place = source.find(text.substr(0, enough));
        if (place == std::string_view::npos)
            return 0;
        return static_cast<int>(std::ranges::count(source.substr(0, place), '\n'));
    }

    LanguageReading reading_;
};

}

LanguageReading read_language(Kind const& kind, Draft const& draft)
{
    return LanguageReader().run(kind, draft);
}

}
