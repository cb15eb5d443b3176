// Fuzzes Markdown: no source may crash, write unbalanced markup or another element than Markdown has, or flood.
#include "platform/html/markdown.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace {

// Stops the fuzzer at the source it is reading.
void require(bool holds)
{
    if (!holds)
        std::abort();
}

bool is_known(std::string_view name)
{
    constexpr std::string_view known =
        " p em strong s code pre br hr ul ol li blockquote table thead tbody tr th td a h2 h3 h4 h5 h6 ";
    return known.find(" " + std::string(name) + " ") != std::string_view::npos;
}

// Reads our own output, in which every "<" is a tag and no attribute has a ">".
void require_balanced(std::string_view html)
{
    std::vector<std::string_view> open;
    for (auto at = html.find('<'); at != std::string_view::npos; at = html.find('<', at + 1))
    {
        auto const end = html.find('>', at);
        require(end != std::string_view::npos);
        auto const tag = html.substr(at + 1, end - at - 1);
        auto const name = tag.substr(tag.starts_with('/') ? 1 : 0, tag.find(' '));
        require(is_known(name));
        require(tag.find("=\"javascript:") == std::string_view::npos);
        if (name == "br" || name == "hr")
            continue;
        if (!tag.starts_with('/'))
        {
            open.push_back(name);
            continue;
        }
        require(!open.empty() && open.back() == name);
        open.pop_back();
    }
    require(open.empty());
}

std::optional<html::Url> resolve(std::string_view)
{
    return html::Url::from_path("/projecten/x");
}

}

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size)
{
    std::string_view const source(reinterpret_cast<char const*>(data), size);
    html::MarkdownOptions const options{.resolver = resolve};
    html::Out out;
    auto const outcome = html::markdown(out, source, options);
    require((outcome == html::MarkdownOutcome::written) || out.empty());
    require_balanced(out.view());

    auto const headings = html::table_of_contents(source, options);
    for (auto const& heading : headings)
        require(out.view().find("id=\"" + heading.id + "\"") != std::string_view::npos);
    require(html::markdown_check(source) == outcome);
    for (auto const& link : html::markdown_links(source))
        require(link.line >= 1);
    html::markdown_text(source);
    return 0;
}
