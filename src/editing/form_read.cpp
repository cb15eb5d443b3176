// From what a browser sent to a draft.
#include "editing/form_read.h"
#include "editing/dates.h"

#include "platform/text/slug.h"

#include <boost/json/array.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <set>

namespace editing {

namespace {

namespace json = boost::json;
using content::Count;
using content::Field;
using content::FieldType;

std::string_view trimmed(std::string_view text)
{
    constexpr std::string_view blank = " \t\r\n";
    auto const start = text.find_first_not_of(blank);
    return start == std::string_view::npos ? std::string_view()
                                           : text.substr(start, text.find_last_not_of(blank) - start + 1);
}

// Reads the fields of one form.
class Reader
{
public:
    Reader(Sheet const& sheet, http::Form const& form) : form_(form), translation_(sheet.translation())
    {
        for (auto const& [name, value] : form.fields)
            names_.insert(name);
    }

    std::string text(std::string_view name) const { return std::string(form_.value(name).value_or("")); }

    json::value field(Field const& field, std::string const& path) const
    {
        if (field.type == FieldType::records)
            return records(field, path);
        if (field.count == Count::one)
            return single(field, text(path));
        if (field.type == FieldType::prose)
            return proses(field, path);
        return is_listed(field) ? chosen(path) : lines(field, path);
    }

private:
    // Fields of which one ticks what is wanted; the others have one on each line.
    static bool is_listed(Field const& field)
    {
        switch (field.type)
        {
        case FieldType::choice: return !field.choices.empty();
        case FieldType::area:
        case FieldType::theme:
        case FieldType::region:
        case FieldType::audience:
        case FieldType::entry: return true;
        default: return false;
        }
    }

    static json::value single(Field const& field, std::string_view typed)
    {
        if (field.type == FieldType::flag)
            return typed.empty() ? json::value() : json::value(true);
        if (field.type == FieldType::prose)
            return json::value(typed);
        auto const text = trimmed(typed);
        if (field.type == FieldType::date)
            return json::value(read_date(text));
        std::int64_t number = 0;
        auto const* const end = text.data() + text.size();
        auto const read = std::from_chars(text.data(), end, number);
        if (field.type == FieldType::number && read.ec == std::errc() && read.ptr == end && !text.empty())
            return json::value(number);
        return json::value(text);
    }

    json::value chosen(std::string const& path) const
    {
        json::array items;
        for (auto const value : form_.values(path))
            if (!value.empty() && items.size() < content::max_list)
                items.push_back(json::value(value));
        return items;
    }

    json::value lines(Field const& field, std::string const& path) const
    {
        json::array items;
        auto const typed = text(path);
        for (std::size_t at = 0; at <= typed.size() && items.size() <= content::max_list;)
        {
            auto const end = std::min(typed.find('\n', at), typed.size());
            if (auto const line = trimmed(std::string_view(typed).substr(at, end - at)); !line.empty())
                items.push_back(single(field, line));
            at = end + 1;
        }
        return items;
    }

    // The numbers n of all controls path[n]..., in their order. A forged number far out is not looked at.
    std::set<std::size_t> numbers(std::string const& path) const
    {
        std::set<std::size_t> found;
        auto const start = path + "[";
        for (auto name = names_.lower_bound(start); name != names_.end() && name->starts_with(start); ++name)
        {
            std::size_t number = 0;
            auto const* const end = name->data() + name->size();
            auto const read = std::from_chars(name->data() + start.size(), end, number);
            if (read.ec == std::errc() && read.ptr != end && *read.ptr == ']' && number < content::max_list)
                found.insert(number);
        }
        return found;
    }

    json::value proses(Field const& field, std::string const& path) const
    {
        json::array items;
        for (auto const number : numbers(path))
            items.push_back(single(field, text(fmt::format("{}[{}]", path, number))));
        return items;
    }

    json::value records(Field const& field, std::string const& path) const
    {
        json::array items;
        for (auto const number : numbers(path))
        {
            json::object record;
            for (auto const& part : field.parts)
                if (!translation_ || part.speech == content::Speech::translated)
                    record[part.name] = this->field(part, fmt::format("{}[{}].{}", path, number, part.name));
            items.push_back(std::move(record));
        }
        return items;
    }

    http::Form const& form_;
    bool translation_;
    std::set<std::string> names_;
};

// The parts of a record that say something.
json::object kept_parts(json::object const& record)
{
    json::object kept;
    for (auto const& [name, value] : record)
    {
        auto const* const text = value.if_string();
        auto const* const list = value.if_array();
        if (!value.is_null() && !(text && trimmed(*text).empty()) && !(list && list->empty()))
            kept[name] = value;
    }
    return kept;
}

// Records of a translation stand beside those of the original: only the last ones may go.
void drop_empty_records(json::array& records, bool translation)
{
    for (auto& record : records)
        if (record.is_object())
            record = kept_parts(record.get_object());
    auto const empty = [](json::value const& record) { return record.is_object() && record.get_object().empty(); };
    if (!translation)
    {
        json::array kept;
        for (auto const& record : records)
            if (!empty(record))
                kept.push_back(record);
        records = std::move(kept);
        return;
    }
    while (!records.empty() && empty(records.back()))
        records.pop_back();
}

}

bool has_words(Field const& field)
{
    auto const translated = [](Field const& part) { return part.speech == content::Speech::translated; };
    return translated(field) || std::ranges::any_of(field.parts, translated);
}

content::Draft read_draft(Sheet const& sheet, http::Form const& form, http::Person const& person)
{
    Reader const reader(sheet, form);
    content::Draft draft;
    draft.kind = sheet.draft.kind;
    draft.language = sheet.draft.language;
    draft.translation_of = sheet.draft.translation_of;
    draft.invented = sheet.draft.invented;
    if (!sheet.translation() && !sheet.row && person.may(http::Access::publish))
        draft.invented = form.value("invented") ? content::Invented::yes : content::Invented::no;
    draft.slug = sheet.fixed_slug() ? sheet.draft.slug : std::string(trimmed(reader.text("slug")));
    draft.title = reader.text("title");
    draft.summary = reader.text("summary");
    draft.body = reader.text("body");
    content::each_field(*sheet.kind, [&](Field const& field) {
        if (!sheet.translation() || has_words(field))
            draft.fields[field.name] = reader.field(field, std::string(field.name));
    });
    return draft;
}

content::Draft finished(Sheet const& sheet, content::Draft draft)
{
    for (auto& [name, value] : draft.fields)
        if (auto* const records = value.if_array())
            drop_empty_records(*records, sheet.translation());
    draft = content::canonical(*sheet.kind, std::move(draft));
    if (draft.slug.empty() && !draft.title.empty())
        draft.slug = text::slug(draft.title);
    return draft;
}

}
