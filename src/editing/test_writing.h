// For tests of the form: people who open it, fill it in and send it.
#pragma once
#include "editing/test_ask.h"

namespace editing::test {

/// Two organisations with a project each, and who writes on them.
class Writing : public testing::TestWithParam<tests::Engine>
{
protected:
    void SetUp() override { desk_.publish_two(); }

    Ask entry(http::Person person, std::string slug = "goede-start", std::string kind = "project")
    {
        return Ask(std::move(person)).at("kind", std::move(kind)).at("slug", std::move(slug));
    }

    // The form of a published text as a browser has it.
    Ask opened(http::Person const& person, std::string const& slug = "goede-start", std::string const& kind = "project")
    {
        auto ask = entry(person, slug, kind);
        auto const page = ask.get(editing::show_entry, desk_, "/bewerken");
        return ask.with(fill_in(main_of(page)));
    }

    Ask opened_work(http::Person const& person, std::string const& id)
    {
        auto ask = Ask(person).at("id", id);
        auto const page = ask.get(editing::show_work, desk_);
        return ask.with(fill_in(main_of(page)));
    }

    editing::Work work(std::string const& id)
    {
        return editing::store::work(*desk_.db, desk_.editor(), editing::WorkId{std::stoll(id)}).value();
    }

    Desk desk_{GetParam()};
};

}
