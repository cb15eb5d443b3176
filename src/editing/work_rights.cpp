// Who sees which works, as SQL.
#include "editing/work_rights.h"

namespace editing::store {

void add_rights(sql::Composer& composer, http::Person const& person)
{
    if (!person.may(http::Access::write))
    {
        composer.add("1 = 0");
        return;
    }
    if (person.may(http::Access::publish))
    {
        composer.add("1 = 1");
        return;
    }
    composer.add("(w.created_by = ").bind(person.id);
    if (!person.organisations.empty())
        composer.add(" OR EXISTS (SELECT 1 FROM work_organisation o WHERE o.work_id = w.id AND o.slug IN (");
    for (std::size_t at = 0; at < person.organisations.size(); ++at)
        composer.add(at == 0 ? "" : ", ").bind(person.organisations[at]);
    composer.add(person.organisations.empty() ? ")" : ")))");
}

}
