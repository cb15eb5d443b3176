// The router: a tree of path segments; a word goes before a hole, a hole before the rest of the path.
#include "platform/http/router.h"

#include <algorithm>
#include <map>
#include <stdexcept>

namespace http {

namespace {

struct Leaf
{
    Row const* row;
    text::Language language;
    std::vector<std::string> names; // of the holes, in order
};

[[noreturn]] void refuse(std::string_view path, std::string_view why)
{
    throw std::logic_error("route " + std::string(path) + ": " + std::string(why));
}

std::vector<std::string_view> split_pattern(std::string_view path)
{
    if (!path.starts_with('/'))
        refuse(path, "must begin with a slash");
    std::vector<std::string_view> segments;
    auto rest = path.substr(1);
    while (!rest.empty())
    {
        auto const end = std::min(rest.find('/'), rest.size());
        if (end == 0 || end + 1 == rest.size())
            refuse(path, "has an empty segment");
        segments.push_back(rest.substr(0, end));
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return segments;
}

// The name of a hole; empty for a word.
std::string_view hole_name(std::string_view path, std::string_view segment)
{
    if (segment.find_first_of("{}") == std::string_view::npos)
        return {};
    auto const name = segment.substr(1, segment.size() - 2);
    if (!segment.starts_with('{') || !segment.ends_with('}') || name.empty()
        || name.find_first_of("{}") != std::string_view::npos)
        refuse(path, "a segment is a word or one {hole}");
    return name;
}

} // namespace

struct Router::Node
{
    std::map<std::string, std::unique_ptr<Node>, std::less<>> words;
    std::unique_ptr<Node> hole;
    std::vector<Leaf> leaves; // for a path that ends here, one for each method
    std::vector<Leaf> tails;  // for a path that goes on from here

    Node* word(std::string_view segment)
    {
        auto& child = words[std::string(segment)];
        if (!child)
            child = std::make_unique<Node>();
        return child.get();
    }

    Node* any()
    {
        if (!hole)
            hole = std::make_unique<Node>();
        return hole.get();
    }
};

namespace {

using Values = std::vector<std::string_view>;

// One search through the tree; remembers the methods of leaves that did not take this one.
template <class Node>
class Search
{
public:
    Search(Method method, std::span<std::string const> segments) : method_(method), segments_(segments) {}

    Leaf const* from(Node const& node, std::size_t depth)
    {
        if (depth == segments_.size())
            return choose(node.leaves);
        if (auto const word = node.words.find(segments_[depth]); word != node.words.end())
        {
            if (auto const* const leaf = from(*word->second, depth + 1))
                return leaf;
        }
        if (node.hole)
        {
            values.push_back(segments_[depth]);
            if (auto const* const leaf = from(*node.hole, depth + 1))
                return leaf;
            values.pop_back();
        }
        if (auto const* const leaf = choose(node.tails))
        {
            tail_from = depth;
            return leaf;
        }
        return nullptr;
    }

    Values values;
    std::size_t tail_from = 0;
    std::vector<Method> allowed;

private:
    Leaf const* choose(std::vector<Leaf> const& leaves)
    {
        for (auto const& leaf : leaves)
        {
            if (leaf.row->method == method_)
                return &leaf;
            if (std::ranges::find(allowed, leaf.row->method) == allowed.end())
                allowed.push_back(leaf.row->method);
        }
        return nullptr;
    }

    Method method_;
    std::span<std::string const> segments_;
};

std::string join_from(std::span<std::string const> segments, std::size_t first)
{
    std::string joined;
    for (auto const& segment : segments.subspan(first))
        joined += (joined.empty() ? "" : "/") + segment;
    return joined;
}

} // namespace

Router::Router() : root_(std::make_unique<Node>()) {}

Router::~Router() = default;

void Router::add_row(Row row)
{
    if (row.method == Method::head || row.method == Method::options)
        refuse(row.paths.nl, "HEAD and OPTIONS are answered by the server");
    rows_.push_back(std::make_unique<Row const>(std::move(row)));
    auto const& added = *rows_.back();
    add_path(added, added.paths.nl, language_of(added.paths.nl));
    if (!added.paths.en.empty())
        add_path(added, added.paths.en, text::Language::en);
}

void Router::add_path(Row const& row, std::string_view path, text::Language language)
{
    auto* node = root_.get();
    std::vector<std::string> names;
    bool tail = false;
    for (auto const segment : split_pattern(path))
    {
        if (tail)
            refuse(path, "{name...} must be the last segment");
        auto name = hole_name(path, segment);
        tail = name.ends_with("...");
        if (tail)
            name.remove_suffix(3);
        else
            node = name.empty() ? node->word(segment) : node->any();
        if (!name.empty() || tail)
            names.emplace_back(name);
    }
    auto& leaves = tail ? node->tails : node->leaves;
    for (auto const& leaf : leaves)
    {
        if (leaf.row->method == row.method)
            refuse(path, "is already taken for " + std::string(name(row.method)));
    }
    leaves.push_back({&row, language, std::move(names)});
}

Match Router::match(Method method, std::span<std::string const> segments) const
{
    Search<Node> search(method == Method::head ? Method::get : method, segments);
    auto const* const leaf = search.from(*root_, 0);
    Match match;
    if (leaf == nullptr)
    {
        match.allowed = std::move(search.allowed);
        return match;
    }
    match.row = leaf->row;
    match.language = leaf->language;
    for (std::size_t i = 0; i < leaf->names.size(); ++i)
    {
        match.values.emplace_back(
            leaf->names[i],
            i < search.values.size() ? std::string(search.values[i]) : join_from(segments, search.tail_from));
    }
    return match;
}

text::Language language_of(std::string_view path)
{
    return path == "/en" || path.starts_with("/en/") ? text::Language::en : text::Language::nl;
}

} // namespace http
