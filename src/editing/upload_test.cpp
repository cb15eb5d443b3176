// Tests of files: taken in, refused in plain words, and seen by nobody who may not see the text.
#include "editing/test_ask.h"

#include "content/media_files.h"
#include "content/media_view.h"
#include "editing/upload.h"
#include "platform/base/file.h"
#include "platform/media/test_media.h"

#include <gmock/gmock.h>

#include <filesystem>

namespace {

using content::FieldType;
using editing::test::Desk;
using editing::test::fill_in;
using editing::test::id_in;
using editing::test::main_of;
using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

constexpr text::Message label{"Veld", "Field"};
constexpr content::Choice forms[] = {{"image", label}, {"audio", label}, {"video", label}, {"document", label}};
constexpr content::Field fields[] = {
    {.name = "form", .type = FieldType::choice, .label = label, .need = content::Need::required, .choices = forms},
    {.name = "file", .type = FieldType::text, .label = label, .need = content::Need::required},
    {.name = "alt", .type = FieldType::text, .label = label, .speech = content::Speech::translated},
    {.name = "captions", .type = FieldType::text, .label = label, .speech = content::Speech::translated},
};
constexpr content::Kind media_kind{
    .name = content::media_kind,
    .label = label,
    .plural = label,
    .path_nl = "/media",
    .path_en = "/en/media",
    .fields = fields};
constexpr content::Kind const* kind_list[] = {&media_kind};

class Uploads : public testing::TestWithParam<tests::Engine>
{
protected:
    http::Request request(
        http::Person const& person, std::string const& name, std::string const& bytes,
        std::string const& press = "save")
    {
        auto const path = desk_.db.folder() / "upload";
        base::write_file(path, bytes);
        http::RequestBuilder builder(http::Method::post, "/schrijven/nieuw/media");
        builder.path_value("kind", "media").person(person).field("title", "Een foto").field("alt", "Een kanaal");
        builder.field("do", press);
        builder.upload(
            {.field = "upload.file",
             .file_name = name,
             .type = "image/png",
             .size = bytes.size(),
             .file = std::make_shared<http::TempFile const>(path)});
        return builder.build();
    }

    http::Response hand_in(http::Person const& person, std::string const& name, std::string const& bytes)
    {
        return editing::post_new(editing_, request(person, name, bytes));
    }

    http::Response get_file(http::Person const& person, std::string const& id, std::string const& name)
    {
        http::RequestBuilder builder(http::Method::get, "/schrijven");
        return editing::send_file(
            editing_, builder.path_value("id", id).path_value("name", name).person(person).build());
    }

    http::Response get_held(http::Person const& person, std::string const& name, std::string const& size)
    {
        http::RequestBuilder builder(http::Method::get, "/schrijven/bestand/x" + (size.empty() ? "" : "?size=" + size));
        return editing::send_held_file(editing_, builder.path_value("name", name).person(person).build());
    }

    // What a page about media would find now.
    http::Response page_with(std::vector<content::MediaItem>& seen)
    {
        std::string const slugs[] = {"een-foto"};
        seen = content::store::media(*desk_.db, text::Language::nl, slugs);
        return html::Page{.title = "Een foto"};
    }

    void look_at(http::Person const& person, std::string const& id)
    {
        http::RequestBuilder builder(http::Method::get, "/schrijven");
        editing::look(editing_, builder.path_value("id", id).person(person).build());
    }

    std::vector<content::MediaItem> seen_;

    editing::Work work(std::string const& id)
    {
        return editing::store::work(*desk_.db, desk_.editor(), editing::WorkId{std::stoll(id)}).value();
    }

    Desk desk_{GetParam()};
    content::Kinds kinds_{kind_list};
    content::Context content_{*desk_.db, kinds_};
    editing::Editing editing_{.db = *desk_.db, .content = content_, .clock = desk_.clock, .cache = desk_.cache};
};

}

TEST_P(Uploads, AreStoredAndSeenByWhoMaySeeTheText)
{
    content_.refresh();
    auto const saved = hand_in(desk_.editor(), "Ons Kanaal.PNG", media::test::file("picture.png"));
    ASSERT_EQ(saved.status, 303) << main_of(saved);
    auto const id = id_in(saved);
    auto const name = content::text_of(work(id).draft.fields, "file");
    EXPECT_THAT(name, AllOf(testing::StartsWith("ons-kanaal-"), testing::EndsWith(".png")));
    EXPECT_EQ(content::text_of(work(id).draft.fields, "form"), "image");
    EXPECT_EQ(get_file(desk_.editor(), id, name).status, 200);
    EXPECT_EQ(get_file(desk_.partner(), id, name).status, 404);
    EXPECT_EQ(get_file(desk_.editor(), id, "anders.png").status, 404);
    auto const file = media::store::file(*desk_.db, name).value();
    auto const served = content::store::served_file(*desk_.db, file.parts[0].sha256.substr(0, 16), file.parts[0].name);
    EXPECT_TRUE(!served || !served->published) << "visitors get it only once it is published";
}

TEST_P(Uploads, AreSeenInThePreviewByWhoMayWrite)
{
    content_.refresh();
    auto const bytes = media::test::file("picture.png");
    // Before anything is saved: by who handed it in.
    editing_.show = [&](std::string const&) { return page_with(seen_); };
    auto looked = request(desk_.editor(), "kanaal.png", bytes, "view");
    editing::post_new(editing_, looked);
    ASSERT_EQ(seen_.size(), 1U);
    auto const name = seen_[0].file.address.substr(seen_[0].file.address.rfind('/') + 1);
    EXPECT_EQ(seen_[0].file.address, "/schrijven/bestand/" + name);
    EXPECT_THAT(seen_[0].fallback.front().address, HasSubstr("?size=jpeg"));
    EXPECT_EQ(get_held(desk_.editor(), name, "").status, 200);
    EXPECT_EQ(get_held(desk_.editor(), name, "jpeg").status, 200);
    EXPECT_EQ(get_held(desk_.editor(), name, "99").status, 404);
    EXPECT_EQ(get_held(desk_.second(), name, "").status, 404) << "somebody else handed it in";
    EXPECT_EQ(get_held(desk_.editor(), "anders.png", "").status, 404);

    // Saved: by all who may see the work.
    auto const id = id_in(hand_in(desk_.second(), "kanaal.png", bytes));
    look_at(desk_.editor(), id);
    ASSERT_EQ(seen_.size(), 1U);
    EXPECT_EQ(seen_[0].file.address, "/schrijven/" + id + "/bestand/" + name);
    EXPECT_EQ(seen_[0].alt, "Een kanaal");
    auto const sent = get_file(desk_.editor(), id, name);
    EXPECT_EQ(sent.status, 200);
    auto const* const sent_file = std::get_if<http::File>(&sent.body);
    ASSERT_TRUE(sent_file) << "films are asked for in parts";
    EXPECT_EQ(sent_file->cache_control, "private, no-store");
    EXPECT_THAT(sent_file->type, testing::StartsWith("image/"));
    EXPECT_THAT(sent.header("content-security-policy"), HasSubstr("sandbox"));
    EXPECT_EQ(sent.keep, http::Keep::never);
    EXPECT_EQ(get_file(desk_.partner(), id, name).status, 404);

    // Who only reads along has no address of it.
    auto const work_now = work(id);
    http::RequestBuilder builder(http::Method::get, "/meelezen/1/voorbeeld");
    editing::preview(editing_, builder.person(desk_.reader()).build(), work_now);
    EXPECT_TRUE(seen_.empty());
}

TEST_P(Uploads, SayWhyNotAndKeepWhatWasTyped)
{
    content_.refresh();
    struct Hostile
    {
        std::string name, bytes, said;
    };
    auto const other_kind = "Dit soort bestand kunnen we niet gebruiken";
    for (auto const& [name, bytes, said] : std::vector<Hostile>{
             {"virus.exe", "MZ", other_kind},
             {"foto.png", "geen foto", "past niet bij het einde van de naam"},
             {"../../../etc/passwd", "root", other_kind},
             {"film.vtt", "WEBVTT", other_kind},
             {"x.png", media::test::file("page.pdf"), "past niet bij het einde van de naam"},
             {"tekening.png", "<svg xmlns='http://www.w3.org/2000/svg'/>", "SVG"}})
    {
        auto const page = hand_in(desk_.editor(), name, bytes);
        EXPECT_EQ(page.status, 422) << name;
        EXPECT_THAT(main_of(page), AllOf(HasSubstr("Een foto"), HasSubstr("Een kanaal"), HasSubstr(said))) << name;
    }
    EXPECT_TRUE(editing::store::works(*desk_.db, desk_.editor(), {}).rows.empty());
}

TEST_P(Uploads, OfOthersAreNotNamed)
{
    content_.refresh();
    auto const id = id_in(hand_in(desk_.editor(), "kanaal.png", media::test::file("picture.png")));
    auto const name = content::text_of(work(id).draft.fields, "file");
    http::RequestBuilder builder(http::Method::post, "/schrijven/nieuw/media");
    builder.path_value("kind", "media").person(desk_.partner());
    auto const page = editing::post_new(
        editing_,
        builder.field("title", "Gekaapt")
            .field("file", name)
            .field("form", "image")
            .field("organisations", "bieb")
            .build());
    EXPECT_EQ(page.status, 422);
    EXPECT_THAT(main_of(page), HasSubstr("hoort niet bij deze tekst"));
}

TEST_P(Uploads, StayUntilNoTextNamesThem)
{
    content_.refresh();
    auto const id = id_in(hand_in(desk_.editor(), "kanaal.png", media::test::file("picture.png")));
    auto const name = content::text_of(work(id).draft.fields, "file");
    auto const later = desk_.clock.now() + std::chrono::days(3);
    desk_.db->write([&](sql::Tx& tx) { editing::store::release_files(tx, later); });
    EXPECT_TRUE(media::store::file(*desk_.db, name));
    desk_.db->write([&](sql::Tx& tx) {
        editing::store::remove_work(tx, desk_.editor(), editing::WorkId{std::stoll(id)});
        editing::store::release_files(tx, later);
    });
    EXPECT_FALSE(media::store::file(*desk_.db, name));
}

INSTANTIATE_TEST_SUITE_P(Engines, Uploads, testing::ValuesIn(tests::both_engines), tests::engine_name);
