#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <string_view>

#include "output/result_writer.hpp"

/// The store: an SQLite database of all that a batch found, with a full-text index. Its tables are described in
/// docs/store.md and made by store_schema.sql.
namespace baocao::output {

inline constexpr int kStoreVersion = 1;

class StoreWriter : public ResultWriter {
 public:
  /// `file` must not be there yet. It is of no use before finish: what is written beside its place needs no journal.
  explicit StoreWriter(const std::filesystem::path& file);
  ~StoreWriter() override;

  void document(const WrittenDocument& document) override;
  void failure(const Error& error) override;
  void finish() override;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

/// `sources.json` of every source, in order. Throws Error (io, unsupported_format).
void for_each_stored_json(const std::filesystem::path& file, const std::function<void(std::string_view)>& visit);
/// The failures, in order.
void for_each_stored_failure(const std::filesystem::path& file, const std::function<void(const Error&)>& visit);

}  // namespace baocao::output
