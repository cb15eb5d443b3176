// Looks up what a question is about.
#include "contact/about.h"

#include "content/content.h"

#include <fmt/format.h>

namespace contact {

pages::About about(Contact const& contact, content::Viewer const& viewer, std::string_view path)
{
    auto const slash = path.find('/');
    if (slash == std::string_view::npos || path.size() > 200)
        return {};
    auto const* const kind = viewer.kinds->find(path.substr(0, slash));
    auto const entry = kind ? content::store::published(contact.db, *kind, viewer.language, path.substr(slash + 1))
                            : std::nullopt;
    if (!entry)
        return {};
    return {fmt::format("{}/{}", kind->name, entry->slug_nl), entry->content.title, entry->content.language};
}

}
