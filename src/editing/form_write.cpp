// The form of a sheet, made from the description of its kind.
#include "editing/form_write.h"

#include "content/media_files.h"
#include "editing/controls.h"

#include "platform/html/write.h"

#include "text/content.h"
#include "text/editing.h"

#include <algorithm>

namespace editing {

namespace {

namespace words = text::editing;
using content::Exposure;
using content::Field;
using content::Viewer;

bool is_technical(Field const& field)
{
    return field.name == "links" || field.name == "sources";
}

// A part of the form with a heading of its own.
template <class Content>
void write_part(html::Out& out, std::string_view id, std::string_view title, Content const& content)
{
    html::write(
        out, R"(<section class="write__part" aria-labelledby="{}"><h2 id="{}">{}</h2>{}</section>)", id, id, title,
        content);
}

class Form
{
public:
    Form(html::Out& out, Viewer const& viewer, Sheet const& sheet, FormParts const& parts)
        : out_(out), viewer_(viewer), sheet_(sheet), parts_(parts)
    {}

    void write()
    {
        if (sheet_.kind->name == content::media_kind)
            write_part(out_, "part-file", viewer_.say(words::upload_part), [&](html::Out& part) {
                Controls(part, viewer_, sheet_, parts_).files();
            });
        write_part(out_, "part-text", viewer_.say(words::part_text), [&](html::Out& part) { text(part); });
        auto const own = [&](Field const& field) { return !shared(field) && field.exposure == Exposure::visitors; };
        group("part-facts", words::part_facts, own);
        group(
            "part-where", words::part_where, [&](Field const& field) { return shared(field) && !is_technical(field); });
        group("part-editors", words::part_editors, [](Field const& field) {
            return field.exposure == Exposure::editors;
        });
        technical();
    }

private:
    static bool shared(Field const& field)
    {
        auto const in = [&](std::span<Field const> fields) {
            return &field >= fields.data() && &field < fields.data() + fields.size();
        };
        return in(content::leading_fields()) || in(content::closing_fields());
    }

    // A file is handed in, never typed.
    bool is_file(Field const& field) const
    {
        return sheet_.kind->name == content::media_kind
            && (field.name == content::media_file_field || field.name == content::media_captions_field);
    }

    bool wanted(Field const& field) const { return !is_file(field) && (!sheet_.translation() || has_words(field)); }

    void text(html::Out& out)
    {
        Controls controls(out, viewer_, sheet_, parts_);
        controls.common("title");
        controls.common("summary");
        controls.common("body");
    }

    template <class Which>
    void group(std::string_view id, text::Message title, Which const& which)
    {
        std::vector<Field const*> fields;
        content::each_field(*sheet_.kind, [&](Field const& field) {
            if (which(field) && wanted(field))
                fields.push_back(&field);
        });
        if (fields.empty())
            return;
        write_part(out_, id, viewer_.say(title), [&](html::Out& part) {
            Controls controls(part, viewer_, sheet_, parts_);
            for (auto const* const field : fields)
                controls.field(*field);
        });
    }

    // Open when something in it is wrong: an error that is folded away cannot be found.
    bool technical_wrong() const
    {
        return std::ranges::any_of(
                   parts_.errors,
                   [](html::FieldError const& error) {
                       return error.field == "slug" || error.field.starts_with("links")
                           || error.field.starts_with("sources");
                   })
            || parts_.touched.starts_with("links") || parts_.touched.starts_with("sources");
    }

    void technical()
    {
        html::write(
            out_,
            R"(<details class="write__part fold" id="part-technical" open="{}"><summary>{}</summary>{}</details>)",
            technical_wrong(), viewer_.say(words::part_technical), [&](html::Out& part) {
                Controls controls(part, viewer_, sheet_, parts_);
                controls.slug();
                if (parts_.may_invent)
                    controls.invented();
                content::each_field(*sheet_.kind, [&](Field const& field) {
                    if (is_technical(field) && wanted(field))
                        controls.field(field);
                });
            });
    }

    html::Out& out_;
    Viewer const& viewer_;
    Sheet const& sheet_;
    FormParts const& parts_;
};

}

void write_fields(html::Out& out, Viewer const& viewer, Sheet const& sheet, FormParts const& parts)
{
    Form(out, viewer, sheet, parts).write();
}

std::vector<Candidate> named_entries(content::Kind const& kind, boost::json::object const& fields)
{
    std::vector<Candidate> named;
    for (auto const& reference : content::references(kind, fields))
        named.push_back({reference.kind, reference.slug, {}, content::Status::published});
    return named;
}

}
