// Content files: YAML front matter and a Markdown body, read into a Draft and written in the one canonical form.
#pragma once
#include "content/entry.h"
#include "content/field_text.h"
#include "content/fields.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace content {

/// What a file's name says: `<slug>.<language>.md`.
struct FileName
{
    std::string slug;
    text::Language language = text::Language::nl;
};

/// Reads a file name; absent when it has another form.
std::optional<FileName> read_file_name(std::string_view name);
std::string file_name(text::Language language, std::string_view slug);

struct ParsedFile
{
    Draft draft;     ///< canonical; incomplete when there are problems
    Reading reading; ///< where its fields stand, and what is wrong with their form
};

/// Reads a content file. Problems are those of form: YAML, unknown or double keys, a list where a value belongs.
/// What the values mean is for `check`. Accepts any YAML style and comments; never throws on what a file holds.
ParsedFile parse_file(Kind const& kind, FileName const& name, std::string_view source);

/// The canonical form of a draft that passed `check`: fixed order, quotes and indents, one newline at the end.
/// `parse_file(kind, name, write_file(kind, draft)).draft == canonical(kind, draft)`.
std::string write_file(Kind const& kind, Draft const& draft);

}
