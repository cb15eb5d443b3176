// Writes the parts that pages of every kind share.
#include "content/components.h"

#include "platform/html/write.h"

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

// Texts begin with "##"; one that begins with "#" is brought down, so that the page keeps one h1.
int heading_offset(std::string_view markdown)
{
    auto const headings = html::table_of_contents(markdown, {.heading_offset = 0});
    return std::ranges::any_of(headings, [](html::Heading const& heading) { return heading.level == 1; }) ? 1 : 0;
}

void write_meta(html::Out& out, Viewer const& viewer, boost::json::object const& fields)
{
    std::string places;
    if (auto const* const region = viewer.vocabulary().region(text_of(fields, "region")))
        places = viewer.language == text::Language::nl ? region->nl : region->en;
    for (auto const& slug : texts(fields, "areas"))
    {
        if (auto const* const area = viewer.vocabulary().area(slug))
            places += (places.empty() ? "" : ", ") + area->name;
    }
    auto const period = period_of(fields);
    if (!period && places.empty())
        return;
    html::write(out, R"(<p class="card__meta">{}{}</p>)",
        [&](html::Out& part) {
            if (period)
                html::write(part, R"(<span class="card__when">{}</span> )",
                    text::write_period(viewer.language, period->started, period->ended));
        },
        [&](html::Out& part) {
            if (!places.empty())
                html::write(part, R"(<span class="card__where">{}</span>)", places);
        });
}

void write_source(html::Out& out, Viewer const& viewer, boost::json::object const& source)
{
    auto const title = text_of(source, "title");
    auto const publisher = text_of(source, "publisher");
    auto const url = html::Url::parse(text_of(source, "url"));
    auto const seen = text::parse_date(text_of(source, "seen"));
    html::write(out, R"(<li class="sources__item">{}{}{}</li>)",
        [&](html::Out& part) {
            if (url)
                html::write(part, R"(<a href="{}" rel="external noopener">{}</a>)", *url, title);
            else
                html::write(part, R"(<cite>{}</cite>)", title);
        },
        [&](html::Out& part) {
            if (!publisher.empty())
                html::write(part, R"(, {})", publisher);
        },
        [&](html::Out& part) {
            if (seen)
                html::write(part, R"( <span class="sources__seen">({})</span>)",
                    viewer.say(text::content::sources_seen{.seen = text::write_date(viewer.language, *seen)}));
        });
}

}

html::AttributeIf foreign(Viewer const& viewer, text::Language language)
{
    return html::attribute_if(language != viewer.language, text::code(language));
}

void progress_badge(html::Out& out, Viewer const& viewer, Progress progress)
{
    html::write(out, R"(<span class="badge badge--{}">{}</span>)", code_of(progress), viewer.say(label_of(progress)));
}

void badges(html::Out& out, Viewer const& viewer, boost::json::object const& fields, Invented invented)
{
    auto const period = period_of(fields);
    if (!period && invented == Invented::no)
        return;
    html::write(out, R"(<p class="badges">{}{}</p>)",
        [&](html::Out& part) {
            if (period)
                progress_badge(part, viewer, progress(*period, viewer.today));
        },
        [&](html::Out& part) {
            if (invented == Invented::yes)
                html::write(part, R"( <span class="badge badge--invented">{}</span>)", viewer.say(text::content::invented_label));
        });
}

void entry_header(html::Out& out, Viewer const& viewer, Entry const& entry)
{
    auto const lang = foreign(viewer, entry.content.language);
    html::write(out, R"(<header class="page-header">{}<h1 lang="{}">{}</h1>{}{}{}</header>)",
        [&](html::Out& part) { badges(part, viewer, entry.content.fields, entry.content.invented); }, lang, entry.content.title,
        [&](html::Out& part) {
            if (!entry.content.summary.empty())
                html::write(part, R"(<p class="lead" lang="{}">{}</p>)", lang, entry.content.summary);
        },
        [&](html::Out& part) {
            if (entry.content.invented == Invented::yes)
                html::write(part, R"(<p class="notice notice--invented">{}</p>)", viewer.say(text::content::invented_explained));
        },
        [&](html::Out& part) {
            if (lang.present)
                html::write(part, R"(<p class="notice">{}</p>)", viewer.say(text::content::only_dutch));
        });
}

html::MarkdownOptions body_options(Viewer const& viewer, std::string_view markdown)
{
    return {.heading_offset = heading_offset(markdown), .resolver = link_resolver(viewer),
        .table_label = viewer.say(text::content::table)};
}

void entry_body(html::Out& out, Viewer const& viewer, Entry const& entry)
{
    if (entry.content.body.empty())
        return;
    html::write(out, R"(<div class="prose" lang="{}">{}</div>)", foreign(viewer, entry.content.language), [&](html::Out& part) {
        html::markdown(part, entry.content.body, body_options(viewer, entry.content.body));
    });
}

void prose(html::Out& out, Viewer const& viewer, std::string_view markdown)
{
    html::write(out, R"(<div class="prose">{}</div>)", [&](html::Out& part) {
        html::markdown(part, markdown, {.heading_offset = 3, .id_prefix = "t-", .resolver = link_resolver(viewer),
            .table_label = viewer.say(text::content::table)});
    });
}

void card(html::Out& out, Viewer const& viewer, Card const& card, std::string_view eyebrow)
{
    auto const lang = foreign(viewer, card.language);
    auto const url = entry_url(viewer, card.kind, card.slug);
    html::write(out, R"(<article class="card">{}{}<h3 class="card__title" lang="{}">{}</h3>{}{}</article>)",
        [&](html::Out& part) { badges(part, viewer, card.fields, card.invented); },
        [&](html::Out& part) {
            if (!eyebrow.empty())
                html::write(part, R"(<p class="card__eyebrow">{}</p>)", eyebrow);
        },
        lang,
        [&](html::Out& part) {
            if (url)
                html::write(part, R"(<a class="card__link" href="{}">{}</a>)", *url, card.title);
            else
                html::write(part, "{}", card.title);
        },
        [&](html::Out& part) {
            if (!card.summary.empty())
                html::write(part, R"(<p class="card__summary" lang="{}">{}</p>)", lang, card.summary);
        },
        [&](html::Out& part) { write_meta(part, viewer, card.fields); });
}

void cards(html::Out& out, Viewer const& viewer, std::span<Card const> cards)
{
    html::write(out, R"(<ul class="cards">{}</ul>)", html::each(cards, [&](html::Out& part, Card const& each) {
        html::write(part, "<li>{}</li>", [&](html::Out& item) { card(item, viewer, each); });
    }));
}

void area_links(html::Out& out, Viewer const& viewer, std::vector<std::string> const& slugs)
{
    html::write(out, R"(<ul class="links">{}</ul>)", html::each(slugs, [&](html::Out& part, std::string const& slug) {
        if (auto const* const area = viewer.vocabulary().area(slug))
            html::write(part, R"(<li><a href="{}">{}</a></li>)", area_url(viewer.language, slug), area->name);
    }));
}

void sources(html::Out& out, Viewer const& viewer, boost::json::object const& fields)
{
    auto const found = records(fields, "sources");
    if (found.empty())
        return;
    html::write(out, R"(<section class="sources" id="sources"><h2>{}</h2><ul>{}</ul></section>)",
        viewer.say(text::content::sources_heading), html::each(found, [&](html::Out& part, boost::json::object const* source) {
            write_source(part, viewer, *source);
        }));
}

void jump_list(html::Out& out, Viewer const& viewer, std::vector<Anchor> const& anchors)
{
    if (anchors.size() < 2)
        return;
    html::write(out, R"(<nav class="jump" aria-labelledby="jump"><h2 id="jump" class="jump__title">{}</h2><ul>{}</ul></nav>)",
        viewer.say(text::content::directly_to), html::each(anchors, [](html::Out& part, Anchor const& anchor) {
            html::write(part, R"(<li><a href="#{}">{}</a></li>)", anchor.id, anchor.label);
        }));
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
