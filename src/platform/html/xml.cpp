// Writes XML 1.0.
#include "platform/html/xml.h"

namespace html {

namespace {

constexpr std::string_view noncharacters[] = {"\xEF\xBF\xBE", "\xEF\xBF\xBF"}; // U+FFFE, U+FFFF

bool known(char byte)
{
    return static_cast<unsigned char>(byte) >= 0x20 || byte == '\t' || byte == '\n' || byte == '\r';
}

// The line ends of attributes would be read as blanks, so they are written as references.
void escape(std::string& bytes, std::string_view value)
{
    for (std::size_t i = 0; i < value.size(); ++i)
    {
        auto const three = value.substr(i, 3);
        if (three == noncharacters[0] || three == noncharacters[1])
        {
            i += 2;
            continue;
        }
        switch (value[i])
        {
        case '<': bytes += "&lt;"; break;
        case '>': bytes += "&gt;"; break;
        case '&': bytes += "&amp;"; break;
        case '"': bytes += "&quot;"; break;
        case '\r': bytes += "&#13;"; break;
        default:
            if (known(value[i]))
                bytes += value[i];
        }
    }
}

}

Xml::Xml() : bytes_("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n") {}

void Xml::start(char const* name, Attributes attributes)
{
    bytes_.append("<").append(name);
    for (auto const& [attribute, value] : attributes)
    {
        bytes_.append(" ").append(attribute).append("=\"");
        escape(bytes_, value);
        bytes_ += '"';
    }
}

Xml& Xml::open(char const* name, Attributes attributes)
{
    start(name, attributes);
    bytes_ += ">\n";
    opened_.push_back(name);
    return *this;
}

Xml& Xml::close()
{
    bytes_.append("</").append(opened_.back()).append(">\n");
    opened_.pop_back();
    return *this;
}

Xml& Xml::leaf(char const* name, std::string_view text, Attributes attributes)
{
    start(name, attributes);
    bytes_ += '>';
    escape(bytes_, text);
    bytes_.append("</").append(name).append(">\n");
    return *this;
}

Xml& Xml::empty(char const* name, Attributes attributes)
{
    start(name, attributes);
    bytes_ += "/>\n";
    return *this;
}

std::string Xml::take()
{
    while (!opened_.empty())
        close();
    return std::move(bytes_);
}

}
