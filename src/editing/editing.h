// A place to write: works, the form made from a kind's description, saving without losing a word. The public face.
#pragma once
#include "content/context.h"
#include "editing/work.h"
#include "platform/base/time.h"
#include "platform/http/route.h"
#include "platform/jobs/workers.h"
#include "platform/media/cache.h"
#include "platform/sql/migrate.h"

#include <functional>
#include <span>

namespace editing {

std::span<sql::Migration const> migrations();

/// What the slice uses; all of it outlives the slice.
struct Editing
{
    sql::Database& db;
    content::Context const& content;
    base::Clock const& clock;
    media::Cache& cache;
    /// What this site answers a visitor who asks for the page with this path, for the preview. Set by app when all
    /// routes stand.
    std::function<http::Response(std::string const& path)> show = {};
    /// What was asked of who writes this work, to stand above its form; empty when nothing was. Set by app.
    std::function<html::Fragment(http::Request const& request, WorkId work)> asked = {};
};

/// /schrijven, /bewerken and the pages below them, in both languages.
std::span<http::Route<Editing> const> routes();

/// The work that a draft is of, and the files that its saved version names: who writes it may see them.
struct SavedFiles
{
    WorkId work{}; ///< 0: nothing is saved yet
    std::vector<std::string> names = {};
};
/// The page of the entry as this draft would make it, with a notice on top; or one that says what is needed first.
/// The caller has asked whether the person may see the draft.
http::Response preview(
    Editing& editing, http::Request const& request, content::Draft const& draft, SavedFiles const& saved);
/// The same of a work as it was saved.
http::Response preview(Editing& editing, http::Request const& request, Work const& work);

/// The page with "Bewerk deze pagina" below it, when it is that of an entry and the person may write it; else as it
/// was. Nobody's page is touched.
html::Page with_edit_link(Editing& editing, http::Request const& request, html::Page const& page);

/// Every night: forgets what people typed and did not save in thirty days.
std::vector<jobs::Handler> job_handlers(Editing& editing);
std::vector<jobs::Recurring> schedule();

}
