// HTML of the reader's settings: the bar on every page, and the page with all choices.
#include "site/pages.h"

#include "platform/html/write.h"

#include "icons.h"
#include "text/site.h"

namespace site {

namespace {

namespace words = text::site;

// A button carries the value it sets, so that pressing it twice does no harm. It is described by what is set now: who
// comes back to it after pressing hears the new value.
struct Step
{
    std::string_view id;
    std::string_view name;
    int value;
    int now;
    std::string_view label;
};

template <class Sign>
void write_step(html::Out& out, Step const& step, Sign const& sign)
{
    html::write(
        out,
        R"(<button class="reading__button" id="reading-{}" name="{}" value="{}" aria-describedby="reading-{}-now")"
        R"( aria-disabled="{}"><span class="visually-hidden">{}</span>{}</button>)",
        step.id, step.name, step.value, step.name, html::attribute_if(step.value == step.now, "true"), step.label,
        sign);
}

void write_text(html::Out& out, ReadingBar const& bar)
{
    auto const say = [&](text::Message const& message) { return text::say(bar.language, message); };
    auto const now = bar.reading.text;
    html::write(
        out,
        R"(<fieldset class="reading__group"><legend class="reading__legend">{}</legend>)"
        R"({}<output class="reading__value" id="reading-text-now">)"
        R"(<span class="visually-hidden">{} </span>{}</output>{}</fieldset>)",
        say(words::reading_text),
        [&](html::Out& part) {
            write_step(
                part, {"smaller", "text", smaller_text(now), now, say(words::reading_smaller)},
                html::fragment(R"(<span class="reading__small" aria-hidden="true">A−</span>)"));
        },
        say(words::reading_text_now),
        text::say(bar.language, words::reading_text_value{.percent = std::to_string(now)}),
        [&](html::Out& part) {
            write_step(
                part, {"larger", "text", larger_text(now), now, say(words::reading_larger)},
                html::fragment(R"(<span class="reading__large" aria-hidden="true">A+</span>)"));
        });
}

void write_spacing(html::Out& out, ReadingBar const& bar)
{
    auto const say = [&](text::Message const& message) { return text::say(bar.language, message); };
    auto const now = bar.reading.spacing;
    html::write(
        out,
        R"(<fieldset class="reading__group"><legend class="reading__legend">{}</legend>)"
        R"({}<output class="reading__value" id="reading-spacing-now">)"
        R"(<span class="visually-hidden">{} </span>{}</output>{}</fieldset>)",
        say(words::reading_spacing),
        [&](html::Out& part) {
            write_step(
                part, {"closer", "spacing", std::max(now - 1, 0), now, say(words::reading_closer)}, icons::minus);
        },
        say(words::reading_spacing_now),
        text::say(bar.language, words::reading_spacing_value{.step = std::to_string(now)}),
        [&](html::Out& part) {
            write_step(
                part, {"wider", "spacing", std::min(now + 1, widest_spacing), now, say(words::reading_wider)},
                icons::plus);
        });
}

text::Message label_of(Contrast contrast)
{
    if (contrast == Contrast::high)
        return words::reading_high;
    return contrast == Contrast::dark ? words::reading_dark : words::reading_normal;
}

constexpr Contrast all_contrasts[] = {Contrast::normal, Contrast::high, Contrast::dark};

void write_contrast(html::Out& out, ReadingBar const& bar)
{
    html::write(
        out, R"(<fieldset class="reading__group"><legend class="reading__legend">{}</legend>{}</fieldset>)",
        text::say(bar.language, words::reading_contrast),
        html::each(all_contrasts, [&](html::Out& part, Contrast contrast) {
            html::write(
                part,
                R"(<button class="reading__button" id="reading-{}" name="contrast" value="{}" aria-pressed="{}">)"
                R"({}</button> )",
                code(contrast), code(contrast), contrast == bar.reading.contrast ? "true" : "false",
                text::say(bar.language, label_of(contrast)));
        }));
}

// One choice of the page with all choices.
struct Radio
{
    std::string_view name;
    std::string_view value;
    std::string_view label;
    bool checked;
};

void write_radios(html::Out& out, std::string_view legend, std::vector<Radio> const& radios)
{
    html::write(
        out,
        R"(<fieldset class="facet"><legend class="facet__legend">{}</legend><ul class="facet__choices">)"
        R"({}</ul></fieldset>)",
        legend, html::each(radios, [](html::Out& part, Radio const& radio) {
            html::write(
                part,
                R"(<li><label class="choice">)"
                R"(<input class="choice__box" type="radio" name="{}" value="{}" checked="{}">)"
                R"(<span class="choice__text">{}</span></label></li>)",
                radio.name, radio.value, radio.checked, radio.label);
        }));
}

void write_all_choices(html::Out& out, text::Language language, Reading const& reading)
{
    auto const say = [&](text::Message const& message) { return text::say(language, message); };
    constexpr text::Message spacings[] = {
        words::reading_spacing_0, words::reading_spacing_1, words::reading_spacing_2, words::reading_spacing_3};
    std::vector<std::string> texts; // keeps what the radios borrow
    texts.reserve(2 * text_sizes.size() + std::size(spacings));
    auto const keep = [&](std::string text) -> std::string const& { return texts.emplace_back(std::move(text)); };

    std::vector<Radio> sizes, gaps, looks;
    for (auto const size : text_sizes)
        sizes.push_back(
            {"text", keep(std::to_string(size)),
             keep(text::say(language, words::reading_text_value{.percent = std::to_string(size)})),
             size == reading.text});
    for (int step = 0; step <= widest_spacing; ++step)
        gaps.push_back({"spacing", keep(std::to_string(step)), say(spacings[step]), step == reading.spacing});
    for (auto const contrast : all_contrasts)
        looks.push_back({"contrast", code(contrast), say(label_of(contrast)), contrast == reading.contrast});
    write_radios(out, say(words::reading_text), sizes);
    write_radios(out, say(words::reading_spacing), gaps);
    write_radios(out, say(words::reading_contrast), looks);
}

}

std::string_view reading_path(text::Language language)
{
    return language == text::Language::nl ? "/leesinstellingen" : "/en/reading-settings";
}

std::string_view bar_id(text::Language language)
{
    return language == text::Language::nl ? "leesinstellingen" : "reading-settings";
}

void write_reading_form(html::Out& out, ReadingBar const& bar)
{
    html::write(
        out,
        R"(<form class="reading__form" method="post" action="{}"><input type="hidden" name="back" value="{}">)"
        R"({}{}{}{}</form>)",
        html::Url::from_path(reading_path(bar.language)), bar.back, [&](html::Out& part) { write_text(part, bar); },
        [&](html::Out& part) { write_spacing(part, bar); }, [&](html::Out& part) { write_contrast(part, bar); },
        [&](html::Out& part) {
            if (bar.reading != Reading())
                html::write(
                    part, R"(<button class="reading__button reading__reset" name="reset" value="1">{} {}</button>)",
                    icons::reset, text::say(bar.language, words::reading_reset));
        });
}

html::Page reading_page(text::Language language, Reading const& reading)
{
    auto const say = [&](text::Message const& message) { return text::say(language, message); };
    auto const path = reading_path(language);
    html::Page page;
    page.title = say(words::reading_title);
    page.description = say(words::reading_lead);
    page.language = text::code(language);
    page.path_nl = reading_path(text::Language::nl);
    page.path_en = reading_path(text::Language::en);
    page.main = html::fragment(
        R"({}<p>{}</p><form method="post" action="{}"><input type="hidden" name="back" value="{}">)"
        R"({}<div class="button-row"><button class="button">{}</button></div></form>)",
        [&](html::Out& out) { content::page_head(out, say(words::reading_title), say(words::reading_lead)); },
        say(words::reading_hint), html::Url::from_path(path), path,
        [&](html::Out& out) { write_all_choices(out, language, reading); }, say(words::reading_save));
    return page;
}

}
