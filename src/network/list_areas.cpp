// GET /gemeenten: every municipality, by region set.
#include "network/handlers.h"
#include "network/pages.h"

namespace network {

http::Response list_areas(Network& network, http::Request const& request)
{
    return areas_page(content::viewer(network.content, network.clock, request));
}

}
