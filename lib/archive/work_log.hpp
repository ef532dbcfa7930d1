#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "baocao/error.hpp"
#include "output/output_file.hpp"

/// WorkLog: what a run has done so far, on disk, so that it can go on after any end. Two files: the documents, a
/// line each, and a journal with a line for each input that is finished. A line of the journal holds the checksums
/// of its documents: a tail that was cut off or never reached the disk is told, and left out.
namespace baocao::archive {

struct LoggedDocument {
  std::string suffix;  ///< behind the input's path: "" or "!/entry"
  std::string sha256;
  std::uint64_t offset = 0;  ///< in the file of documents
  std::size_t size = 0;      ///< without line end
  std::uint64_t checksum = 0;
  bool duplicate = false;  ///< the line only says whose
};

struct LoggedFailure {
  std::string suffix;
  ErrorCode code = ErrorCode::internal;
  std::string description;
};

struct LoggedInput {
  std::string path;
  std::string sha256;  ///< empty: it could not be read
  std::vector<std::variant<LoggedDocument, LoggedFailure>> results;
};

/// Where an input stands in the log.
struct LogPlace {
  std::uint64_t journal_offset = 0;
  std::uint32_t journal_size = 0;  ///< without line end
  std::uint64_t document_offset = 0;
};

std::uint64_t checksum_of(std::string_view text) noexcept;
std::string document_path(const LoggedInput& input, std::string_view suffix);
Error to_error(const LoggedInput& input, const LoggedFailure& failure);

struct LogFiles {
  std::filesystem::path documents;
  std::filesystem::path journal;

  bool any() const;
  void remove() const;
};

class LogWriter {
 public:
  /// `settings`: one line that says with what the results were made. Throws OutputError.
  LogWriter(const LogFiles& files, std::string_view settings);
  /// Goes on behind what `LogReader` found to be whole.
  LogWriter(const LogFiles& files, std::uint64_t document_bytes, std::uint64_t journal_bytes);

  /// Sets offset, size and checksum of `document`, whose line this is.
  void add_line(LoggedDocument& document, std::string_view line);
  /// All its lines were added.
  void finish_input(const LoggedInput& input);
  void close();

 private:
  output::OutputFile documents_;
  output::OutputFile journal_;
  std::uint64_t document_bytes_ = 0;
};

class LogReader {
 public:
  explicit LogReader(const LogFiles& files);
  ~LogReader();
  LogReader(const LogReader&) = delete;
  LogReader& operator=(const LogReader&) = delete;

  /// The settings it was begun with; nothing where there is no log.
  const std::optional<std::string>& settings() const noexcept { return settings_; }

  /// Calls `visit` for every input as long as all of it is there and whole.
  void for_each(const std::function<void(const LoggedInput&, const LogPlace&)>& visit);
  /// After for_each: how far the files are whole.
  std::uint64_t document_bytes() const noexcept { return document_bytes_; }
  std::uint64_t journal_bytes() const noexcept { return journal_bytes_; }

  /// What for_each has shown, read again; safe from several threads. Throws Error (io).
  LoggedInput input(const LogPlace& place) const;
  std::string line(std::uint64_t offset, std::size_t size) const;

 private:
  bool is_whole(const LoggedInput& input) const;

  std::filesystem::path path_;
  std::filesystem::path journal_path_;
  std::optional<std::string> settings_;
  int descriptor_ = -1;
  int journal_ = -1;
  std::uint64_t document_bytes_ = 0;
  std::uint64_t journal_bytes_ = 0;
};

}  // namespace baocao::archive
