// A route must say who may use it.
// reason: no matching function for call to 'http::Route<Slice>::Route(http::Method, <brace-enclosed initializer list>, http::Response
#include "platform/http/route.h"

struct Slice
{
};

http::Response show(Slice&, http::Request const&);

void table()
{
    auto const row = http::Route<Slice>(http::Method::get, {"/projecten", "/en/projects"}, show);
    static_cast<void>(row);
}
