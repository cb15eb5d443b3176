// Tests of the library: pages, files and the podcast, on both engines.
#include "library/handlers.h"

#include "content/media_files.h"
#include "content/media_view.h"
#include "content/test_site.h"
#include "platform/base/file.h"
#include "platform/media/prepare.h"

#include "text/library.h"

#include <boost/json/parse.hpp>
#include <gmock/gmock.h>

namespace {

using content::test::get;
using content::test::main_of;
using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

namespace words = text::library;

constexpr content::Field material_fields[] = {
    {.name = "form", .type = content::FieldType::text, .label = words::kind_label},
    {.name = "recordings",
     .type = content::FieldType::entry,
     .label = words::kind_label,
     .count = content::Count::many,
     .target = "media"},
};
constexpr content::Kind material{
    .name = "material",
    .label = words::kind_label,
    .plural = words::kind_label,
    .path_nl = "/leren",
    .path_en = "/en/learning",
    .fields = material_fields,
};
content::Kind const* const kind_list[] = {&library::kind, &material};

content::Draft draft(std::string_view kind, std::string slug, std::string_view fields)
{
    content::Draft draft;
    draft.kind = kind;
    draft.title = "Titel van " + slug;
    draft.slug = std::move(slug);
    draft.summary = "In het kort.";
    draft.body = "Wat er gezegd wordt.";
    draft.status = content::Status::published;
    draft.fields = content::test::object(std::string(fields));
    return draft;
}

class LibraryPages : public testing::TestWithParam<tests::Engine>
{
protected:
    LibraryPages() : site_(GetParam(), content::Kinds(kind_list))
    {
        put("stilte.mp3", "audio/mpeg", 0);
        put("film.mp4", "video/mp4", 640);
        put("film-nl.vtt", "text/vtt", 0);
        put("film-en.vtt", "text/vtt", 0);
        put("kaart.pdf", "application/pdf", 0);
        picture("kanaal.png");
        auto film = draft(
            "media", "film", R"({"form":"video","file":"film.mp4","captions":"film-nl.vtt","poster":"kanaal"})");
        auto english = draft("media", "the-film", R"({"captions":"film-en.vtt"})");
        english.language = text::Language::en;
        english.translation_of = "film";
        english.body = "What is said.";
        site_.save(
            {draft("media", "kanaal", R"({"form":"image","file":"kanaal.png","alt":"Een <kanaal>"})"), film, english,
             draft(
                 "media", "stilte",
                 R"({"form":"audio","file":"stilte.mp3","chapters":[{"start":"00:01:30","title":"Einde"}],)"
                 R"("made_by":"Kracht","licence":"CC BY 4.0"})"),
             draft("media", "kaart", R"({"form":"document","file":"kaart.pdf"})"),
             draft("material", "luister", R"({"form":"listening","recordings":["stilte"]})"),
             draft("material", "kijk", R"({"form":"watching","recordings":["film"]})")});
    }

    void save(std::string name, std::vector<std::pair<media::Part, std::string>> parts)
    {
        media::FileRecord record{name, media::hash(name), std::chrono::milliseconds(95'000), {}};
        for (auto& [part, bytes] : parts)
        {
            part.sha256 = media::hash(bytes);
            part.size = static_cast<std::int64_t>(bytes.size());
            media::store::put_bytes(*site_.db, part.sha256, bytes);
            record.parts.push_back(part);
        }
        site_.db->write([&](sql::Tx& tx) { media::store::save(tx, record); });
    }
    void put(std::string const& name, std::string const& type, int width)
    {
        save(
            name,
            {{{.variant = {}, .name = name, .sha256 = {}, .type = type, .width = width, .height = width / 2},
              "bytes of " + name}});
    }
    void picture(std::string const& name)
    {
        save(
            name,
            {{{.variant = {}, .name = name, .sha256 = {}, .type = "image/png", .width = 1000, .height = 500}, "png"},
             {{.variant = "960",
               .name = "kanaal-960.webp",
               .sha256 = {},
               .type = "image/webp",
               .width = 960,
               .height = 480},
              "large"},
             {{.variant = "480",
               .name = "kanaal-480.webp",
               .sha256 = {},
               .type = "image/webp",
               .width = 480,
               .height = 240},
              "small"},
             {{.variant = "jpeg",
               .name = "kanaal-960.jpg",
               .sha256 = {},
               .type = "image/jpeg",
               .width = 960,
               .height = 480},
              "old"}});
    }

    http::Response send(std::string const& bytes, std::string const& name)
    {
        auto const key = media::hash(bytes).substr(0, 16);
        return library::send_file(
            library_,
            http::RequestBuilder(http::Method::get, "/media/bestand/" + key + "/" + name)
                .path_value("key", key)
                .path_value("name", name)
                .build());
    }
    std::string show(std::string const& path, std::string const& slug)
    {
        return main_of(library::show_media(library_, get(path + slug, slug)));
    }

    content::test::TestSite site_;
    tests::TemporaryFolder folder_;
    media::Cache cache_{folder_.path()};
    library::Library library_{*site_.db, site_.context, site_.clock, cache_, "/assets/podcast.png"};
};

}

INSTANTIATE_TEST_SUITE_P(Engines, LibraryPages, testing::ValuesIn(tests::both_engines), tests::engine_name);

TEST_P(LibraryPages, PlaysSoundWithChaptersAndTranscript)
{
    EXPECT_THAT(
        show("/media/", "stilte"),
        AllOf(
            HasSubstr("<audio"), HasSubstr(R"(preload="metadata")"), HasSubstr(R"(type="audio/mpeg")"),
            HasSubstr("1 minuut en 35 seconden"), HasSubstr("#t=90"), HasSubstr("<details"),
            HasSubstr("Wat er gezegd wordt."), HasSubstr("Gemaakt door Kracht, CC BY 4.0")));
}

TEST_P(LibraryPages, PlaysFilmWithCaptionsInBothLanguages)
{
    auto const dutch = show("/media/", "film");
    EXPECT_THAT(
        dutch,
        AllOf(
            HasSubstr("<video"), HasSubstr(R"(poster="/media/bestand/)"), HasSubstr("kanaal-960.jpg"),
            HasSubstr(R"(srclang="nl" label="Nederlands" default=)"), HasSubstr(R"(srclang="en" label="Engels">)")));
    EXPECT_THAT(
        show("/en/media/", "the-film"),
        AllOf(HasSubstr(R"(srclang="en" label="English" default=)"), HasSubstr("What is said.")));
}

TEST_P(LibraryPages, ShowsPicturesInSizesWithTheirPlaceKept)
{
    EXPECT_THAT(
        show("/media/", "kanaal"),
        AllOf(
            HasSubstr("kanaal-480.webp 480w, /media/bestand/"), HasSubstr("kanaal-960.webp 960w\""),
            HasSubstr(R"(width="960" height="480")"), HasSubstr(R"(alt="Een &lt;kanaal&gt;")")));
    EXPECT_THAT(show("/media/", "kaart"), AllOf(HasSubstr("kaart.pdf"), Not(HasSubstr("<video"))));
}

TEST_P(LibraryPages, APictureIsTheLogoWhileItIsPublished)
{
    site_.set(content::setting::logo, "kanaal");
    auto const snapshot = site_.context.snapshot();
    ASSERT_TRUE(snapshot->logo);
    EXPECT_EQ(snapshot->logo->width, 480);
    EXPECT_EQ(snapshot->logo->alt(text::Language::en), "Een <kanaal>");
    site_.set(content::setting::logo, "film");
    EXPECT_FALSE(site_.context.snapshot()->logo);
    site_.set(content::setting::logo, "bestaat-niet");
    EXPECT_FALSE(site_.context.snapshot()->logo);
}

TEST_P(LibraryPages, SendsFilesWhileTheyAreShown)
{
    auto const sound = send("bytes of stilte.mp3", "stilte.mp3");
    auto const* const file = std::get_if<http::File>(&sound.body);
    ASSERT_TRUE(file);
    EXPECT_EQ(base::read_file(file->path), "bytes of stilte.mp3");
    EXPECT_EQ(file->type, "audio/mpeg");
    EXPECT_EQ(file->cache_control, "public, max-age=3600, immutable");
    EXPECT_THAT(std::string(sound.header("Content-Security-Policy")), HasSubstr("sandbox"));
    auto const card = send("bytes of kaart.pdf", "kaart.pdf");
    EXPECT_EQ(std::get<http::File>(card.body).download_name, "kaart.pdf");
    EXPECT_EQ(send("large", "kanaal-960.webp").status, 200);
    EXPECT_EQ(send("bytes of film-en.vtt", "film-en.vtt").status, 200) << "captions of a translation";
    EXPECT_EQ(send("bytes of stilte.mp3", "ander.mp3").status, 404);
    EXPECT_EQ(send("other bytes", "stilte.mp3").status, 404);

    auto gone = draft("media", "stilte", R"({"form":"audio","file":"stilte.mp3"})");
    gone.status = content::Status::archived;
    site_.save({gone});
    EXPECT_EQ(send("bytes of stilte.mp3", "stilte.mp3").status, 410) << "withdrawn";
}

TEST_P(LibraryPages, ReadsTheMediaOfAPageWithOneQuery)
{
    std::vector<std::string> const slugs{"film", "geen", "stilte", "kanaal"};
    sql::RequestScope const scope(*site_.db);
    auto const items = content::store::media(*site_.db, text::Language::en, slugs);
    EXPECT_EQ(scope.query_count(), 1);
    ASSERT_EQ(items.size(), 3U);
    EXPECT_EQ(items[0].slug, "the-film");
    EXPECT_EQ(items[0].captions.size(), 2U);
    EXPECT_EQ(items[1].slug_nl, "stilte");
    EXPECT_EQ(items[1].language, text::Language::nl);
    EXPECT_EQ(items[2].sizes.front().width, 480);
    EXPECT_THAT(content::store::media(*site_.db, text::Language::nl, {}), IsEmpty());
    EXPECT_EQ(scope.query_count(), 1);
}

TEST_P(LibraryPages, GivesAPodcastOfWhatCanBeListenedTo)
{
    auto const feed = library::show_podcast(library_, get("/leren/podcast.xml"));
    EXPECT_THAT(
        std::string(feed.bytes()),
        AllOf(
            HasSubstr("<title>Luisteren naar Alliantie</title>"), HasSubstr("Demonstratie."),
            HasSubstr("<title>Titel van luister</title>"), HasSubstr(R"(type="audio/mpeg")"),
            HasSubstr(R"(length="19")"), HasSubstr("<itunes:duration>95</itunes:duration>"),
            HasSubstr("podcast:transcript"), HasSubstr("/media/stilte/hoofdstukken.json"),
            Not(HasSubstr("Titel van kijk"))));
    auto const chapters = library::show_chapters(library_, get("/media/stilte/hoofdstukken.json", "stilte"));
    EXPECT_EQ(
        boost::json::parse(chapters.bytes()),
        boost::json::parse(R"({"version":"1.2.0","chapters":[{"startTime":90,"title":"Einde"}]})"));
    EXPECT_EQ(library::show_chapters(library_, get("/media/kaart/hoofdstukken.json", "kaart")).status, 404);
}

TEST(MediaRules, SayWhatIsMissing)
{
    auto const problems = [](std::string_view fields, std::string body) {
        auto item = draft("media", "proef", fields);
        item.body = std::move(body);
        std::string all;
        for (auto const& problem : content::check(library::kind, item, {}))
            all += problem.field + ": " + problem.message + "\n";
        return all;
    };
    EXPECT_EQ(problems(R"({"form":"image","file":"a.jpg","alt":"Iets"})", ""), "");
    EXPECT_THAT(problems(R"({"form":"image","file":"a.jpg"})", ""), HasSubstr("alt: is missing"));
    EXPECT_THAT(problems(R"({"form":"image","file":"a.svg","alt":"x"})", ""), HasSubstr("file: 'a.svg' is no name"));
    EXPECT_THAT(problems(R"({"form":"image","file":"../a.jpg","alt":"x"})", ""), HasSubstr("is no name"));
    EXPECT_THAT(problems(R"({"form":"audio","file":"a.mp4"})", "Tekst"), HasSubstr("is no file of form audio"));
    EXPECT_THAT(problems(R"({"form":"audio","file":"a.mp3"})", ""), HasSubstr("body: is missing"));
    EXPECT_THAT(problems(R"({"form":"video","file":"a.mp4"})", "Tekst"), HasSubstr("captions: is missing"));
    EXPECT_THAT(
        problems(R"({"form":"video","file":"a.mp4","captions":"a.srt"})", "Tekst"),
        HasSubstr("is no name of captions"));
    EXPECT_THAT(
        problems(R"({"form":"audio","file":"a.mp3","chapters":[{"start":"90","title":"x"}]})", "Tekst"),
        HasSubstr("chapters[0].start: '90' is no time"));
}
