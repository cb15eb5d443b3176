// Writes a text as readers see it, and what differs between two.
#include "review/pages.h"

#include "content/components.h"
#include "editing/difference.h"
#include "platform/html/write.h"

#include "text/content.h"
#include "text/review.h"

namespace review {

namespace {

namespace words = text::review;
using content::Draft;
using content::Field;
using content::FieldType;
using content::Kind;

bool holds_words(Field const& field)
{
    auto const of_words = [](Field const& one) { return one.type == FieldType::text || one.type == FieldType::prose; };
    return of_words(field)
        || (field.type == FieldType::records && std::ranges::any_of(field.parts, of_words) && field.name != "sources");
}

// Lines of a text as paragraphs.
void write_lines(html::Out& out, std::string_view text)
{
    for (std::size_t start = 0; start < text.size();)
    {
        auto const end = std::min(text.find('\n', start), text.size());
        if (end > start)
            html::write(out, "<p>{}</p>", text.substr(start, end - start));
        start = end + 1;
    }
}

// Each thing with its parts below each other. Addresses are left out: nobody reads along with those.
void write_records(html::Out& out, Viewer const& viewer, Field const& field, boost::json::array const& records)
{
    for (auto const& record : records)
        html::write(
            out, R"(<dl class="read__record">{}</dl>)",
            html::each(field.parts, [&](html::Out& line, Field const& part) {
                auto const* const held = record.is_object() ? record.get_object().if_contains(part.name) : nullptr;
                if (held && part.type != FieldType::url)
                    html::write(
                        line, "<div><dt>{}</dt><dd>{}</dd></div>", viewer.say(part.label),
                        editing::in_plain_words(viewer, part, *held));
            }));
}

// A field, and the text that holds it.
struct Shown
{
    Draft const& draft;
    Field const& field;
};

void write_field(html::Out& out, Viewer const& viewer, Kind const& kind, Shown const& shown)
{
    auto const& [draft, field] = shown;
    auto const* const value = draft.fields.if_contains(field.name);
    if (!value || !holds_words(field))
        return;
    html::write(
        out, R"(<section class="section"><h2>{}</h2>{}</section>)", viewer.say(field.label), [&](html::Out& part) {
            if (field.type == FieldType::prose && value->is_string())
                content::prose(
                    part, viewer, {std::string_view(value->get_string()), draft.language, std::string(field.name)});
            else
                html::write(
                    part, R"(<div class="prose" lang="{}">{}</div>)", content::foreign(viewer, draft.language),
                    [&](html::Out& lines) {
                        if (auto const* const records = field.type == FieldType::records ? value->if_array() : nullptr)
                            write_records(lines, viewer, field, *records);
                        else
                            write_lines(lines, editing::in_plain_words(viewer, kind, field.name, *value));
                    });
        });
}

text::Message label_of(Kind const& kind, std::string_view name)
{
    static constexpr std::pair<std::string_view, text::Message> common[] = {
        {"title", words::diff_title}, {"summary", words::diff_summary}, {"body", words::diff_body},
        {"slug", words::diff_slug},   {"status", words::diff_status},   {"invented", words::diff_invented},
    };
    auto const* const found = std::ranges::find(common, name, [](auto const& pair) { return pair.first; });
    if (found != std::end(common))
        return found->second;
    auto const* const field = content::find_field(kind, name);
    return field ? field->label : text::Message{"", ""};
}

void write_piece(html::Out& out, Viewer const& viewer, editing::Piece const& piece)
{
    if (piece.what == editing::Piece::What::same)
        html::write(out, "{}", piece.text);
    else if (piece.what == editing::Piece::What::removed)
        html::write(
            out, R"(<del><span class="visually-hidden">{} </span>{}<span class="visually-hidden"> {}. </span></del>)",
            viewer.say(words::diff_removed), piece.text, viewer.say(words::diff_removed_end));
    else
        html::write(
            out, R"(<ins><span class="visually-hidden">{} </span>{}<span class="visually-hidden"> {}. </span></ins>)",
            viewer.say(words::diff_added), piece.text, viewer.say(words::diff_added_end));
}

/// A part of a text, as people read it.
struct Change
{
    text::Message label;
    std::string before;
    std::string after;
};

void write_difference(html::Out& out, Viewer const& viewer, Change const& change)
{
    auto const pieces = editing::differences(change.before, change.after);
    html::write(
        out, R"(<section class="change"><h3>{}</h3><div class="change__text">{}</div></section>)",
        viewer.say(change.label),
        html::each(pieces, [&](html::Out& part, editing::Piece const& piece) { write_piece(part, viewer, piece); }));
}

}

html::Page blank(Viewer const& viewer, std::string title, std::string path_nl, std::string path_en)
{
    html::Page page;
    page.title = std::move(title);
    page.language = text::code(viewer.language);
    page.robots = html::Robots::noindex;
    page.path_nl = std::move(path_nl);
    page.path_en = std::move(path_en);
    return page;
}

void write_text(html::Out& out, Viewer const& viewer, Kind const& kind, Draft const& draft)
{
    content::Entry entry;
    entry.content = draft;
    html::write(
        out, R"(<article class="read">{}{}{}{}</article>)",
        [&](html::Out& part) {
            if (!draft.summary.empty())
                html::write(
                    part, R"(<p class="lead" lang="{}">{}</p>)", content::foreign(viewer, draft.language),
                    draft.summary);
        },
        [&](html::Out& part) {
            if (draft.invented == content::Invented::yes)
                html::write(part, R"(<p class="invented">{}</p>)", viewer.say(text::content::invented_explained));
        },
        [&](html::Out& part) { content::entry_body(part, viewer, entry); },
        [&](html::Out& part) {
            content::each_field(kind, [&](Field const& field) {
                if (field.exposure == content::Exposure::visitors)
                    write_field(part, viewer, kind, {draft, field});
            });
        });
}

bool write_changes(html::Out& out, Viewer const& viewer, Kind const& kind, Versions const& drafts)
{
    auto const names = editing::differing(kind, drafts.before, drafts.after);
    if (names.empty() && drafts.before.status == drafts.after.status)
        return false;
    html::write(out, R"(<p class="meta">{}</p>)", viewer.say(words::diff_legend));
    for (auto const& name : names)
        write_difference(
            out, viewer,
            {label_of(kind, name), editing::in_plain_words(viewer, kind, name, editing::part_of(drafts.before, name)),
             editing::in_plain_words(viewer, kind, name, editing::part_of(drafts.after, name))});
    auto const seen = [&](Draft const& draft) {
        return std::string(viewer.say(draft.status == content::Status::published ? words::diff_yes : words::diff_no));
    };
    if (drafts.before.status != drafts.after.status)
        write_difference(out, viewer, {words::diff_status, seen(drafts.before), seen(drafts.after)});
    return true;
}

}
