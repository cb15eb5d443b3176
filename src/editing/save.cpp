// Storing what was written: only what may be stored, and never over what somebody else wrote in the meantime.
#include "editing/receive.h"

#include "editing/form_page.h"
#include "editing/form_read.h"
#include "editing/pages.h"
#include "editing/rights.h"
#include "editing/upload.h"

#include "text/editing.h"

#include <fmt/format.h>

#include <algorithm>

namespace editing {

namespace {

namespace words = text::editing;

// What would not fit, and what would break rights: refused, with all that was typed.
std::vector<html::FieldError> refusals(
    Editing& editing, http::Request const& request, Sheet const& sheet, content::Draft const& draft)
{
    auto const viewer = content::viewer(editing.content, editing.clock, request);
    std::vector<html::FieldError> errors;
    for (auto const& problem : content::check(*sheet.kind, draft, viewer.vocabulary()))
        if (auto const sort = sort_of(problem); sort == Sort::too_long || sort == Sort::too_many)
            errors.push_back(in_words(viewer, *sheet.kind, problem));
    for (auto const trespass : trespasses(request.person(), draft, sheet.row ? &sheet.row->draft : nullptr))
    {
        auto const sentence = trespass == Trespass::drops_organisation ? words::wrong_drops_organisation
                                                                       : words::wrong_own_organisation;
        errors.push_back({"organisations", std::string(viewer.say(sentence))});
    }
    if (!may_name_files(editing, request.person(), sheet, draft))
        errors.push_back({"upload.file", std::string(viewer.say(words::upload_foreign))});
    return errors;
}

// A free address: as asked for, or for one made of a title with a number behind it.
bool settle_slug(Editing& editing, Sheet const& sheet, content::Draft& draft)
{
    if (sheet.fixed_slug() || draft.slug.empty())
        return true;
    auto const own = sheet.row ? std::optional(sheet.row->id) : std::nullopt;
    if (!store::slug_taken(editing.db, draft, own, sheet.work))
        return true;
    if (!sheet.draft.slug.empty())
        return false;
    auto const start = draft.slug;
    constexpr int most = 3; // queries
    for (int number = 2; number < 2 + most; ++number)
    {
        draft.slug = fmt::format("{}-{}", start.substr(0, 70), number);
        if (!store::slug_taken(editing.db, draft, own, sheet.work))
            return true;
    }
    return false;
}

http::Response refuse(
    Editing& editing, http::Request const& request, Sheet const& sheet, std::vector<html::FieldError> errors)
{
    Showing showing;
    showing.errors = std::move(errors);
    return http::unprocessable(form_page(editing, request, sheet, showing));
}

/// What somebody sent, with the draft that it makes.
struct Own
{
    Sheet const& sheet;
    content::Draft const& draft;
};

// Both versions side by side; or what was typed once more, when it is too much to take along.
http::Response meet(Editing& editing, http::Request const& request, Sheet const& theirs, Own const& own)
{
    if (draft_json(own.draft).size() <= most_to_settle)
        return show_conflict(editing, request, theirs, own.draft);
    return refuse(
        editing, request, own.sheet, {{"body", std::string(text::say(request.language(), words::conflict_too_long))}});
}

// What lies there now that somebody else saved: their work, or the row as it was published since.
std::optional<Sheet> theirs(Editing& editing, http::Request const& request, Sheet sheet, WorkId id)
{
    if (id == WorkId{})
    {
        sheet.draft = sheet.row->draft;
        sheet.draft.status = content::Status::draft;
        sheet.base_revision = sheet.row->revision;
        return sheet;
    }
    auto const work = store::work(editing.db, request.person(), id);
    if (!work)
        return std::nullopt;
    sheet.work = id;
    sheet.version = work->version;
    sheet.base_revision = work->base_revision;
    sheet.draft = work->draft;
    return sheet;
}

}

http::Response save(Editing& editing, http::Request const& request, Sheet sheet, content::Draft typed)
{
    auto draft = finished(sheet, typed);
    sheet.draft = std::move(typed);
    auto errors = refusals(editing, request, sheet, draft);
    if (!settle_slug(editing, sheet, draft))
        errors.push_back(
            {"slug",
             std::string(text::say(request.language(), words::field_slug)) + ": "
                 + std::string(text::say(request.language(), words::wrong_slug_taken))});
    if (!errors.empty())
        return refuse(editing, request, sheet, std::move(errors));
    // Published anew since this form was made: nobody's work, yet somebody's words.
    bool const begins = sheet.work == WorkId{};
    if (begins && sheet.row && sheet.row->revision != sheet.base_revision)
        return meet(editing, request, *theirs(editing, request, sheet, {}), {sheet, draft});

    auto const entry = sheet.row ? std::optional(sheet.row->id) : std::nullopt;
    NewVersion const wanted{sheet.work, sheet.version, draft, entry, sheet.base_revision};
    auto const saved = editing.db.write([&](sql::Tx& tx) {
        auto result = store::save_work(tx, request.person(), wanted, editing.clock.now());
        if (result.outcome == Outcome::saved || result.outcome == Outcome::unchanged)
            store::forget_autosave(tx, request.person(), sheet.place);
        return result;
    });
    if (saved.outcome == Outcome::refused)
        return http::not_found();
    if (saved.outcome == Outcome::conflict)
    {
        auto const now = theirs(editing, request, sheet, saved.id);
        return now ? meet(editing, request, *now, {sheet, draft}) : http::conflict();
    }
    auto const flash = saved.outcome == Outcome::unchanged ? words::form_unchanged
        : begins                                           ? words::form_saved_new
                                                           : words::form_saved;
    bool const goes_on = request.form().value("do") == "next";
    auto const url = goes_on ? steps_url(request.language(), saved.id) : work_url(request.language(), saved.id);
    return http::see_other(url.text(), flash);
}

}
