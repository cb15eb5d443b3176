// Writes contact and sharing.
#include "content/aside.h"

#include "content/components.h"

#include "platform/html/write.h"

#include "icons.h"
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
        });
}

void share(html::Out& out, Viewer const& viewer, Entry const& entry, Sharing const& sharing)
{
    auto const& title = entry.content.title;
    std::string const address(sharing.address);
    auto const text = entry.content.invented == Invented::yes
        ? viewer.say(words::share_text_invented{.title = title})
        : viewer.say(words::share_text{.title = title});
    auto const mail = html::Url::parse(
        "mailto:?subject=" + html::percent_encode(title)
        + "&body=" + html::percent_encode(text + "\n\n" + address));
    html::write(
        out,
        R"(<section class="aside share" id="share"><h2>{}</h2><ul class="link-list">{}</ul>)"
        R"(<p><label class="field__label" for="share-address">{}</label>)"
        R"(<input class="input" id="share-address" type="text" readonly value="{}"></p></section>)",
        viewer.say(sharing.heading),
        [&](html::Out& part) {
            write_link_item(part, mail, icons::mail, viewer.say(words::share_mail));
            write_link_item(
                part, html::url("https://wa.me/?text={}", text + " " + address), icons::share,
                viewer.say(words::share_whatsapp));
        },
        viewer.say(words::share_address), address);
}

}
