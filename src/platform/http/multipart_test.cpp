// Tests of the multipart parser and of bodies collected from it.
#include "platform/http/body.h"
#include "platform/http/multipart.h"

#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>

namespace http {

namespace {

constexpr std::string_view two_parts =
    "--grens\r\nContent-Disposition: form-data; name=\"titel\"\r\n\r\nVeen\r\n-\r\n--gren\r\n"
    "--grens\r\ncontent-disposition: form-data; name=\"leeg\"\r\n\r\n\r\n"
    "--grens  \r\nContent-Type: image/png\r\nContent-Disposition: form-data; name=\"foto\"; filename=\"C:\\map\\a b.png\""
    "\r\n\r\n\x89PNG\r\n--gren\r\n--grens--\r\nnawoord";

class Journal : public PartSink
{
public:
    Take begin_part(PartHead const& head) override
    {
        text += "[" + head.name + (head.file_name ? "|" + *head.file_name : "") + "|" + head.type + ":";
        return Take::go_on;
    }
    Take part_data(std::string_view bytes) override
    {
        text += bytes;
        return Take::go_on;
    }
    Take end_part() override
    {
        text += "]";
        return Take::go_on;
    }

    std::string text;
};

// Malformed and incomplete give "".
std::string parts_of(std::string_view text, std::size_t size = 1000)
{
    Journal journal;
    MultipartParser parser("grens", journal);
    for (; !text.empty(); text.remove_prefix(std::min(size, text.size())))
    {
        if (!parser.feed(text.substr(0, size)))
            return "";
    }
    return parser.complete() ? journal.text : "";
}

class BodyTest : public ::testing::Test
{
public:
    ~BodyTest() override { std::filesystem::remove_all(folder); }

protected:
    BodyTest() { std::filesystem::create_directories(folder); }

    BodyPlan plan(Body rule) const
    {
        return {.content_type = "multipart/form-data; boundary=grens", .rule = rule, .form = {}, .folder = folder};
    }

    bool folder_is_empty() const { return std::filesystem::is_empty(folder); }

    std::filesystem::path folder = std::filesystem::temp_directory_path()
        / ("kracht-body-" + std::to_string(::getpid()));
};

} // namespace

TEST(Multipart, ReadsPartsHoweverTheyArrive)
{
    std::string_view const expected = "[titel|:Veen\r\n-\r\n--gren][leeg|:][foto|a b.png|image/png:\x89PNG\r\n--gren]";
    for (std::size_t size = 1; size <= two_parts.size(); ++size)
        EXPECT_EQ(parts_of(two_parts, size), expected) << size;
}

TEST(Multipart, RefusesWhatIsMalformed)
{
    std::string const head = "Content-Disposition: form-data; name=\"a\"\r\n\r\n";
    for (std::string const& text : std::vector<std::string>{
             "x--grens\r\n" + head + "b\r\n--grens--", "--grens\r\n" + head + "b",
             "--grens\r\n" + head + "b\r\n--grensX", "--grens\r\n\r\nb\r\n--grens--", "--grens-x--grens",
             "--grens\r\nContent-Disposition: form-data\r\n\r\nb\r\n--grens--",
             "--grens\r\nContent-Disposition: attachment; name=\"a\"\r\n\r\nb\r\n--grens--",
             "--grens\r\nContent-Disposition: form-data; name=\"a\xff\"\r\n\r\nb\r\n--grens--",
             "--grens\r\nContent-Disposition form-data; name=\"a\"\r\n\r\nb\r\n--grens--",
             "--grens\r\n" + head.substr(0, head.size() - 2) + head + "b\r\n--grens--",
             "--grens\r\nX: " + std::string(5000, 'x') + "\r\n" + head + "b\r\n--grens--"})
        EXPECT_EQ(parts_of(text), "") << text;
    EXPECT_EQ(parts_of("--grens\r\nX: " + std::string(9000, 'x'), 1), "");
}

TEST(Multipart, FindsTheBoundary)
{
    EXPECT_EQ(MultipartParser::boundary_of("Multipart/Form-Data; charset=x; boundary=\"a b\""), "a b");
    for (auto const* const type :
         {"multipart/form-data", "multipart/form-data; boundary=", "multipart/mixed; boundary=a",
          "multipart/form-data; boundary=\"a\rb\"", "multipart/form-data; boundary=\"a \""})
        EXPECT_FALSE(MultipartParser::boundary_of(type)) << type;
    EXPECT_FALSE(MultipartParser::boundary_of("multipart/form-data; boundary=" + std::string(71, 'a')));
}

TEST_F(BodyTest, FilesWaitOnDiskUntilTheRequestEnds)
{
    {
        RequestParts parts;
        auto const body = collect_body(plan({.accepts = Accepts::upload}));
        ASSERT_FALSE(body->feed(two_parts));
        ASSERT_FALSE(body->finish(parts));
        EXPECT_EQ(parts.form.value("titel"), "Veen\n-\n--gren");
        auto const* const file = parts.form.file("foto");
        ASSERT_NE(file, nullptr);
        EXPECT_EQ(file->file_name, "a b.png");
        EXPECT_EQ(file->size, 12U);
        EXPECT_EQ(std::filesystem::file_size(file->file->path()), 12U);
        EXPECT_EQ(
            std::filesystem::status(file->file->path()).permissions(),
            std::filesystem::perms::owner_read | std::filesystem::perms::owner_write);
    }
    EXPECT_TRUE(folder_is_empty());
}

TEST_F(BodyTest, NothingStaysBehindAfterARefusal)
{
    auto const refusal = [this](Body rule, std::string_view bytes) {
        RequestParts parts;
        auto const body = collect_body(plan(rule));
        auto const fed = body->feed(bytes);
        return fed ? *fed : body->finish(parts).value_or(0);
    };
    EXPECT_EQ(refusal({.accepts = Accepts::form}, two_parts), 415);
    EXPECT_EQ(refusal({.accepts = Accepts::upload, .limit = 100}, two_parts), 413);
    EXPECT_EQ(refusal({.accepts = Accepts::upload, .file_limit = 11}, two_parts), 413);
    EXPECT_EQ(refusal({.accepts = Accepts::upload, .files = 0}, two_parts), 413);
    EXPECT_EQ(refusal({.accepts = Accepts::upload}, two_parts.substr(0, two_parts.size() - 20)), 400);
    EXPECT_TRUE(folder_is_empty());
}

TEST_F(BodyTest, WhatWasWrittenBesideARefusedFileIsKept)
{
    auto const title = [this](Body rule, std::filesystem::path const& where) {
        RequestParts parts;
        auto body_plan = plan(rule);
        body_plan.folder = where;
        auto const body = collect_body(std::move(body_plan));
        EXPECT_FALSE(body->feed(two_parts));
        EXPECT_TRUE(body->finish(parts));
        EXPECT_TRUE(parts.form.files.empty());
        return std::string(parts.form.value("titel").value_or(""));
    };
    EXPECT_EQ(title({.accepts = Accepts::upload, .limit = 100}, folder), "Veen\n-\n--gren") << "the body is too large";
    EXPECT_EQ(title({.accepts = Accepts::upload, .file_limit = 11}, folder), "Veen\n-\n--gren");
    EXPECT_EQ(title({.accepts = Accepts::upload}, folder / "weg"), "Veen\n-\n--gren") << "the disk takes nothing";
    EXPECT_TRUE(folder_is_empty());
}

TEST_F(BodyTest, AFieldThatIsTooLongIsRefusedAndKept)
{
    RequestParts parts;
    auto const body = collect_body({.form = {.value_bytes = 10}});
    ASSERT_FALSE(body->feed("tekst=" + std::string(20, 'a')));
    EXPECT_EQ(body->finish(parts), 413);
    EXPECT_EQ(parts.form.value("tekst"), std::string(20, 'a'));
}

TEST_F(BodyTest, AnEmptyFileInputMakesNoFile)
{
    RequestParts parts;
    auto const body = collect_body(plan({.accepts = Accepts::upload}));
    body->feed("--grens\r\nContent-Disposition: form-data; name=\"foto\"; filename=\"\"\r\n\r\n\r\n--grens--\r\n");
    EXPECT_TRUE(folder_is_empty());
    ASSERT_FALSE(body->finish(parts));
    EXPECT_EQ(parts.form.file("foto"), nullptr);
    EXPECT_EQ(parts.form.files.size(), 1U);
}

TEST_F(BodyTest, TypesThatTheRowDoesNotTakeAreRefused)
{
    EXPECT_EQ(collect_body({.content_type = "application/json"}), nullptr);
    EXPECT_EQ(collect_body({.content_type = "multipart/form-data"}), nullptr);
    EXPECT_NE(collect_body({.content_type = "application/json", .rule = {.accepts = Accepts::bytes}}), nullptr);
    EXPECT_NE(collect_body({.content_type = "application/x-www-form-urlencoded; charset=utf-8"}), nullptr);
}

TEST_F(BodyTest, PreparingTheFolderRemovesWhatAKilledProcessLeft)
{
    std::ofstream(folder / "kracht-upload-oud") << "x";
    std::ofstream(folder / "iets anders") << "x";
    prepare_upload_folder(folder);
    EXPECT_FALSE(std::filesystem::exists(folder / "kracht-upload-oud"));
    EXPECT_TRUE(std::filesystem::exists(folder / "iets anders"));
    prepare_upload_folder(folder / "nieuw");
    EXPECT_TRUE(std::filesystem::is_directory(folder / "nieuw"));
}

} // namespace http
