// The pages of review: what each shows.
#pragma once
#include "content/components.h"
#include "platform/html/form.h"
#include "review/publish.h"
#include "review/review.h"
#include "review/store.h"

#include <optional>
#include <string>
#include <vector>

namespace review {

using content::Viewer;

/// A page of this slice: not for search engines, with its address in both languages.
html::Page blank(Viewer const& viewer, std::string title, std::string path_nl, std::string path_en);

/// What is on the way, in one state.
struct WaitingPage
{
    editing::WorksQuery query;
    editing::WorkList works;
    bool may_read = false;   ///< whether reading along is anything to this person
    bool may_manage = false; ///< whether they choose which steps kinds need
};
html::Page waiting_page(Viewer const& viewer, WaitingPage const& page);

/// One work: how far it is, what can be done, what was said, what differs.
struct WorkPage
{
    editing::Work const& work;
    content::Kind const& kind;
    http::Person const& person;
    Situation situation = {};
    std::optional<Row> row = {}; ///< what it replaces
    Readings readings = {};
    std::vector<Event> events = {};
    std::vector<store::Expert> experts = {};
    std::vector<html::FieldError> errors = {};
    std::optional<Refusal> refusal = {};
    RemarkId answering{}; ///< whose form is shown again with what was typed
    std::string typed_decision = {};
    std::string typed_reason = {};
    std::optional<Step> tried = {}; ///< what was refused, with these words
    std::string typed_words = {};
    std::string typed_time = {};
};
html::Page work_page(Viewer const& viewer, WorkPage const& page);

/// What readers said, with a form for each answer for who may give it.
void write_remarks(html::Out& out, Viewer const& viewer, WorkPage const& page);

html::Page rounds_page(Viewer const& viewer, std::vector<Round> const& rounds);

/// A text to read along with, and the questions about it.
struct ReadingPage
{
    Round const& round;
    std::optional<editing::Work> work; ///< while it can be read
    content::Kind const* kind = nullptr;
    Readings own = {};
    bool name = false;      ///< agreed that others see the first name
    bool keep = false;      ///< agreed that the words stay
    bool for_other = false; ///< somebody else's answers are written down
    http::Form const* typed = nullptr;
    std::vector<html::FieldError> errors = {};
};
html::Page reading_page(Viewer const& viewer, ReadingPage const& page);
html::Page record_page(Viewer const& viewer, std::vector<Round> const& rounds);

/// A text as readers see it, below its title: summary, body, and the words of its fields.
void write_text(html::Out& out, Viewer const& viewer, content::Kind const& kind, content::Draft const& draft);
struct Versions
{
    content::Draft const& before;
    content::Draft const& after;
};
/// What differs between two versions, part by part, by word; false when nothing does.
bool write_changes(html::Out& out, Viewer const& viewer, content::Kind const& kind, Versions const& drafts);

struct HistoryPage
{
    Row const& row;
    content::Kind const& kind;
    http::Person const& person;
    std::vector<Revision> revisions; ///< one more than is shown, to compare the last one with
    std::size_t shown = 0;
    std::optional<std::string> trouble = {};
};
html::Page history_page(Viewer const& viewer, HistoryPage const& page);
html::Page changes_page(
    Viewer const& viewer, Row const& row, content::Kind const& kind, std::pair<Revision, Revision> const& revisions);

html::Page still_right_page(Viewer const& viewer, Holds const& holds, http::Person const& person);
struct DoubtfulPage
{
    std::vector<Holds> rows;
    bool more = false;
};
html::Page doubtful_page(Viewer const& viewer, DoubtfulPage const& page);

struct StepsPage
{
    std::map<std::string, Steps> steps;
    std::vector<html::FieldError> errors = {};
};
html::Page steps_page(Viewer const& viewer, StepsPage const& page);

}
