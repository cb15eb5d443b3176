// Checks a draft by itself: the shape of its fields, what a translation may hold, sources, the demonstration's rules.
#include "content/fields.h"
#include "content/value_check.h"
#include "platform/text/slug.h"

#include <boost/json/array.hpp>
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

namespace content {

namespace {

namespace json = boost::json;

bool is_translated(Field const& field)
{
    auto const translated = [](Field const& part) { return part.speech == Speech::translated; };
    return translated(field) || std::any_of(field.parts.begin(), field.parts.end(), translated);
}

/// The draft being checked.
class Check
{
public:
    Check(Kind const& kind, Draft const& draft, Vocabulary const& vocabulary)
        : kind_(kind), draft_(draft), vocabulary_(vocabulary)
    {}

    std::vector<Problem> run()
    {
        common();
        language();
        each_field(kind_, [&](Field const& field) { top_field(field); });
        unknown_fields();
        if (kind_.sources == Sources::required && !translation() && draft_.invented == Invented::no
            && !draft_.fields.contains("sources"))
            add("sources", "is missing; name where the facts come from (title and seen), or mark the entry invented");
        if (problems_.empty() && kind_.rules)
            kind_.rules(draft_, problems_);
        return std::move(problems_);
    }

private:
    bool translation() const { return draft_.language != text::Language::nl; }

    void add(std::string_view field, std::string message)
    {
        problems_.push_back({std::string(field), std::move(message)});
    }
    void add_if(std::string_view field, std::optional<std::string> message)
    {
        if (message)
            add(field, std::move(*message));
    }

    void common()
    {
        if (!text::is_slug(draft_.slug))
            add("slug", fmt::format("'{}' is no slug; use lower-case letters, digits and hyphens", draft_.slug));
        if (draft_.title.empty())
            add("title", "is missing");
        add_if("title", line_fault(draft_.title, max_title));
        add_if("summary", line_fault(draft_.summary, max_text));
        add_if("body", prose_fault(draft_.body, max_body));
        if (draft_.invented == Invented::yes && draft_.status == Status::reading_along)
            add("status", "an invented entry cannot be read along by experts by experience");
    }

    void language()
    {
        if (!translation() && draft_.translation_of)
            add("translation-of", "only a translation names its original; leave it out in the Dutch text");
        if (translation() && !draft_.translation_of)
            add("translation-of", "is missing; write the slug of the Dutch original");
        if (translation() && draft_.translation_of && !text::is_slug(*draft_.translation_of))
            add("translation-of", fmt::format("'{}' is no slug", *draft_.translation_of));
        if (translation() && draft_.invented == Invented::yes)
            add("invented", "stands once, in the Dutch original; leave it out here");
    }

    void unknown_fields()
    {
        std::vector<std::string_view> names;
        each_field(kind_, [&](Field const& field) { names.push_back(field.name); });
        for (auto const& [name, value] : draft_.fields)
            if (!find_field(kind_, name))
                add(name, fmt::format("is not a field of {}; allowed: {}", kind_.name, fmt::join(names, ", ")));
    }

    void top_field(Field const& field)
    {
        auto const* value = draft_.fields.if_contains(field.name);
        auto const wanted = !translation() || field.speech == Speech::translated;
        if (!value && field.need == Need::required && wanted)
            add(field.name, "is missing");
        if (!value)
            return;
        if (translation() && !is_translated(field))
            add(field.name, "stands once, in the Dutch original; leave it out here");
        else
            values(field, std::string(field.name), *value);
    }

    void values(Field const& field, std::string const& path, json::value const& value)
    {
        if (field.count == Count::one && field.type != FieldType::records)
            return single(field, path, value);
        auto const* items = value.if_array();
        if (!items)
            return add(path, "must be a list");
        if (items->size() > max_list)
            return add(path, fmt::format("has {} items; at most {} are accepted", items->size(), max_list));
        for (std::size_t at = 0; at < items->size(); ++at)
        {
            auto const item_path = fmt::format("{}[{}]", path, at);
            single(field, item_path, (*items)[at]);
            if (std::find(items->begin(), items->begin() + static_cast<std::ptrdiff_t>(at), (*items)[at])
                    != items->begin() + static_cast<std::ptrdiff_t>(at)
                && field.type != FieldType::records && field.type != FieldType::prose)
                add(item_path, "stands in this list twice; keep one");
        }
    }

    void single(Field const& field, std::string const& path, json::value const& value)
    {
        if (field.type == FieldType::records)
            return record(field, path, value);
        auto fault = value_fault(field, value, vocabulary_);
        auto const sound = !fault;
        add_if(path, std::move(fault));
        if (sound && field.type == FieldType::area)
            demonstrate_area(path, value.get_string());
        if (sound && field.type == FieldType::region)
            for (auto const& member : vocabulary_.region(value.get_string())->members)
                demonstrate_area(path, member.area);
    }

    void record(Field const& field, std::string const& path, json::value const& value)
    {
        auto const* record = value.if_object();
        if (!record)
            return add(path, "must be a record");
        if (record->empty() && !translation())
            return add(path, "is empty; leave it out");
        for (auto const& part : field.parts)
            record_part(part, path, *record);
        for (auto const& [name, part] : *record)
            if (std::none_of(
                    field.parts.begin(), field.parts.end(), [&](Field const& one) { return one.name == name; }))
                add(fmt::format("{}.{}", path, std::string_view(name)), "is not a key of this record");
    }

    void record_part(Field const& part, std::string const& path, json::object const& record)
    {
        auto const part_path = fmt::format("{}.{}", path, part.name);
        auto const* value = record.if_contains(part.name);
        auto const here = !translation() || part.speech == Speech::translated;
        if (value && !here)
            add(part_path, "stands once, in the Dutch original; leave it out here");
        else if (value)
            values(part, part_path, *value);
        else if (part.need == Need::required && here)
            add(part_path, "is missing");
    }

    // An invented entry stands on invented ground only, and a real one on real ground.
    void demonstrate_area(std::string const& path, std::string_view slug)
    {
        auto const* area = vocabulary_.area(slug);
        auto const invented = area && area->kind == AreaKind::invented;
        if (draft_.invented == Invented::yes && !invented)
            add(path, fmt::format("'{}' is a real area; an invented entry may only name an invented one", slug));
        if (draft_.invented == Invented::no && invented)
            add(path, fmt::format("'{}' is an invented area; a real entry may not name it", slug));
    }

    Kind const& kind_;
    Draft const& draft_;
    Vocabulary const& vocabulary_;
    std::vector<Problem> problems_;
};

}

std::vector<Problem> check(Kind const& kind, Draft const& draft, Vocabulary const& vocabulary)
{
    return Check(kind, draft, vocabulary).run();
}

}
