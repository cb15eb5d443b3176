// Collects request bodies.
#include "platform/http/body.h"

#include "platform/base/bytes.h"
#include "platform/base/error.h"
#include "platform/base/log.h"
#include "platform/http/bytes.h"
#include "platform/http/line_ends.h"
#include "platform/text/utf8.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <system_error>
#include <unistd.h>

namespace http {

namespace {

constexpr std::string_view file_prefix = "kracht-upload-";

// The fields of a form are held in memory, however large the files beside them may be.
std::size_t most_fields(Body const& rule)
{
    constexpr std::size_t most_beside_files = 4 * 1024 * 1024;
    return rule.accepts == Accepts::upload ? std::min(rule.limit, most_beside_files) : rule.limit;
}

class Memory : public BodyCollector
{
public:
    explicit Memory(BodyPlan plan) : plan_(std::move(plan)) {}

    std::optional<Refusal> feed(std::string_view bytes) override
    {
        if (bytes_.size() + bytes.size() > most_fields(plan_.rule))
            return 413;
        bytes_.append(bytes);
        return std::nullopt;
    }

    std::optional<Refusal> finish(RequestParts& parts) override
    {
        if (plan_.rule.accepts == Accepts::bytes)
        {
            parts.body = std::move(bytes_);
            return std::nullopt;
        }
        auto fields = read_urlencoded(bytes_, plan_.form);
        bool const within_limits = fields.has_value();
        if (!within_limits)
            fields = read_urlencoded(bytes_, {.fields = 2000, .value_bytes = plan_.rule.limit}); // to be shown again
        if (!fields)
            return 400;
        parts.form.fields = std::move(*fields);
        return within_limits ? std::nullopt : std::optional<Refusal>(413);
    }

private:
    BodyPlan plan_;
    std::string bytes_;
};

// A file being written; it removes itself unless it was released.
class FileWriter
{
public:
    explicit FileWriter(std::filesystem::path const& folder)
        : file_(std::make_shared<TempFile const>(folder / (std::string(file_prefix) + base::random_token()))),
          descriptor_(::open(file_->path().c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600))
    {
        if (descriptor_ < 0)
            fail("cannot be made");
    }

    ~FileWriter() { close(); }
    FileWriter(FileWriter const&) = delete;
    FileWriter& operator=(FileWriter const&) = delete;

    void write(std::string_view bytes)
    {
        size_ += bytes.size();
        while (!bytes.empty())
        {
            auto const written = ::write(descriptor_, bytes.data(), bytes.size());
            if (written < 0 && errno != EINTR)
                fail("cannot be written");
            bytes.remove_prefix(written < 0 ? 0 : static_cast<std::size_t>(written));
        }
    }

    void close()
    {
        if (descriptor_ >= 0)
            ::close(std::exchange(descriptor_, -1));
    }

    std::uint64_t size() const { return size_; }
    std::shared_ptr<TempFile const> file() const { return file_; }

private:
    [[noreturn]] void fail(char const* what) const
    {
        throw base::Error("upload file " + file_->path().string() + " " + what + ": " + std::strerror(errno));
    }

    std::shared_ptr<TempFile const> file_;
    int descriptor_ = -1;
    std::uint64_t size_ = 0;
};

class Multipart : public BodyCollector, private PartSink
{
public:
    Multipart(BodyPlan plan, std::string_view boundary) : plan_(std::move(plan)), parser_(boundary, *this) {}

    std::optional<Refusal> feed(std::string_view bytes) override
    {
        received_ += bytes.size();
        if (received_ > plan_.rule.limit)
            refuse_files(413);
        if (received_ > most_of(plan_.rule))
            return 413;
        if (!parser_.feed(bytes))
            return refusal_;
        return std::nullopt;
    }

    std::optional<Refusal> finish(RequestParts& parts) override
    {
        parts.form.fields = std::move(form_.fields);
        if (!parser_.complete())
            return 400;
        if (late_)
            return late_;
        parts.form.files = std::move(form_.files);
        return std::nullopt;
    }

    bool may_block() const override { return plan_.rule.accepts == Accepts::upload; }

    void drop_files() override { dropping_ = true; }

private:
    Take refuse(Refusal status)
    {
        refusal_ = status;
        return Take::refuse;
    }

    // No file is kept any more, but the fields still are: what somebody wrote beside a file must not be lost with it.
    void refuse_files(Refusal status)
    {
        if (!late_)
            late_ = status;
        writer_.reset();
        form_.files.clear();
    }

    void write(std::string_view bytes)
    {
        try
        {
            if (!writer_)
                writer_ = std::make_unique<FileWriter>(plan_.folder);
            writer_->write(bytes);
        }
        catch (base::Error const& error)
        {
            base::log().error("{}", error.what());
            return refuse_files(503); // the disk is full, or cannot be written: it passes once there is room
        }
        if (writer_->size() > plan_.rule.file_limit)
            refuse_files(413);
    }

    Take begin_part(PartHead const& head) override
    {
        if (head.name.size() > plan_.form.name_bytes)
            return refuse(400);
        head_ = head;
        value_.clear();
        if (!head.file_name)
            return form_.fields.size() < plan_.form.fields ? Take::go_on : refuse(413);
        if (plan_.rule.accepts != Accepts::upload)
            return refuse(415);
        if (form_.files.size() == plan_.rule.files)
            refuse_files(413);
        return Take::go_on;
    }

    Take part_data(std::string_view bytes) override
    {
        if (!head_.file_name)
        {
            value_.append(bytes);
            fields_size_ += bytes.size();
            bool const fits = value_.size() <= plan_.form.value_bytes && fields_size_ <= most_fields(plan_.rule);
            return fits ? Take::go_on : refuse(413);
        }
        // An empty file input sends a part without data: no file is made for it.
        if (!late_ && !dropping_)
            write(bytes);
        return Take::go_on;
    }

    Take end_part() override
    {
        if (!head_.file_name)
        {
            if (!text::valid_utf8_text(value_))
                return refuse(400);
            form_.fields.emplace_back(unix_line_ends(head_.name), unix_line_ends(std::move(value_)));
            return Take::go_on;
        }
        if (late_)
            return Take::go_on;
        Upload upload{.field = head_.name, .file_name = *head_.file_name, .type = head_.type};
        if (writer_)
        {
            writer_->close();
            upload.size = writer_->size();
            upload.file = writer_->file();
            writer_.reset();
        }
        form_.files.push_back(std::move(upload));
        return Take::go_on;
    }

    BodyPlan plan_;
    MultipartParser parser_;
    Refusal refusal_ = 400;
    std::optional<Refusal> late_;
    std::uint64_t received_ = 0;
    std::uint64_t fields_size_ = 0;
    Form form_;
    PartHead head_;
    std::string value_;
    std::unique_ptr<FileWriter> writer_;
    bool dropping_ = false;
};

} // namespace

std::uint64_t most_of(Body const& rule)
{
    constexpr std::uint64_t most_discarded = 32 * 1024 * 1024;
    return rule.accepts == Accepts::upload ? rule.limit + most_discarded : rule.limit;
}

std::unique_ptr<BodyCollector> collect_body(BodyPlan plan)
{
    if (plan.rule.accepts == Accepts::bytes)
        return std::make_unique<Memory>(std::move(plan));
    std::string_view const type = plan.content_type;
    auto const kind = trim(type.substr(0, std::min(type.find(';'), type.size())));
    if (kind.empty() || equal_ignoring_case(kind, "application/x-www-form-urlencoded"))
        return std::make_unique<Memory>(std::move(plan));
    if (auto const boundary = MultipartParser::boundary_of(type))
        return std::make_unique<Multipart>(std::move(plan), *boundary);
    return nullptr;
}

void prepare_upload_folder(std::filesystem::path const& folder)
{
    try
    {
        std::filesystem::create_directories(folder);
        for (auto const& entry : std::filesystem::directory_iterator(folder))
        {
            if (entry.path().filename().string().starts_with(file_prefix))
                std::filesystem::remove(entry.path());
        }
    }
    catch (std::filesystem::filesystem_error const& error)
    {
        throw base::Error(std::string("the folder for uploads cannot be used: ") + error.what());
    }
}

} // namespace http
