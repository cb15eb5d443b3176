// Parts of a project's page beside the labelled block: local tracks, interview and film.
#include "projects/pages.h"

#include "projects/projects.h"

#include "platform/html/write.h"
#include "platform/text/slug.h"

#include "icons.h"
#include "text/projects.h"

namespace projects {

namespace {

namespace words = text::projects;
using content::Viewer;

void write_track(html::Out& out, Viewer const& viewer, content::Entry const& entry, boost::json::object const& track)
{
    auto const* const area = viewer.vocabulary().area(content::text_of(track, "area"));
    auto const phase = content::progress_from(content::text_of(track, "phase"));
    if (!area || !phase)
        return;
    html::write(
        out,
        R"(<tr role="row"><th scope="row" role="rowheader"><a href="{}">{}</a></th><td role="cell" lang="{}">)"
        R"({}</td><td role="cell">{}</td></tr>)",
        content::area_url(viewer.language, area->slug), area->name, content::foreign(viewer, entry.content.language),
        content::text_of(track, "focus"), [&](html::Out& part) { content::progress_badge(part, viewer, *phase); });
}

void write_medium(html::Out& out, Viewer const& viewer, content::Entry const& entry, boost::json::object const& medium)
{
    auto const title = content::text_of(medium, "title");
    auto const transcript = content::text_of(medium, "transcript");
    auto const url = html::Url::parse(content::text_of(medium, "url"));
    bool const film = content::text_of(medium, "form") == "film";
    auto const lang = content::foreign(viewer, entry.content.language);
    html::write(
        out, R"(<article class="media__item"><p class="meta">{} {}</p><h3 lang="{}">{}</h3>{}{}</article>)",
        film ? icons::play : icons::headphones, viewer.say(film ? words::form_film : words::form_interview), lang,
        title,
        [&](html::Out& part) {
            if (url)
                html::write(
                    part, R"(<p><a href="{}" rel="external noopener">{}</a></p>)", *url,
                    film ? viewer.say(words::media_open{.title = title})
                         : viewer.say(words::media_read{.title = title}));
        },
        [&](html::Out& part) {
            if (!transcript.empty())
                html::write(
                    part, "<details><summary>{}</summary>{}</details>", viewer.say(words::media_transcript),
                    [&](html::Out& inside) {
                        content::prose(inside, viewer, {transcript, entry.content.language, text::slug(title)});
                    });
        });
}

using Icon = void (&)(html::Out&);

}

void write_tracks(html::Out& out, Viewer const& viewer, content::Entry const& entry)
{
    auto const tracks = content::records(entry.content.fields, "tracks");
    if (tracks.empty())
        return;
    // What was under way when the project ended is not under way now.
    auto const period = content::period_of(entry.content.fields);
    bool const over = period && content::progress(*period, viewer.today) == content::Progress::finished;
    html::write(
        out,
        R"(<section id="tracks"><h2>{}</h2><div class="table-scroll"><table class="table tracks" role="table">)"
        R"(<caption class="visually-hidden">{}</caption><thead role="rowgroup"><tr role="row">)"
        R"(<th scope="col" role="columnheader">{}</th>)"
        R"(<th scope="col" role="columnheader">{}</th><th scope="col" role="columnheader">{}</th></tr></thead>)"
        R"(<tbody role="rowgroup">{}</tbody></table></div></section>)",
        viewer.say(words::tracks_heading), viewer.say(words::tracks_caption), viewer.say(words::tracks_area),
        viewer.say(words::tracks_focus), viewer.say(over ? words::tracks_phase_then : words::tracks_phase),
        html::each(tracks, [&](html::Out& part, boost::json::object const* track) {
            write_track(part, viewer, entry, *track);
        }));
}

void write_media(html::Out& out, Viewer const& viewer, ProjectPage const& page)
{
    auto const media = content::records(page.fields(), "media");
    if (media.empty())
        return;
    html::write(
        out, R"(<section id="media"><h2>{}</h2><div class="media">{}</div></section>)",
        viewer.say(words::media_heading), html::each(media, [&](html::Out& part, boost::json::object const* medium) {
            // A recording of our own plays here; what is elsewhere is a link with the text of it.
            if (auto const* const item = content::find_media(page.media, content::text_of(*medium, "recording")))
                content::player(part, viewer, *item);
            else
                write_medium(part, viewer, page.entry, *medium);
        }));
}

}
