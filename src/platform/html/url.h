// Url: an address that is safe to follow; AssetUrl: one of our own static files.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace html {

namespace detail {
struct UrlMaker; // html::url of write.h, whose literal was checked at compile time
}

// Relative, http, https, mailto or tel; ASCII. Never empty.
// To build one with holes, use html::url("/projecten/{}?pagina={}", slug, page) of html/write.h.
class Url
{
public:
    // Absent when the text is empty, longer than 2048 bytes, protocol-relative ("//host"), has another scheme, a user
    // name, no host, a host that is not ASCII (punycode is), a space, a control character or a backslash. Other bytes
    // above ASCII are percent-encoded.
    static std::optional<Url> parse(std::string_view text);

    // A path of our own site that code, not a visitor, has put together ("/projecten?pagina=2").
    // Throws std::invalid_argument when it does not begin with one slash or parse would refuse it.
    static Url from_path(std::string_view path);

    // mailto: and tel: links; absent when the text is not an address or a number.
    static std::optional<Url> mail(std::string_view address);
    static std::optional<Url> phone(std::string_view number);

    // The same address with one more query parameter (both sides percent-encoded), or with another fragment.
    Url with_query(std::string_view name, std::string_view value) const;
    Url with_fragment(std::string_view id) const;

    std::string const& text() const { return text_; }
    // True for http and https: it leads to another site, or names ours in full.
    bool is_external() const;

    friend bool operator==(Url const&, Url const&) = default;

private:
    friend struct detail::UrlMaker;
    explicit Url(std::string text) : text_(std::move(text)) {}
    std::string text_;
};

// The address of a static file of this program: the only thing a hole in <script src> takes.
class AssetUrl
{
public:
    // Throws std::invalid_argument unless the path begins with one slash and has only letters, digits and "._-/".
    explicit AssetUrl(std::string_view path);
    std::string const& text() const { return text_; }

private:
    std::string text_;
};

// The same picture in several widths: the only thing a hole in srcset takes, and it fills the attribute.
class SourceSet
{
public:
    // Each width in pixels once. The address is written so that no comma of its own ends it.
    SourceSet& add(Url const& url, int width);
    std::string const& text() const { return text_; }

private:
    std::string text_;
};

// Percent-encodes everything but letters, digits and "-._~".
std::string percent_encode(std::string_view text);

}
