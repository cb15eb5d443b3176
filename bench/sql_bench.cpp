// Durable small writes by 256 threads and single reads: the sql layer against raw SQLite doing the same work by hand.
#include "platform/sql/sql.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <condition_variable>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fmt/format.h>
#include <functional>
#include <mutex>
#include <sqlite3.h>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

namespace {

namespace fs = std::filesystem;
using Seconds = std::chrono::duration<double>;

constexpr int thread_count = 256;
constexpr int rounds = 5;
constexpr std::chrono::milliseconds run_time{1500};
constexpr char const* insert_text = "INSERT INTO note (id, person, body) VALUES (NULL, $1, $2)";
constexpr char const* body = "Ik doe graag mee aan de leerkring van volgende week.";

/// A folder on a real disk; memory would make every sync free.
class Folder
{
public:
    Folder()
    {
        auto pattern = (fs::path(std::getenv("TMPDIR") ? std::getenv("TMPDIR") : "/var/tmp") / "kracht-sql-XXXXXX")
                           .string();
        if (!mkdtemp(pattern.data()))
            throw std::runtime_error("cannot make a folder for the measurement");
        path_ = pattern;
    }
    ~Folder() { fs::remove_all(path_); }
    Folder(Folder const&) = delete;
    Folder& operator=(Folder const&) = delete;

    /// The path of a new database with the table to write to.
    std::string make_database()
    {
        auto const path = (path_ / fmt::format("{}.sqlite", count_++)).string();
        auto const database = sql::Database::open({.url = "sqlite:" + path});
        database->write([](sql::Tx& tx) {
            tx.execute(
                "CREATE TABLE note (id INTEGER PRIMARY KEY, person INTEGER NOT NULL, body TEXT NOT NULL) STRICT");
        });
        return path;
    }

private:
    fs::path path_;
    int count_ = 0;
};

void check(int code)
{
    if (code != SQLITE_OK && code != SQLITE_DONE && code != SQLITE_ROW)
        throw std::runtime_error(sqlite3_errstr(code));
}

/// What one would write by hand: one connection, one prepared insert, a queue, one commit for all that wait.
class RawWriter
{
public:
    explicit RawWriter(std::string const& path)
    {
        check(sqlite3_open_v2(path.c_str(), &connection_, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, nullptr));
        check(sqlite3_exec(
            connection_, "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL", nullptr, nullptr, nullptr));
        begin_ = prepare("BEGIN IMMEDIATE");
        insert_ = prepare(insert_text);
        commit_ = prepare("COMMIT");
        thread_ = std::thread([this] { loop(); });
    }
    ~RawWriter()
    {
        {
            std::lock_guard const lock(mutex_);
            stopping_ = true;
        }
        arrived_.notify_one();
        thread_.join();
        for (auto* statement : {begin_, insert_, commit_})
            sqlite3_finalize(statement);
        sqlite3_close(connection_);
    }
    RawWriter(RawWriter const&) = delete;
    RawWriter& operator=(RawWriter const&) = delete;

    void write(std::int64_t person)
    {
        auto& request = requests_[static_cast<std::size_t>(person)];
        request.person = person;
        request.done = false;
        {
            std::lock_guard const lock(mutex_);
            queue_.push_back(&request);
            if (queue_.size() == 1)
                arrived_.notify_one();
        }
        std::unique_lock lock(request.mutex);
        request.answered.wait(lock, [&] { return request.done; });
    }

private:
    /// One for each thread, kept until the measurement ends.
    struct Request
    {
        std::int64_t person = 0;
        std::mutex mutex = {};
        std::condition_variable answered = {};
        bool done = false;
    };

    sqlite3_stmt* prepare(char const* text)
    {
        sqlite3_stmt* statement = nullptr;
        check(sqlite3_prepare_v3(connection_, text, -1, SQLITE_PREPARE_PERSISTENT, &statement, nullptr));
        return statement;
    }

    static void run(sqlite3_stmt* statement)
    {
        check(sqlite3_step(statement));
        check(sqlite3_reset(statement));
    }

    void loop()
    {
        std::vector<Request*> batch;
        for (;;)
        {
            {
                std::unique_lock lock(mutex_);
                arrived_.wait(lock, [&] { return stopping_ || !queue_.empty(); });
                if (queue_.empty())
                    return;
                batch.swap(queue_);
            }
            process(batch);
            batch.clear();
        }
    }

    void process(std::vector<Request*> const& batch)
    {
        run(begin_);
        for (auto const* request : batch)
        {
            sqlite3_bind_int64(insert_, 1, request->person);
            sqlite3_bind_text(insert_, 2, body, -1, SQLITE_STATIC);
            run(insert_);
        }
        run(commit_);
        for (auto* request : batch)
        {
            {
                std::lock_guard const lock(request->mutex);
                request->done = true;
            }
            request->answered.notify_one();
        }
    }

    sqlite3* connection_ = nullptr;
    sqlite3_stmt* begin_ = nullptr;
    sqlite3_stmt* insert_ = nullptr;
    sqlite3_stmt* commit_ = nullptr;
    std::mutex mutex_;
    std::condition_variable arrived_;
    std::vector<Request*> queue_;
    std::vector<Request> requests_ = std::vector<Request>(thread_count);
    bool stopping_ = false;
    std::thread thread_;
};

/// Writes a second that 256 threads get answered.
double writes_a_second(std::function<void(std::int64_t)> const& write)
{
    std::atomic<bool> stop = false;
    std::atomic<std::int64_t> answered = 0;
    std::vector<std::thread> threads;
    auto const start = std::chrono::steady_clock::now();
    for (int i = 0; i < thread_count; ++i)
    {
        threads.emplace_back([&, i] {
            std::int64_t mine = 0;
            for (; !stop; ++mine)
                write(i);
            answered += mine;
        });
    }
    std::this_thread::sleep_for(run_time);
    stop = true;
    for (auto& thread : threads)
        thread.join();
    return static_cast<double>(answered) / Seconds(std::chrono::steady_clock::now() - start).count();
}

double layer_writes(Folder& folder)
{
    auto const database = sql::Database::open({.url = "sqlite:" + folder.make_database()});
    return writes_a_second(
        [&](std::int64_t person) { database->write([&](sql::Tx& tx) { tx.execute(insert_text, person, body); }); });
}

double raw_writes(Folder& folder)
{
    RawWriter writer(folder.make_database());
    return writes_a_second([&](std::int64_t person) { writer.write(person); });
}

double median(std::vector<double> values)
{
    std::ranges::sort(values);
    return values[values.size() / 2];
}

void measure_writes()
{
    Folder folder;
    std::vector<double> layer, raw, ratios;
    for (int round = 0; round < rounds; ++round)
    {
        raw.push_back(raw_writes(folder));
        layer.push_back(layer_writes(folder));
        ratios.push_back(layer.back() / raw.back());
    }
    fmt::print(
        "durable small writes, {} threads: db.write {:.0f}/s, raw SQLite group commit {:.0f}/s, "
        "ratio {:.2f} (goal >= 0.90)\n",
        thread_count, median(layer), median(raw), median(ratios));
}

template <class F>
double nanoseconds_each(int count, F const& step)
{
    auto const start = std::chrono::steady_clock::now();
    for (int i = 0; i < count; ++i)
        step(i);
    return Seconds(std::chrono::steady_clock::now() - start).count() * 1e9 / count;
}

constexpr int read_count = 200'000;
constexpr int row_count = 1000;
constexpr char const* select_text = "SELECT person, body FROM note WHERE id = $1";

/// `first` is "BEGIN" to read as in a request, or anything harmless to read each row in a transaction of its own.
double raw_reads(std::string const& path, char const* first)
{
    sqlite3* connection = nullptr;
    sqlite3_stmt* select = nullptr;
    check(sqlite3_open_v2(path.c_str(), &connection, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, nullptr));
    check(sqlite3_exec(connection, first, nullptr, nullptr, nullptr));
    check(sqlite3_prepare_v3(connection, select_text, -1, SQLITE_PREPARE_PERSISTENT, &select, nullptr));
    std::size_t bytes = 0;
    auto const each = nanoseconds_each(read_count, [&](int i) {
        sqlite3_bind_int64(select, 1, i % row_count + 1);
        sqlite3_step(select);
        std::string const text(reinterpret_cast<char const*>(sqlite3_column_text(select, 1)));
        bytes += text.size() + static_cast<std::size_t>(sqlite3_column_int64(select, 0));
        sqlite3_reset(select);
    });
    sqlite3_finalize(select);
    sqlite3_close(connection);
    return bytes == 0 ? 0 : each;
}

double layer_reads(sql::Database& database)
{
    std::size_t bytes = 0;
    auto const each = nanoseconds_each(read_count, [&](int i) {
        for (auto const& row : database.query(select_text, i % row_count + 1))
            bytes += row.get<std::string>(1).size() + row.get<std::size_t>(0);
    });
    return bytes == 0 ? 0 : each;
}

void measure_reads()
{
    Folder folder;
    auto const path = folder.make_database();
    auto const database = sql::Database::open({.url = "sqlite:" + path});
    database->write([](sql::Tx& tx) {
        for (int i = 0; i < row_count; ++i)
            tx.execute(insert_text, i, body);
    });
    std::vector<double> raw, raw_single, scoped, single;
    for (int round = 0; round < rounds; ++round)
    {
        raw.push_back(raw_reads(path, "BEGIN"));
        raw_single.push_back(raw_reads(path, "SELECT 1"));
        sql::RequestScope scope(*database);
        scoped.push_back(layer_reads(*database));
    }
    for (int round = 0; round < rounds; ++round)
        single.push_back(layer_reads(*database));
    fmt::print(
        "one row by key, in a request: raw SQLite {:.0f} ns, db.query {:.0f} ns ({:.2f}x)\n", median(raw),
        median(scoped), median(scoped) / median(raw));
    fmt::print(
        "one row by key, alone: raw SQLite {:.0f} ns, db.query {:.0f} ns ({:.2f}x)\n", median(raw_single),
        median(single), median(single) / median(raw_single));
}

}

int main()
try
{
    measure_writes();
    measure_reads();
    return 0;
}
catch (std::exception const& error)
{
    std::fprintf(stderr, "sql_bench: %s\n", error.what());
    return 1;
}
