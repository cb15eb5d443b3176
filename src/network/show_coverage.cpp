// GET /dekking: of which municipalities and themes there is nothing yet.
#include "network/handlers.h"
#include "network/pages.h"

namespace network {

std::string_view coverage_path(text::Language language)
{
    return language == text::Language::nl ? "/dekking" : "/en/coverage";
}

html::Url contact_url(text::Language language)
{
    return html::Url::from_path(language == text::Language::nl ? "/contact" : "/en/contact");
}

http::Response show_coverage(Network& network, http::Request const& request)
{
    return coverage_page(content::viewer(network.content, network.clock, request));
}

}
