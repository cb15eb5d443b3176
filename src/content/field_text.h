// Fields between YAML and JSON: read with a line number for each, written in the one canonical form.
#pragma once
#include "content/kind.h"
#include "content/yaml.h"

#include <boost/json/array.hpp>
#include <boost/json/value.hpp>

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace content {

/// The line on which each field of a file stands, by path (`tracks[1].area`); `body` is the first line of the body.
class Lines
{
public:
    void put(std::string path, int line) { lines_.emplace(std::move(path), line); }
    /// The line of the field, else that of what it stands in, else 1.
    int of(std::string_view path) const;

private:
    std::map<std::string, int, std::less<>> lines_;
};

struct LineProblem
{
    int line = 1;
    std::string field;
    std::string message;
};

/// What was found while reading a file, beside its values.
struct Reading
{
    Lines lines;
    std::vector<LineProblem> problems;

    void problem(int line, std::string_view field, std::string message)
    {
        problems.push_back({line, std::string(field), std::move(message)});
    }
};

/// The value of a field; absent when the node has another form, with a problem. A number or flag that is none stays
/// text, for `check` to judge.
std::optional<boost::json::value> read_field(
    Reading& reading, Field const& field, std::string const& path, yaml::Node const& node);

/// The text of a node that must hold a single value.
std::optional<std::string> read_scalar(
    Reading& reading, std::string const& path, FieldType type, yaml::Node const& node);

/// Appends "name: value" with all lines below it. The value is canonical and has passed the checks.
void write_field(std::string& out, Field const& field, boost::json::value const& value);

/// Appends records as a list at the left margin: the form of vocabulary files.
void write_records(std::string& out, Field const& field, boost::json::array const& records);

/// A text value between double quotes, `"` and `\` escaped.
std::string in_quotes(std::string_view value);
/// A slug, code, date or number as it is; quoted when YAML would read something else.
std::string plain(std::string_view value);

}
