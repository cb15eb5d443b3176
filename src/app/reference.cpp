// The reference pages of docs/reference, made from the program itself.
#include "app/reference.h"

#include "accounts/personal_data.h"
#include "accounts/rights.h"
#include "app/database.h"
#include "app/kinds.h"
#include "app/program.h"
#include "platform/base/bytes.h"

#include <fmt/format.h>

namespace app {

namespace {

constexpr std::string_view generated = "\nWritten by `make reference` from the program itself.\n";

// The program on an empty database of its own, in a folder that goes with it.
class EmptyProgram
{
public:
    EmptyProgram() : folder_(std::filesystem::temp_directory_path() / ("kracht-" + base::random_token(9)))
    {
        config_ = load_config({{{"data", folder_.string()}}, [](std::string const&) { return std::nullopt; }});
        std::filesystem::create_directories(folder_);
        db_ = sql::Database::open(database_options(config_));
        sql::migrate(*db_, all_migrations(), {.clock = clock_, .backup_folder = {}});
        program_ = std::make_unique<Program>(config_, *db_, clock_);
    }
    ~EmptyProgram()
    {
        program_.reset();
        db_.reset();
        std::error_code ignored;
        std::filesystem::remove_all(folder_, ignored);
    }
    EmptyProgram(EmptyProgram const&) = delete;
    EmptyProgram& operator=(EmptyProgram const&) = delete;

    Program& program() { return *program_; }
    sql::Database& db() { return *db_; }

private:
    std::filesystem::path folder_;
    Config config_;
    base::SystemClock clock_;
    std::unique_ptr<sql::Database> db_;
    std::unique_ptr<Program> program_;
};

std::string route_line(http::Row const& row)
{
    std::string query;
    for (auto const name : row.query.names())
        query += fmt::format("{}`{}`", query.empty() ? "" : " ", name);
    return fmt::format(
        "| {} | `{}` | {} | {} | {} |\n", http::name(row.method), row.paths.nl,
        row.paths.en.empty() ? "" : fmt::format("`{}`", row.paths.en), http::name(row.access), query);
}

// The rights that a role can give: reading needs none, and seeing what is one's own only that one is signed in.
constexpr auto given_rights = std::span(http::all_access).subspan(2);

std::string role_line(accounts::RoleRights const& role)
{
    std::string line = fmt::format(
        "| {} (`{}`) | {} | {} |", role.label.nl, role.code, role.steps == accounts::Steps::two ? "two" : "one",
        http::name(role.granted_by));
    for (auto const right : given_rights)
        line += role.rights.has(right) ? " yes |" : " |";
    return line + '\n';
}

std::string address_line(http::Row const& row)
{
    return fmt::format(
        "- {} `{}`{}\n", http::name(row.method), row.paths.nl,
        row.paths.en.empty() ? "" : fmt::format(" · `{}`", row.paths.en));
}

std::string_view type_name(content::FieldType type)
{
    using content::FieldType;
    constexpr std::array<std::string_view, 15> names{"text",   "prose", "choice",   "date",  "number",
                                                     "flag",   "url",   "mail",     "phone", "area",
                                                     "region", "theme", "audience", "entry", "records"};
    static_assert(names.size() == static_cast<std::size_t>(FieldType::records) + 1);
    return names[static_cast<std::size_t>(type)];
}

std::string field_notes(content::Field const& field)
{
    std::string notes;
    auto const add = [&notes](std::string_view note) { notes += fmt::format("{}{}", notes.empty() ? "" : ", ", note); };
    if (field.need == content::Need::required)
        add("required");
    if (field.speech == content::Speech::translated)
        add("translated");
    if (field.index == content::Index::facet)
        add("facet");
    if (!field.target.empty())
        add(fmt::format("of kind {}", field.target));
    for (auto const& choice : field.choices)
        add(fmt::format("`{}`", choice.code));
    return notes;
}

void add_field(std::string& page, content::Field const& field, std::string const& prefix)
{
    page += fmt::format(
        "| `{}{}` | {}{} | {} | {} |\n", prefix, field.name, field.count == content::Count::many ? "list of " : "",
        type_name(field.type), field.label.nl, field_notes(field));
    for (auto const& part : field.parts)
        add_field(page, part, prefix + std::string(field.name) + "[].");
}

}

std::string routes_reference()
{
    EmptyProgram empty;
    std::string page = fmt::format(
        "# Routes\n{}\n| Method | Dutch or neutral | English | Access | Query |\n|---|---|---|---|---|\n", generated);
    for (auto const& row : empty.program().router().rows())
        page += route_line(*row);
    for (auto const& row : metrics_routes())
        page += fmt::format(
            "| {} | `{}` (loopback listener) | | {} | |\n", http::name(row.method), row.paths.nl,
            http::name(row.access));
    return page;
}

std::string rights_reference()
{
    std::string page = fmt::format("# Roles and rights\n{}\n| Role | Steps | Given by |", generated);
    std::string rule = "|---|---|---|";
    for (auto const right : given_rights)
    {
        page += fmt::format(" {} |", http::name(right));
        rule += "---|";
    }
    page += '\n' + rule + '\n';
    for (auto const& role : accounts::all_roles())
        page += role_line(role);
    page += "\nWho has no role may still sign in, to see and erase what is their own. A role of two steps counts only"
            " after a passkey, or after a second step of signing in. An editor of one organisation has the right to"
            " write only, and only what belongs to that organisation.\n";

    EmptyProgram empty;
    for (auto const access : std::span(http::all_access).subspan(1))
    {
        std::string lines;
        for (auto const& row : empty.program().router().rows())
            if (row->access == access)
                lines += address_line(*row);
        page += fmt::format("\n## {}\n\n{}", http::name(access), lines.empty() ? "Nothing yet.\n" : lines);
    }
    return page + "\nAll other addresses are for everyone; [routes](routes.md) has them.\n";
}

std::string settings_reference()
{
    std::string page = fmt::format(
        "# Settings\n{}\nA flag beats the environment, that beats the settings file, that beats the default.\n\n"
        "| Flag | Environment | Default | Meaning |\n|---|---|---|---|\n",
        generated);
    for (auto const& setting : all_settings())
        page += fmt::format(
            "| `--{}` | `{}` | {} | {} |\n", setting.name, environment_name(setting),
            setting.fallback.empty() ? "" : fmt::format("`{}`", setting.fallback), setting.help);
    return page;
}

std::string kinds_reference()
{
    std::string page = fmt::format("# Kinds and their fields\n{}", generated);
    for (auto const* const kind : kinds().all())
    {
        page += fmt::format(
            "\n## {}\n\n{}: `{}` and `{}`.\n\n| Field | Type | Label | Notes |\n|---|---|---|---|\n", kind->name,
            kind->plural.nl, kind->path_nl, kind->path_en);
        content::each_field(*kind, [&](content::Field const& field) { add_field(page, field, ""); });
    }
    return page;
}

std::string personal_data_reference()
{
    std::string page = fmt::format(
        "# Personal data\n{}\nEvery place where data about a person may stand, why, and until when. The page"
        " `/privacy/register` says the same in words for everyone.\n",
        generated);
    for (auto const& processing : accounts::processings())
    {
        page += fmt::format(
            "\n## {}\n\n{} Ground: {}. About: {}. Seen by: {}\n\n"
            "| Table | Columns | What | Kept | Job |\n|---|---|---|---|---|\n",
            processing.name.en, processing.why.en, accounts::code(processing.ground), processing.people.en,
            processing.receivers.en);
        for (auto const& place : accounts::personal_data())
            if (place.purpose == processing.purpose)
                page += fmt::format(
                    "| {} | {} | {} | {} | {} |\n", place.table, place.columns, place.what.en, place.kept.until.en,
                    place.kept.job.empty() ? "" : fmt::format("`{}`", place.kept.job));
    }
    return page;
}

std::string schema_reference()
{
    EmptyProgram empty;
    auto const schema = sql::read_schema(empty.db());
    std::string page = fmt::format("# Database schema\n{}\nThe same on SQLite and PostgreSQL.\n", generated);
    std::string table;
    for (auto const& column : schema.columns)
    {
        if (column.table != table)
            page += fmt::format("\n## {}\n\n| Column | Type | Null | Key |\n|---|---|---|---|\n", column.table);
        table = column.table;
        page += fmt::format(
            "| {} | {} | {} | {} |\n", column.name, column.type, column.nullable ? "yes" : "no",
            column.key > 0 ? std::to_string(column.key) : "");
    }
    page += "\n## Unique keys\n\n";
    for (auto const& key : schema.unique_keys)
        page += fmt::format("- {}\n", key);
    page += "\n## Foreign keys\n\n";
    for (auto const& key : schema.foreign_keys)
        page += fmt::format("- {}\n", key);
    return page;
}

}
