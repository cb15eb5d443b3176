// Parts of a project's page beside the labelled block: local tracks, interview and film, contact, sharing.
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

void write_link_item(html::Out& out, std::optional<html::Url> const& url, Icon icon, std::string_view label)
{
    if (url)
        html::write(
            out, R"(<li><a href="{}" rel="{}">{}<span>{}</span></a></li>)", *url,
            html::attribute_if(url->is_external(), "external noopener"), icon, label);
}

}

void write_tracks(html::Out& out, Viewer const& viewer, content::Entry const& entry)
{
    auto const tracks = content::records(entry.content.fields, "tracks");
    if (tracks.empty())
        return;
    html::write(
        out,
        R"(<section id="tracks"><h2>{}</h2><div class="table-scroll"><table class="table tracks" role="table">)"
        R"(<caption class="visually-hidden">{}</caption><thead role="rowgroup"><tr role="row">)"
        R"(<th scope="col" role="columnheader">{}</th>)"
        R"(<th scope="col" role="columnheader">{}</th><th scope="col" role="columnheader">{}</th></tr></thead>)"
        R"(<tbody role="rowgroup">{}</tbody></table></div></section>)",
        viewer.say(words::tracks_heading), viewer.say(words::tracks_caption), viewer.say(words::tracks_area),
        viewer.say(words::tracks_focus), viewer.say(words::tracks_phase),
        html::each(tracks, [&](html::Out& part, boost::json::object const* track) {
            write_track(part, viewer, entry, *track);
        }));
}

void write_media(html::Out& out, Viewer const& viewer, content::Entry const& entry)
{
    auto const media = content::records(entry.content.fields, "media");
    if (media.empty())
        return;
    html::write(
        out, R"(<section id="media"><h2>{}</h2><div class="media">{}</div></section>)",
        viewer.say(words::media_heading), html::each(media, [&](html::Out& part, boost::json::object const* medium) {
            write_medium(part, viewer, entry, *medium);
        }));
}

void write_contact(html::Out& out, Viewer const& viewer, content::Entry const& entry)
{
    auto const& fields = entry.content.fields;
    auto const role = content::text_of(fields, "contact_role");
    auto const mail = content::text_of(fields, "contact_mail");
    auto const phone = content::text_of(fields, "contact_phone");
    auto const website = html::Url::parse(content::text_of(fields, "website"));
    if (role.empty() && mail.empty() && phone.empty() && !website)
        return;
    html::write(
        out, R"(<section class="aside" id="contact"><h2>{}</h2>{}<ul class="link-list">{}</ul></section>)",
        viewer.say(words::contact_heading),
        [&](html::Out& part) {
            if (!role.empty())
                html::write(
                    part, R"(<p>{}<br><strong lang="{}">{}</strong></p>)", viewer.say(words::contact_ask),
                    content::foreign(viewer, entry.content.language), role);
        },
        [&](html::Out& part) {
            write_link_item(part, html::Url::mail(mail), icons::mail, viewer.say(words::contact_mail{.address = mail}));
            write_link_item(
                part, html::Url::phone(phone), icons::phone, viewer.say(words::contact_phone{.number = phone}));
            write_link_item(part, website, icons::external_link, viewer.say(words::contact_website));
        });
}

void write_share(html::Out& out, Viewer const& viewer, ProjectPage const& page)
{
    auto const& title = page.entry.content.title;
    auto const text = page.entry.content.invented == content::Invented::yes
        ? viewer.say(words::share_text_invented{.title = title})
        : viewer.say(words::share_text{.title = title});
    auto const mail = html::Url::parse(
        "mailto:?subject=" + html::percent_encode(title)
        + "&body=" + html::percent_encode(text + "\n\n" + page.address));
    html::write(
        out,
        R"(<section class="aside share" id="share"><h2>{}</h2><ul class="link-list">{}</ul>)"
        R"(<p><label class="field__label" for="share-address">{}</label>)"
        R"(<input class="input" id="share-address" type="text" readonly value="{}"></p></section>)",
        viewer.say(words::share_heading),
        [&](html::Out& part) {
            write_link_item(part, mail, icons::mail, viewer.say(words::share_mail));
            write_link_item(
                part, html::url("https://wa.me/?text={}", text + " " + page.address), icons::share,
                viewer.say(words::share_whatsapp));
        },
        viewer.say(words::share_address), page.address);
}

}
