#include "output/store.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <string>
#include <unordered_map>

#include "base/content_key.hpp"
#include "base/output_error.hpp"
#include "output/store_rows.hpp"
#include "text/valid_utf8.hpp"

namespace baocao::output {

extern const char* const kStoreSchema;

namespace {

namespace fs = std::filesystem;

void run(sqlite3* database, const fs::path& path, const char* sql) {
  if (sqlite3_exec(database, sql, nullptr, nullptr, nullptr) != SQLITE_OK) fail_writing(database, path);
}

Database create(const fs::path& path) {
  sqlite3* database = nullptr;
  const int status = sqlite3_open_v2(path.c_str(), &database, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, nullptr);
  Database owner(database);
  if (status != SQLITE_OK) fail_writing(database, path);
  // Nobody sees the file before it is whole, and what goes into it is on disk already.
  run(database, path, "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -65536");
  run(database, path, kStoreSchema);
  // "baoc", by which `file` can know it.
  run(database, path, "PRAGMA application_id = 0x62616f63");
  run(database, path, ("PRAGMA user_version = " + std::to_string(kStoreVersion)).c_str());
  run(database, path, "BEGIN");
  return owner;
}

}  // namespace

struct StoreWriter::State {
  explicit State(const fs::path& file) : path(file), database(create(file)), rows(database.get(), file) {}

  fs::path path;
  Database database;
  StoreRows rows;
  std::unordered_map<ContentKey, std::int64_t, ContentKeyHash> first_sources;
};

StoreWriter::StoreWriter(const fs::path& file) : state_(std::make_unique<State>(file)) {}
StoreWriter::~StoreWriter() = default;

void StoreWriter::document(const WrittenDocument& document) {
  rapidjson::Document json;
  json.Parse(document.line.data(), document.line.size());
  const auto first = state_->first_sources.find(ContentKey(document.sha256));
  const bool known = document.duplicate && first != state_->first_sources.end();
  const std::int64_t id = state_->rows.add_source(json, document.line, known ? first->second : 0);
  if (!document.duplicate) state_->first_sources.try_emplace(ContentKey(document.sha256), id);
}

void StoreWriter::failure(const Error& error) {
  state_->rows.add_failure(text::to_valid_utf8(error.input()), to_string(error.code()),
                           text::to_valid_utf8(error.description()));
}

void StoreWriter::finish() {
  const fs::path path = state_->path;
  run(state_->database.get(), path, "COMMIT");
  run(state_->database.get(), path, "INSERT INTO search (search) VALUES ('optimize')");
  // From here on it is a database like others: several may read while one writes.
  run(state_->database.get(), path, "PRAGMA synchronous = FULL; PRAGMA journal_mode = WAL");
  state_.reset();
  const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (descriptor < 0) return;
  ::fsync(descriptor);
  ::close(descriptor);
}

}  // namespace baocao::output
