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
