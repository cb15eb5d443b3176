// What happens with a form that came in.
#include "editing/receive.h"

#include "content/media_files.h"
#include "editing/form_page.h"
#include "editing/form_read.h"
#include "editing/pages.h"
#include "editing/rights.h"
#include "editing/upload.h"
#include "platform/text/collate.h"

#include "text/editing.h"

#include <boost/json/serialize.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <charconv>

namespace editing {

namespace {

namespace words = text::editing;
using What = Command::What;

/// Most bytes of one text kept in between.
constexpr std::size_t most_kept = 1024 * 1024;

std::int64_t number_of(http::Request const& request, std::string_view name)
{
    auto const text = request.form().value(name).value_or("");
    std::int64_t number = 0;
    auto const read = std::from_chars(text.data(), text.data() + text.size(), number);
    return read.ec == std::errc() && read.ptr == text.data() + text.size() ? number : 0;
}

// What was typed to search for an entry and not chosen yet, by the path of its control.
std::map<std::string, std::string> searches(http::Request const& request)
{
    constexpr std::string_view start = "find.";
    std::map<std::string, std::string> found;
    for (auto const& [name, value] : request.form().fields)
        if (name.starts_with(start) && value.find_first_not_of(' ') != std::string::npos)
            found[name.substr(start.size())] = value.substr(0, content::max_title);
    return found;
}

// The one entry that the words can only mean.
std::optional<Candidate> only_one(std::vector<Candidate> const& found, std::string_view words)
{
    auto const folded = text::fold(words);
    std::vector<Candidate> exact;
    for (auto const& one : found)
        if (text::fold(one.title) == folded || one.slug == words || one.kind + "/" + one.slug == words)
            exact.push_back(one);
    if (exact.size() == 1)
        return exact.front();
    return exact.empty() && found.size() == 1 ? std::optional(found.front()) : std::nullopt;
}

class Receiving
{
public:
    Receiving(Editing& editing, http::Request const& request, Sheet sheet)
        : editing_(editing), request_(request), sheet_(std::move(sheet))
    {}

    http::Response run(Command const& command)
    {
        if (command.what == What::forget)
            return forget();
        showing_.typed = searches(request_);
        sheet_.draft = read_draft(sheet_, request_.form(), request_.person());
        showing_.errors = take_files(editing_, request_, sheet_.draft);
        if (!showing_.errors.empty())
            return refused();
        switch (command.what)
        {
        case What::save:
        case What::next: return save_all();
        case What::keep: return keep();
        case What::view: return look();
        case What::find: find(command.path); break;
        default:
            showing_.touched = command.path;
            apply(*sheet_.kind, sheet_.draft, command);
            if (command.what == What::choose)
                showing_.typed.erase(command.path);
        }
        as_shown();
        return form_page(editing_, request_, sheet_, showing_);
    }

private:
    // The form that comes back is still about the version that was before its writer.
    void as_shown()
    {
        if (sheet_.work != WorkId{})
            sheet_.version = number_of(request_, "version");
        sheet_.base_revision = number_of(request_, "revision");
    }

    // What was typed so far, for the person alone. The script asks for JSON; anybody else is led back to the form.
    http::Response keep()
    {
        as_shown();
        auto const now = editing_.clock.now();
        Autosave const autosave{
            sheet_.place, sheet_.draft.kind, sheet_.draft.language, sheet_.work, sheet_.version, sheet_.draft, now};
        bool const fits = draft_json(sheet_.draft).size() <= most_kept;
        if (fits)
            editing_.db.write([&](sql::Tx& tx) { store::put_autosave(tx, request_.person(), autosave); });
        auto const language = request_.language();
        if (request_.header("accept").value_or("").find("application/json") == std::string_view::npos)
            return http::see_other(
                html::Url::parse(form_address(request_)).value().with_query("restore", sheet_.place).text());
        auto const said = fits ? text::say(language, words::autosave_said{.time = text::write_clock(now)})
                               : std::string(text::say(language, words::form_too_long));
        return http::json(fits ? 200 : 422, boost::json::serialize(boost::json::object{{"said", said}}));
    }

    http::Response look()
    {
        SavedFiles saved{.work = sheet_.work};
        if (sheet_.work != WorkId{} && sheet_.before)
            saved.names = content::file_names(*sheet_.before);
        return preview(editing_, request_, finished(sheet_, sheet_.draft), saved);
    }

    http::Response refused()
    {
        as_shown();
        return http::unprocessable(form_page(editing_, request_, sheet_, showing_));
    }

    http::Response forget()
    {
        editing_.db.write([&](sql::Tx& tx) { store::forget_autosave(tx, request_.person(), sheet_.place); });
        return http::see_other(form_address(request_), words::autosave_forgotten);
    }

    std::vector<Candidate> search(content::Field const& field, std::string_view typed)
    {
        return store::search_entries(editing_.db, {field.target, typed, request_.language()});
    }

    void find(std::string const& path)
    {
        auto const* const field = field_at(*sheet_.kind, path);
        if (!field || field->type != content::FieldType::entry || !showing_.typed.contains(path))
            return;
        auto const& typed = showing_.typed[path];
        showing_.search = Search{path, typed, search(*field, typed)};
    }

    // Words that were typed and not looked up are looked up now: somebody meant them to be saved.
    void choose_typed()
    {
        constexpr std::size_t most_searches = 3; // queries
        std::size_t searched = 0;
        for (auto const& [path, typed] : showing_.typed)
        {
            auto const* const field = field_at(*sheet_.kind, path);
            if (!field || field->type != content::FieldType::entry || ++searched > most_searches)
                continue;
            auto const found = search(*field, typed);
            if (auto const one = only_one(found, typed))
            {
                auto const reference = field->target.empty() ? one->kind + "/" + one->slug : one->slug;
                apply(*sheet_.kind, sheet_.draft, {What::choose, path, reference});
                continue;
            }
            auto const viewer = content::viewer(editing_.content, editing_.clock, request_);
            auto const sentence = found.empty() ? words::wrong_no_such_entry : words::wrong_ambiguous;
            showing_.errors.push_back(
                {path, label_of(viewer, *sheet_.kind, path) + ": " + std::string(viewer.say(sentence))});
            showing_.search = Search{path, typed, found};
        }
    }

    http::Response save_all()
    {
        choose_typed();
        if (!showing_.errors.empty())
            return refused();
        as_shown();
        auto draft = sheet_.draft;
        return save(editing_, request_, std::move(sheet_), std::move(draft));
    }

    Editing& editing_;
    http::Request const& request_;
    Sheet sheet_;
    Showing showing_;
};

}

http::Response receive(Editing& editing, http::Request const& request, Sheet sheet)
{
    auto const command = read_command(request.form().value("do").value_or("save"));
    if (!command)
        return http::bad_request();
    if (command->what == What::settle)
        return settle(editing, request, sheet);
    return Receiving(editing, request, std::move(sheet)).run(*command);
}

http::Response show(Editing& editing, http::Request const& request, Sheet sheet)
{
    Showing showing;
    auto kept = store::autosave(editing.db, request.person(), sheet.place);
    if (kept && (kept->kind != sheet.kind->name || kept->language != sheet.draft.language))
        kept.reset();
    if (kept && request.query("restore") == sheet.place)
    {
        // It goes on from the version that it was typed on, so that what others saved since is not overwritten.
        auto slug = sheet.fixed_slug() ? sheet.draft.slug : kept->draft.slug;
        auto const invented = sheet.draft.invented;
        sheet.draft = std::move(kept->draft);
        sheet.draft.slug = std::move(slug);
        if (sheet.row)
            sheet.draft.invented = invented;
        if (sheet.work != WorkId{})
            sheet.version = kept->version;
        showing.taken = kept->saved_at;
    }
    else if (kept)
        showing.offer = kept->saved_at;
    return form_page(editing, request, sheet, showing);
}

}
