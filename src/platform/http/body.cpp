// Collects request bodies.
#include "platform/http/body.h"

#include "platform/base/bytes.h"
#include "platform/base/error.h"
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

class Memory : public BodyCollector
{
public:
    explicit Memory(BodyPlan plan) : m_plan(std::move(plan)) {}

    std::optional<Refusal> feed(std::string_view bytes) override
    {
        if (m_bytes.size() + bytes.size() > m_plan.rule.limit)
            return 413;
        m_bytes.append(bytes);
        return std::nullopt;
    }

    std::optional<Refusal> finish(RequestParts& parts) override
    {
        if (m_plan.rule.accepts == Accepts::bytes)
        {
            parts.body = std::move(m_bytes);
            return std::nullopt;
        }
        auto fields = read_urlencoded(m_bytes, m_plan.form);
        if (!fields)
            return 400;
        parts.form.fields = std::move(*fields);
        return std::nullopt;
    }

private:
    BodyPlan m_plan;
    std::string m_bytes;
};

// A file being written; it removes itself unless it was released.
class FileWriter
{
public:
    explicit FileWriter(std::filesystem::path const& folder)
        : m_file(std::make_shared<TempFile const>(folder / (std::string(file_prefix) + base::random_token())))
    {
        m_descriptor = ::open(m_file->path().c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
        if (m_descriptor < 0)
            fail("cannot be made");
    }

    ~FileWriter() { close(); }
    FileWriter(FileWriter const&) = delete;
    FileWriter& operator=(FileWriter const&) = delete;

    void write(std::string_view bytes)
    {
        m_size += bytes.size();
        while (!bytes.empty())
        {
            auto const written = ::write(m_descriptor, bytes.data(), bytes.size());
            if (written < 0 && errno != EINTR)
                fail("cannot be written");
            bytes.remove_prefix(written < 0 ? 0 : static_cast<std::size_t>(written));
        }
    }

    void close()
    {
        if (m_descriptor >= 0)
            ::close(std::exchange(m_descriptor, -1));
    }

    std::uint64_t size() const { return m_size; }
    std::shared_ptr<TempFile const> file() const { return m_file; }

private:
    [[noreturn]] void fail(char const* what) const
    {
        throw base::Error("upload file " + m_file->path().string() + " " + what + ": " + std::strerror(errno));
    }

    std::shared_ptr<TempFile const> m_file;
    int m_descriptor = -1;
    std::uint64_t m_size = 0;
};

class Multipart : public BodyCollector, private PartSink
{
public:
    Multipart(BodyPlan plan, std::string_view boundary) : m_plan(std::move(plan)), m_parser(boundary, *this) {}

    std::optional<Refusal> feed(std::string_view bytes) override
    {
        m_received += bytes.size();
        if (m_received > m_plan.rule.limit)
            return 413;
        if (!m_parser.feed(bytes))
            return m_refusal;
        return std::nullopt;
    }

    std::optional<Refusal> finish(RequestParts& parts) override
    {
        if (!m_parser.complete())
            return 400;
        parts.form = std::move(m_form);
        return std::nullopt;
    }

    bool may_block() const override { return m_plan.rule.accepts == Accepts::upload; }

private:
    Take refuse(Refusal status)
    {
        m_refusal = status;
        return Take::refuse;
    }

    Take begin_part(PartHead const& head) override
    {
        if (head.name.size() > m_plan.form.name_bytes)
            return refuse(400);
        m_head = head;
        m_value.clear();
        if (!head.file_name)
            return m_form.fields.size() < m_plan.form.fields ? Take::go_on : refuse(413);
        if (m_plan.rule.accepts != Accepts::upload)
            return refuse(415);
        if (m_form.files.size() == m_plan.rule.files)
            return refuse(413);
        return Take::go_on;
    }

    Take part_data(std::string_view bytes) override
    {
        if (!m_head.file_name)
        {
            m_value.append(bytes);
            return m_value.size() <= m_plan.form.value_bytes ? Take::go_on : refuse(413);
        }
        // An empty file input sends a part without data: no file is made for it.
        if (!m_writer)
            m_writer = std::make_unique<FileWriter>(m_plan.folder);
        m_writer->write(bytes);
        return m_writer->size() <= m_plan.rule.file_limit ? Take::go_on : refuse(413);
    }

    Take end_part() override
    {
        if (!m_head.file_name)
        {
            if (!text::valid_utf8_text(m_value))
                return refuse(400);
            m_form.fields.emplace_back(unix_line_ends(m_head.name), unix_line_ends(std::move(m_value)));
            return Take::go_on;
        }
        Upload upload{.field = m_head.name, .file_name = *m_head.file_name, .type = m_head.type};
        if (m_writer)
        {
            m_writer->close();
            upload.size = m_writer->size();
            upload.file = m_writer->file();
            m_writer.reset();
        }
        m_form.files.push_back(std::move(upload));
        return Take::go_on;
    }

    BodyPlan m_plan;
    MultipartParser m_parser;
    Refusal m_refusal = 400;
    std::uint64_t m_received = 0;
    Form m_form;
    PartHead m_head;
    std::string m_value;
    std::unique_ptr<FileWriter> m_writer;
};

} // namespace

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
