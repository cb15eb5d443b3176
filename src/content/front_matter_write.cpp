// Writes content files in their one canonical form.
#include "content/front_matter.h"

#include <fmt/format.h>

namespace content {

namespace {

void write_common(std::string& out, Draft const& draft)
{
    out += fmt::format("title: {}\n", in_quotes(draft.title));
    if (!draft.summary.empty())
        out += fmt::format("summary: {}\n", in_quotes(draft.summary));
    out += fmt::format("status: {}\n", code(draft.status));
    if (draft.invented == Invented::yes)
        out += "invented: true\n";
    if (draft.translation_of)
        out += fmt::format("translation-of: {}\n", plain(*draft.translation_of));
}

}

std::string write_file(Kind const& kind, Draft const& draft)
{
    auto const written = canonical(kind, draft);
    std::string out = "---\n";
    write_common(out, written);
    each_field(kind, [&](Field const& field) {
        if (auto const* value = written.fields.if_contains(field.name))
            write_field(out, field, *value);
    });
    out += "---\n";
    if (!written.body.empty())
        out += "\n" + written.body + "\n";
    return out;
}

}
