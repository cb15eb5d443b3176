// The handlers that the route table names; each has a file of its own.
#pragma once
#include "sharing/sharing.h"

namespace sharing {

http::Response show_atom(Sharing& sharing, http::Request const& request);
http::Response show_json_feed(Sharing& sharing, http::Request const& request);
http::Response show_sitemap(Sharing& sharing, http::Request const& request);
http::Response show_robots(Sharing& sharing, http::Request const& request);
http::Response show_security(Sharing& sharing, http::Request const& request);
http::Response show_manifest(Sharing& sharing, http::Request const& request);
http::Response show_follow(Sharing& sharing, http::Request const& request);
http::Response embed_list(Sharing& sharing, http::Request const& request);
http::Response embed_entry(Sharing& sharing, http::Request const& request);

}
