// GET and POST of a form, wherever it is opened from.
#include "content/media_files.h"
#include "editing/handlers.h"
#include "editing/open.h"
#include "editing/receive.h"

namespace editing {

namespace {

using Answer = http::Response (*)(Editing&, http::Request const&, Sheet);

http::Response with(Editing& editing, http::Request const& request, Opened opened, Answer answer)
{
    if (auto* const refused = std::get_if<http::Response>(&opened))
        return std::move(*refused);
    return answer(editing, request, std::get<Sheet>(std::move(opened)));
}

}

http::Response show_new(Editing& editing, http::Request const& request)
{
    return with(editing, request, open_new(editing, request), show);
}

http::Response post_new(Editing& editing, http::Request const& request)
{
    return with(editing, request, open_new(editing, request), receive);
}

http::Response show_work(Editing& editing, http::Request const& request)
{
    return with(editing, request, open_work(editing, request), show);
}

http::Response post_work(Editing& editing, http::Request const& request)
{
    return with(editing, request, open_work(editing, request), receive);
}

http::Response show_entry(Editing& editing, http::Request const& request)
{
    return with(editing, request, open_entry(editing, request), show);
}

http::Response post_entry(Editing& editing, http::Request const& request)
{
    return with(editing, request, open_entry(editing, request), receive);
}

http::Response look(Editing& editing, http::Request const& request)
{
    auto opened = open_work(editing, request);
    if (auto* const refused = std::get_if<http::Response>(&opened))
        return std::move(*refused);
    auto const& sheet = std::get<Sheet>(opened);
    return preview(editing, request, sheet.draft, {sheet.work, content::file_names(sheet.draft)});
}

}
