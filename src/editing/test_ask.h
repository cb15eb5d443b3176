// Requests of writers, for tests of writing.
#pragma once
#include "editing/handlers.h"
#include "editing/test_browser.h"
#include "editing/test_desk.h"

#include <string>
#include <vector>

namespace editing::test {

/// One request of a person: `ask(desk.editor()).at("id", "1").get(show_work, desk)`.
class Ask
{
public:
    explicit Ask(http::Person person) : person_(std::move(person)) {}

    Ask& at(std::string name, std::string value)
    {
        values_.emplace_back(std::move(name), std::move(value));
        return *this;
    }
    Ask& with(http::Form form)
    {
        form_ = std::move(form);
        return *this;
    }
    Ask& press(std::string command)
    {
        set("do", std::move(command));
        return *this;
    }
    Ask& set(std::string const& name, std::string value)
    {
        std::erase_if(form_.fields, [&](auto const& field) { return field.first == name; });
        form_.fields.emplace_back(name, std::move(value));
        return *this;
    }
    Ask& add(std::string const& name, std::string value)
    {
        form_.fields.emplace_back(name, std::move(value));
        return *this;
    }

    template <class Handler>
    http::Response get(Handler handler, Desk& desk, std::string const& target = "/schrijven")
    {
        return handler(desk.editing, request(http::Method::get, target));
    }
    template <class Handler>
    http::Response post(Handler handler, Desk& desk, std::string const& target = "/schrijven")
    {
        return handler(desk.editing, request(http::Method::post, target));
    }

private:
    http::Request request(http::Method method, std::string const& target) const
    {
        http::RequestBuilder builder(method, target);
        for (auto const& [name, value] : values_)
            builder.path_value(name, value);
        for (auto const& [name, value] : form_.fields)
            builder.field(name, value);
        builder.person(person_);
        return builder.build();
    }

    http::Person person_;
    std::vector<http::NameValue> values_;
    http::Form form_;
};

inline std::string main_of(http::Response const& response)
{
    return response.page() ? std::string(response.page()->main.view()) : std::string();
}

/// The number at the end of where a saved work stands.
inline std::string id_in(http::Response const& response)
{
    auto const place = std::string(response.header("location"));
    return place.substr(place.rfind('/') + 1);
}

}
