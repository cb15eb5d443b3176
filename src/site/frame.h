// What the parts of the frame look at; head.cpp, footer.cpp and frame.cpp write them. Private to the slice.
#pragma once
#include "platform/html/out.h"
#include "site/reading.h"
#include "site/site.h"

namespace site {

struct Frame
{
    Site& site;
    http::Request const& request;
    html::Page const& page;
    text::Language language;
    Reading reading;
    std::shared_ptr<Menu const> menu;
    std::shared_ptr<content::Snapshot const> snapshot;

    std::string_view say(text::Message const& message) const { return text::say(language, message); }
    std::string const& site_name() const { return snapshot->settings.name; }
    bool demonstration() const { return snapshot->settings.demonstration == content::Demonstration::on; }
    std::string const& path_in(text::Language in) const
    {
        return in == text::Language::nl ? page.path_nl : page.path_en;
    }
};

constexpr text::Language other(text::Language language)
{
    return language == text::Language::nl ? text::Language::en : text::Language::nl;
}

/// What stands in <head>.
void write_head(html::Out& out, Frame const& frame);
void write_footer(html::Out& out, Frame const& frame);

/// The way to one's own place, for who is signed in, and word of a second step that is still to be made.
void write_account_bar(html::Out& out, Frame const& frame);
void write_step_notice(html::Out& out, Frame const& frame);

/// "Snel weg", on pages that ask for it.
void write_way_out(html::Out& out, Frame const& frame);

}
