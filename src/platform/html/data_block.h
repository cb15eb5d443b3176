// A block of data for programs in the head of a page: <script type="application/ld+json">. Browsers never run it.
#pragma once

#include "platform/html/out.h"

#include <string>
#include <string_view>

namespace html {

// JSON inside a script element, as a component: html::write(out, "{}", html::data_block(json)).
// A hole in a script does not compile, so this is the one way. Whatever the text holds, it cannot end the element:
// "<", ">", "&", U+2028 and U+2029 are written as JSON escapes, which mean the same inside JSON strings.
class DataBlock
{
public:
    explicit DataBlock(std::string_view json) : json_(json) {}
    void operator()(Out& out) const;

private:
    std::string_view json_; // borrowed: to be written within the expression that made it
};

inline DataBlock data_block(std::string_view json)
{
    return DataBlock(json);
}

}
