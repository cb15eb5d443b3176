// One control of a form for each type of field.
#pragma once
#include "editing/form_write.h"

#include <boost/json/value.hpp>

namespace editing {

class Controls
{
public:
    Controls(html::Out& out, content::Viewer const& viewer, Sheet const& sheet, FormParts const& parts)
        : out_(out), viewer_(viewer), sheet_(sheet), parts_(parts), form_(out, viewer.language, parts.errors)
    {}

    /// title, summary or body.
    void common(std::string_view name);
    void slug();
    void invented();
    void field(content::Field const& field);
    /// The files of a text of kind `media`: what is there, and a control to hand in another.
    void files();

private:
    /// A field at its place in the form; `value` and `dutch` may be null.
    struct At
    {
        content::Field const& field;
        std::string path;
        boost::json::value const* value = nullptr;
        boost::json::value const* dutch = nullptr; ///< of the original, beside a translation
    };

    void at(At const& at);
    void beside(At const& at);
    void dutch(html::Out& out, At const& at);
    void single(At const& at);
    void many(At const& at);
    void choices(At const& at);
    void entries(At const& at);
    void search(At const& at);
    void found(At const& at);
    void proses(At const& at);
    void records(At const& at);
    void record(At const& at, std::size_t number, std::size_t count);
    void record_buttons(html::Out& out, At const& at, std::size_t number);
    void more(At const& at);
    struct Press
    {
        std::string command;
        std::string target; ///< id of what to show next
        std::string_view words;
        std::string hidden = {}; ///< said to who does not see where the button stands
    };
    void button(html::Out& out, Press const& press);

    html::Control control(At const& at);
    std::vector<html::Option> options(content::Field const& field) const;
    std::string area_name(content::Area const& area) const;
    std::string title_of(content::Field const& field, std::string_view reference) const;
    std::string_view say(text::Message const& message) const { return viewer_.say(message); }

    html::Out& out_;
    content::Viewer const& viewer_;
    Sheet const& sheet_;
    FormParts const& parts_;
    html::FormWriter form_;
};

/// What helps to fill in a field; empty where its label says enough.
std::string_view hint_of(content::Viewer const& viewer, content::Field const& field);

}
