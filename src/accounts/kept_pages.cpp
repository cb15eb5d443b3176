// The pages of forms that were kept when a session had ended.
#include "accounts/kept.h"
#include "accounts/pages.h"
#include "accounts/store_kept.h"
#include "accounts/typed.h"

#include "platform/html/write.h"
#include "platform/text/date.h"

#include "text/accounts.h"

#include <algorithm>

namespace accounts {

namespace {

namespace words = text::accounts;

constexpr http::Paths list_paths{"/mijn/bewaard", "/en/my/kept"};

html::Url form_url(text::Language language, KeptFormId id)
{
    return language == text::Language::nl ? html::url("/mijn/bewaard/{}", id.value)
                                          : html::url("/en/my/kept/{}", id.value);
}

html::Url discard_url(text::Language language, KeptFormId id)
{
    return language == text::Language::nl ? html::url("/mijn/bewaard/{}/weg", id.value)
                                          : html::url("/en/my/kept/{}/discard", id.value);
}

// The longest words somebody wrote tell best which form it was.
std::string beginning(KeptForm const& form)
{
    constexpr std::size_t most = 120;
    auto const longest = std::ranges::max_element(
        form.fields, {}, [](http::NameValue const& field) { return field.second.size(); });
    if (longest == form.fields.end())
        return {};
    auto text = longest->second.substr(0, most);
    while (!text.empty() && text.size() < longest->second.size() && (longest->second[text.size()] & 0xC0) == 0x80)
        text.pop_back(); // not in the middle of a character
    return text.size() < longest->second.size() ? text + "…" : text;
}

void write_field(html::Out& out, text::Language language, http::NameValue const& field)
{
    if (field.second.empty())
        return;
    html::write(
        out, R"(<div class="typed__field"><dt>{}</dt><dd class="typed__value">{}</dd></div>)",
        field_label(language, field.first), field.second);
}

void write_actions(html::Out& out, text::Language language, KeptForm const& form)
{
    auto const action = html::Url::parse(form.address);
    html::write(
        out,
        R"(<div class="button-row">{}<form method="post" action="{}"><button class="button button--secondary">{})"
        R"(</button></form></div>)",
        [&](html::Out& part) {
            if (!action || !form.address.starts_with('/'))
                return;
            html::write(
                part, R"(<form method="post" action="{}">{}<button class="button">{}</button></form>)", *action,
                html::each(
                    form.fields,
                    [](html::Out& hidden, http::NameValue const& field) {
                        html::write(hidden, R"(<input type="hidden" name="{}" value="{}">)", field.first, field.second);
                    }),
                text::say(language, words::kept_send));
        },
        discard_url(language, form.id), text::say(language, words::kept_discard));
}

}

html::Page kept_list_page(text::Language language, std::vector<KeptForm> const& forms)
{
    auto page = my_page(language, text::say(language, words::kept_title), list_paths);
    page.main = html::fragment(
        R"(<div class="narrow"><h1>{}</h1><p class="lead">{}</p><ul class="entry-list">{}</ul></div>)",
        text::say(language, words::kept_title),
        text::say(language, forms.empty() ? words::kept_none : words::kept_lead),
        html::each(forms, [&](html::Out& out, KeptForm const& form) {
            html::write(
                out, R"(<li><h2 class="entry-list__title"><a href="{}">{}</a></h2><p>{}</p></li>)",
                form_url(language, form.id),
                text::say(language, words::kept_from{.date = text::write_time(language, form.kept_at)}),
                beginning(form));
        }));
    return page;
}

html::Page kept_page(text::Language language, KeptForm const& form)
{
    auto const said = text::say(language, words::kept_from{.date = text::write_time(language, form.kept_at)});
    auto page = my_page(language, said, std::nullopt);
    page.breadcrumbs.push_back({std::string(text::say(language, words::kept_title)), kept_path(language)});
    page.main = html::fragment(
        R"(<div class="narrow"><h1>{}</h1><p>{}</p><dl class="typed">{}</dl>{}</div>)", said,
        text::say(language, words::kept_send_hint),
        html::each(
            form.fields, [&](html::Out& out, http::NameValue const& field) { write_field(out, language, field); }),
        [&](html::Out& out) { write_actions(out, language, form); });
    return page;
}

}
