// Checks what entries say of each other: translations, references and links, as they stand after an import.
#pragma once
#include "content/content_folder.h"

#include <span>

namespace content {

/// An entry as it will stand.
struct Standing
{
    Kind const* kind = nullptr;
    Draft const* draft = nullptr;
    ContentFile const* file = nullptr; ///< null: it stands in the database only
};

/// A link from Markdown to another entry.
struct MarkdownReference
{
    std::string field; ///< `body`, or the path of a prose field
    int line = 0;      ///< within the field, from 1; 0 when it is not known
    std::string kind;
    std::string slug;
};

/// The links `[text](kind/slug)` in the body and the prose fields.
std::vector<MarkdownReference> markdown_references(Kind const& kind, Draft const& draft);

/// Links that lead nowhere because of their form, such as `[text](page.html)`, with what to write instead.
std::vector<LineProblem> markdown_faults(Kind const& kind, Draft const& draft);

/// The rules between entries: an original for each translation with as many records, targets that exist and are not
/// archived, invented with invented and real with real, media shown no longer than what they belong to (`ends.h`).
/// `removed` are the entries that an import would delete: who is still referred to is refused, with the names of those
/// who do.
std::vector<FileProblem> check_links(
    Kinds const& kinds, std::span<Standing const> standing, std::span<Draft const* const> removed);

}
