// Writes contact and sharing.
#include "content/aside.h"

#include "content/components.h"

#include "platform/html/write.h"

#include "icons.h"
#include "scripts.h"
#include "text/content.h"

namespace content {

namespace {

namespace words = text::content;
using Icon = void (&)(html::Out&);

void write_link_item(html::Out& out, std::optional<html::Url> const& url, Icon icon, std::string_view label)
{
    if (url)
        html::write(
            out, R"(<li><a href="{}" rel="{}">{}<span>{}</span></a></li>)", *url,
            html::attribute_if(url->is_external(), "external noopener"), icon, label);
}

// The form of the alliance, which then knows what the question is about.
html::Url form_url(Viewer const& viewer, Entry const& entry)
{
    return html::Url::from_path(viewer.language == text::Language::nl ? "/contact" : "/en/contact")
        .with_query("about", entry.content.kind + "/" + entry.content.slug)
        .with_fragment("ask");
}

}

void contact(html::Out& out, Viewer const& viewer, Entry const& entry)
{
    auto const& fields = entry.content.fields;
    auto const role = text_of(fields, "contact_role");
    auto const mail = text_of(fields, "contact_mail");
    auto const phone = text_of(fields, "contact_phone");
    auto const website = html::Url::parse(text_of(fields, "website"));
    if (role.empty() && mail.empty() && phone.empty() && !website)
        return;
    html::write(
        out, R"(<section class="aside" id="contact"><h2>{}</h2>{}<ul class="link-list">{}</ul></section>)",
        viewer.say(words::contact_heading),
        [&](html::Out& part) {
            if (!role.empty())
                html::write(
                    part, R"(<p>{}<br><strong lang="{}">{}</strong></p>)", viewer.say(words::contact_ask),
                    foreign(viewer, entry.content.language), role);
        },
        [&](html::Out& part) {
            write_link_item(part, html::Url::mail(mail), icons::mail, viewer.say(words::contact_mail{.address = mail}));
            write_link_item(
                part, html::Url::phone(phone), icons::phone, viewer.say(words::contact_phone{.number = phone}));
            write_link_item(part, website, icons::external_link, viewer.say(words::contact_website));
            if (entry.content.kind == "project")
                write_link_item(part, form_url(viewer, entry), icons::talk, viewer.say(words::contact_form));
        });
}

namespace {

// Hidden until the script finds that the browser can do it.
void write_button(html::Out& out, std::string_view name, Icon icon, std::string_view label)
{
    html::write(
        out,
        R"(<li hidden="{}"><button class="button button--secondary share__button" type="button" data-share="{}">{}{})"
        R"(</button></li>)",
        true, name, icon, label);
}

// The address of the small page that shows an entry within other pages; empty for what stays here: who told a story
// agreed to a place on this site only.
std::string embed_address(Viewer const& viewer, Entry const& entry, std::string_view address)
{
    auto const* const kind = viewer.kinds->find(entry.content.kind);
    if (!kind || kind->name == "story" || kind->name == "page")
        return {};
    auto const list = kind->path(viewer.language);
    auto const path = entry_path(*kind, viewer.language, html::percent_encode(entry.content.slug));
    if (!address.ends_with(path))
        return {};
    auto const base = address.substr(0, address.size() - path.size());
    bool const dutch = viewer.language == text::Language::nl;
    return std::string(base)
        .append(dutch ? "/insluiten" : "/en/embed")
        .append(list.substr(list.rfind('/')))
        .append(path.substr(path.rfind('/')));
}

// What the entry is called where it stands alone: an invented one says so.
std::string shared_title(Viewer const& viewer, Entry const& entry)
{
    auto const& title = entry.content.title;
    return entry.content.invented == Invented::yes ? viewer.say(words::invented_title{.title = title}) : title;
}

void write_embedding(html::Out& out, Viewer const& viewer, Entry const& entry, std::string_view address)
{
    auto const embedded = embed_address(viewer, entry, address);
    if (embedded.empty())
        return;
    auto const frame = html::fragment( // as markup, so that it is right where it is pasted
        R"(<iframe src="{}" title="{}" width="100%" height="420" loading="lazy"></iframe>)",
        html::Url::parse(embedded).value_or(html::Url::from_path("/")), shared_title(viewer, entry));
    html::write(
        out,
        R"(<details class="fold"><summary>{}</summary><p>{}</p><label class="field__label" for="embed-code">{}</label>)"
        R"(<textarea class="input snippet" id="embed-code" rows="6" readonly>{}</textarea></details>)",
        viewer.say(words::embed_heading), viewer.say(words::embed_lead), viewer.say(words::embed_code), frame.view());
}

}

void share(html::Out& out, Viewer const& viewer, Entry const& entry, Sharing const& sharing)
{
    auto const& title = entry.content.title;
    std::string const address(sharing.address);
    bool const invented = entry.content.invented == Invented::yes;
    auto const text = invented ? viewer.say(words::share_text_invented{.title = title})
                               : viewer.say(words::share_text{.title = title});
    auto const mail = html::Url::parse(
        "mailto:?subject=" + html::percent_encode(shared_title(viewer, entry))
        + "&body=" + html::percent_encode(text + "\n\n" + address));
    html::write(
        out,
        R"(<section class="aside share" id="share" data-title="{}" data-text="{}"><h2>{}</h2>)"
        R"(<ul class="link-list">{}</ul><p><label class="field__label" for="share-address">{}</label>)"
        R"(<input class="input" id="share-address" type="text" readonly value="{}"></p>)"
        R"(<ul class="plain share__buttons">{}</ul><span role="status" data-copied="{}"></span>{})"
        R"(<script type="module" src="{}"></script></section>)",
        shared_title(viewer, entry), text, viewer.say(sharing.heading),
        [&](html::Out& part) {
            write_link_item(part, mail, icons::mail, viewer.say(words::share_mail));
            write_link_item(
                part, html::url("https://wa.me/?text={}", text + " " + address), icons::share,
                viewer.say(words::share_whatsapp));
        },
        viewer.say(words::share_address), address,
        [&](html::Out& part) {
            write_button(part, "native", icons::share, viewer.say(words::share_native));
            write_button(part, "copy", icons::document, viewer.say(words::share_copy));
        },
        viewer.say(words::share_copied), [&](html::Out& part) { write_embedding(part, viewer, entry, address); },
        scripts::share());
}

}
