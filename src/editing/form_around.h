// What stands around a form: what was asked, what waits, what is missing, and the ways on from here.
#pragma once
#include "editing/form_page.h"

#include <map>
#include <string>
#include <vector>

namespace editing {

/// What one form needs while it is written.
struct Making
{
    content::Viewer const& viewer;
    http::Request const& request;
    Sheet const& sheet;
    Showing const& showing;
    std::vector<html::FieldError> errors = {};
    std::vector<html::FieldError> missing = {};
    std::map<std::string, std::string> titles = {};
    std::string address = {};
    std::string file_now = {};
    std::string captions_now = {};
    std::string picture = {};

    std::string_view say(text::Message const& message) const { return viewer.say(message); }
};

html::Url form_url(Making const& making);

/// What was typed and not saved: taken up, or offered.
void write_offer(html::Out& out, Making const& making);
/// What leads to the controls that have to be filled in yet, calm: nothing is wrong, it is not finished.
void write_missing(html::Out& out, Making const& making);
/// What changed since this text was begun.
void write_notes(html::Out& out, Making const& making);
/// Other ways on from here: the page as it is, its translation, throwing the work away.
void write_ways(html::Out& out, Making const& making);

}
