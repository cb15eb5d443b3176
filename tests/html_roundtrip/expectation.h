// What a parser must find in a document: every element in order, with all its attributes and its own text.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace html_roundtrip {

using Named = std::vector<std::pair<std::string, std::string>>;

// The parts of an address that were values: what follows percent-decoding.
struct Address
{
    std::string attribute;
    std::vector<std::string> path;
    Named query;
    std::string fragment;
};

struct Element
{
    std::string tag;
    Named attributes = {};
    std::string text = {};
    std::vector<Address> addresses = {};
};

// One line of JSON.
std::string document_line(std::string_view html, std::vector<Element> const& elements);
std::string markdown_line(std::string_view html, std::string_view source);

}
