// What the script of the form asks: how a text looks and reads. JSON, for the person alone.
#include "editing/handlers.h"

#include "content/components.h"
#include "editing/reading_hints.h"
#include "platform/html/markdown.h"
#include "platform/html/write.h"

#include "text/editing.h"

#include <boost/json/object.hpp>
#include <boost/json/serialize.hpp>

namespace editing {

namespace {

namespace words = text::editing;
namespace json = boost::json;

http::Response answer(json::value const& value)
{
    auto response = http::json(200, json::serialize(value));
    response.keep = http::Keep::never;
    return response;
}

std::string looks(content::Viewer const& viewer, std::string_view markdown)
{
    html::Out out;
    auto const outcome = html::markdown(
        out, markdown, {.id_prefix = "preview-", .resolver = content::link_resolver(viewer)});
    if (outcome != html::MarkdownOutcome::written)
        html::write(out, "<p>{}</p>", viewer.say(words::preview_too_complex));
    return std::move(out).take();
}

}

http::Response preview_text(Editing& editing, http::Request const& request)
{
    auto const viewer = content::viewer(editing.content, editing.clock, request);
    auto const markdown = request.form().value("text").value_or("");
    html::Out hints;
    if (request.form().value("language") == "nl")
        write_hints(hints, viewer.language, markdown);
    return answer(json::object{{"html", looks(viewer, markdown)}, {"hints", std::move(hints).take()}});
}

}
