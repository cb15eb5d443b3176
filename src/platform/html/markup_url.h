// Reads the URLs of literals at compile time: what a hole in them takes, and that they cannot lead astray.
#pragma once

#include "platform/html/markup_origin.h"

namespace html::detail {

enum class Region { path, query, fragment };
struct Segment // of a path, between two slashes
{
    unsigned first_hole;
    bool letters = false; // literal characters other than dots
    bool dots = false;
};

// A segment that could come out empty, "." or ".." would lead to another path: one hole alone is guarded when it is
// written, literal letters guard the rest.
constexpr void finish_segment(Scan& s, Segment& segment)
{
    auto const holes = s.hole - segment.first_hole;
    if (holes > 0 && !segment.letters)
    {
        if (holes > 1 || segment.dots)
            path_segment_needs_one_hole_or_other_text();
        s.holes[segment.first_hole].place = Place::url_segment;
    }
    segment = {s.hole};
}

constexpr void scan_url_hole(Scan& s, Region region)
{
    auto const kind = hole_kind(s);
    auto const whole_url_as_value = kind == Kind::url && region == Region::query;
    if (kind != Kind::text && kind != Kind::integer && !whole_url_as_value)
        url_part_takes_text_or_a_whole_number();
    take_hole(s, Place::url_part);
}

constexpr void skip_url_ampersand(Scan& s, Region region, char end)
{
    if (region == Region::path)
        invalid_character_in_url();
    if (end == '\0')
    { // html::url: not markup
        ++s.at;
        return;
    }
    auto const at = s.at;
    skip_reference(s);
    if (s.text[at + 1] != 'a') // of the known names and numbers only "amp" begins so
        invalid_character_in_url();
}

constexpr void check_url_character(Scan const& s)
{
    auto const c = s.text[s.at];
    if (c <= ' ' || c == 0x7F || c == '\\' || c == '<' || c == '>' || c == '"' || c == '\'' || c == '`' || c == '{'
        || c == '}')
        invalid_character_in_url(); // bytes above ASCII are negative, or come out of percent-encoding
    if (c == '%' && (!is_hex(s.text[s.at + 1]) || !is_hex(s.text[s.at + 2])))
        invalid_character_in_url();
}

// A character that stands for itself: it may end the segment, or the path.
constexpr void scan_url_character(Scan& s, Region& region, Segment& segment)
{
    auto const c = s.text[s.at];
    check_url_character(s);
    ++s.at;
    if (region == Region::path && (c == '/' || c == '?' || c == '#'))
        finish_segment(s, segment);
    if (region == Region::path && c == '?')
        region = Region::query;
    else if (c == '#')
        region = Region::fragment;
    else if (c == '.')
        segment.dots = true;
    else if (c != '/')
        segment.letters = true;
}

// Up to `end`: the closing quote, or the end of the literal for html::url.
constexpr void scan_url(Scan& s, char end)
{
    skip_origin(s, end);
    auto region = Region::path;
    Segment segment{s.hole};
    for (char c = s.text[s.at]; c != end; c = s.text[s.at])
    {
        if (at_hole(s))
            scan_url_hole(s, region);
        else if (c == '&')
            skip_url_ampersand(s, region, end);
        else
            scan_url_character(s, region, segment);
    }
    if (region == Region::path)
        finish_segment(s, segment);
}

}
