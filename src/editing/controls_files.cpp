// The files of a text of kind `media`.
#include "editing/controls.h"

#include "content/media_files.h"
#include "platform/html/write.h"

#include "text/editing.h"

namespace editing {

namespace words = text::editing;

void Controls::files()
{
    struct One
    {
        std::string_view field;
        text::Message label, hint;
        std::string_view accept;
        std::string const& now;
    };
    One const all[] = {
        {content::media_file_field, words::upload_file, words::upload_file_hint,
         ".jpg,.jpeg,.png,.webp,.mp3,.ogg,.opus,.m4a,.mp4,.pdf", parts_.file_now},
        {content::media_captions_field, words::upload_captions, words::upload_captions_hint, ".vtt",
         parts_.captions_now}};
    if (!parts_.picture.empty())
        html::write(
            out_, R"(<p><img class="write__picture" src="{}" alt=""></p>)",
            html::Url::parse(parts_.picture).value_or(html::url("#")));
    for (auto const& one : all)
    {
        if (sheet_.translation() && one.field == content::media_file_field)
            continue;
        auto const name = content::text_of(sheet_.draft.fields, one.field);
        if (!one.now.empty())
            html::write(out_, R"(<p class="write__fixed">{}</p>)", one.now);
        form_.hidden(one.field, name);
        auto const control = "upload." + std::string(one.field);
        form_.file(
            {.name = control, .label = say(one.label), .hint = say(one.hint), .demand = html::Demand::optional},
            one.accept);
    }
}

}
