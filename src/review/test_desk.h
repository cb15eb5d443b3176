// For tests of review: what people do on its pages.
#pragma once
#include "review/handlers.h"
#include "review/test_alliance.h"

namespace review::test {

using Fields = std::vector<http::NameValue>;

/// The alliance, with its people at work.
class Desk : public Alliance
{
protected:
    using Handler = http::Response (*)(Review&, http::Request const&);

    http::Response ask(Handler handler, http::Person const& who, std::string const& id, Fields const& fields = {})
    {
        http::RequestBuilder builder(http::Method::post, "/schrijven/" + id + "/nakijken");
        builder.path_value("id", id).person(who).language(text::Language::nl);
        for (auto const& [name, value] : fields)
            builder.field(name, value);
        return handler(review, builder.build());
    }

    http::Response see(Handler handler, http::Person const& who, std::string const& id)
    {
        return handler(
            review,
            http::RequestBuilder(http::Method::get, "/schrijven/" + id + "/nakijken")
                .path_value("id", id)
                .person(who)
                .language(text::Language::nl)
                .build());
    }

    /// The status of the answer to a step: 303 when it was taken.
    int step(http::Person const& who, WorkId id, std::string const& code, Fields fields = {})
    {
        auto const found = work(id);
        fields.emplace_back("step", code);
        fields.emplace_back("version", std::to_string(found ? found->version : 1));
        return ask(take_step, who, std::to_string(id.value), fields).status;
    }

    RoundId round_of(WorkId id)
    {
        return db->value<RoundId>("SELECT id FROM reading_round WHERE work_id = $1", id).value_or(RoundId{});
    }

    int read(http::Person const& who, WorkId id, Fields fields = {})
    {
        for (auto const* const question : {"clear", "correct", "just"})
            fields.emplace_back(question, "yes");
        fields.emplace_back("version", std::to_string(work(id)->version));
        return ask(send_reading, who, std::to_string(round_of(id).value), fields).status;
    }

    int decide(http::Person const& who, WorkId id, std::int64_t remark, std::string const& reason = "Dat is beter.")
    {
        auto const number = std::to_string(remark);
        http::RequestBuilder builder(http::Method::post, "/");
        builder.path_value("id", std::to_string(id.value)).path_value("remark", number).person(who);
        builder.field("decision-" + number, "changed").field("reason-" + number, reason);
        return decide_remark(review, builder.build()).status;
    }

    std::string main_of(http::Response const& response)
    {
        return response.page() ? std::string(response.page()->main.view()) : std::string();
    }
};

}
