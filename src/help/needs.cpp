// HTML of the needs: a picture and a few plain words each.
#include "help/help.h"
#include "help/pages.h"

#include "content/components.h"
#include "platform/html/write.h"

#include "icons.h"

#include <algorithm>
#include <array>

namespace help {

namespace {

using Icon = void (*)(html::Out&);

constexpr std::array<std::pair<std::string_view, Icon>, 12> pictures{{
    {"debts", icons::receipt},
    {"income", icons::money},
    {"food", icons::food},
    {"goods", icons::shirt},
    {"children", icons::child},
    {"housing", icons::home},
    {"energy", icons::energy},
    {"health", icons::heart},
    {"company", icons::talk},
    {"letters", icons::document},
    {"legal", icons::scale},
    {"safety", icons::shield},
}};

Icon picture_of(std::string_view need)
{
    auto const found = std::ranges::find(pictures, need, [](auto const& pair) { return pair.first; });
    return found == pictures.end() ? icons::help : found->second;
}

}

void write_needs(html::Out& out, content::Viewer const& viewer, Search const& search)
{
    auto const& choices = content::find_field(kind, "needs")->choices;
    html::write(
        out, R"(<ul class="needs">{}</ul>)", html::each(choices, [&](html::Out& part, content::Choice const& choice) {
            html::write(
                part, R"(<li><a class="need" href="{}" aria-current="{}">{}<span>{}</span></a></li>)",
                list_url(viewer.language, {search.area, std::string(choice.code)}),
                html::attribute_if(search.need == choice.code, "true"), picture_of(choice.code),
                viewer.say(choice.label));
        }));
}

}
