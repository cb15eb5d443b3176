// Tests of written XML.
#include "platform/html/xml.h"

#include <gtest/gtest.h>

TEST(Xml, ClosesWhatIsOpenAndEscapesEveryValue)
{
    html::Xml xml;
    xml.open("feed", {{"xmlns", "http://www.w3.org/2005/Atom"}}).leaf("title", "Brood & <rozen>", {{"type", "a\"b"}});
    xml.open("entry").empty("link", {{"href", "/?a=1&b=2"}});
    EXPECT_EQ(
        xml.take(),
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n"
        "<feed xmlns=\"http://www.w3.org/2005/Atom\">\n"
        "<title type=\"a&quot;b\">Brood &amp; &lt;rozen&gt;</title>\n"
        "<entry>\n<link href=\"/?a=1&amp;b=2\"/>\n</entry>\n</feed>\n");
}

TEST(Xml, LeavesOutWhatXmlDoesNotKnow)
{
    html::Xml xml;
    xml.leaf("a", std::string("x\0y\x01z\t\n\r\xEF\xBF\xBF\xEF\xBB\xBF\xE2\x82\xAC", 17));
    EXPECT_EQ(xml.take(), "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<a>xyz\t\n&#13;\xEF\xBB\xBF\xE2\x82\xAC</a>\n");
}
