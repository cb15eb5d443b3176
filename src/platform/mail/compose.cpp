// Makes MIME messages with GMime.
#include "platform/mail/compose.h"

#include "platform/base/bytes.h"
#include "platform/html/write.h"
#include "platform/text/utf8.h"

#include <algorithm>
#include <gmime/gmime.h>
#include <memory>
#include <mutex>

namespace mail {

namespace {

struct Unref
{
    void operator()(void* object) const { g_object_unref(object); }
};
template <class T>
using Object = std::unique_ptr<T, Unref>;

void start_gmime()
{
    static std::once_flag once;
    std::call_once(once, [] { g_mime_init(); });
}

// Programs that show mail take no style sheet of ours; these few lines are all they need.
constexpr std::string_view style =
    "body{margin:0;padding:1.5em;background:#fff;color:#1f2a30;font:1.1em/1.6 Verdana,Arial,sans-serif}"
    "main{max-width:34em}a{color:#0b5563}.button{display:inline-block;padding:.7em 1.2em;border-radius:.3em;"
    "background:#0b5563;color:#fff;text-decoration:none;font-weight:bold}"
    ".code{font-size:1.9em;letter-spacing:.2em;font-weight:bold}"
    "blockquote{margin:0;padding:0 0 0 1em;border-left:.25em solid #b9c6c9;white-space:pre-wrap}"
    "footer{margin-top:2em;padding-top:1em;border-top:1px solid #b9c6c9;font-size:.9em}";

// The only markup of the product that is not written by the checked writer as a whole: that one refuses styles.
std::string document(Message const& message)
{
    html::Out title;
    html::write(title, "<title>{}</title>", one_line(message.subject));
    std::string page = "<!doctype html>\n<html lang=\"";
    page.append(text::code(message.language))
        .append("\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\">")
        .append(title.view())
        .append("<style>")
        .append(style)
        .append("</style></head><body><main>")
        .append(message.html.view())
        .append("</main></body></html>\n");
    return page;
}

// Always UTF-8: g_mime_text_part_set_text would choose the smallest charset, which the markup then contradicts.
Object<GMimeTextPart> text_part(char const* subtype, std::string const& text)
{
    Object<GMimeTextPart> part(g_mime_text_part_new_with_subtype(subtype));
    g_mime_text_part_set_charset(part.get(), "utf-8");
    Object<GMimeStream> const stream(g_mime_stream_mem_new_with_buffer(text.data(), text.size()));
    Object<GMimeDataWrapper> const content(
        g_mime_data_wrapper_new_with_stream(stream.get(), GMIME_CONTENT_ENCODING_DEFAULT));
    g_mime_part_set_content(GMIME_PART(part.get()), content.get());
    g_mime_part_set_content_encoding(GMIME_PART(part.get()), GMIME_CONTENT_ENCODING_QUOTEDPRINTABLE);
    return part;
}

void set_body(GMimeMessage* mime, Message const& message)
{
    auto const plain = text_part("plain", message.text);
    if (message.html.empty())
        return g_mime_message_set_mime_part(mime, GMIME_OBJECT(plain.get()));
    auto const markup = text_part("html", document(message));
    Object<GMimeMultipart> both(g_mime_multipart_new_with_subtype("alternative"));
    g_mime_multipart_add(both.get(), GMIME_OBJECT(plain.get()));
    g_mime_multipart_add(both.get(), GMIME_OBJECT(markup.get()));
    g_mime_message_set_mime_part(mime, GMIME_OBJECT(both.get()));
}

void check_address(Address const& address)
{
    if (!std::ranges::all_of(address.mail, [](char c) { return static_cast<unsigned char>(c) < 0x80; }))
        throw Refused("the address has letters outside ASCII, which not every mail server takes");
    if (!mailable(address.mail))
        throw Refused("the address is not one that mail can be sent to");
}

void add_mailbox(GMimeMessage* mime, GMimeAddressType type, Address const& address)
{
    check_address(address);
    auto const name = one_line(address.name);
    g_mime_message_add_mailbox(mime, type, name.empty() ? nullptr : name.c_str(), address.mail.c_str());
}

void set_header(GMimeMessage* mime, char const* name, std::string const& value)
{
    g_mime_object_set_header(GMIME_OBJECT(mime), name, one_line(value).c_str(), "utf-8");
}

void set_date(GMimeMessage* mime, base::Time now)
{
    auto const seconds = std::chrono::floor<std::chrono::seconds>(now).time_since_epoch().count();
    auto* const date = g_date_time_new_from_unix_utc(seconds);
    g_mime_message_set_date(mime, date);
    g_date_time_unref(date);
}

void set_headers(GMimeMessage* mime, Message const& message, Origin const& origin)
{
    set_header(mime, "Auto-Submitted", message.author == Author::person ? "no" : "auto-generated");
    g_mime_message_set_message_id(mime, (base::random_token() + "@" + origin.host).c_str());
    if (message.unsubscribe_url.empty())
        return;
    set_header(mime, "List-Unsubscribe", "<" + message.unsubscribe_url + ">");
    set_header(mime, "List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
}

std::string bytes_of(GMimeMessage* mime)
{
    auto* const format = g_mime_format_options_clone(nullptr);
    g_mime_format_options_set_newline_format(format, GMIME_NEWLINE_FORMAT_DOS);
    char* const text = g_mime_object_to_string(GMIME_OBJECT(mime), format);
    g_mime_format_options_free(format);
    std::string bytes(text);
    g_free(text);
    return bytes;
}

bool control(char c)
{
    return static_cast<unsigned char>(c) < 0x20 || c == 0x7f;
}

}

bool mailable(std::string_view address)
{
    constexpr std::string_view never = "()<>[]:;,\\\" ";
    auto const at = address.find('@');
    bool const shaped = at != std::string_view::npos && at > 0 && at + 1 < address.size() && address.rfind('@') == at
        && address.size() <= 254 && address.find("..") == std::string_view::npos;
    return shaped && std::ranges::none_of(address, [&](char c) {
               return control(c) || static_cast<unsigned char>(c) >= 0x80 || never.find(c) != std::string_view::npos;
           });
}

std::string one_line(std::string_view text)
{
    std::string line;
    for (char const c : text)
        if (!control(c) && c != ' ')
            line += c;
        else if (!line.empty() && line.back() != ' ')
            line += ' ';
    while (line.ends_with(' '))
        line.pop_back();
    return line;
}

std::string compose(Message const& message, Origin const& origin, base::Time now)
{
    start_gmime();
    for (auto const* const words : {&message.subject, &message.text, &message.to.name})
        if (!text::valid_utf8_text(*words))
            throw Refused("the message has text that is not UTF-8");
    Object<GMimeMessage> const mime(g_mime_message_new(TRUE));
    add_mailbox(mime.get(), GMIME_ADDRESS_TYPE_FROM, origin.from);
    add_mailbox(mime.get(), GMIME_ADDRESS_TYPE_TO, message.to);
    if (message.reply_to)
        add_mailbox(mime.get(), GMIME_ADDRESS_TYPE_REPLY_TO, *message.reply_to);
    g_mime_message_set_subject(mime.get(), one_line(message.subject).c_str(), "utf-8");
    set_date(mime.get(), now);
    set_headers(mime.get(), message, origin);
    set_body(mime.get(), message);
    return bytes_of(mime.get());
}

}
