// A SQLite database: a bounded pool of readers and one writer.
#include "platform/sql/sqlite_database.h"

#include "platform/sql/sqlite_cursor.h"

namespace sql {

namespace {

SqliteFile file_of(Options const& options)
{
    auto path = options.url.substr(std::string_view("sqlite:").size());
    if (path.empty() || path.starts_with(":memory:"))
        throw Error("sqlite:PATH needs the path of a file");
    return {std::move(path), options.sqlite_vfs, options.busy_timeout, options.durability};
}

/// A leased connection.
class SqliteReader : public Reader, public std::enable_shared_from_this<SqliteReader>
{
public:
    explicit SqliteReader(SqliteReaders& pool) : pool_(pool), connection_(pool.lease()) {}
    ~SqliteReader() override
    {
        end_snapshot();
        pool_.give_back(std::move(connection_));
    }

    void begin_snapshot() { connection_->control(Control::begin_read); }

    std::unique_ptr<Cursor> read(Statement const& statement, std::span<Param const> params) override
    {
        try
        {
            auto run = connection_->prepare(statement.sqlite());
            if (!run.read_only())
                throw Error(std::string("writing needs a transaction: ").append(statement.sqlite()));
            run.bind(params, SQLITE_TRANSIENT);
            return std::make_unique<SqliteCursor>(shared_from_this(), std::move(run));
        }
        catch (Unavailable const&)
        {
            healthy_ = false;
            throw;
        }
    }

private:
    void end_snapshot()
    {
        if (connection_->in_transaction()
            && sqlite3_exec(connection_->handle(), "COMMIT", nullptr, nullptr, nullptr) != SQLITE_OK)
            healthy_ = false;
        if (!healthy_)
            connection_.reset();
    }

    SqliteReaders& pool_;
    std::unique_ptr<SqliteConnection> connection_;
    bool healthy_ = true;
};

}

SqliteReaders::SqliteReaders(SqliteFile file, Options const& options)
    : file_(std::move(file)), pool_(options.readers, options.lease_timeout)
{}

std::unique_ptr<SqliteConnection> SqliteReaders::lease()
{
    return pool_.take([&] { return std::make_unique<SqliteConnection>(file_); });
}

void SqliteReaders::give_back(std::unique_ptr<SqliteConnection> connection)
{
    pool_.give_back(std::move(connection));
}

SqliteDatabase::SqliteDatabase(Options const& options)
    : file_(file_of(options)), writer_(file_), readers_(file_, options), maintenance_(sqlite_maintenance(file_, *this))
{}

SqliteDatabase::~SqliteDatabase() = default;

std::shared_ptr<Reader> SqliteDatabase::open_snapshot()
{
    auto reader = std::make_shared<SqliteReader>(readers_);
    reader->begin_snapshot();
    return reader;
}

std::unique_ptr<Cursor> SqliteDatabase::read_once(Statement const& statement, std::span<Param const> params)
{
    auto& thread = this_thread();
    auto reader = thread.reader_of == this ? thread.reader.lock() : nullptr;
    if (!reader)
    {
        reader = std::make_shared<SqliteReader>(readers_);
        thread.reader_of = this;
        thread.reader = reader;
    }
    return reader->read(statement, params);
}

int SqliteDatabase::do_commit(std::function<void(Tx&)> const& closure, Isolation)
{
    return writer_.run(closure);
}

std::unique_ptr<Database> open_sqlite(Options const& options)
{
    return std::make_unique<SqliteDatabase>(options);
}

}
