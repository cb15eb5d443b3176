// Reads content files: form only, with a line number for every field.
#include "content/front_matter.h"

#include "content/yaml.h"
#include "platform/text/slug.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>

namespace content {

namespace {

using yaml::Node;

constexpr std::array<std::string_view, 5> common_keys{"title", "summary", "status", "invented", "translation-of"};
constexpr std::string_view fence = "---\n";

/// One file being read.
struct Reader
{
    Kind const& kind;
    ParsedFile& file;

    void problem(int line, std::string_view field, std::string message) const
    {
        file.reading.problem(line, field, std::move(message));
    }
};

void read_status(Reader const& reader, std::string const& text, int line)
{
    if (auto const status = status_from(text))
        reader.file.draft.status = *status;
    else
        reader.problem(line, "status", fmt::format("'{}' is not a status; allowed: draft, published, archived", text));
}

void read_invented(Reader const& reader, std::string const& text, int line)
{
    if (text == "true")
        reader.file.draft.invented = Invented::yes;
    else
        reader.problem(line, "invented", "can only be 'true'; leave the key out for a real entry");
}

void read_common(Reader const& reader, Node const& node)
{
    auto& draft = reader.file.draft;
    auto const type = node.key == "title" || node.key == "summary" ? FieldType::text : FieldType::choice;
    auto const text = read_scalar(reader.file.reading, node.key, type, node);
    if (!text)
        return;
    if (node.key == "title")
        draft.title = *text;
    else if (node.key == "summary")
        draft.summary = *text;
    else if (node.key == "status")
        read_status(reader, *text, node.line);
    else if (node.key == "invented")
        read_invented(reader, *text, node.line);
    else
        draft.translation_of = *text;
}

std::string all_keys(Kind const& kind)
{
    std::vector<std::string_view> result(common_keys.begin(), common_keys.end());
    each_field(kind, [&](Field const& field) { result.push_back(field.name); });
    return fmt::format("{}", fmt::join(result, ", "));
}

void read_member(Reader const& reader, Node const& node)
{
    auto const is_common = std::find(common_keys.begin(), common_keys.end(), node.key) != common_keys.end();
    auto const field = is_common ? nullptr : find_field(reader.kind, node.key);
    if (is_common || !field)
        reader.file.reading.lines.put(node.key, node.line);
    if (is_common)
        read_common(reader, node);
    else if (!field)
        reader.problem(
            node.line, node.key,
            fmt::format("is not a key of {}; allowed: {}", reader.kind.name, all_keys(reader.kind)));
    else if (auto value = read_field(reader.file.reading, *field, node.key, node))
        reader.file.draft.fields[field->name] = std::move(*value);
}

void read_front(Reader const& reader, std::string_view front)
{
    auto const document = yaml::parse(front, 2);
    for (auto const& fault : document.faults)
        reader.problem(fault.line, fault.key, fault.message);
    if (document.root.type == Node::Type::map)
        for (auto const& member : document.root.items)
            read_member(reader, member);
    else if (document.faults.empty())
        reader.problem(2, "", "the front matter must hold keys and values, such as title: \"...\"");
    if (document.faults.empty() && document.root.type == Node::Type::map && !document.root.member("status"))
        reader.problem(2, "status", "is missing; write draft, published or archived");
}

/// Splits the source at the two fences; false when there are none.
bool split(std::string_view source, std::string_view& front, std::string_view& body)
{
    if (!source.starts_with(fence))
        return false;
    auto const start = fence.size();
    auto const end = source.find("\n---\n", start - 1);
    if (end != std::string_view::npos)
    {
        front = source.substr(start, end + 1 - start);
        body = source.substr(end + 1 + fence.size());
        return true;
    }
    if (!source.ends_with("\n---"))
        return false;
    front = source.substr(start, source.size() - start - 3);
    return true;
}

int first_text_line(std::string_view source, std::string_view body)
{
    auto const text = std::min(body.find_first_not_of(" \t\n"), body.size());
    auto const before = source.substr(0, source.size() - body.size() + text);
    return 1 + static_cast<int>(std::count(before.begin(), before.end(), '\n'));
}

}

std::optional<FileName> read_file_name(std::string_view name)
{
    if (!name.ends_with(".md"))
        return std::nullopt;
    name.remove_suffix(3);
    auto const dot = name.rfind('.');
    if (dot == std::string_view::npos)
        return std::nullopt;
    auto const language = text::language_from(name.substr(dot + 1));
    if (!language || !text::is_slug(name.substr(0, dot)))
        return std::nullopt;
    return FileName{.slug = std::string(name.substr(0, dot)), .language = *language};
}

std::string file_name(text::Language language, std::string_view slug)
{
    return fmt::format("{}.{}.md", slug, text::code(language));
}

ParsedFile parse_file(Kind const& kind, FileName const& name, std::string_view source)
{
    ParsedFile file;
    file.draft.kind = kind.name;
    file.draft.slug = name.slug;
    file.draft.language = name.language;
    Reader const reader{kind, file};
    for (auto const& fault : yaml::byte_faults(source))
        reader.problem(fault.line, fault.key, fault.message);
    if (!file.reading.problems.empty())
        return file;

    auto const unix_source = yaml::with_unix_lines(source);
    std::string_view front, body;
    if (!split(unix_source, front, body))
    {
        reader.problem(1, "", "must start with front matter between two lines of three hyphens (---)");
        return file;
    }
    read_front(reader, front);
    file.draft.body = body;
    file.reading.lines.put("body", first_text_line(unix_source, body));
    file.draft = canonical(kind, std::move(file.draft));
    return file;
}

}
