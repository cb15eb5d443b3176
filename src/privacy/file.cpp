// What a person takes along: as JSON, and as a page that needs nothing else.
#include "privacy/collect.h"

#include "platform/html/write.h"
#include "platform/text/date.h"
#include "privacy/value_words.h"

#include "text/privacy.h"

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/serialize.hpp>

namespace privacy {

namespace {

namespace json = boost::json;
namespace words = text::privacy;

json::object record_json(std::vector<accounts::PersonalFact> const& record)
{
    json::object object;
    for (auto const& fact : record)
        object[fact.key] = fact.value.empty() ? json::value(nullptr) : json::value(fact.value);
    return object;
}

json::object group_json(StoredGroup const& stored)
{
    json::object object{{"key", stored.group.key}, {"title", stored.group.title.en}};
    if (!stored.places.empty())
    {
        auto const& processing = accounts::about(stored.places.front()->purpose);
        object["purpose"] = processing.why.en;
        object["legal_ground"] = accounts::code(processing.ground);
        object["kept_until"] = stored.places.front()->kept.until.en;
    }
    json::array records;
    for (auto const& record : stored.group.records)
        records.push_back(record_json(record));
    object["records"] = std::move(records);
    return object;
}

void write_record(html::Out& out, DataFile const& file, std::vector<accounts::PersonalFact> const& record)
{
    html::write(out, "<dl>{}</dl>", html::each(record, [&](html::Out& part, accounts::PersonalFact const& fact) {
                    html::write(
                        part, "<dt>{}</dt><dd>{}</dd>", text::say(file.language, fact.label), [&](html::Out& value) {
                            if (fact.value.empty())
                                return html::write(value, "{}", text::say(file.language, words::data_nothing));
                            write_value(value, {file.language, file.kinds}, record, fact);
                        });
                }));
}

void write_group(html::Out& out, DataFile const& file, StoredGroup const& stored)
{
    auto const why = [&](html::Out& part) {
        if (!stored.places.empty())
            html::write(
                part, "<p>{}: {} {}: {}</p>", text::say(file.language, words::data_why),
                text::say(file.language, accounts::about(stored.places.front()->purpose).why),
                text::say(file.language, words::data_until),
                text::say(file.language, stored.places.front()->kept.until));
    };
    html::write(
        out, "<section><h2>{}</h2>{}{}</section>", text::say(file.language, stored.group.title), why,
        html::each(
            stored.group.records, [&](html::Out& part, auto const& record) { write_record(part, file, record); }));
}

}

std::string json_file(DataFile const& file)
{
    json::array groups;
    for (auto const& stored : file.groups)
        groups.push_back(group_json(stored));
    return json::serialize(json::object{
               {"schema", "kracht/personal-data/1"},
               {"note",
                "Each group holds records of one sort, the newest first. Every value is a text or null; moments follow "
                "RFC 3339. `legal_ground` refers to article 6 of the GDPR."},
               {"site", file.site},
               {"made_at", text::iso_time(file.made)},
               {"groups", std::move(groups)}})
        + "\n";
}

std::string html_file(DataFile const& file)
{
    html::Out out;
    auto const title = text::say(file.language, words::file_title{.name = file.name});
    html::write(
        out,
        R"(<!doctype html><html lang="{}"><head><meta charset="utf-8"><title>{}</title>)"
        R"(<meta name="viewport" content="width=device-width, initial-scale=1"></head><body>)"
        R"(<h1>{}</h1><p>{}</p><p>{}</p>{}</body></html>)",
        text::code(file.language), title, title,
        text::say(
            file.language, words::file_made{.time = text::write_time(file.language, file.made), .site = file.site}),
        text::say(file.language, words::file_note),
        html::each(file.groups, [&](html::Out& part, StoredGroup const& stored) { write_group(part, file, stored); }));
    return out.take();
}

}
