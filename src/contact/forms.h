// What a visitor typed, and what is wrong with it. Private to the slice.
#pragma once
#include "contact/contact.h"
#include "contact/question.h"
#include "platform/html/form.h"

namespace contact {

/// As it came in; shown again when something is wrong.
struct Input
{
    std::string topic;
    std::string about;
    std::string name;
    std::string answer;
    std::string mail;
    std::string phone;
    std::string suits;
    std::string words;
    std::string trap;  ///< a field that people do not see
    std::string stamp; ///< when we made the form
};
Input read_input(http::Request const& request);

/// The sizes, in characters.
inline constexpr std::size_t most_name = 100;
inline constexpr std::size_t most_suits = 200;
inline constexpr std::size_t most_words = 5000;

struct Checked
{
    std::vector<html::FieldError> errors;
    NewQuestion question; ///< only when there are no errors; without reference
};
Checked check(Input const& input, text::Language language);

}
