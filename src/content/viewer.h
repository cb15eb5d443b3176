// What every page has to know before it can show content: language, words, kinds and the day it is read on.
#pragma once
#include "content/context.h"
#include "platform/html/markdown.h"
#include "platform/html/page.h"
#include "platform/html/url.h"
#include "platform/http/request.h"
#include "platform/text/date.h"

#include <memory>
#include <optional>
#include <string_view>

namespace content {

struct Explained;

/// Who looks, as far as content is concerned. Holds the snapshot, so that one page shows one generation.
struct Viewer
{
    text::Language language = text::Language::nl;
    std::shared_ptr<Snapshot const> snapshot;
    Kinds const* kinds = nullptr;
    text::PartialDate today{1970, 1, 1};    ///< in Europe/Amsterdam
    std::shared_ptr<Explained> explained{}; ///< words explained on this page so far; content/glossary.h

    Vocabulary const& vocabulary() const { return snapshot->vocabulary; }
    /// The text in the reader's language.
    std::string_view say(text::Message const& message) const { return text::say(language, message); }
    std::string say(text::MessageWithArguments auto const& message) const { return text::say(language, message); }
};

Viewer viewer(Context const& context, base::Clock const& clock, http::Request const& request);

/// How far along something is that begins and perhaps ends.
enum class Progress { to_start, running, finished };
/// Reads a phase as the front matter writes it.
std::optional<Progress> progress_from(std::string_view code);

/// A kind that takes time keeps it in the fields `started` and `ended`.
struct Period
{
    text::PartialDate started;
    std::optional<text::PartialDate> ended;
};
std::optional<Period> period_of(boost::json::object const& fields);

/// Finished once the last day that `ended` may mean has passed; not begun before the first day that `started` may mean.
Progress progress(Period const& period, text::PartialDate today);

/// The address of an entry in the reader's language; absent for a kind that this program does not have.
std::optional<html::Url> entry_url(Viewer const& viewer, std::string_view kind, std::string_view slug);
/// The page of an area, and the list of all areas, where each region set has an anchor with its slug.
html::Url area_url(text::Language language, std::string_view slug);
html::Url areas_url(text::Language language);

/// Turns "kind/slug" links of Markdown into addresses.
html::LinkResolver link_resolver(Viewer const& viewer);

/// A page about this entry, without its main part: title, description, addresses in both languages. A text that exists
/// in Dutch only has its Dutch address as canonical.
html::Page page_of(Viewer const& viewer, Kind const& kind, Entry const& entry);

}
