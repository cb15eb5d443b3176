// postgres_fixture start|stop FILE: one PostgreSQL server for a whole ctest run. FILE gets its address and its folder.
#include "postgres_server.h"

#include "platform/base/file.h"
#include <filesystem>
#include <fmt/format.h>
#include <fstream>
#include <iostream>

namespace {

void stop(std::filesystem::path const& file)
{
    std::string url, folder;
    std::ifstream(file) >> url >> folder;
    std::filesystem::remove(file);
    if (!folder.empty() && std::filesystem::exists(folder))
        tests::stop_postgres(folder);
}

/// One that a broken-off run left behind is stopped first.
void start(std::filesystem::path const& file)
{
    stop(file);
    tests::PostgresServer server(tests::Syncing::off);
    auto const url = server.url();
    base::write_file(file, fmt::format("{}\n{}\n", url, server.release().string()));
}

}

int main(int count, char** arguments)
try
{
    auto const action = count == 3 ? std::string_view(arguments[1]) : std::string_view();
    if (action != "start" && action != "stop")
    {
        std::cerr << "usage: postgres_fixture start|stop FILE\n";
        return 2;
    }
    (action == "start" ? start : stop)(arguments[2]);
    return 0;
}
catch (std::exception const& error)
{
    std::cerr << error.what() << '\n';
    return 1;
}
