// Levels and unique ids of headings.
#include "platform/html/markdown_ids.h"

#include "platform/text/slug.h"

#include <algorithm>

namespace html::detail {

HeadingIds::HeadingIds(MarkdownOptions const& options)
    : prefix_(options.id_prefix), offset_(options.heading_offset), last_level_(options.heading_offset)
{}

Heading HeadingIds::next(Node const& heading)
{
    std::string text;
    append_text(text, heading);
    auto const wanted = static_cast<int>(heading.number) + offset_;
    last_level_ = std::clamp(std::min(wanted, last_level_ + 1), 1, 6);
    auto id = unique(prefix_ + text::slug(text));
    return {last_level_, std::move(id), std::move(text)};
}

std::string HeadingIds::unique(std::string const& slug)
{
    if (used_.emplace(slug, 1).second)
        return slug;
    for (;;)
    {
        auto id = slug + "-" + std::to_string(++used_[slug]);
        if (used_.emplace(id, 1).second)
            return id;
    }
}

}
