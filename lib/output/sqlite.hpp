#pragma once

#include <sqlite3.h>

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string_view>

/// SQLite, as far as the store needs it.
namespace baocao::output {

struct CloseDatabase {
  void operator()(sqlite3* database) const noexcept { sqlite3_close(database); }
};
using Database = std::unique_ptr<sqlite3, CloseDatabase>;

/// Throws OutputError for what the database says went wrong with `path`.
[[noreturn]] void fail_writing(sqlite3* database, const std::filesystem::path& path);

/// A prepared statement whose parameters are bound in order. Texts must live until it is run.
class Statement {
 public:
  Statement(sqlite3* database, std::filesystem::path path, std::string_view sql);

  Statement& bind(std::int64_t value);
  Statement& bind(double value);
  Statement& bind(std::string_view value);
  Statement& bind_null();
  /// Empty is null.
  Statement& bind_or_null(std::string_view value) { return value.empty() ? bind_null() : bind(value); }
  Statement& bind_or_null(std::optional<std::int64_t> value) { return value ? bind(*value) : bind_null(); }

  /// Inserts the row; gives its number.
  std::int64_t insert();

 private:
  void check(int status) const;

  struct Finalize {
    void operator()(sqlite3_stmt* statement) const noexcept { sqlite3_finalize(statement); }
  };
  sqlite3* database_;
  std::filesystem::path path_;
  std::unique_ptr<sqlite3_stmt, Finalize> statement_;
  int bound_ = 0;
};

}  // namespace baocao::output
