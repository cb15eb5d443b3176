// Columns that say nothing about a person: numbers, codes, times and settings of the program itself.
#include "accounts/personal_data.h"

namespace accounts {

std::span<FreeColumns const> free_of_personal_data()
{
    static constexpr FreeColumns columns[] = {
        {"migration", "*"},
        {"job", "id, kind, state, run_at, attempts, lease, leased_until, died_at"},
        {"job_schedule", "*"},
        {"entry",
         "id, kind, language, original_id, slug, status, invented, revision, imported_revision, created_at, "
         "updated_at, published_at, read_along_at"},
        {"entry_listing", "*"},
        {"entry_value", "entry_id, field, ordinal, number, target"},
        {"entry_link", "*"},
        {"entry_revision", "entry_id, number"},
        {"entry_file", "*"},
        {"entry_recent", "*"},
        {"change_log", "*"},
        {"area", "*"},
        {"area_successor", "*"},
        {"region_set", "*"},
        {"region_member", "*"},
        {"theme", "*"},
        {"audience", "*"},
        {"content_state", "*"},
        {"site_setting", "*"},
        {"desk_fact", "*"},
        {"media_file", "source, duration_ms"},
        {"question", "state, closed_at"},
        {"question_note", "way, sent_at"},
        {"question_count", "*"},
        {"work", "id, kind, language, slug, entry_id, base_revision, version, state, publish_at"},
        {"review_step", "*"},
        {"review_event", "id, work_id, version, what"},
        {"reading_round",
         "id, work_id, entry_id, invited_only, since_version, started_version, returns_to, started_at, ended_at, "
         "ended_version"},
        {"reading_invited", "round_id"},
        {"reading", "id, round_id, version"},
        {"reading_remark", "id, reading_id, question, decision"},
        {"review_confirmation", "entry_id, asked_at"},
        {"work_version", "work_id, version"},
        {"work_organisation", "*"},
        {"work_autosave", "place, kind, language, work_id, version"},
        {"file_hold", "file"},
        {"media_part", "variant, key, sha256, type, size, width, height"},
        {"media_blob", "*"},
        {"media_chunk", "sha256, ordinal"},
    };
    return columns;
}

}
