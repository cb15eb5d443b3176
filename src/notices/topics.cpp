// The words for topics. Slices choose the codes; one that is missing here still gets a word.
#include "notices/topics.h"

#include "text/notices.h"

#include <algorithm>

namespace notices {

text::Message topic_name(std::string_view topic)
{
    namespace words = text::notices;
    static constexpr std::pair<std::string_view, text::Message> topics[] = {
        {"contact", words::topic_contact},         {"review", words::topic_review},
        {"remark", words::topic_remark},           {"read_along", words::topic_read_along},
        {"still_right", words::topic_still_right}, {"publish", words::topic_publish},
        {"published", words::topic_publish},       {"account", words::topic_account},
        {"sign-in", words::topic_account},         {"role", words::topic_account},
        {"privacy", words::topic_privacy},         {"job", words::topic_system},
        {"system", words::topic_system},
    };
    auto const* const found = std::ranges::find(topics, topic, [](auto const& pair) { return pair.first; });
    return found == std::end(topics) ? words::topic_other : found->second;
}

text::Message rhythm_name(accounts::Rhythm rhythm)
{
    namespace words = text::notices;
    switch (rhythm)
    {
    case accounts::Rhythm::at_once: return words::rhythm_at_once;
    case accounts::Rhythm::daily: return words::rhythm_daily;
    case accounts::Rhythm::weekly: return words::rhythm_weekly;
    case accounts::Rhythm::never: break;
    }
    return words::rhythm_never;
}

}
