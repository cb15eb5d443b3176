// FormWriter: the controls of a form, each with its label, hint and error, so that every form of the product is alike.
//   html::FormWriter form(out, language, errors);
//   form.summary();                                    // errors once more, above the form
//   form.line({.name = "mail", .label = say(words::mail)}, {.value = input.mail, .type = "email"});
//   form.submit(say(words::send));
#pragma once

#include "platform/html/out.h"
#include "platform/text/language.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace html {

// What is wrong with one control, in the reader's language. `field` is its name.
struct FieldError
{
    std::string field;
    std::string words;
};

enum class Demand { required, optional };

// What every control has. An optional one says so after its label.
struct Control
{
    std::string_view name;
    std::string_view label;
    std::string_view hint = {};
    Demand demand = Demand::required;
};

// A control of one line.
struct Line
{
    std::string_view value = {};
    std::string_view type = "text";     // text, email, tel, url, search, password, date, datetime-local, number
    std::string_view autocomplete = {}; // HTML's tokens: "email", "one-time-code", "username webauthn"; empty: off
    std::string_view input_mode = {};   // "numeric", "email"; empty: as the type says
    int most = 0;                       // characters; 0: as many as one likes
    std::string_view suggestions = {};  // id of a datalist
    enum class Width { whole, narrow } width = Width::whole;
};

// A control of several lines. `role` marks it for a script, as data-role; empty: none.
struct Area
{
    std::string_view value = {};
    int rows = 6;
    int most = 0;
    std::string_view role = {};
    std::string_view language = {}; // of the text, when it is not the page's
};

struct Option
{
    std::string value;
    std::string label;
    std::string hint = {};
};

class FormWriter
{
public:
    // The errors must outlive the writer.
    FormWriter(Out& out, text::Language language, std::span<FieldError const> errors)
        : out_(out), language_(language), errors_(errors)
    {}

    // The list of all errors with links to their controls; nothing when there is none.
    void summary();
    void line(Control const& control, Line const& line);
    void area(Control const& control, Area const& area);
    // One of a few, all in sight.
    void radios(Control const& control, std::span<Option const> options, std::string_view chosen);
    // Any of a few.
    void boxes(Control const& control, std::span<Option const> options, std::span<std::string const> chosen);
    // One of many. An optional one begins with an empty choice.
    void select(Control const& control, std::span<Option const> options, std::string_view chosen);
    // Yes or no; sends `value` when ticked, and stands ticked when the condition holds.
    void tick(Control const& control, std::string_view value, bool condition);
    // One file; `accept` as HTML has it. The form must be multipart.
    void file(Control const& control, std::string_view accept);
    void hidden(std::string_view name, std::string_view value);
    void submit(std::string_view words);
    // A button that also says which one was pressed.
    enum class Weight { primary, secondary, quiet };
    void button(
        std::string_view name, std::string_view value, std::string_view words, Weight weight = Weight::secondary);

private:
    std::string_view error_of(std::string_view name) const;
    void head(Out& out, Control const& control, std::string_view tag) const;
    std::string described_by(Control const& control) const;
    void group(
        Control const& control, std::string_view type, std::span<Option const> options,
        std::span<std::string_view const> chosen);

    Out& out_;
    text::Language language_;
    std::span<FieldError const> errors_;
};

// The id of a control by its name: what a link to it needs ("tracks[0].area" is "tracks-0-area").
std::string control_id(std::string_view name);

}
