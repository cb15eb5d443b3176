// Commands that tell what the program is made of: reference pages, and the description of the API.
#include "api/api.h"
#include "app/commands.h"
#include "app/kinds.h"
#include "app/reference.h"
#include "platform/base/file.h"

#include <iostream>

namespace app {

int write_reference(Config const&, std::filesystem::path const& folder)
{
    std::filesystem::create_directories(folder);
    base::write_file(folder / "routes.md", routes_reference());
    base::write_file(folder / "rights.md", rights_reference());
    base::write_file(folder / "settings.md", settings_reference());
    base::write_file(folder / "kinds.md", kinds_reference());
    base::write_file(folder / "personal-data.md", personal_data_reference());
    base::write_file(folder / "schema.md", schema_reference());
    std::cout << "wrote the reference pages to " << folder.string() << '\n';
    return 0;
}

int print_openapi(Config const& config)
{
    api::Collections const collections(kinds());
    std::cout << api::openapi_document(
        collections, config.demonstration ? content::Demonstration::on : content::Demonstration::off)
              << '\n';
    return 0;
}

}
