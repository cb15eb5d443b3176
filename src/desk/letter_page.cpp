// The letter of an invitation, on one sheet of A4: room for the address, what to do, the code, and what is stored.
#include "desk/letter.h"

#include "platform/security/qr.h"
#include "platform/text/date.h"

namespace desk {

namespace {

void write_qr(html::Out& out, LetterPage const& page)
{
    auto const qr = security::qr_path(page.address_with_code);
    if (!qr)
        return;
    html::write(
        out,
        R"(<svg class="desk-letter__qr" viewBox="0 0 {} {}" role="img" aria-label="{}">)"
        R"(<rect class="desk-letter__paper" width="{}" height="{}"/><path class="desk-letter__ink" d="{}"/></svg>)",
        qr->size, qr->size, text::say(page.of_letter, words::letter_qr), qr->size, qr->size, qr->path);
}

// A line of a text that came as lines.
void write_lines(html::Out& out, std::string_view text)
{
    while (!text.empty())
    {
        auto const end = std::min(text.find('\n'), text.size());
        html::write(out, "<p>{}</p>", text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
}

void write_steps(html::Out& out, LetterPage const& page)
{
    auto const say = [&](text::Message const& message) { return text::say(page.of_letter, message); };
    html::write(
        out,
        R"(<div class="desk-letter__in"><div><h2>{}</h2><ol class="desk-letter__steps"><li>{} )"
        R"(<strong class="desk-letter__address">{}</strong></li>)"
        R"(<li>{} <strong class="desk-letter__code">{}</strong></li><li>{}</li></ol></div>{}</div>)",
        say(words::letter_steps), say(words::letter_step_scan), page.address, say(words::letter_step_code), page.code,
        say(words::letter_step_yes), [&](html::Out& part) { write_qr(part, page); });
}

void write_letter(html::Out& out, LetterPage const& page)
{
    auto const language = page.of_letter;
    auto const say = [&](text::Message const& message) { return text::say(language, message); };
    auto const stored = accounts::consent_text(language);
    html::write(
        out,
        R"(<article class="desk-letter" lang="{}"><p class="desk-letter__from">{}</p>)"
        R"(<div class="desk-letter__window"><span class="desk-letter__hint">{}</span></div>)"
        R"(<p>{}</p><p>{}</p>{}<p>{}</p><h2>{}</h2>{}<p>{}</p><p>{}<br>{}<br>{}</p></article>)",
        text::code(language), page.site, say(words::letter_address),
        text::say(language, words::letter_greeting{.name = page.name}),
        text::say(language, words::letter_intro{.site = page.site}), [&](html::Out& part) { write_steps(part, page); },
        text::say(language, words::letter_until{.date = text::write_date(language, text::local_date(page.until))}),
        say(words::letter_stored), [&](html::Out& part) { write_lines(part, stored.words); }, say(words::letter_choice),
        say(words::letter_closing), page.sender, page.site);
}

}

html::Page letter_page(LetterPage const& page)
{
    auto const language = page.language;
    auto result = page_of(
        language,
        {Part::invitations, text::say(language, words::letter_title{.name = page.name}), "/brief", "/letter"});
    html::Out out;
    html::write(
        out, R"(<div class="desk-letter-ask">{}<p class="desk-note">{}</p><p><a href="{}">{}</a></p></div>{})",
        [&](html::Out& part) { content::page_head(part, result.title, {}); },
        text::say(language, words::letter_print_lead), html::Url::from_path(path_of(Part::invitations, language)),
        text::say(language, words::letter_back), [&](html::Out& part) { write_letter(part, page); });
    result.main = html::Fragment(std::move(out));
    return result;
}

}
