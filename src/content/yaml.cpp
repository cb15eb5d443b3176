// Builds the tree from yaml-cpp's events, so that nothing hostile is expanded before it is refused.
#include "content/yaml.h"

#include "platform/text/utf8.h"

#include <fmt/format.h>
#include <yaml-cpp/depthguard.h>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <optional>
#include <set>
#include <sstream>

namespace content::yaml {

namespace {

/// Thrown by the handler to stop yaml-cpp; the fault is listed already.
struct Stop
{};

constexpr std::string_view no_anchors = "anchors, aliases and tags (&, * and !) are not allowed; "
                                        "if this is a text, put it in double quotes";

class Builder final : public YAML::EventHandler
{
public:
    Builder(std::string_view source, int first_line, Document& document)
        : source_(source), first_line_(first_line), document_(document)
    {}

    void OnDocumentStart(YAML::Mark const& mark) override
    {
        if (++documents_ > 1)
            stop(line(mark), "a second YAML document starts here; a file holds one");
    }
    void OnDocumentEnd() override {}
    void OnNull(YAML::Mark const& mark, YAML::anchor_t) override { add(Node::Type::null, mark, ""); }
    void OnAlias(YAML::Mark const& mark, YAML::anchor_t) override { stop(line(mark), std::string(no_anchors)); }
    void OnScalar(YAML::Mark const& mark, std::string const&, YAML::anchor_t, std::string const& text) override
    {
        refuse_unclosed(mark);
        add(Node::Type::scalar, mark, text);
    }
    void OnSequenceStart(YAML::Mark const& mark, std::string const&, YAML::anchor_t, YAML::EmitterStyle::value) override
    {
        open(Node::Type::list, mark);
    }
    void OnSequenceEnd() override { open_.pop_back(); }
    void OnMapStart(YAML::Mark const& mark, std::string const&, YAML::anchor_t, YAML::EmitterStyle::value) override
    {
        open(Node::Type::map, mark);
    }
    void OnMapEnd() override { open_.pop_back(); }

private:
    struct Level
    {
        Node* node;
        std::string key;
        int key_line = 0;
        bool has_key = false;
        std::set<std::string, std::less<>> keys;
    };

    int line(YAML::Mark const& mark) const { return mark.line + first_line_; }

    [[noreturn]] void stop(int at, std::string message)
    {
        document_.faults.push_back({.line = at, .message = std::move(message)});
        throw Stop{};
    }

    // A node's mark stands on its anchor or tag when it has one; plain text cannot start with these.
    void refuse_properties(YAML::Mark const& mark)
    {
        auto const at = static_cast<std::size_t>(std::max(mark.pos, 0));
        if (at < source_.size() && (source_[at] == '&' || source_[at] == '!'))
            stop(line(mark), std::string(no_anchors));
    }

    // yaml-cpp takes a quote that is never closed for a text up to the end of the file.
    void refuse_unclosed(YAML::Mark const& mark)
    {
        auto at = static_cast<std::size_t>(std::max(mark.pos, 0));
        if (at >= source_.size() || (source_[at] != '"' && source_[at] != '\''))
            return;
        auto const quote = source_[at];
        for (++at; at < source_.size() && source_[at] != quote; ++at)
            if (quote == '"' && source_[at] == '\\')
                ++at;
        if (at >= source_.size())
            stop(line(mark), "the quote that opens here is never closed");
    }

    void remember_key(Level& level, YAML::Mark const& mark, std::string_view text)
    {
        level.key = text;
        level.key_line = line(mark);
        level.has_key = true;
        if (!level.keys.insert(level.key).second)
            document_.faults.push_back({line(mark), "stands here twice; keep one", level.key});
    }

    Node* add(Node::Type type, YAML::Mark const& mark, std::string_view text)
    {
        refuse_properties(mark);
        if (++nodes_ > max_nodes)
            stop(line(mark), fmt::format("more than {} values in one file; split it", max_nodes));
        if (open_.empty())
        {
            document_.root = {.type = type, .line = line(mark), .key = {}, .text = std::string(text), .items = {}};
            return &document_.root;
        }
        auto& level = open_.back();
        if (level.node->type == Node::Type::map && !level.has_key)
        {
            if (type != Node::Type::scalar)
                stop(line(mark), "a key must be a plain word, followed by ': ' and a value");
            remember_key(level, mark, text);
            return nullptr;
        }
        auto const at = level.has_key ? level.key_line : line(mark);
        level.node->items.push_back(
            {.type = type, .line = at, .key = level.key, .text = std::string(text), .items = {}});
        level.has_key = false;
        level.key.clear();
        return &level.node->items.back();
    }

    void open(Node::Type type, YAML::Mark const& mark)
    {
        if (open_.size() >= max_depth)
            stop(line(mark), fmt::format("nested more than {} levels deep; no field needs that", max_depth));
        open_.push_back({.node = add(type, mark, ""), .key = {}, .keys = {}});
    }

    std::string_view source_;
    int first_line_;
    Document& document_;
    std::vector<Level> open_;
    std::size_t nodes_ = 0;
    int documents_ = 0;
};

void feed(std::string_view source, int first_line, Document& document)
{
    std::istringstream input{std::string(source)};
    YAML::Parser parser(input);
    Builder builder(source, first_line, document);
    while (parser.HandleNextDocument(builder))
    {}
}

std::string explain(YAML::Exception const& error)
{
    if (dynamic_cast<YAML::DeepRecursion const*>(&error))
        return fmt::format("nested more than {} levels deep; no field needs that", max_depth);
    if (error.msg == YAML::ErrorMsg::UNKNOWN_ANCHOR || error.msg == YAML::ErrorMsg::TAG_WITH_NO_SUFFIX)
        return std::string(no_anchors);
    return fmt::format("this is not YAML: {}; put texts in double quotes and indent with spaces", error.msg);
}

bool forbidden(char byte)
{
    auto const value = static_cast<unsigned char>(byte);
    return (value < 0x20 && byte != '\n' && byte != '\t' && byte != '\r') || value == 0x7f;
}

std::optional<std::string> line_fault(std::string_view line)
{
    if (line.find('\0') != std::string_view::npos)
        return "contains the character U+0000; remove it";
    if (!text::valid_utf8_text(line))
        return "is not UTF-8; save the file as UTF-8";
    auto const control = std::find_if(line.begin(), line.end(), forbidden);
    if (control != line.end())
        return fmt::format("contains the control character U+{:04X}; remove it", static_cast<unsigned char>(*control));
    auto const cr = line.find('\r');
    if (cr != std::string_view::npos && cr + 1 != line.size())
        return "contains a carriage return inside a line; end lines with LF";
    return std::nullopt;
}

}

Node const* Node::member(std::string_view name) const
{
    auto const found = std::find_if(items.begin(), items.end(), [&](Node const& item) { return item.key == name; });
    return type == Type::map && found != items.end() ? &*found : nullptr;
}

Document parse(std::string_view source, int first_line)
{
    Document document;
    try
    {
        feed(source, first_line, document);
    }
    catch (Stop const&)
    {
        // The fault that stopped it is in the list.
    }
    catch (YAML::Exception const& error)
    {
        document.faults.push_back({.line = std::max(error.mark.line, 0) + first_line, .message = explain(error)});
    }
    return document;
}

std::vector<Fault> byte_faults(std::string_view source)
{
    if (source.size() > max_bytes)
        return {{.message = fmt::format("is {} bytes; at most {} are accepted", source.size(), max_bytes)}};
    if (source.starts_with("\xEF\xBB\xBF"))
        return {{.message = "starts with a byte order mark; save the file as UTF-8 without one"}};
    std::vector<Fault> faults;
    int number = 1;
    for (std::size_t start = 0; start <= source.size(); ++number)
    {
        auto const end = std::min(source.find('\n', start), source.size());
        if (auto message = line_fault(source.substr(start, end - start)))
            faults.push_back({.line = number, .message = std::move(*message)});
        start = end + 1;
    }
    return faults;
}

std::string with_unix_lines(std::string_view source)
{
    std::string result;
    result.reserve(source.size());
    for (std::size_t at = 0; at < source.size(); ++at)
        if (source[at] != '\r' || at + 1 == source.size() || source[at + 1] != '\n')
            result += source[at];
    return result;
}

}
