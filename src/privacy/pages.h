// The pages of the slice. Private to the slice.
#pragma once
#include "accounts/consent.h"
#include "content/components.h"
#include "platform/html/form.h"
#include "platform/html/page.h"
#include "privacy/collect.h"
#include "privacy/store.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace privacy::pages {

using content::Viewer;
using Errors = std::vector<html::FieldError>;

/// A page of the slice without its main part; nothing of it is for search engines.
html::Page begin(Viewer const& viewer, std::string_view title, std::string_view path_nl, std::string_view path_en);

/// The address in the reader's language.
html::Url link(Viewer const& viewer, std::string_view nl, std::string_view en);
html::Url own_data(Viewer const& viewer);

/// Why the data of a group is kept and until when: `p` elements.
void write_reasons(html::Out& out, Viewer const& viewer, std::vector<accounts::PersonalData const*> const& places);

/// A consent with the title of what it is about; empty when it is about nothing on the site.
struct NamedConsent
{
    accounts::Consent consent;
    std::string title;
};
std::vector<NamedConsent> named(sql::Session& db, std::vector<accounts::Consent> consents);
/// What a consent is about, in words.
void write_subject(html::Out& out, Viewer const& viewer, NamedConsent const& named);
/// The text of a consent has the language in which it was shown or read aloud.
text::Language language_of(accounts::Consent const& consent);

struct DataPage
{
    std::vector<StoredGroup> groups;
    std::vector<NamedConsent> consents;
    accounts::PersonId person{};
    std::string privacy_mail;
};
html::Page data(Viewer const& viewer, DataPage const& page);

html::Page consent(Viewer const& viewer, accounts::Consent const& consent);

/// How somebody confirms that their account is to be erased.
enum class Confirm { nothing_possible, coordinator, ask_code, type_code, type_name };
struct ErasePage
{
    Confirm confirm = Confirm::nothing_possible;
    std::string name;
    std::vector<NamedConsent> stories; ///< consents to stories that still hold
    Errors errors = {};
};
html::Page erase(Viewer const& viewer, ErasePage const& page);

struct DeskPage
{
    accounts::PersonId person{};
    std::string name;
    bool only_administrator = false;
    std::string way = {};
    Errors errors = {};
};
html::Page desk(Viewer const& viewer, DeskPage const& page);

struct WithdrawalPage
{
    std::string kind;
    std::string slug;
    std::vector<store::EntryName> rows; ///< the original first
    Errors errors = {};
};
html::Page withdrawal(Viewer const& viewer, WithdrawalPage const& page);

struct RegisterPage
{
    std::string responsible;
    std::string privacy_mail;
};
html::Page register_of_processing(Viewer const& viewer, RegisterPage const& page);

/// The filter as it was typed.
struct LogFilter
{
    std::string subject, number, who, from, to;
};
struct LogPage
{
    LogFilter filter;
    std::vector<std::string> subjects;
    std::vector<store::LogLine> lines;
    std::optional<std::int64_t> next; ///< continue after this line
    std::int64_t days_kept = 0;
    std::int64_t most_exported = 0;
    Errors errors = {};
};
html::Page log(Viewer const& viewer, LogPage const& page);
/// Who did it, in words.
std::string actor(Viewer const& viewer, store::LogLine const& line);

}
