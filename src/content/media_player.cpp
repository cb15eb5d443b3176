// Sound, film and documents on pages: played by the browser itself, with everything that is said as text.
#include "content/media_view.h"

#include "platform/html/write.h"

#include "icons.h"
#include "text/content.h"

#include <fmt/format.h>

namespace content {

namespace {

namespace words = text::content;

std::string_view short_type(MediaFile const& file)
{
    auto const dot = file.address.rfind('.');
    auto const extension = dot == std::string::npos ? std::string_view()
                                                    : std::string_view(file.address).substr(dot + 1);
    if (extension == "mp3")
        return "MP3";
    if (extension == "mp4")
        return "MP4";
    if (extension == "m4a")
        return "M4A";
    if (extension == "pdf")
        return "PDF";
    return extension == "opus" ? "Opus" : "Ogg";
}

std::string download_words(Viewer const& viewer, MediaItem const& item)
{
    auto const type = std::string(short_type(item.file));
    auto const size = size_in_words(viewer.language, item.file.size);
    if (item.form == MediaForm::audio)
        return viewer.say(words::media_download_audio{.type = type, .size = size});
    if (item.form == MediaForm::video)
        return viewer.say(words::media_download_video{.type = type, .size = size});
    return viewer.say(words::media_download_document{.type = type, .size = size});
}

void write_head(html::Out& out, Viewer const& viewer, MediaItem const& item, int level)
{
    badges(out, viewer, {}, item.invented);
    auto const lang = foreign(viewer, item.language);
    if (level == 2)
        html::write(out, R"(<h2 class="player__title" lang="{}">{}</h2>)", lang, item.title);
    else if (level == 4)
        html::write(out, R"(<h4 class="player__title" lang="{}">{}</h4>)", lang, item.title);
    else
        html::write(out, R"(<h3 class="player__title" lang="{}">{}</h3>)", lang, item.title);
    if (!item.summary.empty())
        html::write(out, R"(<p class="player__summary" lang="{}">{}</p>)", lang, item.summary);
}

// The captions of the reader's own language are on from the start; else the first.
void write_tracks(html::Out& out, Viewer const& viewer, MediaItem const& item)
{
    auto chosen = item.captions.empty() ? viewer.language : item.captions.front().language;
    for (auto const& captions : item.captions)
        if (captions.language == viewer.language)
            chosen = captions.language;
    for (auto const& captions : item.captions)
        html::write(
            out, R"(<track kind="captions" src="{}" srclang="{}" label="{}" default="{}">)",
            html::Url::from_path(captions.address), text::code(captions.language),
            viewer.say(captions.language == text::Language::nl ? words::media_captions_nl : words::media_captions_en),
            captions.language == chosen);
}

void write_screen(html::Out& out, Viewer const& viewer, MediaItem const& item)
{
    auto const source = html::Url::from_path(item.file.address);
    auto const tracks = [&](html::Out& part) { write_tracks(part, viewer, item); };
    if (item.form == MediaForm::audio)
        html::write(
            out,
            R"(<audio class="player__sound" controls preload="metadata" aria-label="{}">)"
            R"(<source src="{}" type="{}">{}</audio>)",
            item.title, source, item.file.type, tracks);
    else if (item.poster.empty())
        html::write(
            out,
            R"(<video class="player__screen" controls playsinline preload="metadata" aria-label="{}" )"
            R"(width="{}" height="{}"><source src="{}" type="{}">{}</video>)",
            item.title, item.file.width, item.file.height, source, item.file.type, tracks);
    else
        html::write(
            out,
            R"(<video class="player__screen" controls playsinline preload="metadata" aria-label="{}" )"
            R"(width="{}" height="{}" poster="{}"><source src="{}" type="{}">{}</video>)",
            item.title, item.file.width, item.file.height, html::Url::from_path(item.poster.front().address), source,
            item.file.type, tracks);
}

void write_facts(html::Out& out, Viewer const& viewer, MediaItem const& item)
{
    html::write(
        out,
        R"(<p class="player__facts">{}<a class="player__download" href="{}" download="{}">{}<span>{}</span></a></p>)",
        [&](html::Out& part) {
            if (item.duration.count() > 0)
                html::write(
                    part, "<span>{}</span> ",
                    viewer.say(words::media_duration{.duration = duration_in_words(viewer.language, item.duration)}));
        },
        html::Url::from_path(item.file.address), item.file.address.substr(item.file.address.rfind('/') + 1),
        icons::download, download_words(viewer, item));
}

// Links into the file itself (media fragments), so that they work without JavaScript.
void write_chapters(html::Out& out, Viewer const& viewer, MediaItem const& item)
{
    if (item.chapters.empty())
        return;
    html::write(
        out, R"(<p class="player__label">{}</p><ol class="player__chapters" lang="{}">{}</ol>)",
        viewer.say(words::media_chapters), foreign(viewer, item.language),
        html::each(item.chapters, [&](html::Out& part, Chapter const& chapter) {
            html::write(
                part, R"(<li><a href="{}" data-seek="{}"><time>{}</time> {}</a></li>)",
                html::Url::from_path(fmt::format("{}#t={}", item.file.address, chapter.start)), chapter.start,
                fmt::format("{}:{:02}", chapter.start / 60, chapter.start % 60), chapter.title);
        }));
}

void write_transcript(html::Out& out, Viewer const& viewer, MediaItem const& item)
{
    if (item.transcript.empty())
        return;
    html::write(
        out, R"(<details class="player__transcript"><summary>{}</summary>{}</details>)",
        viewer.say(item.form == MediaForm::audio ? words::media_transcript_audio : words::media_transcript_video),
        [&](html::Out& part) { prose(part, viewer, {item.transcript, item.transcript_language, item.slug}); });
}

void write_credit(html::Out& out, Viewer const& viewer, MediaItem const& item)
{
    if (item.made_by.empty())
        return;
    html::write(
        out, R"(<p class="player__credit">{}</p>)",
        item.licence.empty() ? viewer.say(words::media_credit{.maker = item.made_by})
                             : viewer.say(words::media_credit_licence{.maker = item.made_by, .licence = item.licence}));
}

}

void player(html::Out& out, Viewer const& viewer, MediaItem const& item, int heading)
{
    if (item.form == MediaForm::image)
        return figure(out, viewer, item, PictureSize::text);
    html::write(
        out, R"(<div class="player" id="media-{}">{}{}{}{}{}{}</div>)", item.slug,
        [&](html::Out& part) {
            if (heading != 0)
                write_head(part, viewer, item, heading);
        },
        [&](html::Out& part) {
            if (item.form != MediaForm::document)
                write_screen(part, viewer, item);
        },
        [&](html::Out& part) { write_facts(part, viewer, item); },
        [&](html::Out& part) { write_chapters(part, viewer, item); },
        [&](html::Out& part) { write_transcript(part, viewer, item); },
        [&](html::Out& part) { write_credit(part, viewer, item); });
}

}
