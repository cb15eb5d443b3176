// Reads, checks and writes the files of the vocabulary.
#include "content/vocabulary_file.h"

#include "content/field_text.h"
#include "content/value_check.h"
#include "content/vocabulary_shape.h"

#include <fmt/format.h>

#include <set>

namespace content {

namespace {

namespace json = boost::json;

/// A file of the vocabulary as read.
struct Read
{
    std::string file;
    Reading reading;
    json::array records;
};

Read read(std::string_view file, std::string_view source)
{
    Read result;
    result.file = file;
    auto& reading = result.reading;
    for (auto const& fault : yaml::byte_faults(source))
        reading.problem(fault.line, fault.key, fault.message);
    if (!reading.problems.empty())
        return result;
    auto const document = yaml::parse(yaml::with_unix_lines(source), 1);
    for (auto const& fault : document.faults)
        reading.problem(fault.line, fault.key, fault.message);
    if (document.root.type == yaml::Node::Type::list)
        result.records = read_field(reading, vocabulary_shape(file), "", document.root)->get_array();
    else if (document.faults.empty() && document.root.type != yaml::Node::Type::null)
        reading.problem(1, "", "must be a list of records, each starting with '- slug:' at the left margin");
    return result;
}

/// Checks the records of a file; references are looked up in the whole vocabulary.
class Check
{
public:
    Check(Read& read, Vocabulary const& vocabulary) : read_(read), vocabulary_(vocabulary) {}

    void run()
    {
        list(vocabulary_shape(read_.file), "", read_.records);
        doubles(read_.records, "slug", "");
        if (read_.file == "areas.yaml")
            for (std::size_t at = 0; at < vocabulary_.areas.size(); ++at)
                area(fmt::format("[{}]", at), vocabulary_.areas[at]);
        if (read_.file == "region-sets.yaml")
            for (std::size_t at = 0; at < vocabulary_.regions.size(); ++at)
                members(fmt::format("[{}].members", at), vocabulary_.regions[at]);
    }

private:
    void add(std::string const& path, std::string message)
    {
        read_.reading.problem(read_.reading.lines.of(path), path, std::move(message));
    }

    void list(Field const& field, std::string const& path, json::array const& records)
    {
        for (std::size_t at = 0; at < records.size(); ++at)
            if (auto const* record = records[at].if_object())
                for (auto const& part : field.parts)
                    value(part, fmt::format("{}[{}].{}", path, at, part.name), record->if_contains(part.name));
    }

    void value(Field const& part, std::string const& path, json::value const* value)
    {
        auto const* items = value ? value->if_array() : nullptr;
        auto const absent = !value || (items && items->empty()) || (value->is_string() && value->get_string().empty());
        if (absent && part.need == Need::required)
            add(path, "is missing");
        if (absent)
            return;
        if (part.type == FieldType::records)
            return list(part, path, *items);
        if (!items)
            return single(part, path, *value);
        for (std::size_t at = 0; at < items->size(); ++at)
            single(part, fmt::format("{}[{}]", path, at), (*items)[at]);
    }

    void single(Field const& part, std::string const& path, json::value const& value)
    {
        if (auto fault = value_fault(part, value, vocabulary_))
            add(path, std::move(*fault));
    }

    void doubles(json::array const& records, std::string_view name, std::string const& path)
    {
        std::set<std::string, std::less<>> seen;
        for (std::size_t at = 0; at < records.size(); ++at)
        {
            auto const* record = records[at].if_object();
            auto const* slug = record ? record->if_contains(name) : nullptr;
            if (slug && slug->is_string() && !seen.emplace(slug->get_string()).second)
                add(fmt::format("{}[{}].{}", path, at, name),
                    fmt::format("'{}' stands here twice; keep one", std::string_view(slug->get_string())));
        }
    }

    void area(std::string const& path, Area const& area)
    {
        auto const* province = vocabulary_.area(area.within);
        if (province && province->kind != AreaKind::province && province->kind != AreaKind::region)
            add(path + ".within", fmt::format("'{}' is no province or region", area.within));
        if (area.kind == AreaKind::former_municipality && !area.to)
            add(path + ".to", "is missing; a former municipality has a first day on which it no longer exists");
        if (!area.into.empty() && !area.to)
            add(path + ".into", "needs 'to': the first day on which this area no longer exists");
        if (area.from && area.to && *area.to <= *area.from)
            add(path + ".to", "must lie after 'from'");
        if (follows_itself(area))
            add(path + ".into", fmt::format("'{}' follows itself; successors must not run in a circle", area.slug));
    }

    bool follows_itself(Area const& area) const
    {
        std::set<std::string> seen;
        std::vector<std::string> open = area.into;
        while (!open.empty())
        {
            auto const slug = open.back();
            open.pop_back();
            auto const* next = vocabulary_.area(slug);
            if (next && seen.insert(slug).second)
                open.insert(open.end(), next->into.begin(), next->into.end());
        }
        return seen.contains(area.slug);
    }

    void members(std::string const& path, RegionSet const& region)
    {
        std::set<std::pair<std::string, std::string>> seen;
        for (std::size_t at = 0; at < region.members.size(); ++at)
        {
            auto const& member = region.members[at];
            auto const from = member.from ? text::iso(*member.from) : std::string();
            if (!seen.emplace(member.area, from).second)
                add(fmt::format("{}[{}].area", path, at), fmt::format("'{}' stands here twice; keep one", member.area));
            if (member.from && member.to && *member.to <= *member.from)
                add(fmt::format("{}[{}].to", path, at), "must lie after 'from'");
        }
    }

    Read& read_;
    Vocabulary const& vocabulary_;
};

}

std::vector<FileProblem> parse_vocabulary(VocabularySources const& sources, Vocabulary& vocabulary)
{
    std::vector<Read> files;
    for (auto const file : vocabulary_files)
        if (auto const source = sources.find(file); source != sources.end())
        {
            files.push_back(read(file, source->second));
            take_records(file, files.back().records, vocabulary);
        }
    std::vector<FileProblem> problems;
    for (auto& file : files)
    {
        Check(file, vocabulary).run();
        for (auto& problem : file.reading.problems)
            problems.push_back(
                {"vocabulary/" + file.file, problem.line, std::move(problem.field), std::move(problem.message)});
    }
    return problems;
}

std::string write_vocabulary(std::string_view file, Vocabulary const& vocabulary)
{
    std::string out;
    write_records(out, vocabulary_shape(file), vocabulary_records(file, vocabulary));
    return out;
}

}
