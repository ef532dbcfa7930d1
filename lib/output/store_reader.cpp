// Reading a store back.
#include <string>
#include <system_error>

#include "base/error_code.hpp"
#include "output/sqlite.hpp"
#include "output/store.hpp"

namespace baocao::output {

namespace {

namespace fs = std::filesystem;

[[noreturn]] void fail(const fs::path& path, ErrorCode code, const std::string& what) {
  throw Error(code, path.string(), "", what);
}

std::string to_uri(const fs::path& path) {
  std::string uri = "file:";
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  for (const char byte : path.string()) {
    const bool special = byte == '%' || byte == '?' || byte == '#';
    if (special) {
      const auto value = static_cast<unsigned char>(byte);
      uri += {'%', kDigits[value >> 4], kDigits[value & 0x0Fu]};
    } else {
      uri += byte;
    }
  }
  return uri;
}

int version_of(sqlite3* database) {
  sqlite3_stmt* statement = nullptr;
  if (sqlite3_prepare_v2(database, "PRAGMA user_version", -1, &statement, nullptr) != SQLITE_OK) return -1;
  const int version = sqlite3_step(statement) == SQLITE_ROW ? sqlite3_column_int(statement, 0) : -1;
  sqlite3_finalize(statement);
  return version;
}

Database open_as(const fs::path& path, const char* mode) {
  sqlite3* database = nullptr;
  const std::string uri = to_uri(path) + mode;
  sqlite3_open_v2(uri.c_str(), &database, SQLITE_OPEN_READONLY | SQLITE_OPEN_URI, nullptr);
  return Database(database);
}

Database open(const fs::path& path) {
  // A whole store has no log beside it; opened as one that does not change, it gets none.
  std::error_code status;
  const bool whole = !fs::exists(path.string() + "-wal", status);
  Database database = open_as(path, whole ? "?immutable=1" : "");
  const int version = version_of(database.get());
  if (version < 0)
    fail(path, ErrorCode::io,
         std::string("cannot be read: ") + sqlite3_errmsg(database.get()) +
             " (see whether it is whole: sqlite3 FILE 'PRAGMA integrity_check')");
  if (version != kStoreVersion)
    fail(path, ErrorCode::unsupported_format,
         "is no store of version " + std::to_string(kStoreVersion) + " (convert the archive anew)");
  return database;
}

std::string_view column(sqlite3_stmt* row, int number) {
  const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(row, number));
  return {text == nullptr ? "" : text, static_cast<std::size_t>(sqlite3_column_bytes(row, number))};
}

template <class Visit>
void for_each_row(const fs::path& path, const char* query, Visit visit) {
  struct Finalize {
    void operator()(sqlite3_stmt* statement) const noexcept { sqlite3_finalize(statement); }
  };
  const Database database = open(path);
  sqlite3_stmt* prepared = nullptr;
  int status = sqlite3_prepare_v2(database.get(), query, -1, &prepared, nullptr);
  const std::unique_ptr<sqlite3_stmt, Finalize> row(prepared);
  if (status == SQLITE_OK)
    while ((status = sqlite3_step(row.get())) == SQLITE_ROW) visit(row.get());
  if (status != SQLITE_DONE)
    fail(path, ErrorCode::io, std::string("cannot be read: ") + sqlite3_errmsg(database.get()) + " (check the disk)");
}

}  // namespace

void for_each_stored_json(const fs::path& file, const std::function<void(std::string_view)>& visit) {
  for_each_row(file, "SELECT json FROM sources ORDER BY id", [&](sqlite3_stmt* row) { visit(column(row, 0)); });
}

void for_each_stored_failure(const fs::path& file, const std::function<void(const Error&)>& visit) {
  for_each_row(file, "SELECT path, code, message FROM failures ORDER BY id", [&](sqlite3_stmt* row) {
    visit(Error(to_error_code(column(row, 1)), std::string(column(row, 0)), "", std::string(column(row, 2))));
  });
}

}  // namespace baocao::output
