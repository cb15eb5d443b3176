// Captions: a strict reader of WebVTT.
#include "platform/media/webvtt.h"

#include "platform/text/utf8.h"

#include <algorithm>
#include <array>
#include <optional>

namespace media {

namespace {

using namespace std::string_view_literals;
using std::chrono::milliseconds;

constexpr std::array tags{"b"sv, "i"sv, "u"sv, "c"sv, "v"sv, "lang"sv};
constexpr std::array settings{"vertical"sv, "line"sv, "position"sv, "size"sv, "align"sv};
struct Entity
{
    std::string_view name;
    std::string_view text;
};
constexpr std::array<Entity, 6> entities{
    {{"&amp;", "&"}, {"&lt;", "<"}, {"&gt;", ">"}, {"&nbsp;", " "}, {"&lrm;", ""}, {"&rlm;", ""}}};

bool is_blank(char c)
{
    return c == ' ' || c == '\t';
}

std::string_view trimmed(std::string_view text)
{
    while (!text.empty() && is_blank(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && is_blank(text.back()))
        text.remove_suffix(1);
    return text;
}

// Exactly `digits` digits, or at least that many.
std::optional<int> number(std::string_view text, std::size_t least, std::size_t most)
{
    if (text.size() < least || text.size() > most)
        return std::nullopt;
    int value = 0;
    for (auto const c : text)
    {
        if (c < '0' || c > '9')
            return std::nullopt;
        value = value * 10 + (c - '0');
    }
    return value;
}

// "00:01.500" or "01:00:01.500"
std::optional<milliseconds> moment(std::string_view text)
{
    auto const dot = text.find('.');
    if (dot == std::string_view::npos)
        return std::nullopt;
    auto const thousandths = number(text.substr(dot + 1), 3, 3);
    text = text.substr(0, dot);
    std::optional<int> hours = 0;
    if (std::ranges::count(text, ':') == 2)
    {
        hours = number(text.substr(0, text.find(':')), 2, 4);
        text.remove_prefix(text.find(':') + 1);
    }
    auto const colon = text.find(':');
    if (colon == std::string_view::npos || !hours || !thousandths)
        return std::nullopt;
    auto const minutes = number(text.substr(0, colon), 2, 2);
    auto const seconds = number(text.substr(colon + 1), 2, 2);
    if (!minutes || !seconds || *minutes > 59 || *seconds > 59)
        return std::nullopt;
    return milliseconds(((std::int64_t{*hours} * 60 + *minutes) * 60 + *seconds) * 1000 + *thousandths);
}

constexpr std::string_view signature = "WEBVTT";
constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

bool is_note(std::string_view first)
{
    return first == "NOTE" || first.starts_with("NOTE ") || first.starts_with("NOTE\t");
}

/// The next line, with its end and without.
struct Line
{
    std::string_view text;
    std::string_view whole;
};
Line next_line(std::string_view source)
{
    auto const end = std::min(source.find_first_of("\r\n"), source.size());
    auto const mark = source.substr(end).starts_with("\r\n") ? std::size_t{2} : std::size_t{1};
    return {source.substr(0, end), source.substr(0, end + mark)};
}

class Reading
{
public:
    explicit Reading(std::string_view source) : rest_(source) {}

    Captions run()
    {
        if (rest_.starts_with(byte_order_mark))
            rest_.remove_prefix(byte_order_mark.size());
        if (!text::valid_utf8_text(rest_))
            problem("is not UTF-8; save it as UTF-8");
        else if (auto const head = line(); !head || !is_head(*head))
            problem("must begin with WEBVTT");
        else
            blocks();
        if (result_.cues.empty() && result_.problems.empty())
            problem("has no captions");
        return std::move(result_);
    }

private:
    static bool is_head(std::string_view head)
    {
        return head == signature || (head.starts_with(signature) && is_blank(head[signature.size()]));
    }

    void problem(std::string message)
    {
        if (result_.problems.size() < most_caption_problems)
            result_.problems.push_back({std::max(number_, 1), std::move(message)});
    }

    // The next line without its end; absent behind the last.
    std::optional<std::string_view> line()
    {
        if (rest_.empty())
            return std::nullopt;
        ++number_;
        auto const found = next_line(rest_);
        rest_.remove_prefix(found.whole.size());
        return found.text;
    }

    void blocks()
    {
        if (auto const second = line(); second && !second->empty())
            problem("must have an empty line below WEBVTT");
        while (auto const first = line())
            if (!first->empty())
                block(*first);
    }

    void skip()
    {
        for (auto next = line(); next && !next->empty(); next = line())
        {}
    }

    void block(std::string_view first)
    {
        if (is_note(first))
            return skip();
        if (first.starts_with("STYLE") || first.starts_with("REGION"))
        {
            problem("has styles or regions, which are not taken; leave them out");
            return skip();
        }
        auto timing = std::optional(first);
        if (first.find("-->") == std::string_view::npos)
            timing = line(); // the first was the cue's name
        if (!timing || timing->find("-->") == std::string_view::npos)
        {
            problem("has no times; write 00:01.000 --> 00:03.500");
            return timing && timing->empty() ? void() : skip();
        }
        Cue cue;
        times(cue, *timing);
        words(cue);
        if (result_.cues.size() == most_cues)
            return problem("has more than 10000 captions");
        result_.cues.push_back(std::move(cue));
    }

    void times(Cue& cue, std::string_view timing)
    {
        auto const arrow = timing.find("-->");
        auto behind = trimmed(timing.substr(arrow + 3));
        auto const space = behind.find_first_of(" \t");
        auto const start = moment(trimmed(timing.substr(0, arrow)));
        auto const end = moment(behind.substr(0, space));
        if (!start || !end)
            return problem("has times that cannot be read; write 00:01.000 --> 00:03.500");
        if (*end <= *start)
            problem("has a caption that ends before it begins");
        if (!result_.cues.empty() && *start < result_.cues.back().start)
            problem("has a caption that begins before the one above it");
        cue.start = *start;
        cue.end = *end;
        if (space != std::string_view::npos)
            set(trimmed(behind.substr(space)));
    }

    void set(std::string_view words)
    {
        while (!words.empty())
        {
            auto const end = std::min(words.find_first_of(" \t"), words.size());
            auto const colon = words.substr(0, end).find(':');
            if (colon == std::string_view::npos
                || std::ranges::find(settings, words.substr(0, colon)) == settings.end())
                return problem("has a setting that is not known; leave it out");
            words = trimmed(words.substr(end));
        }
    }

    void words(Cue& cue)
    {
        std::vector<std::string_view> open;
        for (auto next = line(); next && !next->empty(); next = line())
        {
            if (next->find("-->") != std::string_view::npos)
                return problem("must have an empty line between two captions");
            if (!cue.text.empty())
                cue.text += '\n';
            plain(cue.text, *next, open);
            if (cue.text.size() > most_cue_bytes)
            {
                problem("has a caption of more than 1000 characters");
                return skip();
            }
        }
        if (!open.empty())
            problem("has a tag that is not closed: <" + std::string(open.back()) + ">");
        if (trimmed(cue.text).empty())
            problem("has a caption without text");
    }

    void plain(std::string& text, std::string_view line, std::vector<std::string_view>& open)
    {
        while (!line.empty())
        {
            if (line.front() == '<')
            {
                auto const end = line.find('>');
                if (end == std::string_view::npos)
                    return problem("has a < that begins no tag; write &lt;");
                tag(line.substr(1, end - 1), open);
                line.remove_prefix(end + 1);
            }
            else if (line.front() == '&')
                line.remove_prefix(entity(text, line));
            else
            {
                text += line.front();
                line.remove_prefix(1);
            }
        }
    }

    std::size_t entity(std::string& text, std::string_view line)
    {
        for (auto const& one : entities)
            if (line.starts_with(one.name))
            {
                text += one.text;
                return one.name.size();
            }
        problem("has a & that must be written as &amp;");
        return 1;
    }

    void tag(std::string_view name, std::vector<std::string_view>& open)
    {
        auto const closes = name.starts_with('/');
        name = name.substr(closes ? 1 : 0);
        name = name.substr(0, name.find_first_of(". \t"));
        if (std::ranges::find(tags, name) == tags.end())
            return problem("has a tag that is not taken; use b, i, u, c, v or lang");
        if (!closes && open.size() == 20)
            return problem("has tags nested too deeply");
        if (!closes)
            return open.push_back(name);
        if (open.empty() || open.back() != name)
            return problem("closes a tag that is not open: </" + std::string(name) + ">");
        open.pop_back();
    }

    std::string_view rest_;
    int number_ = 0;
    Captions result_;
};

}

Captions read_captions(std::string_view source)
{
    return Reading(source).run();
}

std::string without_notes(std::string_view source)
{
    auto const head = next_line(source);
    auto const end_of_signature = source.find(signature) + signature.size();
    std::string kept(source.substr(0, end_of_signature));
    kept.append(head.whole.substr(head.text.size()));
    bool starts = false; // a block
    bool in_note = false;
    for (source.remove_prefix(head.whole.size()); !source.empty();)
    {
        auto const line = next_line(source);
        in_note = in_note || (starts && is_note(line.text));
        if (!in_note)
            kept.append(line.whole);
        starts = line.text.empty();
        in_note = in_note && !starts; // its empty line goes with it
        source.remove_prefix(line.whole.size());
    }
    return kept;
}

std::string transcript(std::vector<Cue> const& cues)
{
    std::string text;
    for (auto const& cue : cues)
    {
        auto words = cue.text;
        std::ranges::replace(words, '\n', ' ');
        auto const ends = text.empty() || text.ends_with('.') || text.ends_with('!') || text.ends_with('?');
        text.append(text.empty() ? "" : ends ? "\n\n" : " ").append(words);
    }
    return text;
}

}
