// Reads the arguments, loads the settings and runs the command.
#include "app/app.h"

#include "app/commands.h"
#include "platform/base/error.h"

#include <CLI/CLI.hpp>

#include <cstdlib>
#include <iostream>

namespace app {

namespace {

constexpr int done = 0;
constexpr int failed = 1;
constexpr int misused = 2;

using Command = std::function<int(Config const&)>;

// What the arguments say: values of flags, and the command to run with the settings.
struct Arguments
{
    std::map<std::string, std::string> flags;
    Command command;
    std::filesystem::path path;
    bool force = false;
    bool language = false;
    bool prune = false;
    std::int64_t job = 0;
    AdministratorArguments administrator;
};

void add_settings(CLI::App& cli, Arguments& arguments)
{
    for (auto const& setting : all_settings())
    {
        auto const name = std::string(setting.name);
        cli.add_option_function<std::string>(
               "--" + name, [&arguments, name](std::string const& value) { arguments.flags[name] = value; },
               std::string(setting.help))
            ->group("Settings");
    }
}

void add_content_commands(CLI::App& cli, Arguments& arguments)
{
    auto* const import = cli.add_subcommand("import", "Import content files; all of them or none");
    import->add_option("FOLDER", arguments.path, "such as content/veenkolonien")->required();
    import->add_flag("--force", arguments.force, "overwrite entries that were edited since their last import");
    import->add_flag("--prune", arguments.prune, "remove entries whose file is gone");
    import->callback([&arguments] {
        arguments.command = [&arguments](Config const& config) {
            return import_content(
                config,
                {arguments.path, arguments.force ? Force::yes : Force::no, arguments.prune ? Prune::yes : Prune::no});
        };
    });

    auto* const export_to = cli.add_subcommand("export", "Write the content as files");
    export_to->add_option("FOLDER", arguments.path)->required();
    export_to->callback([&arguments] {
        arguments.command = [&arguments](Config const& config) { return export_content(config, arguments.path); };
    });
}

void add_database_commands(CLI::App& cli, Arguments& arguments)
{
    cli.add_subcommand("migrate", "Bring the database's schema up to date, with a copy first")->callback([&arguments] {
        arguments.command = migrate;
    });
    auto* const checks = cli.add_subcommand(
        "check", "Check that the database and its content are sound, or that a folder of content files is");
    checks->add_option("FOLDER", arguments.path, "content files; without it the database is checked");
    checks->add_flag("--language", arguments.language, "say how hard the Dutch texts in FOLDER are to read")
        ->needs("FOLDER");
    checks->callback([&arguments] {
        arguments.command = [&arguments](Config const& config) {
            return arguments.path.empty()
                ? check(config)
                : check_content({arguments.path, arguments.language ? CheckLanguage::yes : CheckLanguage::no});
        };
    });

    cli.add_subcommand("doctor", "Look whether everything works as it should, and say what to do")
        ->callback([&arguments] { arguments.command = doctor; });

    cli.add_subcommand("reindex", "Make the search index anew, also while it serves")->callback([&arguments] {
        arguments.command = reindex;
    });

    auto* const backup_to = cli.add_subcommand("backup", "Copy the database to a file, also while it serves");
    backup_to->add_option("FILE", arguments.path)->required();
    backup_to->callback([&arguments] {
        arguments.command = [&arguments](Config const& config) { return backup(config, arguments.path); };
    });

    auto* const restore_from = cli.add_subcommand("restore", "Put a backup in place of the database");
    restore_from->add_option("FILE", arguments.path)->required();
    restore_from->callback([&arguments] {
        arguments.command = [&arguments](Config const& config) { return restore(config, arguments.path); };
    });
}

void add_ledger_commands(CLI::App& cli, Arguments& arguments)
{
    auto* const ledger = cli.add_subcommand("ledger", "What was erased and withdrawn, so that it stays gone");
    ledger->require_subcommand(1);
    auto* const apply = ledger->add_subcommand("apply", "Take away here what a ledger from elsewhere names");
    apply->add_option("FILE", arguments.path)->required();
    apply->callback([&arguments] {
        arguments.command = [&arguments](Config const& config) { return apply_ledger(config, arguments.path); };
    });
}

void add_job_commands(CLI::App& cli, Arguments& arguments)
{
    auto* const jobs = cli.add_subcommand("jobs", "Look after the work that failed");
    jobs->require_subcommand(1);
    jobs->add_subcommand("list", "Jobs that failed too often, and how many wait")->callback([&arguments] {
        arguments.command = list_jobs;
    });

    auto* const retry = jobs->add_subcommand("retry", "Run a failed job again");
    retry->add_option("ID", arguments.job)->required();
    retry->callback([&arguments] {
        arguments.command = [&arguments](Config const& config) { return retry_job(config, arguments.job); };
    });

    auto* const discard = jobs->add_subcommand("discard", "Delete a failed job");
    discard->add_option("ID", arguments.job)->required();
    discard->callback([&arguments] {
        arguments.command = [&arguments](Config const& config) { return discard_job(config, arguments.job); };
    });
}

void add_people_commands(CLI::App& cli, Arguments& arguments)
{
    auto* const admin = cli.add_subcommand("admin", "Who looks after the site");
    admin->require_subcommand(1);
    auto* const create = admin->add_subcommand(
        "create", "Make an administrator, also while it serves, and print the invitation");
    create->add_option("--mail", arguments.administrator.mail, "mail address")->required();
    create->add_option("--name", arguments.administrator.name, "name, as others see it")->required();
    create->callback([&arguments] {
        arguments.command = [&arguments](Config const& config) {
            return create_administrator(config, arguments.administrator);
        };
    });
}

void add_commands(CLI::App& cli, Arguments& arguments)
{
    cli.require_subcommand(1);
    cli.fallthrough();
    cli.add_subcommand("serve", "Serve the site")->callback([&arguments] { arguments.command = serve; });
    add_content_commands(cli, arguments);
    add_database_commands(cli, arguments);
    add_ledger_commands(cli, arguments);
    add_job_commands(cli, arguments);
    add_people_commands(cli, arguments);

    auto* const settings = cli.add_subcommand("config", "The settings");
    settings->require_subcommand(1);
    settings->add_subcommand("show", "Every setting, its value and where that comes from")->callback([&arguments] {
        arguments.command = [](Config const& config) {
            std::cout << show_config(config);
            return done;
        };
    });
    auto* const reference = cli.add_subcommand(
        "reference", "Write the reference pages: routes, settings, kinds, schema");
    reference->add_option("FOLDER", arguments.path, "such as docs/reference")->required();
    reference->callback([&arguments] {
        arguments.command = [&arguments](Config const& config) { return write_reference(config, arguments.path); };
    });
    cli.add_subcommand("openapi", "The OpenAPI document of the JSON API")->callback([&arguments] {
        arguments.command = print_openapi;
    });
}

std::optional<std::string> environment(std::string const& name)
{
    auto const* const value = std::getenv(name.c_str());
    return value ? std::optional<std::string>(value) : std::nullopt;
}

}

int run(int argc, char** argv)
{
    CLI::App cli(
        "Kracht: one program and one database file for an alliance.\n"
        "Settings come from a flag, else the environment (KRACHT_...), else the settings file, else the default.",
        "kracht");
    Arguments arguments;
    add_settings(cli, arguments);
    add_commands(cli, arguments);
    cli.set_version_flag("--version", KRACHT_VERSION);
    try
    {
        cli.parse(argc, argv);
    }
    catch (CLI::ParseError const& error)
    {
        return cli.exit(error) == 0 ? done : misused;
    }
    try
    {
        return arguments.command(load_config({arguments.flags, environment}));
    }
    catch (std::exception const& error)
    {
        std::cerr << "kracht: " << error.what() << '\n';
        return failed;
    }
}

}
