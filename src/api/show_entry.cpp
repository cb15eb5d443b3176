// GET /api/v1/{collection}/{slug}: one published entry with everything readers may know of it.
#include "api/answers.h"
#include "api/documents.h"
#include "api/handlers.h"

namespace api {

namespace {

// With the entry itself and its links this makes eight queries, the most a request may do. References in further
// fields are given without a title.
constexpr std::size_t most_looked_up = 5;

Surroundings look_around(Api& api, text::Language language, content::Entry const& entry)
{
    Surroundings around;
    content::each_field(*api.content.kinds().find(entry.content.kind), [&](content::Field const& field) {
        bool const known = field.type == content::FieldType::entry && field.index != content::Index::none
            && entry.content.fields.contains(field.name);
        if (known && around.referred.size() < most_looked_up)
            around.referred.emplace_back(field.name, content::store::referred(api.db, language, entry.id, field.name));
    });
    around.origins = content::store::origins(api.db, language, entry.id);
    around.outcomes = content::store::outcomes(api.db, language, entry.id);
    return around;
}

}

http::Response show_entry(Api& api, http::Request const& request)
{
    auto const& collection = api.collections.at(request.path());
    auto const [language, faults] = asked_language(request);
    if (!faults.empty())
        return bad_parameters(api, language, faults);
    auto const entry = content::store::published(api.db, *collection.kind, language, request.path("slug"));
    if (!entry)
        return absent(api, language);

    auto const snapshot = api.content.snapshot();
    View const view{language, snapshot->vocabulary, api.collections};
    return answer(api, language, entry_document(view, *entry, look_around(api, language, *entry)));
}

}
