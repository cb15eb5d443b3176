// One PostgreSQL connection with its prepared statements.
#include "platform/sql/postgres_connection.h"

#include "platform/sql/statement_text.h"
#include <algorithm>
#include <array>
#include <bit>
#include <fmt/format.h>

namespace sql {

namespace {

constexpr std::size_t most_cached = 300;
/// Of text: visitors can ask for ever other composed statements, and the server keeps a plan for each.
constexpr std::size_t most_cached_bytes = 128 * 1024;

// From PostgreSQL's catalog pg_type.
constexpr Oid type_bytea = 17;
constexpr Oid type_int8 = 20;
constexpr Oid type_text = 25;
constexpr Oid type_float8 = 701;

/// Left to the server where one C++ type stands for several of its types (bool: boolean or an integer column).
Oid type_of(Param const& param)
{
    switch (param.type())
    {
    case Param::Type::integer: return type_int8;
    case Param::Type::real: return type_float8;
    case Param::Type::text: return type_text;
    case Param::Type::blob: return type_bytea;
    default: return 0;
    }
}

/// Values in the form libpq takes. Text and bytes are not copied; numbers stand here in network order.
struct Bound
{
    std::vector<char const*> values;
    std::vector<int> lengths;
    std::vector<int> formats;
    std::vector<std::array<char, 8>> numbers;

    explicit Bound(std::span<Param const> params)
    {
        numbers.reserve(params.size());
        for (auto const& param : params)
            add(param);
    }

private:
    void add(Param const& param)
    {
        if (param.is_null())
            push(nullptr, 0, 0);
        else if (param.type() == Param::Type::integer)
            push_number(static_cast<std::uint64_t>(param.integer()));
        else if (param.type() == Param::Type::real)
            push_number(std::bit_cast<std::uint64_t>(param.real()));
        else if (param.type() == Param::Type::boolean)
            push(param.integer() ? "1" : "0", 1, 0);
        else
            push(param.text().data() ? param.text().data() : "", param.text().size(), 1);
    }

    void push_number(std::uint64_t bits)
    {
        auto& bytes = numbers.emplace_back();
        for (std::size_t i = 0; i < 8; ++i)
            bytes[i] = static_cast<char>(bits >> (56 - 8 * i));
        push(bytes.data(), bytes.size(), 1);
    }

    void push(char const* data, std::size_t size, int format)
    {
        values.push_back(data);
        lengths.push_back(static_cast<int>(size));
        formats.push_back(format);
    }
};

void refuse_zero_bytes(std::string_view statement, std::span<Param const> params)
{
    for (auto const& param : params)
    {
        if (param.type() == Param::Type::text && param.text().find('\0') != std::string_view::npos)
            throw Error(fmt::format("text with U+0000 cannot be stored: {}", statement));
    }
}

PGconn* connect(Options const& options)
{
    auto const timeout = std::to_string(std::max<std::int64_t>(2, options.connect_timeout.count()));
    constexpr std::array keys{
        "dbname",          "connect_timeout",  "fallback_application_name",      "client_encoding",
        "keepalives_idle", "tcp_user_timeout", static_cast<char const*>(nullptr)};
    std::array values{
        options.url.c_str(), timeout.c_str(), "kracht", "UTF8", "30", "30000", static_cast<char const*>(nullptr)};
    return PQconnectdbParams(keys.data(), values.data(), 1);
}

/// Reads are read-only unless a write begins; texts of values do not depend on the server's settings.
std::string settings(Options const& options)
{
    return fmt::format(
        "SET statement_timeout = {}; SET lock_timeout = {}; SET TimeZone = 'UTC'; SET bytea_output = 'hex'; "
        "SET extra_float_digits = 1; SET standard_conforming_strings = on; SET jit = off; "
        "SET default_transaction_read_only = on; {}",
        std::chrono::milliseconds(options.statement_timeout).count(), options.busy_timeout.count(),
        options.durability == Durability::fast ? "SET synchronous_commit = off" : "");
}

bool starts_with_any(std::string_view state, std::initializer_list<std::string_view> starts)
{
    return std::ranges::any_of(starts, [&](std::string_view start) { return state.starts_with(start); });
}

void throw_by_state(std::string_view state, std::string const& text)
{
    // Appendix A of PostgreSQL's manual: 57014 cancelled by timeout, 55P03 lock not available.
    if (state == "57014" || state == "55P03" || state == "40001" || state == "40P01")
        throw Busy(text);
    // Connection, resources (disk full, memory, connections), shutdown, system error.
    if (starts_with_any(state, {"08", "53", "57P", "58"}))
        throw Unavailable(text);
    if (state.starts_with("23"))
        throw ConstraintViolation(text);
    throw Error(text);
}

std::string one_line(char const* message)
{
    std::string text = message ? message : "";
    while (!text.empty() && text.back() == '\n')
        text.pop_back();
    std::ranges::replace(text, '\n', ' ');
    return text;
}

}

PostgresConnection::PostgresConnection(Options const& options) : handle_(connect(options))
{
    if (PQstatus(handle_.get()) != CONNECTION_OK)
        throw Unavailable(fmt::format("PostgreSQL cannot be reached: {}", one_line(PQerrorMessage(handle_.get()))));
    PQsetNoticeProcessor(handle_.get(), [](void*, char const*) {}, nullptr);
    script(settings(options));
}

PostgresResult PostgresConnection::script(std::string const& text)
{
    return checked(PQexec(handle_.get(), text.c_str()), std::string_view(text).substr(0, 200));
}

PostgresResult PostgresConnection::run(std::string_view statement, std::span<Param const> params)
{
    refuse_zero_bytes(statement, params);
    return execute(prepare(statement, params), statement, params);
}

PostgresConnection::Prepared const& PostgresConnection::prepare(
    std::string_view statement, std::span<Param const> params)
{
    std::vector<Oid> types;
    for (auto const& param : params)
        types.push_back(type_of(param));
    auto const found = cache_.find(statement);
    auto const fits = found != cache_.end() && found->second.types == types;
    if (found != cache_.end() && !fits)
    {
        check_parameter_count(statement, found->second.parameters, params.size());
        script("DEALLOCATE " + found->second.name);
        cached_bytes_ -= found->first.size();
        cache_.erase(found);
    }
    return fits ? found->second : prepare_new(statement, std::move(types));
}

PostgresConnection::Prepared const& PostgresConnection::prepare_new(std::string_view statement, std::vector<Oid> types)
{
    auto const count = count_parameters(statement);
    check_parameter_count(statement, count, types.size());
    if (cache_.size() >= most_cached || cached_bytes_ + statement.size() > most_cached_bytes)
    {
        script("DEALLOCATE ALL");
        cache_.clear();
        cached_bytes_ = 0;
    }
    auto const text = std::string(statement);
    Prepared prepared{fmt::format("s{}", ++prepared_count_), count, std::move(types)};
    checked(PQprepare(handle_.get(), prepared.name.c_str(), text.c_str(), count, prepared.types.data()), statement);
    cached_bytes_ += text.size();
    return cache_.emplace(text, std::move(prepared)).first->second;
}

PostgresResult PostgresConnection::execute(
    Prepared const& prepared, std::string_view statement, std::span<Param const> params)
{
    Bound const bound(params);
    auto* const result = PQexecPrepared(
        handle_.get(), prepared.name.c_str(), static_cast<int>(params.size()), bound.values.data(),
        bound.lengths.data(), bound.formats.data(), 0);
    return checked(result, statement);
}

PostgresResult PostgresConnection::checked(PGresult* result, std::string_view doing)
{
    PostgresResult owned(result);
    auto const status = PQresultStatus(result);
    if (status != PGRES_COMMAND_OK && status != PGRES_TUPLES_OK && status != PGRES_EMPTY_QUERY)
        fail(result, doing);
    return owned;
}

void PostgresConnection::fail(PGresult const* result, std::string_view doing)
{
    auto const* field = PQresultErrorField(result, PG_DIAG_SQLSTATE);
    auto const state = std::string(field ? field : "");
    auto const* primary = PQresultErrorField(result, PG_DIAG_MESSAGE_PRIMARY);
    auto const message = one_line(primary ? primary : PQerrorMessage(handle_.get()));
    dead_ = dead_ || state.empty() || starts_with_any(state, {"08", "57P0"});
    // A plan made before a migration of another process; the second run makes it anew.
    auto const stale_plan = state == "0A000" && message.find("cached plan") != std::string::npos;
    if (stale_plan)
        dead_ = true;
    conflict_ = conflict_ || state == "40001" || state == "40P01" || stale_plan;
    auto const text = fmt::format(
        "PostgreSQL: {} ({}); while {}", message, state.empty() ? "connection lost" : state, doing);
    if (dead_)
        throw Unavailable(text);
    throw_by_state(state, text);
    throw Error(text);
}

}
