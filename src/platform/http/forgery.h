// The forgery rule: only our own pages may change something. Internal to http.
#pragma once

#include <optional>
#include <string_view>

namespace http {

/// The headers by which browsers say where a request comes from; absent when not sent.
struct Provenance
{
    std::optional<std::string_view> sec_fetch_site = {};
    std::optional<std::string_view> origin = {};
};

/// Whether a state-changing request comes from a page of `base_url`: by Sec-Fetch-Site, else by Origin. A request with
/// neither header is refused. Browsers set both themselves; pages cannot.
bool comes_from_us(Provenance const& provenance, std::string_view base_url);

} // namespace http
