// Tests that the form of every kind loses nothing: entry -> form -> what a browser sends -> draft is the entry again.
#include "app/kinds.h"
#include "content/content_folder.h"
#include "content/vocabulary_file.h"
#include "editing/form_read.h"
#include "editing/form_write.h"
#include "editing/test_browser.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <set>

namespace {

std::filesystem::path alliance()
{
    return std::filesystem::path(__FILE__).parent_path().parent_path().parent_path() / "content" / "veenkolonien";
}

class FormRoundTrip : public testing::Test
{
protected:
    FormRoundTrip() : folder_(content::read_folder(alliance(), app::kinds()))
    {
        auto snapshot = std::make_shared<content::Snapshot>();
        content::parse_vocabulary(folder_.vocabulary, snapshot->vocabulary);
        viewer_.snapshot = std::move(snapshot);
        viewer_.kinds = &app::kinds();
    }

    content::Draft const* original_of(content::Draft const& draft) const
    {
        for (auto const& file : folder_.files)
            if (file.draft.kind == draft.kind && draft.translation_of == file.draft.slug && !file.draft.translation_of)
                return &file.draft;
        return nullptr;
    }

    editing::Sheet sheet_of(content::ContentFile const& file) const
    {
        editing::Sheet sheet;
        sheet.kind = file.kind;
        sheet.draft = file.draft;
        sheet.draft.status = content::Status::draft;
        sheet.row = editing::Row{content::EntryId{1}, 1, file.draft};
        if (auto const* const original = original_of(file.draft))
            sheet.original = *original;
        return sheet;
    }

    content::ContentFolder folder_;
    content::Viewer viewer_;
};

}

TEST_F(FormRoundTrip, GivesEveryEntryBack)
{
    std::set<std::string> kinds;
    for (auto const& file : folder_.files)
    {
        auto const sheet = sheet_of(file);
        html::Out out;
        editing::write_fields(out, viewer_, sheet, {.address = "/schrijven/1"});
        auto const form = editing::test::fill_in(out.view());
        auto const draft = editing::finished(sheet, editing::read_draft(sheet, form, {}));
        EXPECT_EQ(editing::draft_json(draft), editing::draft_json(sheet.draft)) << file.path;
        kinds.insert(file.draft.kind);
    }
    EXPECT_GT(folder_.files.size(), 50U);
    EXPECT_EQ(kinds.size(), app::kinds().all().size());
}
