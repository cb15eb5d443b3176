// Tests of blocks of data: nothing in them ends the element they stand in.
#include "platform/html/data_block.h"
#include "platform/html/write.h"

#include <gtest/gtest.h>

namespace {

std::string written(std::string_view json)
{
    html::Out out;
    html::write(out, "<head>{}</head>", html::data_block(json));
    return out.take();
}

std::string block(std::string_view content)
{
    return "<head><script type=\"application/ld+json\">" + std::string(content) + "</script></head>";
}

}

TEST(DataBlock, WritesJsonAsItIs)
{
    EXPECT_EQ(written(R"({"name":"Café € 5","n":[1,2]})"), block(R"({"name":"Café € 5","n":[1,2]})"));
    EXPECT_EQ(written(""), block(""));
}

TEST(DataBlock, NothingEndsTheElement)
{
    EXPECT_EQ(
        written(R"({"a":"</script><script>alert(1)</script><!-- & -->"})"),
        block(R"({"a":"\u003c/script\u003e\u003cscript\u003ealert(1)\u003c/script\u003e\u003c!-- \u0026 --\u003e"})"));
}

TEST(DataBlock, LineSeparatorsAreEscapedAndTheirNeighboursAreNot)
{
    EXPECT_EQ(written("\"\xE2\x80\xA8\xE2\x80\xA9\xE2\x80\xA6\xE2\""), block("\"\\u2028\\u2029\xE2\x80\xA6\xE2\""));
}
