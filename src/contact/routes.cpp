// Asking, and the desk where questions are answered.
#include "contact/handlers.h"

#include <charconv>

namespace contact {

std::span<http::Route<Contact> const> routes()
{
    using http::Access;
    using http::Method;
    // The longest question in any alphabet, and room for the rest.
    static constexpr http::Body short_form{.limit = 128UL * 1024};
    static constexpr http::Route<Contact> table[] = {
        {Method::post, {"/contact", "/en/contact"}, Access::everyone, send_question, {}, short_form},
        {Method::get, {"/contact/verstuurd", "/en/contact/sent"}, Access::everyone, show_sent, {"reference", "answer"}},
        {Method::get, {"/beheer/vragen", "/en/desk/questions"}, Access::answer, list_questions, {"state", "after"}},
        {Method::get, {"/beheer/vragen/{id}", "/en/desk/questions/{id}"}, Access::answer, show_question},
        {Method::post, {"/beheer/vragen/{id}", "/en/desk/questions/{id}"}, Access::answer, change_question},
        {Method::post,
         {"/beheer/vragen/{id}/antwoord", "/en/desk/questions/{id}/answer"},
         Access::answer,
         answer_question,
         {},
         short_form},
        {Method::post,
         {"/beheer/vragen/{id}/gebeld", "/en/desk/questions/{id}/called"},
         Access::answer,
         note_call,
         {},
         short_form},
    };
    return table;
}

std::optional<QuestionId> id_of(http::Request const& request)
{
    auto const text = request.path("id");
    QuestionId id;
    auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), id.value);
    return error == std::errc() && end == text.data() + text.size() ? std::optional(id) : std::nullopt;
}

std::string list_path(text::Language language)
{
    return language == text::Language::nl ? "/beheer/vragen" : "/en/desk/questions";
}

std::string question_path(text::Language language, QuestionId id)
{
    return list_path(language) + "/" + std::to_string(id.value);
}

}
