// Page: what a handler returns before app puts the frame (menu, person, settings) round it.
#pragma once

#include "platform/html/out.h"

#include <optional>
#include <string>
#include <vector>

namespace html {

enum class Robots { index, noindex };

// Whether the page offers a way out that leaves no trace on screen, for who must not be seen reading it.
enum class QuickExit { no, yes };

// A picture that stands for the page where it is shared.
struct ShareImage
{
    std::string path; // of this site
    std::string alt;
    int width = 0; // pixels
    int height = 0;
};

// A feed or calendar that one can follow instead of the page.
struct Feed
{
    std::string title;
    std::string path;
    std::string type; // media type, such as application/atom+xml
};

// One step of the trail above the title; the page itself is not part of it.
struct Crumb
{
    std::string label;
    std::string path;
};

struct Page
{
    std::string title = {};       // without the name of the site
    std::string description = {}; // for search engines and share text; empty: none
    std::string language = "nl";  // of the content of <main>: "nl" or "en"
    Fragment main = {};           // content of <main>, with the page's only h1
    std::string path_nl = {};     // the same page in each language, for the switch and hreflang; empty: none
    std::string path_en = {};
    std::string canonical = {}; // path; empty: the path of the request
    std::vector<Crumb> breadcrumbs = {};
    Robots robots = Robots::index;
    QuickExit quick_exit = QuickExit::no;
    std::optional<ShareImage> image = {};
    std::vector<Feed> feeds = {};
    std::string structured_data = {}; // schema.org as JSON-LD; empty: none
    std::string published = {};       // when an article appeared and last changed, after RFC 3339; empty: no article
    std::string modified = {};
};

}
