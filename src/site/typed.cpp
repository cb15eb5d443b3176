// What somebody typed in a form that failed: no written word is lost, with or without JavaScript.
#include "site/typed.h"

#include "accounts/typed.h"
#include "platform/html/write.h"
#include "platform/http/forgery.h"

#include "text/site.h"

#include <algorithm>

namespace site {

namespace {

namespace words = text::site;

bool sent_by_our_page(http::Request const& request)
{
    return request.method() != http::Method::get
        && http::comes_from_us(
               {.sec_fetch_site = request.header("Sec-Fetch-Site"), .origin = request.header("Origin")},
               request.base_url());
}

void write_field(html::Out& out, text::Language language, http::NameValue const& field, int number)
{
    if (field.second.empty())
        return html::write(out, R"(<input type="hidden" name="{}" value="">)", field.first);
    auto const rows = std::clamp<std::size_t>(field.second.size() / 60 + 1, 1, 12);
    html::write(
        out,
        R"(<div class="utrecht-form-field"><label class="field__label" for="typed-{}">{}</label>)"
        R"(<textarea class="input typed__area" id="typed-{}" name="{}" rows="{}" readonly>
{}</textarea></div>)",
        number, accounts::field_label(language, field.first), number, field.first, rows, field.second);
}

// Whoever was signed out meanwhile signs in beside this page, which must stay as it is.
void write_sign_in(html::Out& out, http::Request const& request)
{
    auto const language = request.language();
    auto const path = language == text::Language::nl ? html::url("/inloggen") : html::url("/en/sign-in");
    html::write(
        out, R"(<p>{}</p><p><a class="button button--secondary" href="{}" target="_blank" rel="noopener">{}</a></p>)",
        text::say(language, words::error_typed_sign_in), path, text::say(language, words::error_typed_sign_in_link));
}

}

bool typed_words(http::Request const& request)
{
    return sent_by_our_page(request) && accounts::has_words(accounts::typed_fields(request.form()));
}

void write_typed(html::Out& out, http::Request const& request)
{
    auto const fields = accounts::typed_fields(request.form());
    auto const action = html::Url::parse(request.address());
    if (!typed_words(request) || !action)
        return;
    auto const language = request.language();
    int number = 0;
    html::write(
        out,
        R"(<section class="typed" id="typed"><h2>{}</h2><p>{} {}</p>{}<form method="post" action="{}">{})"
        R"(<button class="button">{}</button></form></section>)",
        text::say(language, words::error_typed), text::say(language, words::error_typed_lead),
        text::say(language, words::error_typed_files),
        [&](html::Out& part) {
            if (!request.person().signed_in())
                write_sign_in(part, request);
        },
        *action,
        html::each(
            fields,
            [&](html::Out& part, http::NameValue const& field) { write_field(part, language, field, ++number); }),
        text::say(language, words::error_typed_again));
}

}
