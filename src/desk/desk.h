// The coordinator's desk: people, invitations, organisations, words, menu, settings, jobs and health. The public face.
#pragma once
#include "accounts/sign_in.h"
#include "content/context.h"
#include "platform/base/time.h"
#include "platform/http/route.h"
#include "platform/jobs/jobs.h"
#include "platform/jobs/workers.h"
#include "platform/sql/migrate.h"

#include <functional>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace desk {

std::span<sql::Migration const> migrations();

/// How something is: `unknown` means that nobody could look, which is no finding.
enum class State { fine, finding, unknown };

/// One thing that was looked at, in the reader's language.
struct Finding
{
    State state = State::fine;
    std::string what; ///< "Reservekopie"
    std::string how;  ///< how it is: "vannacht gemaakt, 12 MB"
    std::string todo; ///< what to do; empty when it is fine
};

/// How thoroughly: what is at hand, also the site as visitors reach it, also the whole database.
enum class Depth { glance, page, thorough };

/// Something that waits for the reader.
struct Waiting
{
    std::string words; ///< "3 nieuwe vragen"
    std::string path;
};

/// A setting of the operator's file: shown, not changed here.
struct OperatorSetting
{
    std::string name;
    std::string value;
    std::string source;
};

/// A room or page as it stands in the menu now.
struct MenuItem
{
    std::string what; ///< as content::MenuChoice
    std::string title;
    content::MenuPlace place = content::MenuPlace::menu;
};

/// A part of the desk that another slice has, such as visitors' questions.
struct Elsewhere
{
    std::string_view path_nl;
    std::string_view path_en;
    text::Message title;
    text::Message lead;
    http::Access access;
};

/// What app gives, because it knows the slices that the desk does not. A function may be empty: then that is left out.
struct Surroundings
{
    std::string base_url; ///< for links on paper
    std::vector<OperatorSetting> settings = {};
    std::function<std::vector<MenuItem>(text::Language)> menu = {};
    std::function<std::vector<Finding>(text::Language, Depth)> health = {};
    std::vector<Elsewhere> elsewhere = {};
    /// What waits in other slices, for this person.
    std::vector<std::function<std::optional<Waiting>(sql::Session&, http::Person const&, text::Language)>> waiting = {};
    /// When partners confirmed that what is said about them is still right, by slug of the organisation.
    std::function<std::map<std::string, base::Time>(sql::Session&, std::vector<std::string> const&)> confirmed = {};
    /// Where one erases what is stored about somebody.
    std::function<std::string(text::Language, accounts::PersonId)> erase_path = {};
};

/// What the slice uses; all of it outlives the slice.
struct Desk
{
    sql::Database& db;
    content::Context& content; ///< refreshed after a change of settings or words
    base::Clock const& clock;
    jobs::Queue& jobs;
    accounts::Accounts& accounts; ///< invitations
    Surroundings around;
};

/// /beheer and the pages below it, in both languages.
std::span<http::Route<Desk> const> routes();

/// Making the index of a large database anew after a change of areas. `desk` outlives the workers.
std::vector<jobs::Handler> job_handlers(Desk& desk);

}
