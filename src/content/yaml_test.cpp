// The bounded YAML reader: what it gives, and that hostile input is refused quickly and with a line.
#include "content/yaml.h"

#include <gtest/gtest.h>

namespace content::yaml {
namespace {

std::string fault_of(std::string_view source)
{
    auto const document = parse(source, 1);
    if (document.faults.empty())
        return "none";
    return std::to_string(document.faults.front().line) + ": " + document.faults.front().message;
}

std::string repeated(std::string_view part, std::size_t bytes)
{
    std::string result;
    while (result.size() + part.size() <= bytes)
        result += part;
    return result;
}

TEST(Yaml, gives_a_tree_with_lines)
{
    auto const document = parse("title: \"een\" # hier\nlist:\n  - a: 1\n    b: twee\n  -\nnone:\n", 10);
    ASSERT_TRUE(document.faults.empty());
    auto const& root = document.root;
    ASSERT_EQ(root.type, Node::Type::map);
    EXPECT_EQ(root.member("title")->text, "een");
    EXPECT_EQ(root.member("title")->line, 10);
    auto const& list = *root.member("list");
    ASSERT_EQ(list.items.size(), 2U);
    EXPECT_EQ(list.items[0].member("b")->text, "twee");
    EXPECT_EQ(list.items[0].member("b")->line, 13);
    EXPECT_EQ(list.items[1].type, Node::Type::null);
    EXPECT_EQ(root.member("none")->type, Node::Type::null);
    EXPECT_EQ(root.member("none")->line, 15);
}

TEST(Yaml, refuses_anchors_aliases_and_tags)
{
    EXPECT_NE(fault_of("a: 1\nb: &x 2\n").find("2: anchors, aliases and tags"), std::string::npos);
    EXPECT_NE(fault_of("a: 1\nb: *x\n").find("2: anchors, aliases and tags"), std::string::npos);
    EXPECT_NE(fault_of("a: &x 1\nb: *x\n").find("1: anchors, aliases and tags"), std::string::npos);
    EXPECT_NE(fault_of("a: !!str 1\n").find("1: anchors, aliases and tags"), std::string::npos);
    EXPECT_NE(fault_of("a: ! 1\n").find("1: anchors, aliases and tags"), std::string::npos);
    EXPECT_NE(fault_of("a: !<x> 1\n").find("1: anchors, aliases and tags"), std::string::npos);
    EXPECT_EQ(fault_of("a: \"&x *y !z\"\n"), "none");
}

TEST(Yaml, refuses_a_key_that_stands_twice)
{
    auto const document = parse("a: 1\nb: 2\na: 3\n", 1);
    ASSERT_EQ(document.faults.size(), 1U);
    EXPECT_EQ(document.faults[0].line, 3);
    EXPECT_EQ(document.faults[0].key, "a");
    EXPECT_EQ(document.faults[0].message, "stands here twice; keep one");
}

TEST(Yaml, refuses_what_no_content_file_needs)
{
    EXPECT_NE(fault_of("? [a, b]\n: 1\n").find("a key must be a plain word"), std::string::npos);
    EXPECT_NE(fault_of("a: 1\n---\nb: 2\n").find("2: a second YAML document"), std::string::npos);
    EXPECT_EQ(fault_of("a: 1\nb: \"1\nc: 2\n"), "2: the quote that opens here is never closed");
    EXPECT_EQ(fault_of("a: '1\n"), "1: the quote that opens here is never closed");
    EXPECT_EQ(fault_of("a: \"\\\"\"\nb: 'it''s'\n"), "none");
    EXPECT_NE(fault_of("a: [1\n").find("this is not YAML"), std::string::npos);
    EXPECT_NE(fault_of("a: b: c\n").find("this is not YAML"), std::string::npos);
}

TEST(Yaml, refuses_a_billion_laughs)
{
    std::string laughs = "a0: &a0 [\"lol\", \"lol\"]\n";
    for (int i = 1; i < 30; ++i)
    {
        auto const name = std::to_string(i - 1);
        laughs += "a" + std::to_string(i) + ": &a" + std::to_string(i) + " [*a" + name + ", *a" + name + "]\n";
    }
    EXPECT_NE(fault_of(laughs).find("1: anchors, aliases and tags"), std::string::npos);
}

TEST(Yaml, refuses_deep_nesting)
{
    for (auto const part : {"[", "{", "{a: ", "[a, ", "? ", "- ", "? ["})
        EXPECT_NE(fault_of(repeated(part, max_bytes)), "none") << part;
    EXPECT_NE(fault_of("a: [[[[[[[[[[1]]]]]]]]]]\n").find("nested more than 8 levels"), std::string::npos);
    std::string steps;
    for (std::size_t depth = 0; depth < 600; ++depth)
        steps += std::string(depth, ' ') + "a:\n";
    EXPECT_NE(fault_of(steps).find("nested more than 8 levels"), std::string::npos);
}

TEST(Yaml, refuses_a_flood_of_values)
{
    EXPECT_NE(fault_of("a:\n" + repeated("  - 1\n", max_bytes)).find("1: none"), 0U);
    EXPECT_NE(
        fault_of("a: [" + repeated("1,", max_bytes - 10) + "]\n").find("more than 50000 values"), std::string::npos);
}

TEST(Yaml, names_the_line_of_bytes_that_are_no_text)
{
    auto const faults = byte_faults(std::string("a\nb\0c\n\xFF\nok\n\x01\nx\ry\n", 17));
    ASSERT_EQ(faults.size(), 4U);
    EXPECT_EQ(faults[0].line, 2);
    EXPECT_EQ(faults[0].message, "contains the character U+0000; remove it");
    EXPECT_EQ(faults[1].line, 3);
    EXPECT_EQ(faults[1].message, "is not UTF-8; save the file as UTF-8");
    EXPECT_EQ(faults[2].line, 5);
    EXPECT_EQ(faults[2].message, "contains the control character U+0001; remove it");
    EXPECT_EQ(faults[3].line, 6);
    EXPECT_EQ(faults[3].message, "contains a carriage return inside a line; end lines with LF");
}

TEST(Yaml, refuses_a_file_that_is_too_large_or_starts_with_a_mark)
{
    EXPECT_EQ(
        byte_faults(std::string(max_bytes + 1, 'a')).at(0).message, "is 262145 bytes; at most 262144 are accepted");
    EXPECT_TRUE(byte_faults(std::string(max_bytes, 'a')).empty());
    EXPECT_NE(
        byte_faults("\xEF\xBB\xBF"
                    "a")
            .at(0)
            .message.find("byte order mark"),
        std::string::npos);
}

TEST(Yaml, takes_the_line_ends_of_every_editor)
{
    EXPECT_TRUE(byte_faults("a: 1\r\nb: 2\r\n").empty());
    EXPECT_EQ(with_unix_lines("a: 1\r\nb: 2\r\n"), "a: 1\nb: 2\n");
}

}
}
