// HTML of pages at the root, and the addresses that other parts of the site lead to.
#include "site/pages.h"

#include "content/glossary.h"
#include "content/structured.h"
#include "site/site.h"

#include "platform/html/write.h"

namespace site {

using content::Viewer;

std::string_view home_path(text::Language language)
{
    return language == text::Language::nl ? "/" : "/en";
}

std::string_view search_path(text::Language language)
{
    return language == text::Language::nl ? "/zoeken" : "/en/search";
}

std::string_view statement_path(Statement statement, text::Language language)
{
    bool const dutch = language == text::Language::nl;
    switch (statement)
    {
    case Statement::privacy: return dutch ? "/privacy" : "/en/privacy";
    case Statement::accessibility: return dutch ? "/toegankelijkheid" : "/en/accessibility";
    case Statement::security: return dutch ? "/beveiliging" : "/en/security";
    case Statement::contact: return dutch ? "/contact" : "/en/contact";
    }
    return {};
}

html::Page text_page(Viewer const& viewer, TextPage const& page)
{
    constexpr std::size_t worth_jumping = 4;
    auto anchors = content::body_anchors(viewer, page.entry);
    bool const side = anchors.size() >= worth_jumping;
    auto result = content::page_of(viewer, kind, page.entry);
    content::explain_words(viewer, page.entry);
    result.image = content::share_image(page.media, page.entry.content.fields);
    result.main = html::fragment(
        R"(<article>{}<div class="{}"><div class="entry__body">{}{}{}{}{}{}</div>{}</div></article>)",
        [&](html::Out& out) { content::entry_head(out, viewer, page.entry); },
        side ? "entry entry--with-side" : "entry",
        [&](html::Out& out) { content::head_picture(out, viewer, page.media, page.entry.content.fields); },
        [&](html::Out& out) { content::entry_body(out, viewer, page.entry); },
        [&](html::Out& out) {
            if (page.after)
                page.after(out);
        },
        [&](html::Out& out) { content::journey(out, viewer, page.journey); },
        [&](html::Out& out) { content::sources(out, viewer, page.entry.content.fields); },
        [&](html::Out& out) { content::explanations(out, viewer); },
        [&](html::Out& out) {
            if (side)
                html::write(out, R"(<div class="entry__side">{}</div>)", [&](html::Out& part) {
                    content::jump_list(part, viewer, anchors);
                });
        });
    return result;
}

}
