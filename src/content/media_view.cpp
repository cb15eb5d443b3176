// Pictures and documents on pages, and how long and large things are in words.
#include "content/media_view.h"

#include "platform/html/write.h"
#include "platform/text/number.h"

#include "text/content.h"

namespace content {

namespace {

namespace words = text::content;

std::string_view sizes_of(PictureSize size)
{
    return size == PictureSize::card ? "(min-width: 66em) 22rem, (min-width: 40em) 45vw, 92vw"
                                     : "(min-width: 66em) 50rem, 92vw";
}

std::string credit(Viewer const& viewer, MediaItem const& item)
{
    if (item.licence.empty())
        return viewer.say(words::media_credit{.maker = item.made_by});
    return viewer.say(words::media_credit_licence{.maker = item.made_by, .licence = item.licence});
}

}

void picture(html::Out& out, Viewer const& viewer, MediaItem const& item, PictureSize size)
{
    if (item.form != MediaForm::image || item.sizes.empty() || item.fallback.empty())
        return;
    html::SourceSet sources;
    for (auto const& one : item.sizes)
        sources.add(html::Url::from_path(one.address), one.width);
    auto const& shown = item.sizes.back();
    html::write(
        out,
        R"(<picture class="picture" lang="{}"><source type="image/webp" srcset="{}" sizes="{}">)"
        R"(<img src="{}" alt="{}" width="{}" height="{}" loading="{}" decoding="async"></picture>)",
        foreign(viewer, item.language), sources, sizes_of(size), html::Url::from_path(item.fallback.front().address),
        item.alt, shown.width, shown.height, html::attribute_if(size != PictureSize::head, "lazy"));
}

void figure(html::Out& out, Viewer const& viewer, MediaItem const& item, PictureSize size)
{
    if (item.form != MediaForm::image)
        return;
    html::write(
        out, R"(<figure class="figure">{}{}</figure>)", [&](html::Out& part) { picture(part, viewer, item, size); },
        [&](html::Out& part) {
            if (item.summary.empty() && item.made_by.empty())
                return;
            html::write(
                part, R"(<figcaption><span lang="{}">{}</span> {}</figcaption>)", foreign(viewer, item.language),
                item.summary, [&](html::Out& maker) {
                    if (!item.made_by.empty())
                        html::write(maker, R"(<small class="figure__credit">{}</small>)", credit(viewer, item));
                });
        });
}

void head_picture(
    html::Out& out, Viewer const& viewer, std::span<MediaItem const> items, boost::json::object const& fields)
{
    if (auto const* const item = find_media(items, text_of(fields, "picture")))
        figure(out, viewer, *item, PictureSize::head);
}

std::optional<html::ShareImage> share_image(std::span<MediaItem const> items, boost::json::object const& fields)
{
    auto const* const item = find_media(items, text_of(fields, "picture"));
    if (!item || item->fallback.empty())
        return std::nullopt;
    auto const& file = item->fallback.front();
    return html::ShareImage{file.address, item->alt, file.width, file.height};
}

std::string duration_in_words(text::Language language, std::chrono::milliseconds duration)
{
    auto const seconds = (duration.count() + 500) / 1000;
    auto const say = [&](auto const& message) { return std::string(text::say(language, message)); };
    std::vector<std::string> parts;
    if (seconds >= 3600)
        parts.push_back(say(words::media_hours{.count = seconds / 3600}));
    if (seconds % 3600 >= 60)
        parts.push_back(say(words::media_minutes{.count = seconds % 3600 / 60}));
    if (seconds < 3600 && seconds % 60 > 0)
        parts.push_back(say(words::media_seconds{.count = seconds % 60}));
    if (parts.size() == 2)
        return say(words::media_and{.first = parts[0], .second = parts[1]});
    return parts.empty() ? std::string() : parts.front();
}

std::string size_in_words(text::Language language, std::int64_t bytes)
{
    if (bytes < 1'000'000)
        return text::say(
            language,
            words::media_kilobytes{.number = text::write_number(language, std::max<std::int64_t>(1, bytes / 1000))});
    return text::say(
        language, words::media_megabytes{.number = text::write_number(language, static_cast<double>(bytes) / 1e6, 1)});
}

}
