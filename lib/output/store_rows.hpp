#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <unordered_map>

#include "output/sqlite.hpp"
#include "output/stored_report.hpp"

namespace baocao::output {

/// The rows of the store, made from a document's JSON.
class StoreRows {
 public:
  StoreRows(sqlite3* database, const std::filesystem::path& path);

  /// `duplicate_of`: the number of another source, or 0. Gives the number of this one.
  std::int64_t add_source(const Json& document, std::string_view line, std::int64_t duplicate_of);
  void add_failure(std::string_view path, std::string_view code, std::string_view message);

 private:
  struct Place {
    std::int64_t report;
    std::int64_t item;  ///< 0: the heading
  };

  void add_report(const Json& report, std::int64_t source, std::int64_t position);
  void add_item(const WalkedItem& item, std::int64_t report);
  void add_paragraphs(const Json& list, Place place, const char* part, std::string_view column,
                      const std::string& pointer);
  void add_to_search(std::int64_t paragraph, std::string_view text);
  void add_entities(const Json& report);
  void add_citation(const Json& entity);
  void add_quantity(const Json& entity);
  void add_date(const Json& entity);
  void add_period(const Json& entity);
  void add_diagnostic(const Json& diagnostic, std::int64_t source);
  /// Binds text and span, and inserts.
  static void finish_entity(Statement& statement, const Json& entity);
  std::int64_t paragraph_of(const Json& entity) const;

  Statement source_, report_, item_, paragraph_, search_, citation_, quantity_, date_, period_, diagnostic_, failure_;
  // Of the report that is being added: numbers by JSON Pointer.
  std::unordered_map<std::string, std::int64_t> items_;
  std::unordered_map<std::string, std::int64_t> paragraphs_;
};

}  // namespace baocao::output
