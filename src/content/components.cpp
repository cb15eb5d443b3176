// Writes the parts that pages of every kind share.
#include "content/components.h"

#include "platform/html/write.h"

#include "icons.h"
#include "text/content.h"

#include <algorithm>

namespace content {

namespace {

std::string_view code_of(Progress progress)
{
    if (progress == Progress::to_start)
        return "to-start";
    return progress == Progress::running ? "running" : "finished";
}

text::Message label_of(Progress progress)
{
    if (progress == Progress::to_start)
        return text::content::progress_to_start;
    return progress == Progress::running ? text::content::progress_running : text::content::progress_finished;
}

auto invented_badge(Viewer const& viewer)
{
    return [&viewer](html::Out& out) {
        html::write(
            out,
            R"(<span class="nl-data-badge badge--invented">)"
            R"({}</span>)",
            viewer.say(text::content::invented_label));
    };
}

void write_source(html::Out& out, Viewer const& viewer, boost::json::object const& source)
{
    auto const title = text_of(source, "title");
    auto const publisher = text_of(source, "publisher");
    auto const url = html::Url::parse(text_of(source, "url"));
    auto const seen = text::parse_date(text_of(source, "seen"));
    html::write(
        out, R"(<li>{} <span class="sources__where">{}{}</span></li>)",
        [&](html::Out& part) {
            if (url)
                html::write(part, R"(<a href="{}" rel="external noopener">{}</a>)", *url, title);
            else
                html::write(part, "<cite>{}</cite>", title);
        },
        [&](html::Out& part) {
            if (!publisher.empty())
                html::write(part, "{}, ", publisher);
        },
        [&](html::Out& part) {
            if (seen)
                html::write(
                    part, "{}",
                    viewer.say(text::content::sources_seen{.seen = text::write_date(viewer.language, *seen)}));
        });
}

}

html::AttributeIf foreign(Viewer const& viewer, text::Language language)
{
    return html::attribute_if(language != viewer.language, text::code(language));
}

html::Fragment entry_link(Viewer const& viewer, Card const& card)
{
    auto const lang = foreign(viewer, card.language);
    if (auto const url = entry_url(viewer, card.kind, card.slug))
        return html::fragment(R"(<a href="{}" lang="{}">{}</a>)", *url, lang, card.title);
    return html::fragment(R"(<span lang="{}">{}</span>)", lang, card.title);
}

void progress_badge(html::Out& out, Viewer const& viewer, Progress progress)
{
    html::write(
        out, R"(<span class="nl-data-badge badge--{}">{}</span>)", code_of(progress), viewer.say(label_of(progress)));
}

void badge_items(html::Out& out, Viewer const& viewer, boost::json::object const& fields, Invented invented)
{
    if (auto const period = period_of(fields))
        html::write(out, "<li>{}</li>", [&](html::Out& item) {
            progress_badge(item, viewer, progress(*period, viewer.today));
        });
    if (invented == Invented::yes)
        html::write(out, "<li>{}</li>", invented_badge(viewer));
}

void badges(html::Out& out, Viewer const& viewer, boost::json::object const& fields, Invented invented)
{
    html::Out items;
    badge_items(items, viewer, fields, invented);
    if (!items.empty())
        html::write(out, R"(<ul class="badges">{}</ul>)", html::Fragment(std::move(items)));
}

namespace {

// Those of a card, and that experts by experience read along with these words.
void entry_badges(html::Out& out, Viewer const& viewer, Entry const& entry)
{
    html::Out items;
    badge_items(items, viewer, entry.content.fields, entry.content.invented);
    if (entry.read_along_at && entry.content.invented == Invented::no)
        html::write(
            items, R"(<li><span class="nl-data-badge badge--read-along">{}</span></li>)",
            viewer.say(text::content::read_along));
    if (!items.empty())
        html::write(out, R"(<ul class="badges">{}</ul>)", html::Fragment(std::move(items)));
}

}

void entry_head(html::Out& out, Viewer const& viewer, Entry const& entry)
{
    auto const lang = foreign(viewer, entry.content.language);
    html::write(
        out, R"(<header class="page-head">{}<h1 lang="{}">{}</h1>{}</header>{}{})",
        [&](html::Out& part) { entry_badges(part, viewer, entry); }, lang, entry.content.title,
        [&](html::Out& part) {
            if (!entry.content.summary.empty())
                html::write(part, R"(<p class="lead" lang="{}">{}</p>)", lang, entry.content.summary);
        },
        [&](html::Out& part) {
            if (entry.content.invented == Invented::yes)
                html::write(part, R"(<p class="invented">{}</p>)", viewer.say(text::content::invented_explained));
        },
        [&](html::Out& part) {
            if (lang.present)
                html::write(part, R"(<p class="untranslated">{}</p>)", viewer.say(text::content::only_dutch));
        });
}

void page_head(html::Out& out, std::string_view title, std::string_view lead)
{
    html::write(out, R"(<header class="page-head"><h1>{}</h1>{}</header>)", title, [&](html::Out& part) {
        if (!lead.empty())
            html::write(part, R"(<p class="lead">{}</p>)", lead);
    });
}

void area_links(html::Out& out, Viewer const& viewer, std::vector<std::string> const& slugs)
{
    html::write(out, R"(<ul class="plain">{}</ul>)", html::each(slugs, [&](html::Out& part, std::string const& slug) {
                    if (auto const* const area = viewer.vocabulary().area(slug))
                        html::write(
                            part, R"(<li><a href="{}">{}</a></li>)", area_url(viewer.language, slug), area->name);
                }));
}

void entry_links(html::Out& out, Viewer const& viewer, std::span<Card const> cards)
{
    html::write(out, R"(<ul class="plain">{}</ul>)", html::each(cards, [&](html::Out& part, Card const& card) {
                    html::write(part, "<li>{}{}</li>", entry_link(viewer, card), [&](html::Out& label) {
                        if (card.invented == Invented::yes)
                            html::write(label, " {}", invented_badge(viewer));
                    });
                }));
}

void sources(html::Out& out, Viewer const& viewer, boost::json::object const& fields)
{
    auto const found = records(fields, "sources");
    if (found.empty())
        return;
    html::write(
        out, R"(<section id="sources"><h2>{}</h2><ul class="sources">{}</ul></section>)",
        viewer.say(text::content::sources_heading),
        html::each(
            found, [&](html::Out& part, boost::json::object const* source) { write_source(part, viewer, *source); }));
}

void jump_list(html::Out& out, Viewer const& viewer, std::vector<Anchor> const& anchors)
{
    if (anchors.size() < 2)
        return;
    html::write(
        out, R"(<nav class="aside" aria-labelledby="jump"><h2 id="jump">{}</h2><ul class="link-list">{}</ul></nav>)",
        viewer.say(text::content::directly_to), html::each(anchors, [](html::Out& part, Anchor const& anchor) {
            html::write(part, R"(<li><a href="#{}">{}</a></li>)", anchor.id, anchor.label);
        }));
}

void more_link(html::Out& out, html::Url const& url, std::string_view words)
{
    html::write(out, R"(<a class="more" href="{}">{} {}</a>)", url, words, icons::arrow_right);
}

std::vector<boost::json::object const*> records(boost::json::object const& fields, std::string_view name)
{
    std::vector<boost::json::object const*> found;
    auto const* const value = fields.if_contains(name);
    if (value && value->is_array())
        for (auto const& item : value->get_array())
            if (item.is_object())
                found.push_back(&item.get_object());
    return found;
}

std::string_view choice_label(Viewer const& viewer, Field const& field, std::string_view code)
{
    auto const found = std::ranges::find(field.choices, code, &Choice::code);
    return found == field.choices.end() ? std::string_view() : viewer.say(found->label);
}

}
