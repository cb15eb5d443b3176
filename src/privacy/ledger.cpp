// The ledger in a file: JSON lines, added to and synced.
#include "privacy/ledger.h"

#include "platform/base/error.h"
#include "platform/base/file.h"

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

namespace privacy {

namespace {

namespace fs = std::filesystem;
namespace json = boost::json;

json::object to_json(LedgerLine const& line)
{
    return {
        {"what", content::code(line.what)},
        {"kind", line.kind},
        {"id", line.row_id},
        {"created_at", line.created_at.time_since_epoch().count()},
        {"slug", line.slug_hash},
        {"at", line.at.time_since_epoch().count()}};
}

base::Time time_of(json::value const& number)
{
    return base::Time(std::chrono::microseconds(number.to_number<std::int64_t>()));
}

LedgerLine line_from(std::string_view text)
{
    auto const object = json::parse(json::string_view(text.data(), text.size())).as_object();
    auto const what = object.at("what").as_string();
    if (what != "entry" && what != "person")
        throw base::Error("a line about something else");
    return {
        what == "person" ? LedgerLine::What::person : LedgerLine::What::entry,
        std::string(object.at("kind").as_string()),
        object.at("id").to_number<std::int64_t>(),
        time_of(object.at("created_at")),
        std::string(object.at("slug").as_string()),
        time_of(object.at("at"))};
}

/// The whole lines of a text: what stands behind the last line end was cut short.
std::vector<LedgerLine> lines_of(fs::path const& path, std::string_view text)
{
    std::vector<LedgerLine> lines;
    int number = 0;
    for (auto end = text.find('\n'); end != std::string_view::npos; end = text.find('\n'))
    {
        ++number;
        try
        {
            if (end > 0)
                lines.push_back(line_from(text.substr(0, end)));
        }
        catch (std::exception const&)
        {
            throw base::Error(fmt::format("{}, line {}: no line of a ledger", path.string(), number));
        }
        text.remove_prefix(end + 1);
    }
    return lines;
}

[[noreturn]] void fail(fs::path const& path)
{
    throw base::Error("cannot write " + path.string() + ": " + std::strerror(errno));
}

/// The open file, at its end.
class Appender
{
public:
    explicit Appender(fs::path const& path)
        : path_(path), file_(::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600))
    {
        if (file_ < 0)
            fail(path_);
    }
    Appender(Appender const&) = delete;
    Appender& operator=(Appender const&) = delete;
    ~Appender() { ::close(file_); }

    void add(std::string_view text)
    {
        auto const whole = whole_lines();
        if (::ftruncate(file_, whole) != 0 || ::lseek(file_, whole, SEEK_SET) < 0)
            fail(path_);
        while (!text.empty())
        {
            auto const written = ::write(file_, text.data(), text.size());
            if (written < 0 && errno != EINTR)
                fail(path_);
            text.remove_prefix(written > 0 ? static_cast<std::size_t>(written) : 0);
        }
        if (::fsync(file_) != 0)
            fail(path_);
        sync_folder();
    }

private:
    /// How far whole lines go.
    off_t whole_lines() const
    {
        auto const size = ::lseek(file_, 0, SEEK_END);
        for (auto at = size; at > 0; --at)
        {
            char last = 0;
            if (::pread(file_, &last, 1, at - 1) != 1)
                fail(path_);
            if (last == '\n')
                return at;
        }
        return 0;
    }

    void sync_folder() const
    {
        auto const parent = path_.parent_path();
        int const folder = ::open(parent.empty() ? "." : parent.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
        if (folder < 0)
            return;
        ::fsync(folder);
        ::close(folder);
    }

    fs::path const& path_;
    int file_ = -1;
};

bool has(std::span<LedgerLine const> lines, LedgerLine const& wanted)
{
    return std::ranges::any_of(lines, [&](LedgerLine const& line) { return line.same_row(wanted); });
}

}

std::string ledger_text(std::span<LedgerLine const> lines)
{
    std::string text;
    for (auto const& line : lines)
        text += json::serialize(to_json(line)) + '\n';
    return text;
}

std::vector<LedgerLine> merge(std::vector<LedgerLine> lines, std::vector<LedgerLine> const& more)
{
    for (auto const& line : more)
        if (!has(lines, line))
            lines.push_back(line);
    return lines;
}

std::vector<LedgerLine> Ledger::read() const
{
    std::lock_guard const lock(guard_);
    if (!fs::exists(path_))
        return {};
    return lines_of(path_, base::read_file(path_));
}

void Ledger::add(std::span<LedgerLine const> lines)
{
    auto const there = read();
    std::vector<LedgerLine> fresh;
    for (auto const& line : lines)
        if (!has(there, line))
            fresh.push_back(line);
    if (fresh.empty())
        return;
    std::lock_guard const lock(guard_);
    Appender(path_).add(ledger_text(fresh));
}

}
