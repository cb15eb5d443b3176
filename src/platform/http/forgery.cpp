// The forgery rule.
#include "platform/http/forgery.h"

#include "platform/http/bytes.h"

namespace http {

namespace {

// Browsers leave a default port out of Origin; a Host header may carry it.
std::string_view without_default_port(std::string_view origin)
{
    if (origin.starts_with("http://") && origin.ends_with(":80"))
        origin.remove_suffix(3);
    if (origin.starts_with("https://") && origin.ends_with(":443"))
        origin.remove_suffix(4);
    return origin;
}

} // namespace

bool comes_from_us(Provenance const& provenance, std::string_view base_url)
{
    if (provenance.sec_fetch_site)
        return *provenance.sec_fetch_site == "same-origin";
    return provenance.origin && !base_url.empty()
        && equal_ignoring_case(without_default_port(*provenance.origin), without_default_port(base_url));
}

} // namespace http
