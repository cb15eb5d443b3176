// A statement under construction keeps no copies: a string made for it would be gone before it runs.
// reason: use of deleted function
#include "platform/sql/composer.h"

#include <string>

void bind(sql::Composer& composer)
{
    composer.bind(std::string("2026-11-22"));
}
