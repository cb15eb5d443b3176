// Levels and unique ids of headings.
#include "platform/html/markdown_ids.h"

#include "platform/text/slug.h"

#include <algorithm>

namespace html::detail {

HeadingIds::HeadingIds(MarkdownOptions const& options) : prefix_(options.id_prefix), offset_(options.heading_offset) {}

Heading HeadingIds::next(Node const& heading)
{
    std::string text;
    append_text(text, heading);
    auto const written = static_cast<int>(heading.number);
    while (!open_.empty() && open_.back() >= written)
        open_.pop_back();
    open_.push_back(written);
    auto const level = std::clamp(offset_ + static_cast<int>(open_.size()), 1, 6);
    auto id = unique(prefix_ + text::slug(text));
    return {level, std::move(id), std::move(text)};
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
