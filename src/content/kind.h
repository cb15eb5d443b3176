// Kinds of entries, described once: storage, validation, front matter, JSON API, facets and forms follow from this.
#pragma once
#include "platform/text/language.h"
#include "platform/text/message.h"

#include <span>
#include <string_view>
#include <vector>

namespace content {

/// What a field holds. In JSON: text, prose, choice, date, url, mail, phone, area, theme, audience, region and entry
/// are strings, number is an integer, flag is `true`, records is a list of objects.
enum class FieldType {
    text,   ///< one line
    prose,  ///< Markdown, several lines
    choice, ///< one of `choices`
    date,   ///< text::PartialDate: year, month or day precision
    number, ///< whole number
    flag,   ///< `true`, or absent
    url,    ///< http or https address, or a path of this site
    mail,
    phone,
    area,     ///< slug of an area
    region,   ///< slug of a region set
    theme,    ///< slug of a theme
    audience, ///< slug of an audience
    entry,    ///< slug of an entry of kind `target`; "kind/slug" when `target` is empty
    records,  ///< objects whose fields are `parts`
};

enum class Need { optional, required };
enum class Count { one, many };
/// Indexed fields are also written to entry_value, so that lists can be filtered by them; readers are offered facets.
enum class Index { none, indexed, facet };
/// A translated field is written anew in each language; all others stand once, in the original.
enum class Speech { shared, translated };
/// Whom a field is for. What only editors see is stored, checked and exported as any field, and is in no page, feed,
/// search index or JSON that a visitor can ask for.
enum class Exposure { visitors, editors };

struct Choice
{
    std::string_view code;
    text::Message label;
};

struct Field
{
    std::string_view name; ///< key in JSON and front matter: lower case, digits and _
    FieldType type;
    text::Message label;
    Need need = Need::optional;
    Count count = Count::one;
    Index index = Index::none;
    Speech speech = Speech::shared;
    std::span<Choice const> choices = {};
    std::string_view target = {};
    std::span<Field const> parts = {};
    Exposure exposure = Exposure::visitors;
};

/// How a list of this kind is ordered.
enum class Order { title, newest };
/// Whether an entry that is not invented must name where its facts come from.
enum class Sources { optional, required };

struct Draft;
struct Problem;

struct Kind
{
    std::string_view name;    ///< "project"; also the folder of its content files
    text::Message label;      ///< "Project"
    text::Message plural;     ///< "Projecten"
    std::string_view path_nl; ///< list address in Dutch, "/projecten"; details live below it
    std::string_view path_en; ///< list address in English, "/en/projects"
    std::span<Field const> fields;
    Order order = Order::title;
    Sources sources = Sources::optional;
    /// What the fields alone cannot say, such as "an activity has a phone number or a way to join". Appends what is
    /// wrong with a draft whose fields are sound; may be null. Called for originals and translations.
    void (*rules)(Draft const& draft, std::vector<Problem>& problems) = nullptr;
    /// With Order::newest, the date field that says how new an entry is; empty: its first publication.
    std::string_view dated_by = {};
    /// An indexed date field: once its last day has passed, visitors see the entry nowhere. Empty: always shown.
    std::string_view shown_until = {};

    std::string_view path(text::Language language) const { return language == text::Language::nl ? path_nl : path_en; }
};

/// Fields that every kind has, in the order of front matter: those before the kind's own (themes, areas, region,
/// audiences, organisations, picture) and those after (links, sources).
std::span<Field const> leading_fields();
std::span<Field const> closing_fields();

/// Calls `visit(Field const&)` for each field of the kind in canonical order.
template <class Visit>
void each_field(Kind const& kind, Visit&& visit)
{
    for (auto const fields : {leading_fields(), kind.fields, closing_fields()})
        for (auto const& field : fields)
            visit(field);
}

/// The field with this name, or null.
Field const* find_field(Kind const& kind, std::string_view name);

/// The kinds a program knows, composed by app.
class Kinds
{
public:
    explicit Kinds(std::span<Kind const* const> kinds) : kinds_(kinds) {}

    /// The kind with this name, or null.
    Kind const* find(std::string_view name) const;
    std::span<Kind const* const> all() const { return kinds_; }

private:
    std::span<Kind const* const> kinds_;
};

}
