// Lays out letters twice: as text and as markup.
#include "platform/mail/letter.h"

#include "platform/html/write.h"
#include "platform/mail/compose.h"

#include "text/mail.h"

namespace mail {

namespace {

namespace words = text::mail;

html::Url address(std::string const& url)
{
    auto parsed = html::Url::parse(url);
    if (!parsed || !parsed->is_external())
        throw Refused("the letter has a link that is no address in full");
    return std::move(*parsed);
}

std::string greeting(Address const& to, text::Language language)
{
    auto const name = one_line(to.name);
    return name.empty() ? std::string(text::say(language, words::hello))
                        : text::say(language, words::hello_name{.name = name});
}

std::string with_quote_marks(std::string_view text)
{
    std::string lines;
    for (auto end = text.find('\n');; end = text.find('\n'))
    {
        auto const line = text.substr(0, end);
        lines.append(line.empty() ? ">" : "> ").append(line);
        if (end == std::string_view::npos)
            return lines;
        lines += '\n';
        text.remove_prefix(end + 1);
    }
}

std::string as_text(Address const& to, text::Language language, Letter const& letter)
{
    std::string out = greeting(to, language) + "\n";
    auto const add = [&](std::string_view paragraph) { out.append("\n").append(paragraph).append("\n"); };
    for (auto const& paragraph : letter.paragraphs)
    {
        add(paragraph);
        if (&paragraph == &letter.paragraphs.front() && !letter.code.empty())
            add("    " + letter.code);
    }
    if (letter.button)
        add(letter.button->words + ":\n" + letter.button->url);
    for (auto const& paragraph : letter.after)
        add(paragraph);
    if (!letter.quote.empty())
        add(with_quote_marks(letter.quote));
    add(std::string(text::say(language, words::closing)) + "\n" + letter.site);
    if (!letter.unsubscribe_url.empty())
        add("-- \n" + std::string(text::say(language, words::unsubscribe)) + ":\n" + letter.unsubscribe_url);
    return out;
}

// A paragraph whose line ends stay.
void write_paragraph(html::Out& out, std::string_view text)
{
    html::write(out, "<p>{}</p>", [&](html::Out& part) {
        for (auto end = text.find('\n'); end != std::string_view::npos; end = text.find('\n'))
        {
            html::write(part, "{}<br>", text.substr(0, end));
            text.remove_prefix(end + 1);
        }
        html::write(part, "{}", text);
    });
}

void write_paragraphs(html::Out& out, Letter const& letter)
{
    for (auto const& paragraph : letter.paragraphs)
    {
        write_paragraph(out, paragraph);
        if (&paragraph == &letter.paragraphs.front() && !letter.code.empty())
            html::write(out, R"(<p class="code">{}</p>)", letter.code);
    }
}

html::Fragment as_markup(Address const& to, text::Language language, Letter const& letter)
{
    html::Out out;
    write_paragraph(out, greeting(to, language));
    write_paragraphs(out, letter);
    if (letter.button)
        html::write(
            out, R"(<p><a class="button" href="{}">{}</a></p>)", address(letter.button->url), letter.button->words);
    for (auto const& paragraph : letter.after)
        write_paragraph(out, paragraph);
    if (!letter.quote.empty())
        html::write(out, "<blockquote>{}</blockquote>", letter.quote);
    html::write(out, "<p>{}<br>{}</p>", text::say(language, words::closing), letter.site);
    if (!letter.unsubscribe_url.empty())
        html::write(
            out, R"(<footer><p><a href="{}">{}</a></p></footer>)", address(letter.unsubscribe_url),
            text::say(language, words::unsubscribe));
    return html::Fragment(std::move(out));
}

}

Message letter(Address to, text::Language language, Letter const& letter)
{
    Message message;
    message.text = as_text(to, language, letter);
    message.html = as_markup(to, language, letter);
    message.to = std::move(to);
    message.subject = letter.subject;
    message.language = language;
    message.unsubscribe_url = letter.unsubscribe_url;
    return message;
}

}
