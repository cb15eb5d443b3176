// Opening a text to write on.
#include "editing/open.h"

#include "editing/pages.h"
#include "editing/rights.h"
#include "editing/sheet_store.h"
#include "platform/base/bytes.h"

#include <algorithm>
#include <charconv>

namespace editing {

namespace {

using content::Kind;

// A name of the browser's making for a form of which nothing is stored yet.
bool is_token(std::string_view text)
{
    constexpr auto letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-";
    return text.size() >= 8 && text.size() <= 64 && text.find_first_not_of(letters) == std::string_view::npos;
}

std::string token_of(http::Request const& request)
{
    auto const asked = request.query("token");
    auto const sent = request.form().value("token");
    if (asked && is_token(*asked))
        return std::string(*asked);
    return sent && is_token(*sent) ? std::string(*sent) : base::random_token();
}

std::string_view query_of(http::Request const& request, std::string_view name)
{
    return request.query(name).value_or("");
}

void start_from(Sheet& sheet, Row row)
{
    sheet.draft = row.draft;
    sheet.draft.status = content::Status::draft;
    sheet.before = sheet.draft;
    sheet.base_revision = row.revision;
    sheet.place = "entry/" + std::to_string(row.id.value);
    sheet.row = std::move(row);
}

Sheet translation_of(Kind const& kind, Row original)
{
    Sheet sheet;
    sheet.kind = &kind;
    sheet.draft.kind = kind.name;
    sheet.draft.language = text::Language::en;
    sheet.draft.translation_of = original.draft.slug;
    sheet.place = "translation/" + std::to_string(original.id.value);
    sheet.original = std::move(original.draft);
    return sheet;
}

bool may_write_row(http::Person const& person, Row const& row, std::optional<content::Draft> const& original)
{
    return may_write(person, row.draft, original ? original->fields : boost::json::object());
}

// The address of a work that somebody began on it already; nothing when there is none that the person may see.
std::optional<http::Response> begun(Editing& editing, http::Request const& request, content::EntryId row)
{
    if (request.method() != http::Method::get)
        return std::nullopt;
    auto const work = store::work_on(editing.db, request.person(), row);
    if (!work)
        return std::nullopt;
    return http::see_other(work_url(request.language(), work->id).text());
}

// A new translation, unless somebody began it: then theirs, and a form that is sent meets it as another version.
Opened with_begun(Editing& editing, http::Request const& request, Sheet sheet)
{
    auto original = *sheet.original;
    original.slug = sheet.draft.translation_of.value_or("");
    auto const begun = store::begun_translation(editing.db, original);
    if (!begun)
        return sheet;
    if (request.method() == http::Method::get)
        return http::see_other(work_url(request.language(), *begun).text());
    sheet.work = *begun;
    return sheet;
}

Opened open_translation(Editing& editing, http::Request const& request, Kind const& kind, Row original)
{
    if (!may_write(request.person(), original.draft, {}))
        return http::forbidden();
    auto row = store::translation(editing.db, original.id);
    auto const changed = original.updated_at;
    auto sheet = translation_of(kind, std::move(original));
    if (!row)
        return with_begun(editing, request, std::move(sheet));
    sheet.original_changed = changed > row->updated_at;
    if (auto answer = begun(editing, request, row->id))
        return std::move(*answer);
    start_from(sheet, std::move(*row));
    return sheet;
}

}

Opened open_work(Editing& editing, http::Request const& request)
{
    auto const text = request.path("id");
    WorkId id{};
    auto const read = std::from_chars(text.data(), text.data() + text.size(), id.value);
    if (read.ec != std::errc() || read.ptr != text.data() + text.size() || id.value <= 0)
        return http::not_found();
    auto const work = store::work(editing.db, request.person(), id);
    auto const* const kind = work ? editing.content.kinds().find(work->kind) : nullptr;
    if (!kind)
        return http::not_found();

    Sheet sheet;
    sheet.kind = kind;
    sheet.draft = work->draft;
    sheet.before = work->draft;
    sheet.work = id;
    sheet.version = work->version;
    sheet.base_revision = work->base_revision;
    sheet.place = "work/" + std::to_string(id.value);
    if (work->entry)
        sheet.row = store::row(editing.db, *work->entry);
    if (work->draft.translation_of)
        if (auto original = store::row(editing.db, *kind, text::Language::nl, *work->draft.translation_of))
        {
            sheet.original_changed = original->updated_at > work->updated_at;
            sheet.original = std::move(original->draft);
        }
    return sheet;
}

Opened open_new(Editing& editing, http::Request const& request)
{
    auto const* const kind = editing.content.kinds().find(request.path("kind"));
    if (!kind)
        return http::not_found();
    if (auto const of = query_of(request, "of"); !of.empty())
    {
        auto original = store::row(editing.db, *kind, text::Language::nl, of);
        if (!original)
            return http::not_found();
        return open_translation(editing, request, *kind, std::move(*original));
    }
    if (!may_begin(request.person(), *kind))
        return http::forbidden();
    Sheet sheet;
    sheet.kind = kind;
    sheet.draft.kind = kind->name;
    sheet.place = "new/" + token_of(request);
    // An organisation's editor begins with their organisation on it.
    if (!request.person().may(http::Access::publish))
    {
        boost::json::array own;
        for (auto const& slug : request.person().organisations)
            own.push_back(boost::json::value(slug));
        sheet.draft.fields["organisations"] = std::move(own);
    }
    return sheet;
}

Opened open_entry(Editing& editing, http::Request const& request)
{
    auto const* const kind = editing.content.kinds().find(request.path("kind"));
    if (!kind)
        return http::not_found();
    auto const asked = text::language_from(query_of(request, "in"));
    auto const language = asked.value_or(request.language());
    auto row = store::row(editing.db, *kind, language, request.path("slug"));
    // An English page may show a Dutch text that has no translation yet, under its Dutch address.
    if (!row && language == text::Language::en)
    {
        auto original = store::row(editing.db, *kind, text::Language::nl, request.path("slug"));
        if (!original)
            return http::not_found();
        return open_translation(editing, request, *kind, std::move(*original));
    }
    if (!row)
        return http::not_found();

    Sheet sheet;
    sheet.kind = kind;
    if (row->draft.translation_of)
        if (auto original = store::row(editing.db, *kind, text::Language::nl, *row->draft.translation_of))
        {
            sheet.original_changed = original->updated_at > row->updated_at;
            sheet.original = std::move(original->draft);
        }
    if (!may_write_row(request.person(), *row, sheet.original))
        return http::forbidden();
    if (auto answer = begun(editing, request, row->id))
        return std::move(*answer);
    start_from(sheet, std::move(*row));
    return sheet;
}

}
