// The codes of the audit log. Each has words in audit_words.cpp; a code that stands in neither does not compile.
#pragma once
#include <algorithm>
#include <string_view>

namespace accounts {

// clang-format off
inline constexpr std::string_view audit_actions[]{
    "person.add",
    "person.invite",
    "person.change",
    "person.name",
    "person.mail",
    "person.municipal",
    "person.disable",
    "person.enable",
    "person.end_sessions",
    "person.export",
    "person.erase",
    "role.grant",
    "role.revoke",
    "invitation.withdraw",
    "passkey.add",
    "passkey.remove",
    "app.add",
    "app.remove",
    "password.set",
    "password.remove",
    "recovery_code.make",
    "recovery_code.use",
    "second_step.forget",
    "consent.give",
    "consent.withdraw",
    "work.save",
    "work.discard",
    "work.submit",
    "work.take_back",
    "work.ask_changes",
    "work.approve",
    "work.approve_own",
    "work.start_reading",
    "work.finish_reading",
    "work.stop_reading",
    "work.plan",
    "work.unplan",
    "work.schedule_failed",
    "remark.decide",
    "entry.publish",
    "entry.publish_own",
    "entry.archive",
    "entry.restore",
    "entry.confirm",
    "entry.withdraw",
    "content.import",
    "words.change",
    "setting.change",
    "review.steps",
    "job.retry",
    "job.discard",
};

inline constexpr std::string_view audit_subjects[]{
    "person",
    "entry",
    "work",
    "setting",
    "words",
    "job",
    "content",
};
// clang-format on

/// Never defined: the compiler names it when it meets another code.
void a_code_of_the_audit_log_needs_words();

/// One of `known`; the compiler checks it.
template <auto const& known>
class AuditCode
{
public:
    consteval AuditCode(char const* code) : code_(code) // NOLINT(google-explicit-constructor): written as a plain code
    {
        if (std::ranges::find(known, code_) == std::end(known))
            a_code_of_the_audit_log_needs_words();
    }
    constexpr std::string_view code() const { return code_; }

private:
    std::string_view code_;
};

using AuditAction = AuditCode<audit_actions>;
using AuditSubject = AuditCode<audit_subjects>;

}
