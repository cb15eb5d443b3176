// GET and POST /beheer/menu: which rooms and pages stand at the top and at the foot, and in which order.
#include "accounts/audit.h"
#include "desk/handlers.h"
#include "desk/parts.h"
#include "platform/html/form.h"

#include <algorithm>
#include <charconv>

namespace desk {

namespace {

using content::MenuPlace;

constexpr std::pair<MenuPlace, text::Message> places[] = {
    {MenuPlace::menu, words::menu_place_menu},
    {MenuPlace::foot, words::menu_place_foot},
    {MenuPlace::nowhere, words::menu_place_nowhere}};

void write_place(html::Out& out, text::Language language, MenuItem const& item)
{
    html::write(
        out, R"(<select class="input" name="place-{}" aria-label="{}">{}</select>)", item.what,
        text::say(language, words::menu_place_of{.name = item.title}),
        html::each(places, [&](html::Out& part, auto const& place) {
            html::write(
                part, R"(<option value="{}" selected="{}">{}</option>)", content::code(place.first),
                place.first == item.place, text::say(language, place.second));
        }));
}

void write_row(html::Out& out, text::Language language, std::pair<MenuItem const*, std::size_t> const& row)
{
    auto const& item = *row.first;
    html::write(
        out, R"(<tr role="row"><th role="rowheader" scope="row">{}</th>{}{}</tr>)", item.title,
        [&](html::Out& part) {
            cell(part, text::say(language, words::menu_place), [&](html::Out& text) {
                write_place(text, language, item);
            });
        },
        [&](html::Out& part) {
            cell(part, text::say(language, words::menu_order), [&](html::Out& text) {
                html::write(
                    text,
                    R"(<input class="input desk-number" name="order-{}" type="number" min="1" max="999")"
                    R"( value="{}" aria-label="{}" required>)",
                    item.what, row.second, text::say(language, words::menu_order_of{.name = item.title}));
            });
        });
}

html::Page menu_page(
    text::Language language, std::vector<MenuItem> const& items, std::span<html::FieldError const> errors)
{
    auto const say = [&](text::Message const& message) { return text::say(language, message); };
    auto page = page_of(language, {Part::menu});
    auto const url = html::Url::from_path(path_of(Part::menu, language));
    std::string_view const columns[] = {say(words::menu_item), say(words::menu_place), say(words::menu_order)};
    html::Out out;
    content::page_head(out, page.title, say(words::menu_lead));
    html::FormWriter(out, language, errors).summary();
    html::write(
        out,
        R"(<p class="desk-note">{}</p><form method="post" action="{}">{}<div class="button-row">)"
        R"(<button class="button" name="do" value="save">{}</button></div></form>)"
        R"(<form method="post" action="{}"><button class="button button--quiet" name="do" value="reset">{})"
        R"(</button></form>)",
        say(words::menu_explained), url,
        [&](html::Out& part) {
            table(part, page.title, columns, [&](html::Out& rows) {
                std::size_t number = 0;
                for (auto const& item : items)
                    write_row(rows, language, {&item, ++number});
            });
        },
        say(words::menu_save), url, say(words::menu_reset));
    page.main = html::Fragment(std::move(out));
    return page;
}

struct Placed
{
    content::MenuChoice choice;
    int order = 0;
};

// What the form says of the parts that there are; absent when a number is no number.
std::optional<std::vector<content::MenuChoice>> read_choices(
    http::Request const& request, std::vector<MenuItem> const& items)
{
    std::vector<Placed> placed;
    for (auto const& item : items)
    {
        auto const place = content::menu_place_from(field(request, "place-" + item.what));
        auto const text = field(request, "order-" + item.what);
        int order = 0;
        auto const read = std::from_chars(text.data(), text.data() + text.size(), order);
        if (read.ec != std::errc() || read.ptr != text.data() + text.size() || order < 1 || order > 999)
            return std::nullopt;
        placed.push_back({{item.what, place.value_or(item.place)}, order});
    }
    std::ranges::stable_sort(placed, {}, &Placed::order);
    std::vector<content::MenuChoice> choices;
    for (auto& one : placed)
        choices.push_back(std::move(one.choice));
    return choices;
}

void store_menu(Desk& desk, http::Request const& request, std::string const& value)
{
    auto const now = desk.clock.now();
    desk.db.write([&](sql::Tx& tx) {
        if (content::store::set_site_setting(tx, content::setting::menu, value, now))
            accounts::audit(
                tx, {accounts::PersonId{request.person().id}, "setting.change", "setting", 0, content::setting::menu},
                now);
    });
    desk.content.refresh();
}

std::vector<MenuItem> items_now(Desk& desk, text::Language language)
{
    return desk.around.menu ? desk.around.menu(language) : std::vector<MenuItem>();
}

}

http::Response show_menu(Desk& desk, http::Request const& request)
{
    return menu_page(request.language(), items_now(desk, request.language()), {});
}

http::Response save_menu(Desk& desk, http::Request const& request)
{
    auto const language = request.language();
    auto const path = path_of(Part::menu, language);
    if (request.form().value("do") == "reset")
    {
        store_menu(desk, request, {});
        return http::see_other(path, words::menu_reset_done);
    }
    auto const items = items_now(desk, language);
    auto const choices = read_choices(request, items);
    if (!choices)
    {
        html::FieldError const errors[] = {{"", std::string(text::say(language, words::menu_order_wrong))}};
        return http::unprocessable(menu_page(language, items, errors));
    }
    store_menu(desk, request, content::write_menu_choices(*choices));
    return http::see_other(path, words::menu_saved);
}

}
