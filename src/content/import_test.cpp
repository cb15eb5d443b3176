// Importing and exporting folders, on both engines: all or nothing, edits kept, references guarded, byte for byte.
#include "content/export.h"
#include "content/import.h"
#include "content/read_along.h"

#include "content/test_kinds.h"
#include "platform/base/file.h"
#include "platform/media/store.h"
#include "tests/support/database.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace content {
namespace {

namespace fs = std::filesystem;
using Strings = std::vector<std::string>;
using testing::IsEmpty;

constexpr std::string_view areas = "- slug: emmen\n  name: \"Emmen\"\n  kind: municipality\n"
                                   "- slug: turfwolde\n  name: \"Turfwolde\"\n  kind: invented\n";
constexpr std::string_view bieb = "---\ntitle: \"Bieb\"\nstatus: published\nsector: care\nsources:\n"
                                  "  - title: \"Site\"\n    seen: 2026-11\n---\n\nZie [start](project/goede-start).\n";
constexpr std::string_view start =
    "---\ntitle: \"Goede start\"\nstatus: published\nareas:\n  - emmen\norganisations:\n  - bieb\n"
    "started: 2017\ntracks:\n  - area: emmen\nlinks:\n  - relation: part_of\n    to: project/geheel\n"
    "---\n\nTekst.\n";
constexpr std::string_view start_en = "---\ntitle: \"Good start\"\nstatus: published\ntranslation-of: goede-start\n"
                                      "tracks:\n  - focus: \"Debts\"\n---\n\nText, see [library](organisation/bieb).\n";
constexpr std::string_view geheel = "---\ntitle: \"Geheel\"\nstatus: published\nstarted: 2017\n---\n";

std::string replaced(std::string_view source, std::string_view old_text, std::string_view new_text)
{
    std::string result(source);
    result.replace(result.find(old_text), old_text.size(), new_text);
    return result;
}

class ImportTest : public testing::TestWithParam<tests::Engine>
{
protected:
    ImportTest()
    {
        put("vocabulary/areas.yaml", areas);
        put("organisation/bieb.nl.md", bieb);
        put("project/goede-start.nl.md", start);
        put("project/good-start.en.md", start_en);
        put("project/geheel.nl.md", geheel);
    }

    fs::path const& folder() const { return folder_.path(); }
    void put(std::string const& path, std::string_view bytes)
    {
        fs::create_directories((folder() / path).parent_path());
        base::write_file(folder() / path, bytes);
    }
    void take_away(std::string const& path) { fs::remove(folder() / path); }

    ImportReport run(Force force = Force::no, Prune prune = Prune::no)
    {
        now_ += std::chrono::seconds(1);
        return import_folder(
            {.db = *db, .kinds = kinds, .folder = folder(), .now = now_, .force = force, .prune = prune});
    }
    Strings problems(Force force = Force::no, Prune prune = Prune::no)
    {
        Strings result;
        for (auto const& problem : run(force, prune).problems)
            result.push_back(to_text(problem));
        return result;
    }

    /// Changes an entry as the editor's form does.
    void edit(Kind const& kind, std::string_view slug, std::string title)
    {
        auto const vocabulary = store::vocabulary(*db);
        db->write([&](sql::Tx& tx) {
            for (auto const& row : store::all(tx, kind))
                if (row.draft.slug == slug)
                {
                    auto draft = row.draft;
                    draft.title = title;
                    store::save(tx, kind, draft, {vocabulary, kinds, accounts::import_person, now_});
                    if (!draft.translation_of)
                        store::resolve(tx, kind, draft);
                }
        });
    }

    std::int64_t count(char const* query) { return db->value<std::int64_t>(query).value_or(0); }
    std::string title_of(Kind const& kind, std::string_view slug, text::Language language = text::Language::nl)
    {
        auto const entry = store::published(*db, kind, language, slug);
        return entry ? entry->content.title : "absent";
    }

    std::map<std::string, std::string> files_in(fs::path const& root)
    {
        std::map<std::string, std::string> files;
        for (auto const& entry : fs::recursive_directory_iterator(root))
            if (entry.is_regular_file())
                files[entry.path().lexically_relative(root).string()] = base::read_file(entry.path());
        return files;
    }

    Kinds kinds = test::kinds();
    tests::TestDatabase db{GetParam(), {accounts::migrations(), media::migrations(), migrations()}};

private:
    tests::TemporaryFolder folder_;
    base::Time now_{std::chrono::seconds(1'800'000'000)};
};

INSTANTIATE_TEST_SUITE_P(Engines, ImportTest, testing::ValuesIn(tests::both_engines), tests::engine_name);

TEST_P(ImportTest, stores_everything_in_one_go)
{
    auto const report = run();
    EXPECT_THAT(report.problems, IsEmpty());
    EXPECT_EQ(summary(report), "4 created, 0 changed, 0 unchanged, 0 removed");
    EXPECT_EQ(report.vocabulary, store::Outcome::created);
    EXPECT_EQ(title_of(test::project, "goede-start"), "Goede start");
    auto const english = store::published(*db, test::project, text::Language::en, "good-start");
    ASSERT_TRUE(english);
    EXPECT_EQ(english->content.fields.at("tracks").at(0).at("focus"), "Debts");
    EXPECT_EQ(english->content.fields.at("tracks").at(0).at("area"), "emmen");
    EXPECT_EQ(store::referred(*db, text::Language::nl, english->id, "organisations").size(), 1U);
    EXPECT_EQ(store::origins(*db, text::Language::nl, english->id).size(), 1U);
    EXPECT_EQ(count("SELECT COUNT(*) FROM entry_revision WHERE actor_id = 1"), 4);
}

TEST_P(ImportTest, writes_nothing_for_unchanged_files)
{
    run();
    auto const generation = store::generation(*db);
    auto const report = run();
    EXPECT_EQ(summary(report), "0 created, 0 changed, 4 unchanged, 0 removed");
    EXPECT_EQ(report.vocabulary, store::Outcome::unchanged);
    EXPECT_EQ(store::generation(*db), generation);
    EXPECT_EQ(count("SELECT COUNT(*) FROM entry_revision"), 4);
}

TEST_P(ImportTest, changes_only_what_differs)
{
    run();
    put("project/geheel.nl.md", replaced(geheel, "Geheel", "Het geheel"));
    EXPECT_EQ(summary(run()), "0 created, 1 changed, 3 unchanged, 0 removed");
    EXPECT_EQ(title_of(test::project, "geheel"), "Het geheel");
    EXPECT_EQ(count("SELECT COUNT(*) FROM entry_revision"), 5);
}

TEST_P(ImportTest, gives_every_byte_back)
{
    run();
    tests::TemporaryFolder out;
    auto const report = export_folder(*db, kinds, out.path());
    EXPECT_EQ(report.written, 5);
    EXPECT_EQ(files_in(out.path()), files_in(folder()));
    EXPECT_EQ(export_folder(*db, kinds, out.path()).unchanged, 5);
}

TEST_P(ImportTest, export_names_files_without_an_entry_and_leaves_them)
{
    run();
    put("project/vergeten.nl.md", geheel);
    auto const report = export_folder(*db, kinds, folder());
    EXPECT_EQ(report.strays, (Strings{"project/vergeten.nl.md"}));
    EXPECT_EQ(report.written, 0);
    EXPECT_TRUE(fs::exists(folder() / "project/vergeten.nl.md"));
}

TEST_P(ImportTest, export_writes_every_status)
{
    put("project/geheel.nl.md", replaced(geheel, "published", "in_review"));
    EXPECT_THAT(problems(), IsEmpty());
    tests::TemporaryFolder out;
    export_folder(*db, kinds, out.path());
    EXPECT_EQ(files_in(out.path()), files_in(folder()));
}

TEST_P(ImportTest, lists_all_problems_of_all_files_and_writes_nothing)
{
    put("vocabulary/areas.yaml", "- slug: emmen\n  name: \"Emmen\"\n  kind: stad\n");
    put("organisation/bieb.nl.md", replaced(bieb, "sector: care", "sector: kosmos\ncolour: red"));
    put("project/good-start.en.md", replaced(start_en, "- focus", "- area: emmen\n    focus"));
    put("project/geheel.nl.md", replaced(geheel, "started: 2017", "started: ooit\norganisations:\n  - nergens"));
    put("project/Hoofd.nl.md", geheel);
    put("liedjes/een.nl.md", geheel);
    EXPECT_EQ(
        problems(),
        (Strings{
            "liedjes:1: is no kind of content; known: note, organisation, project, vocabulary",
            "organisation/bieb.nl.md:4: sector: 'kosmos' is no choice here; allowed: housing, care",
            "organisation/bieb.nl.md:5: colour: is not a key of organisation; allowed: title, summary, status, "
            "invented, "
            "translation-of, themes, areas, region, audiences, organisations, picture, sector, aliases, website, mail, "
            "phone, links, sources",
            "project/Hoofd.nl.md:1: must be named <slug>.nl.md or <slug>.en.md, the slug in lower case with hyphens",
            "project/geheel.nl.md:4: started: 'ooit' is no date; write 2017, 2017-01 or 2017-01-31",
            "project/geheel.nl.md:6: organisations[0]: organisation/nergens does not exist; check the spelling, or "
            "add its file",
            "project/good-start.en.md:6: tracks[0].area: stands once, in the Dutch original; leave it out here",
            "vocabulary/areas.yaml:3: [0].kind: 'stad' is no choice here; allowed: municipality, "
            "former_municipality, province, "
            "region, invented"}));
    EXPECT_EQ(count("SELECT COUNT(*) FROM entry"), 0);
    EXPECT_EQ(count("SELECT COUNT(*) FROM area"), 0);
}

TEST_P(ImportTest, keeps_the_demonstrations_rules)
{
    put("project/geheel.nl.md",
        replaced(geheel, "started", "invented: true\nareas:\n  - turfwolde\norganisations:\n  - bieb\nstarted"));
    EXPECT_EQ(
        problems(),
        (Strings{
            "project/geheel.nl.md:8: organisations[0]: organisation/bieb is real; an invented entry may only link "
            "to invented ones",
            "project/goede-start.nl.md:13: links[0].to: project/geheel is invented; a real entry may not link to it"}));
}

TEST_P(ImportTest, refuses_to_overwrite_an_edited_entry_without_force)
{
    run();
    edit(test::project, "geheel", "Van een redacteur");
    EXPECT_EQ(
        problems(),
        (Strings{
            "project/geheel.nl.md:1: was edited on the site since its last import; export it first, or overwrite it "
            "with --force"}));
    EXPECT_EQ(title_of(test::project, "geheel"), "Van een redacteur");
    EXPECT_EQ(summary(run(Force::yes)), "0 created, 1 changed, 3 unchanged, 0 removed");
    EXPECT_EQ(title_of(test::project, "geheel"), "Geheel");
    EXPECT_THAT(problems(), IsEmpty());
}

TEST_P(ImportTest, files_never_say_that_somebody_read_along_and_changed_words_take_it_away)
{
    run();
    auto const marked = [&] { return count("SELECT COUNT(*) FROM entry WHERE read_along_at IS NOT NULL"); };
    EXPECT_EQ(marked(), 0);
    auto const id = db->value<EntryId>("SELECT id FROM entry WHERE slug = 'goede-start'").value();
    db->write([&](sql::Tx& tx) { store::set_read_along(tx, id, base::Time(), base::Time()); });

    put("project/goede-start.nl.md", replaced(start, "started: 2017", "started: 2018"));
    EXPECT_THAT(problems(), IsEmpty());
    EXPECT_EQ(marked(), 1) << "a date is no word";

    put("project/goede-start.nl.md", replaced(start, "Tekst.", "Andere tekst."));
    EXPECT_THAT(problems(), IsEmpty());
    EXPECT_EQ(marked(), 0);

    put("project/goede-start.nl.md", replaced(start, "started: 2017", "started: 2017\nread-along: true"));
    EXPECT_EQ(problems().size(), 1U);
}

TEST_P(ImportTest, takes_an_exported_edit_back)
{
    run();
    edit(test::project, "geheel", "Van een redacteur");
    export_folder(*db, kinds, folder());
    EXPECT_EQ(summary(run()), "0 created, 0 changed, 4 unchanged, 0 removed");
    put("project/geheel.nl.md", geheel);
    EXPECT_EQ(summary(run()), "0 created, 1 changed, 3 unchanged, 0 removed");
}

TEST_P(ImportTest, leaves_entries_without_a_file_alone_unless_pruned)
{
    run();
    take_away("project/good-start.en.md");
    take_away("project/goede-start.nl.md");
    put("organisation/bieb.nl.md", replaced(bieb, "\n\nZie [start](project/goede-start).\n", "\n"));
    auto const report = run();
    EXPECT_EQ(summary(report), "0 created, 1 changed, 1 unchanged, 0 removed");
    EXPECT_EQ(
        report.notes,
        (Strings{"2 imported entries have no file any more; --prune removes them: project/goede-start.nl, "
                 "project/good-start.en"}));
    EXPECT_EQ(title_of(test::project, "goede-start"), "Goede start");
    EXPECT_EQ(summary(run(Force::no, Prune::yes)), "0 created, 0 changed, 2 unchanged, 2 removed");
    EXPECT_EQ(title_of(test::project, "goede-start"), "absent");
    EXPECT_EQ(count("SELECT COUNT(*) FROM entry"), 2);
}

TEST_P(ImportTest, prunes_a_translation_alone)
{
    run();
    take_away("project/good-start.en.md");
    EXPECT_EQ(summary(run(Force::no, Prune::yes)), "0 created, 0 changed, 3 unchanged, 1 removed");
    EXPECT_EQ(title_of(test::project, "goede-start", text::Language::en), "Goede start");
}

TEST_P(ImportTest, renames_a_translation_when_pruned)
{
    run();
    take_away("project/good-start.en.md");
    put("project/better-start.en.md", start_en);
    EXPECT_EQ(problems().size(), 1U);
    EXPECT_EQ(summary(run(Force::no, Prune::yes)), "1 created, 0 changed, 3 unchanged, 1 removed");
    EXPECT_EQ(title_of(test::project, "better-start", text::Language::en), "Good start");
}

TEST_P(ImportTest, moves_translations_from_one_original_to_another)
{
    auto const english = [](std::string const& title, std::string const& original) {
        return "---\ntitle: \"" + title + "\"\nstatus: published\ntranslation-of: " + original + "\n---\n\nText.\n";
    };
    auto const listed = [&] {
        Strings titles;
        for (auto const& card : store::list(*db, {.kind = &test::project, .language = text::Language::en}).cards)
            titles.push_back(card.slug + ": " + card.title);
        return titles;
    };
    put("project/good-start.en.md", english("Good start", "goede-start"));
    put("project/whole.en.md", english("Whole", "geheel"));
    run();
    put("project/good-start.en.md", english("Good start", "geheel"));
    put("project/whole.en.md", english("Whole", "goede-start"));
    EXPECT_EQ(summary(run()), "0 created, 2 changed, 3 unchanged, 0 removed");
    EXPECT_EQ(listed(), (Strings{"good-start: Good start", "whole: Whole"}));
    take_away("project/good-start.en.md");
    put("project/whole.en.md", english("Whole", "geheel"));
    EXPECT_EQ(summary(run(Force::no, Prune::yes)), "0 created, 1 changed, 3 unchanged, 1 removed");
    EXPECT_EQ(listed(), (Strings{"whole: Whole", "goede-start: Goede start"}));
}

TEST_P(ImportTest, does_not_prune_an_edited_entry_without_force)
{
    run();
    edit(test::project, "good-start", "Edited");
    take_away("project/good-start.en.md");
    EXPECT_EQ(
        problems(Force::no, Prune::yes),
        (Strings{"project/good-start.en.md:1: has no file any more but was edited on the site; export it first, or "
                 "remove it with --force"}));
    EXPECT_EQ(run(Force::yes, Prune::yes).removed, 1);
}

TEST_P(ImportTest, does_not_prune_what_others_refer_to)
{
    run();
    take_away("organisation/bieb.nl.md");
    EXPECT_EQ(
        problems(Force::no, Prune::yes),
        (Strings{"organisation/bieb.nl.md:1: has no file any more, but cannot be removed: project/goede-start, "
                 "project/good-start (en) refer to it"}));
    EXPECT_EQ(count("SELECT COUNT(*) FROM entry"), 4);
}

TEST_P(ImportTest, does_not_archive_what_others_refer_to)
{
    run();
    put("project/geheel.nl.md", replaced(geheel, "published", "archived"));
    EXPECT_EQ(
        problems(), (Strings{"project/geheel.nl.md:3: status: cannot be archived: project/goede-start refers to it"}));
}

TEST_P(ImportTest, finds_entries_anew_when_the_vocabulary_changes)
{
    run();
    auto const found = [&](std::string area) {
        return store::list(
                   *db,
                   {.kind = &test::project,
                    .language = text::Language::nl,
                    .filters = {{"areas", {std::move(area)}}},
                    .day = {},
                    .after = {}})
            .cards.size();
    };
    EXPECT_EQ(found("emmen"), 1U);
    put("vocabulary/areas.yaml",
        "- slug: emmen\n  name: \"Emmen\"\n  kind: former_municipality\n  to: 2026-01-01\n  into:\n    - drenthe\n"
        "- slug: drenthe\n  name: \"Drenthe\"\n  kind: municipality\n");
    auto const report = run();
    EXPECT_EQ(summary(report), "0 created, 0 changed, 4 unchanged, 0 removed");
    EXPECT_EQ(report.vocabulary, store::Outcome::changed);
    EXPECT_EQ(found("emmen"), 0U);
    EXPECT_EQ(found("drenthe"), 1U);
    auto const entry = store::published(*db, test::project, text::Language::nl, "goede-start");
    EXPECT_EQ(store::referred(*db, text::Language::nl, entry->id, "organisations").size(), 1U);
}

TEST_P(ImportTest, refuses_a_vocabulary_that_stored_entries_no_longer_fit)
{
    run();
    put("vocabulary/areas.yaml", "- slug: assen\n  name: \"Assen\"\n  kind: municipality\n");
    take_away("project/goede-start.nl.md");
    take_away("project/good-start.en.md");
    EXPECT_EQ(
        problems(),
        (Strings{
            "vocabulary:1: project/goede-start.nl.md has no file here and would no longer fit: areas[0]: 'emmen' "
            "does not stand in "
            "vocabulary/areas.yaml; known: assen",
            "vocabulary:1: project/goede-start.nl.md has no file here and would no longer fit: tracks[0].area: "
            "'emmen' does not stand in "
            "vocabulary/areas.yaml; known: assen"}));
    EXPECT_NE(store::vocabulary(*db).area("emmen"), nullptr);
}

TEST_P(ImportTest, keeps_the_vocabulary_when_its_folder_is_absent)
{
    run();
    fs::remove_all(folder() / "vocabulary");
    EXPECT_EQ(summary(run()), "0 created, 0 changed, 4 unchanged, 0 removed");
    EXPECT_NE(store::vocabulary(*db).area("emmen"), nullptr);
}

TEST_P(ImportTest, refuses_files_that_are_not_plain)
{
    fs::create_symlink("/etc/passwd", folder() / "project/geheim.nl.md");
    fs::create_directories(folder() / "project/map.nl.md");
    put("project/groot.nl.md", std::string(300'000, 'a'));
    put("los.nl.md", geheel);
    put("README.md", "Uitleg");
    put("project/.verborgen", "");
    EXPECT_EQ(
        problems(),
        (Strings{
            "los.nl.md:1: does not belong here; content stands in a folder for each kind",
            "project/geheim.nl.md:1: is not a plain file",
            "project/groot.nl.md:1: is 300000 bytes; at most 262144 are accepted",
            "project/map.nl.md:1: is not a plain file"}));
    EXPECT_EQ(count("SELECT COUNT(*) FROM entry"), 0);
}

TEST_P(ImportTest, says_which_folder_cannot_be_read)
{
    auto const job = ImportJob{.db = *db, .kinds = kinds, .folder = folder() / "nergens", .now = {}};
    EXPECT_THROW(import_folder(job), base::Error);
}

/// A trigger that lets the last write of an import fail, after everything else went well.
void break_links(sql::Database& db)
{
    db.write([](sql::Tx& tx) {
        if (tx.engine() == sql::Engine::sqlite)
            tx.execute("CREATE TRIGGER broken BEFORE INSERT ON entry_link BEGIN SELECT RAISE(ABORT, 'broken'); END");
        else
            tx.execute("ALTER TABLE entry_link ADD CONSTRAINT broken CHECK (ordinal < 0)");
    });
}

TEST_P(ImportTest, leaves_nothing_behind_when_the_last_write_fails)
{
    break_links(*db);
    EXPECT_THROW(run(), sql::Error);
    for (auto const query :
         {"SELECT COUNT(*) FROM entry", "SELECT COUNT(*) FROM area", "SELECT COUNT(*) FROM entry_value",
          "SELECT COUNT(*) FROM change_log", "SELECT COUNT(*) FROM entry_revision"})
        EXPECT_EQ(count(query), 0) << query;
}

}
}
