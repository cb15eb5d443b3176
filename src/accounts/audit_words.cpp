// The one table of words for the audit log.
#include "accounts/audit_words.h"

#include "accounts/audit_codes.h"
#include "accounts/rights.h"

#include "text/accounts.h"

#include <span>

namespace accounts {

namespace {

namespace words = text::accounts;

struct CodeWords
{
    std::string_view code;
    text::Message words;
};

constexpr CodeWords actions[]{
    {"person.add", words::did_person_add},
    {"person.invite", words::did_person_invite},
    {"person.change", words::did_person_change},
    {"person.name", words::did_person_name},
    {"person.mail", words::did_person_mail},
    {"person.municipal", words::did_person_municipal},
    {"person.disable", words::did_person_disable},
    {"person.enable", words::did_person_enable},
    {"person.end_sessions", words::did_person_end_sessions},
    {"person.export", words::did_person_export},
    {"person.erase", words::did_person_erase},
    {"role.grant", words::did_role_grant},
    {"role.revoke", words::did_role_revoke},
    {"invitation.withdraw", words::did_invitation_withdraw},
    {"passkey.add", words::did_passkey_add},
    {"passkey.remove", words::did_passkey_remove},
    {"app.add", words::did_app_add},
    {"app.remove", words::did_app_remove},
    {"password.set", words::did_password_set},
    {"password.remove", words::did_password_remove},
    {"recovery_code.make", words::did_recovery_make},
    {"recovery_code.use", words::did_recovery_use},
    {"second_step.forget", words::did_second_step_forget},
    {"consent.give", words::did_consent_give},
    {"consent.withdraw", words::did_consent_withdraw},
    {"work.save", words::did_work_save},
    {"work.discard", words::did_work_discard},
    {"work.submit", words::did_work_submit},
    {"work.take_back", words::did_work_take_back},
    {"work.ask_changes", words::did_work_ask_changes},
    {"work.approve", words::did_work_approve},
    {"work.approve_own", words::did_work_approve_own},
    {"work.start_reading", words::did_work_start_reading},
    {"work.finish_reading", words::did_work_finish_reading},
    {"work.stop_reading", words::did_work_stop_reading},
    {"work.plan", words::did_work_plan},
    {"work.unplan", words::did_work_unplan},
    {"work.schedule_failed", words::did_work_schedule_failed},
    {"remark.decide", words::did_remark_decide},
    {"entry.publish", words::did_entry_publish},
    {"entry.publish_own", words::did_entry_publish_own},
    {"entry.archive", words::did_entry_archive},
    {"entry.restore", words::did_entry_restore},
    {"entry.confirm", words::did_entry_confirm},
    {"entry.withdraw", words::did_entry_withdraw},
    {"content.import", words::did_content_import},
    {"words.change", words::did_words_change},
    {"setting.change", words::did_setting_change},
    {"review.steps", words::did_review_steps},
    {"job.retry", words::did_job_retry},
    {"job.discard", words::did_job_discard},
};
constexpr CodeWords subjects[]{
    {"person", words::log_subject_person},   {"entry", words::log_subject_entry}, {"work", words::log_subject_work},
    {"setting", words::log_subject_setting}, {"words", words::log_subject_words}, {"job", words::log_subject_job},
    {"content", words::log_subject_content},
};
static_assert(std::ranges::equal(actions, audit_actions, {}, &CodeWords::code));
static_assert(std::ranges::equal(subjects, audit_subjects, {}, &CodeWords::code));

std::string say(std::span<CodeWords const> table, text::Language language, std::string_view code)
{
    auto const found = std::ranges::find(table, code, &CodeWords::code);
    return std::string(found == table.end() ? code : text::say(language, found->words));
}

}

std::string action_words(text::Language language, std::string_view action)
{
    return say(actions, language, action);
}

std::string subject_words(text::Language language, std::string_view subject)
{
    return say(subjects, language, subject);
}

std::string detail_words(text::Language language, std::string_view detail)
{
    auto const blank = std::min(detail.find(' '), detail.size());
    auto const role = role_from(detail.substr(0, blank));
    if (!role)
        return std::string(detail);
    std::string said(text::say(language, about(*role).label));
    if (blank < detail.size())
        said.append(" (").append(detail.substr(blank + 1)).append(")");
    return said;
}

}
