// The pages of the glossary.
#include "glossary/handlers.h"

namespace glossary {

std::span<http::Route<Glossary> const> routes()
{
    using http::Access;
    using http::Method;
    static constexpr http::Route<Glossary> table[] = {
        {Method::get, {"/begrippen", "/en/glossary"}, Access::everyone, list_terms, {"after"}},
        {Method::get, {"/begrippen/{slug}", "/en/glossary/{slug}"}, Access::everyone, show_term},
    };
    return table;
}

}
