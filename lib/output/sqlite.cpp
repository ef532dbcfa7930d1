#include "output/sqlite.hpp"

#include <string>
#include <utility>

#include "base/output_error.hpp"

namespace baocao::output {

void fail_writing(sqlite3* database, const std::filesystem::path& path) {
  const int code = sqlite3_errcode(database);
  const bool full = code == SQLITE_FULL || code == SQLITE_IOERR;
  throw OutputError(Error(ErrorCode::io, path.string(), "",
                          std::string("cannot be written: ") + sqlite3_errmsg(database) +
                              (full ? " (make room, then go on with --resume)" : " (choose another place)")));
}

Statement::Statement(sqlite3* database, std::filesystem::path path, std::string_view sql)
    : database_(database), path_(std::move(path)) {
  sqlite3_stmt* statement = nullptr;
  check(sqlite3_prepare_v2(database_, sql.data(), static_cast<int>(sql.size()), &statement, nullptr));
  statement_.reset(statement);
}

void Statement::check(int status) const {
  if (status != SQLITE_OK) fail_writing(database_, path_);
}

Statement& Statement::bind(std::int64_t value) {
  check(sqlite3_bind_int64(statement_.get(), ++bound_, value));
  return *this;
}

Statement& Statement::bind(double value) {
  check(sqlite3_bind_double(statement_.get(), ++bound_, value));
  return *this;
}

Statement& Statement::bind(std::string_view value) {
  // A null pointer would be NULL.
  const char* data = value.data() == nullptr ? "" : value.data();
  check(sqlite3_bind_text64(statement_.get(), ++bound_, data, value.size(), SQLITE_STATIC, SQLITE_UTF8));
  return *this;
}

Statement& Statement::bind_null() {
  check(sqlite3_bind_null(statement_.get(), ++bound_));
  return *this;
}

std::int64_t Statement::insert() {
  if (sqlite3_step(statement_.get()) != SQLITE_DONE) fail_writing(database_, path_);
  check(sqlite3_reset(statement_.get()));
  bound_ = 0;
  return sqlite3_last_insert_rowid(database_);
}

}  // namespace baocao::output
