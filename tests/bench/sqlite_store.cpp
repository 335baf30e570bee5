#include "tests/bench/sqlite_store.hpp"

#include "server/store/record.hpp"

#include <SQLiteCpp/SQLiteCpp.h>

namespace frenemy::bench {
namespace {

using namespace server;

std::span<const std::byte> blob(const SQLite::Column& column)
{
    return {static_cast<const std::byte*>(column.getBlob()),
            static_cast<std::size_t>(column.getBytes())};
}

SQLite::Database with_tables(const std::filesystem::path& folder)
{
    SQLite::Database database{folder / "matches.db", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE};
    database.exec("PRAGMA journal_mode=WAL");
    database.exec("PRAGMA synchronous=FULL");
    database.exec("CREATE TABLE IF NOT EXISTS match (id INTEGER PRIMARY KEY, start BLOB)");
    database.exec("CREATE TABLE IF NOT EXISTS entry (match INTEGER, number INTEGER, value BLOB, "
                  "PRIMARY KEY (match, number)) WITHOUT ROWID");
    database.exec("CREATE TABLE IF NOT EXISTS record (id INTEGER PRIMARY KEY, value BLOB)");
    return database;
}

class SqliteStore final : public MatchStore {
public:
    explicit SqliteStore(const std::filesystem::path& folder) : database_(with_tables(folder)) {}

    bool commit(const Batch& batch) override
    try {
        SQLite::Transaction transaction{database_};
        for (auto records = batch.bytes(); !records.empty();) {
            const RecordExtent extent = extent_of_first(records);
            const auto bytes = records.first(extent.size);
            const std::uint32_t number = first_record(bytes)->number;
            switch (extent.kind) {
            case RecordKind::Begin: run(begin_, extent.id, payload_of(bytes)); break;
            case RecordKind::Entry: run(append_, extent.id, number, payload_of(bytes)); break;
            case RecordKind::Put: run(put_, extent.id, payload_of(bytes)); break;
            case RecordKind::Erase: run(erase_, extent.id); break;
            case RecordKind::Remove:
                run(remove_entries_, extent.id);
                run(remove_, extent.id);
                break;
            }
            records = records.subspan(extent.size);
        }
        transaction.commit();
        return true;
    } catch (const SQLite::Exception&) {
        error_ = StoreError::Failed;
        return false;
    }

    bool compact() override
    try {
        database_.exec("VACUUM");
        return true;
    } catch (const SQLite::Exception&) {
        return false;
    }

    StoreError error() const override { return error_; }

    Kept kept()
    {
        Kept kept;
        SQLite::Statement matches{database_, "SELECT id, start FROM match ORDER BY id"};
        while (matches.executeStep()) {
            auto log = decode_begin(blob(matches.getColumn(1)));
            if (!log) continue;
            kept.matches.push_back(
                {static_cast<MatchId>(matches.getColumn(0).getInt64()), *log, {}});
        }
        SQLite::Statement entries{database_,
                                  "SELECT match, value FROM entry ORDER BY match, number"};
        auto match = kept.matches.begin();
        while (entries.executeStep()) {
            while (match->id != static_cast<MatchId>(entries.getColumn(0).getInt64()))
                ++match;
            const auto entry = decode_entry(blob(entries.getColumn(1)));
            if (!entry) continue;
            match->log.entries.push_back(entry->entry);
            match->provenance.push_back(entry->provenance);
        }
        return kept;
    }

private:
    template <class... Values>
    void run(SQLite::Statement& statement, std::uint64_t id, Values... values)
    {
        statement.reset();
        int at = 1;
        statement.bind(at++, static_cast<std::int64_t>(id));
        (bind(statement, at++, values), ...);
        statement.exec();
    }
    static void bind(SQLite::Statement& statement, int at, std::uint32_t value)
    {
        statement.bind(at, value);
    }
    static void bind(SQLite::Statement& statement, int at, std::span<const std::byte> value)
    {
        statement.bindNoCopy(at, value.data(), static_cast<int>(value.size()));
    }

    SQLite::Database database_;
    SQLite::Statement begin_{database_, "INSERT INTO match VALUES (?, ?)"};
    SQLite::Statement append_{database_, "INSERT INTO entry VALUES (?, ?, ?)"};
    SQLite::Statement put_{database_, "INSERT OR REPLACE INTO record VALUES (?, ?)"};
    SQLite::Statement erase_{database_, "DELETE FROM record WHERE id = ?"};
    SQLite::Statement remove_{database_, "DELETE FROM match WHERE id = ?"};
    SQLite::Statement remove_entries_{database_, "DELETE FROM entry WHERE match = ?"};
    StoreError error_{};
};

} // namespace

OpenedStore open_sqlite_store(const std::filesystem::path& folder)
{
    auto store = std::make_unique<SqliteStore>(folder);
    Kept kept = store->kept();
    return {std::move(store), std::move(kept), StoreError::None};
}

} // namespace frenemy::bench
