// XML for feeds and sitemaps, written element by element: what is opened is closed, and every value is escaped.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace html {

// Names come from code, values from anywhere. Characters that XML 1.0 does not know are left out.
class Xml
{
public:
    using Attributes = std::initializer_list<std::pair<char const*, std::string_view>>;

    Xml();

    Xml& open(char const* name, Attributes attributes = {});
    Xml& close();
    // An element that holds text only.
    Xml& leaf(char const* name, std::string_view text, Attributes attributes = {});
    Xml& empty(char const* name, Attributes attributes);

    // Closes what is open and hands over the document (UTF-8).
    std::string take();

private:
    void start(char const* name, Attributes attributes);

    std::string bytes_;
    std::vector<char const*> opened_;
};

}
