// Writes the rows of the labelled block that many kinds have.
#include "content/sheet.h"

#include "content/components.h"

#include "text/content.h"

namespace content {

namespace words = text::content;

namespace {

// One text for one choice, a list for several.
std::vector<std::string> values_of(boost::json::object const& fields, std::string_view field)
{
    auto values = texts(fields, field);
    if (auto one = text_of(fields, field); !one.empty())
        values.push_back(std::move(one));
    return values;
}

// A list of names, each of which leads to the entries that share it when there is an address for that.
void write_names(html::Out& out, std::vector<std::string> const& values, auto const& name_of, auto const& url_of)
{
    html::write(out, R"(<ul class="plain">{}</ul>)", html::each(values, [&](html::Out& item, std::string const& value) {
                    std::string_view const name = name_of(value);
                    std::optional<html::Url> const url = url_of(value);
                    if (!name.empty() && url)
                        html::write(item, R"(<li><a href="{}">{}</a></li>)", *url, name);
                    else if (!name.empty())
                        html::write(item, "<li>{}</li>", name);
                }));
}

}

void SheetRows::where(html::Out& out) const
{
    auto const& fields = entry.content.fields;
    auto const areas = texts(fields, "areas");
    auto const* const region = viewer.vocabulary().region(text_of(fields, "region"));
    if (!region && areas.empty())
        return;
    sheet_row(out, viewer.say(words::facts_where), [&](html::Out& part) {
        if (region)
            html::write(
                part, R"(<p><a href="{}">{}</a></p>)", areas_url(viewer.language).with_fragment(region->slug),
                viewer.language == text::Language::nl ? region->nl : region->en);
        if (!areas.empty())
            area_links(part, viewer, areas);
    });
}

void SheetRows::when(html::Out& out) const
{
    if (auto const period = period_of(entry.content.fields))
        sheet_row(
            out, viewer.say(words::facts_when), text::write_period(viewer.language, period->started, period->ended));
}

void SheetRows::whom(html::Out& out) const
{
    auto const audiences = texts(entry.content.fields, "audiences");
    if (audiences.empty())
        return;
    auto const name_of = [&](std::string const& slug) {
        auto const* const audience = viewer.vocabulary().audience(slug);
        return audience ? audience->name(viewer.language) : std::string_view();
    };
    sheet_row(out, viewer.say(words::facts_whom), [&](html::Out& part) {
        write_names(part, audiences, name_of, [](std::string const&) { return std::nullopt; });
    });
}

void SheetRows::themes(html::Out& out, std::string_view parameter) const
{
    auto const themes = texts(entry.content.fields, "themes");
    if (themes.empty())
        return;
    auto const list = html::Url::from_path(kind.path(viewer.language));
    auto const name_of = [&](std::string const& slug) {
        auto const* const theme = viewer.vocabulary().theme(slug);
        return theme ? theme->name(viewer.language) : std::string_view();
    };
    sheet_row(out, viewer.say(words::facts_themes), [&](html::Out& part) {
        write_names(part, themes, name_of, [&](std::string const& slug) { return list.with_query(parameter, slug); });
    });
}

void SheetRows::text(html::Out& out, std::string_view field) const
{
    auto const values = values_of(entry.content.fields, field);
    if (values.empty())
        return;
    auto const lang = foreign(viewer, entry.content.language);
    sheet_row(out, viewer.say(find_field(kind, field)->label), [&](html::Out& part) {
        if (values.size() == 1)
            html::write(part, R"(<p lang="{}">{}</p>)", lang, values.front());
        else
            html::write(
                part, R"(<ul lang="{}">{}</ul>)", lang,
                html::each(
                    values, [](html::Out& item, std::string const& text) { html::write(item, "<li>{}</li>", text); }));
    });
}

void SheetRows::date(html::Out& out, std::string_view field) const
{
    if (auto const date = text::parse_date(text_of(entry.content.fields, field)))
        sheet_row(out, viewer.say(find_field(kind, field)->label), [&](html::Out& part) {
            html::write(
                part, R"(<time datetime="{}">{}</time>)", text::iso(*date), text::write_date(viewer.language, *date));
        });
}

void SheetRows::choices(html::Out& out, std::string_view name, std::string_view parameter) const
{
    auto const values = values_of(entry.content.fields, name);
    if (values.empty())
        return;
    auto const& field = *find_field(kind, name);
    auto const list = html::Url::from_path(kind.path(viewer.language));
    auto const name_of = [&](std::string const& code) { return choice_label(viewer, field, code); };
    auto const url_of = [&](std::string const& code) {
        return parameter.empty() ? std::nullopt : std::optional(list.with_query(parameter, code));
    };
    sheet_row(out, viewer.say(field.label), [&](html::Out& part) { write_names(part, values, name_of, url_of); });
}

void sheet_entries(html::Out& out, Viewer const& viewer, std::string_view label, std::span<Card const> cards)
{
    constexpr std::size_t always_shown = 6;
    if (cards.empty())
        return;
    auto const first = cards.first(cards.size() > always_shown + 2 ? always_shown : cards.size());
    auto const rest = cards.subspan(first.size());
    sheet_row(out, label, [&](html::Out& part) {
        entry_links(part, viewer, first);
        if (!rest.empty())
            html::write(
                part, R"(<details class="fold"><summary>{}</summary>{}</details>)",
                viewer.say(words::facts_more{.count = rest.size()}),
                [&](html::Out& folded) { entry_links(folded, viewer, rest); });
    });
}

}
