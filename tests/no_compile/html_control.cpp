// The control: what the other cases nearly do does compile, so each of them fails for its reason and no other.
// reason: none
#include "platform/html/write.h"

namespace {

void part(html::Out& out)
{
    html::write(out, "<li>{{}}</li>");
}

}

void page(html::Out& out, std::string const& text, html::Url const& url)
{
    constexpr char const* kept_literal = "<br>";
    html::write(out, kept_literal);
    html::write(
        out, R"(<!doctype html><!-- a comment --><p class="a {}" title="{}">{} &amp; {} &#8364;</p>)", text, text, text,
        -1);
    html::write(
        out, R"(<ul>{}{}</ul><title>{}</title><textarea name="a">{}</textarea>)", part, html::Fragment(), text, text);
    html::write(
        out, R"(<input checked="{}" aria-current="{}" value="{}">)", true, html::attribute_if(false, text), text);
    html::write(out, R"(<a href="{}">x</a><script src="{}" defer></script>)", url, html::AssetUrl("/a.js"));
    html::write(out, R"(<a href="/a/{}/b-{}.html?c={}&amp;d={}#e-{}">x</a>)", text, 1, text, url, text);
    html::write(out, R"(<a href="https://example.org/{}">x</a><a href="mailto:a@example.org">x</a>)", text);
    html::write(out, R"(<svg viewBox="0 0 {} 1"><a href="{}"><path d="M{} 0"/></a></svg>)", 1.5, url, 2.5F);
    html::write(
        out, R"(<table><tbody><tr><td><p>{}</p></td></tr></tbody></table><my-map data-x="{}"></my-map>)", text, 1);
    html::write(out, R"(<iframe src="{}" title="{}"></iframe><style></style><br/><p></p>)", url, text);
    auto const made = html::url("/a/{}?b={}&c=d", text, 1);
    auto const kept = html::fragment("{}", text);
    html::write(out, R"(<meta property="og:url" content="{}">{})", made, kept);
}
