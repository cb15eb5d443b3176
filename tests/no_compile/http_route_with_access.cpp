// The same row with its access column: proves that only its absence is refused.
// reason: none
#include "platform/http/route.h"

struct Slice
{
};

http::Response show(Slice&, http::Request const&);

void table()
{
    auto const row = http::Route<Slice>(http::Method::get, {"/projecten", "/en/projects"}, http::Access::everyone, show);
    static_cast<void>(row);
}
