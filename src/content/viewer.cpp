// Dates against today, addresses of entries and areas, and the outline of an entry's page.
#include "content/viewer.h"

#include "content/glossary.h"

#include "platform/html/write.h"

#include "text/content.h"

namespace content {

namespace {

std::optional<text::PartialDate> date_of(boost::json::object const& fields, std::string_view name)
{
    return text::parse_date(text_of(fields, name));
}

}

Viewer viewer(Context const& context, base::Clock const& clock, http::Request const& request)
{
    return {
        request.language(), context.snapshot(), &context.kinds(), text::local_date(clock.now()),
        std::make_shared<Explained>()};
}

std::optional<Progress> progress_from(std::string_view code)
{
    if (code == "to_start")
        return Progress::to_start;
    if (code == "running")
        return Progress::running;
    if (code == "finished")
        return Progress::finished;
    return std::nullopt;
}

std::optional<Period> period_of(boost::json::object const& fields)
{
    auto const started = date_of(fields, "started");
    if (!started)
        return std::nullopt;
    return Period{*started, date_of(fields, "ended")};
}

Progress progress(Period const& period, text::PartialDate today)
{
    auto const day = text::first_day(today);
    if (period.ended && text::last_day(*period.ended) < day)
        return Progress::finished;
    return text::first_day(period.started) > day ? Progress::to_start : Progress::running;
}

std::optional<html::Url> entry_url(Viewer const& viewer, std::string_view kind, std::string_view slug)
{
    auto const* const found = viewer.kinds->find(kind);
    if (!found)
        return std::nullopt;
    return html::Url::parse(entry_path(*found, viewer.language, html::percent_encode(slug)));
}

html::Url area_url(text::Language language, std::string_view slug)
{
    if (language == text::Language::en)
        return html::url("/en/municipalities/{}", slug);
    return html::url("/gemeenten/{}", slug);
}

html::Url areas_url(text::Language language)
{
    return language == text::Language::en ? html::url("/en/municipalities") : html::url("/gemeenten");
}

html::LinkResolver link_resolver(Viewer const& viewer)
{
    return [&viewer](std::string_view target) -> std::optional<html::Url> {
        auto const slash = target.find('/');
        if (slash == std::string_view::npos)
            return std::nullopt;
        return entry_url(viewer, target.substr(0, slash), target.substr(slash + 1));
    };
}

html::Page page_of(Viewer const& viewer, Kind const& kind, Entry const& entry)
{
    html::Page page;
    page.title = entry.content.title;
    page.description = entry.content.summary;
    if (entry.content.invented == Invented::yes) // what others share shows these two
    {
        page.title = viewer.say(text::content::invented_title{.title = page.title});
        page.description = viewer.say(text::content::invented_title{.title = page.description});
    }
    page.language = text::code(viewer.language);
    page.path_nl = entry_path(kind, text::Language::nl, entry.slug_nl);
    page.path_en = entry_path(kind, text::Language::en, entry.slug_en);
    page.canonical = entry_path(kind, entry.content.language, entry.content.slug);
    if (entry.published_at)
        page.published = text::iso_time(*entry.published_at);
    page.modified = text::iso_time(entry.updated_at);
    return page;
}

}
