// What helps to fill in a field.
#include "editing/controls.h"

#include "text/editing.h"

namespace editing {

namespace {

namespace words = text::editing;
using content::Count;
using content::Field;
using content::FieldType;

struct Named
{
    std::string_view name;
    text::Message hint;
};

constexpr Named named[] = {
    {"organisations", words::hint_organisations},
    {"picture", words::hint_picture},
    {"links", words::hint_links},
    {"sources", words::hint_sources},
    {"seen", words::hint_seen},
    {"themes", words::hint_themes},
    {"region", words::hint_region},
    {"alt", words::hint_alt},
    {"captions", words::hint_captions},
    {"start", words::hint_chapter},
    {"contact_role", words::hint_contact_role},
};

text::Message const* hint_of_type(Field const& field)
{
    static constexpr text::Message date = words::hint_date, number = words::hint_number, url = words::hint_url,
                                   mail = words::hint_mail, prose = words::hint_prose, lines = words::hint_lines;
    if (field.type == FieldType::date)
        return &date;
    if (field.type == FieldType::number)
        return &number;
    if (field.type == FieldType::url)
        return &url;
    if (field.type == FieldType::mail)
        return &mail;
    if (field.type == FieldType::prose)
        return &prose;
    if (field.type == FieldType::text && field.count == Count::many)
        return &lines;
    return nullptr;
}

}

std::string_view hint_of(content::Viewer const& viewer, Field const& field)
{
    for (auto const& one : named)
        if (one.name == field.name)
            return viewer.say(one.hint);
    auto const* const hint = hint_of_type(field);
    return hint ? viewer.say(*hint) : std::string_view();
}

}
