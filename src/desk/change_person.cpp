// POST /beheer/mensen/{id}/rollen, /toegang: roles are given and taken, people let in and kept out.
#include "desk/handlers.h"
#include "desk/person_page.h"

namespace desk {

namespace {

using store::Change;

http::Response refusal(Change change)
{
    return change == Change::absent ? http::not_found() : http::forbidden();
}

http::Response back(http::Request const& request, PersonId id, text::Message const& flash)
{
    return http::see_other(person_path(request.language(), id.value), flash);
}

// The form again with one error; nothing for who may not see the person.
http::Response again(Desk& desk, http::Request const& request, std::string field_name, text::Message const& message)
{
    return person_answer(
        desk, request, std::nullopt, {{std::move(field_name), std::string(text::say(request.language(), message))}});
}

}

http::Response change_role(Desk& desk, http::Request const& request)
{
    auto const number = number_in(request, "id");
    if (!number)
        return http::not_found();
    PersonId const id{*number};
    auto const role = accounts::role_from(field(request, "role"));
    if (!role)
        return again(desk, request, "role", words::person_role_missing);
    Granted const granted{*role, field(request, "organisation")};
    bool const take = request.form().value("do") == "take";
    if (!take && !granted.organisation.empty() && granted.role != Role::editor)
        return again(desk, request, "organisation", words::person_organisation_wrong);
    auto const& viewer = request.person();
    auto const now = desk.clock.now();
    auto const change = desk.db.write([&](sql::Tx& tx) {
        return take ? store::take_role(tx, viewer, id, granted, now) : store::give_role(tx, viewer, id, granted, now);
    });
    if (change == Change::absent || change == Change::refused)
        return refusal(change);
    if (take && !store::person(desk.db, viewer, id)) // no longer somebody whom this account may see
        return http::see_other(path_of(Part::people, request.language()), words::person_role_taken);
    if (take)
        return back(request, id, change == Change::done ? words::person_role_taken : words::person_unchanged);
    return back(request, id, change == Change::done ? words::person_role_given : words::person_role_had);
}

http::Response change_access(Desk& desk, http::Request const& request)
{
    using Action = Change (*)(sql::Tx&, http::Person const&, PersonId, base::Time);
    struct Known
    {
        std::string_view code;
        Action act;
        text::Message done;
    };
    static constexpr Known known[] = {
        {"disable", store::disable, words::person_disabled},
        {"enable", store::enable, words::person_enabled},
        {"end_sessions", store::end_sessions, words::person_sessions_ended},
        {"forget_steps", store::forget_steps, words::person_steps_forgotten},
    };
    auto const number = number_in(request, "id");
    auto const wanted = field(request, "do");
    for (auto const& one : known)
        if (number && one.code == wanted)
        {
            PersonId const id{*number};
            auto const now = desk.clock.now();
            auto const change = desk.db.write([&](sql::Tx& tx) { return one.act(tx, request.person(), id, now); });
            if (change == Change::absent || change == Change::refused)
                return refusal(change);
            return back(request, id, change == Change::done ? one.done : words::person_unchanged);
        }
    return number ? http::bad_request() : http::not_found();
}

}
