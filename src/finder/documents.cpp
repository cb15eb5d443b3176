// Turns entries into documents.
#include "finder/documents.h"

#include "platform/base/bytes.h"
#include "platform/html/markdown.h"

#include <algorithm>
#include <array>

namespace finder {

namespace {

using content::Field;
using content::FieldType;
using search::Weight;

// Kinds that give synonyms, and their fields: names of the same thing, and words that lead to it.
constexpr std::string_view term_kind = "term";
constexpr std::string_view help_kind = "help";
constexpr auto names_fields = std::to_array<std::string_view>({"also_called", "aliases"});
constexpr std::string_view leads_field = "search_words";

// Residents look for help and for what a word means; these stand above what says as much.
constexpr double boost_of_help = 1.6, boost_of_terms = 1.4;
// A text that one has to read in another language stands below.
constexpr double boost_of_foreign = 0.5;

bool is_name(std::string_view field)
{
    return std::ranges::find(names_fields, field) != names_fields.end();
}

// Gathers the passages of one document.
class Gatherer
{
public:
    Gatherer(Source const& source, Words const& words, search::Document& document)
        : source_(source), words_(words), document_(document)
    {}

    void add(Weight weight, std::string text)
    {
        if (!text.empty())
            document_.passages.push_back({weight, std::move(text)});
    }

    // What can be read, and is shown in snippets.
    void add_shown(std::string text)
    {
        if (text.empty())
            return;
        document_.shown.append(document_.shown.empty() ? "" : "\n").append(text);
        add(Weight::body, std::move(text));
    }

    void add_fields(boost::json::object const& fields, auto const& descriptions)
    {
        for (Field const& field : descriptions)
            if (auto const* const value = fields.if_contains(field.name); value && field.exposure == visitors)
                add_values(field, *value);
    }

private:
    static constexpr auto visitors = content::Exposure::visitors;

    void add_values(Field const& field, boost::json::value const& value)
    {
        if (auto const* const list = value.if_array())
            for (auto const& each : *list)
                add_value(field, each);
        else
            add_value(field, value);
    }

    void add_value(Field const& field, boost::json::value const& value)
    {
        if (auto const* const record = value.if_object())
            return add_fields(*record, field.parts);
        auto const* const text = value.if_string();
        if (!text)
            return;
        std::string_view const words(text->data(), text->size());
        switch (field.type)
        {
        case FieldType::text: return add_text(field, words);
        case FieldType::prose: return add_shown(html::markdown_text(words));
        case FieldType::choice: return add_choice(field, words);
        case FieldType::area: return add_area(words);
        case FieldType::region: return add_region(words);
        case FieldType::theme: return add_term(words_.vocabulary.theme(words));
        case FieldType::audience: return add_term(words_.vocabulary.audience(words));
        default: return; // dates, numbers, addresses, other entries
        }
    }

    void add_text(Field const& field, std::string_view words)
    {
        if (is_name(field.name))
        {
            document_.names.emplace_back(words);
            return add(Weight::title, std::string(words));
        }
        if (field.name == leads_field)
            return add(Weight::summary, std::string(words));
        add_shown(std::string(words));
    }

    void add_choice(Field const& field, std::string_view code)
    {
        for (auto const& choice : field.choices)
            if (choice.code == code)
                add(Weight::names, std::string(text::say(words_.language, choice.label)));
    }

    void add_area(std::string_view slug)
    {
        if (auto const* const area = words_.vocabulary.area(slug))
            add(Weight::names, area->name);
    }

    void add_region(std::string_view slug)
    {
        auto const* const region = words_.vocabulary.region(slug);
        if (!region)
            return;
        add(Weight::names, words_.language == text::Language::nl ? region->nl : region->en);
        for (auto const& member : region->members) // who types a municipality finds what is for all of them
            if (!member.to)
                add_area(member.area);
    }

    void add_term(content::Term const* term)
    {
        if (term)
            add(Weight::names, term->name(words_.language));
    }

    Source const& source_;
    Words const& words_;
    search::Document& document_;
};

void add_labels(search::Document& document, Source const& source, content::Kind const& kind, Words const& words)
{
    document.labels.push_back("kind:" + source.kind);
    for (auto const& value : content::indexed_values(kind, source.fields, words.vocabulary))
    {
        if (value.field == "themes")
            document.labels.push_back("theme:" + value.text);
        if (value.field == "areas")
            document.labels.push_back("area:" + value.text);
    }
}

double boost_of(Source const& source, Words const& words)
{
    double const native = source.language == words.language ? 1 : boost_of_foreign;
    if (source.kind == help_kind)
        return native * boost_of_help;
    return source.kind == term_kind ? native * boost_of_terms : native;
}

std::int64_t newest_of(Source const& source, content::Kind const& kind)
{
    if (auto const date = text::parse_date(content::text_of(source.fields, kind.dated_by)))
        return std::max<std::int64_t>(0, text::first_day(*date).time_since_epoch().count());
    auto const day = std::chrono::floor<std::chrono::days>(source.published_at);
    return std::max<std::int64_t>(0, day.time_since_epoch().count());
}

}

bool gives_synonyms(std::string_view kind)
{
    return kind == term_kind || kind == organisation_kind;
}

search::Document document(Source const& source, Words const& words)
{
    search::Document document;
    document.key = source.id.value;
    document.names.push_back(source.title);
    auto const* const kind = words.kinds.find(source.kind);
    if (!kind)
        return document;

    Gatherer gather(source, words, document);
    gather.add(Weight::title, source.title);
    document.shown = source.summary;
    gather.add(Weight::summary, source.summary);
    for (auto const& heading : html::table_of_contents(source.body))
        gather.add(Weight::heading, heading.text);
    gather.add_shown(html::markdown_text(source.body));
    gather.add_fields(source.fields, content::leading_fields());
    gather.add_fields(source.fields, kind->fields);
    for (auto const& organisation : source.organisations)
        gather.add(Weight::names, organisation);

    add_labels(document, source, *kind, words);
    document.boost = boost_of(source, words);
    document.newest = newest_of(source, *kind);
    document.splitting = source.language == text::Language::nl ? search::Splitting::yes : search::Splitting::no;
    return document;
}

std::vector<search::Synonym> synonyms(Source const& source)
{
    std::vector<std::string> names{source.title};
    for (auto const field : names_fields)
        std::ranges::move(content::texts(source.fields, field), std::back_inserter(names));
    std::vector<search::Synonym> found;
    for (auto const& name : names)
        for (auto const& other : names)
            if (name != other)
                found.push_back({name, other});
    for (auto const& leads : content::texts(source.fields, leads_field))
        for (auto const& name : names)
            found.push_back({leads, name});
    return found;
}

std::string version_of(content::Kinds const& kinds)
{
    std::string description = "2"; // one more whenever other words of an entry are gathered
    auto const add = [&](Field const& field) {
        description.append(" ").append(field.name).append(std::to_string(static_cast<int>(field.type)));
        description.append(field.exposure == content::Exposure::visitors ? "" : "-");
    };
    for (auto const* const kind : kinds.all())
    {
        description.append("\n").append(kind->name);
        content::each_field(*kind, [&](Field const& field) {
            add(field);
            for (auto const& part : field.parts)
                add(part);
        });
    }
    return base::hex(base::sha256(description)).substr(0, 16);
}

}
