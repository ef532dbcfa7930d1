#include "archive/work_log.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cstring>
#include <fstream>
#include <system_error>

#include "archive/journal_line.hpp"

namespace baocao::archive {

namespace {

namespace fs = std::filesystem;

/// Cuts off what is not whole before more is written behind it.
const fs::path& cut(const fs::path& path, std::uint64_t bytes) {
  std::error_code status;
  fs::resize_file(path, bytes, status);
  if (status)
    throw OutputError(
        Error(ErrorCode::io, path.string(), "", "cannot be written: " + status.message() + " (see who may write it)"));
  return path;
}

/// Fills `text` from `offset`; false where the file ends before.
bool read_at(int descriptor, std::uint64_t offset, std::string& text) {
  for (std::size_t got = 0; got < text.size();) {
    const ssize_t more = ::pread(descriptor, text.data() + got, text.size() - got, static_cast<off_t>(offset + got));
    if (more <= 0) return false;
    got += static_cast<std::size_t>(more);
  }
  return true;
}

}  // namespace

// FNV-1a (draft-eastlake-fnv), eight bytes at a step: against accidents, not against forgery.
std::uint64_t checksum_of(std::string_view text) noexcept {
  constexpr std::uint64_t kPrime = 0x100000001B3u;
  std::uint64_t sum = 0xCBF29CE484222325u ^ text.size();
  for (std::size_t at = 0; at < text.size(); at += 8) {
    std::uint64_t word = 0;
    std::memcpy(&word, text.data() + at, std::min<std::size_t>(8, text.size() - at));
    sum = (sum ^ word) * kPrime;
    sum ^= sum >> 29;
  }
  return sum;
}

std::string document_path(const LoggedInput& input, std::string_view suffix) {
  return input.path + std::string(suffix);
}

Error to_error(const LoggedInput& input, const LoggedFailure& failure) {
  return {failure.code, document_path(input, failure.suffix), "", failure.description};
}

bool LogFiles::any() const {
  return fs::exists(documents) || fs::exists(journal);
}

void LogFiles::remove() const {
  // The journal first: documents without one are never taken for done.
  std::error_code status;
  fs::remove(journal, status);
  fs::remove(documents, status);
}

LogWriter::LogWriter(const LogFiles& files, std::string_view settings)
    : documents_(files.documents, output::OutputFile::Begin::anew),
      journal_(files.journal, output::OutputFile::Begin::anew) {
  journal_.write(to_journal_header(settings));
  journal_.flush();
}

LogWriter::LogWriter(const LogFiles& files, std::uint64_t document_bytes, std::uint64_t journal_bytes)
    : documents_(cut(files.documents, document_bytes), output::OutputFile::Begin::at_end),
      journal_(cut(files.journal, journal_bytes), output::OutputFile::Begin::at_end),
      document_bytes_(document_bytes) {}

void LogWriter::add_line(LoggedDocument& document, std::string_view line) {
  document.offset = document_bytes_;
  document.size = line.size();
  document.checksum = checksum_of(line);
  documents_.write(line);
  documents_.write("\n");
  document_bytes_ += line.size() + 1;
}

void LogWriter::finish_input(const LoggedInput& input) {
  documents_.flush();
  journal_.write(to_journal_line(input));
  journal_.flush();
}

void LogWriter::close() {
  documents_.close();
  journal_.close();
}

LogReader::LogReader(const LogFiles& files) : path_(files.documents), journal_path_(files.journal) {
  std::ifstream journal(journal_path_, std::ios::binary);
  std::string line;
  if (!std::getline(journal, line)) return;
  descriptor_ = ::open(path_.c_str(), O_RDONLY | O_CLOEXEC);
  journal_ = ::open(journal_path_.c_str(), O_RDONLY | O_CLOEXEC);
  if (descriptor_ >= 0 && journal_ >= 0) settings_ = read_journal_header(line);
}

LogReader::~LogReader() {
  if (descriptor_ >= 0) ::close(descriptor_);
  if (journal_ >= 0) ::close(journal_);
}

void LogReader::for_each(const std::function<void(const LoggedInput&, const LogPlace&)>& visit) {
  if (!settings_) return;
  std::ifstream journal(journal_path_, std::ios::binary);
  std::string line;
  std::getline(journal, line);
  document_bytes_ = 0;
  journal_bytes_ = line.size() + 1;
  // A line without its end was cut off, even where it could be read.
  while (std::getline(journal, line) && !journal.eof()) {
    std::uint64_t end = document_bytes_;
    const std::optional<LoggedInput> input = read_journal_line(line, end);
    if (!input || !is_whole(*input)) return;
    visit(*input, {journal_bytes_, static_cast<std::uint32_t>(line.size()), document_bytes_});
    document_bytes_ = end;
    journal_bytes_ += line.size() + 1;
  }
}

bool LogReader::is_whole(const LoggedInput& input) const {
  return std::all_of(input.results.begin(), input.results.end(), [&](const auto& result) {
    const auto* document = std::get_if<LoggedDocument>(&result);
    if (document == nullptr) return true;
    std::string text(document->size + 1, '\0');
    if (!read_at(descriptor_, document->offset, text) || text.back() != '\n') return false;
    text.pop_back();
    return checksum_of(text) == document->checksum;
  });
}

LoggedInput LogReader::input(const LogPlace& place) const {
  std::string line(place.journal_size, '\0');
  std::uint64_t documents = place.document_offset;
  if (read_at(journal_, place.journal_offset, line))
    if (std::optional<LoggedInput> input = read_journal_line(line, documents)) return std::move(*input);
  throw Error(ErrorCode::io, journal_path_.string(), "", "cannot be read (check the disk)");
}

std::string LogReader::line(std::uint64_t offset, std::size_t size) const {
  std::string text(size, '\0');
  if (!read_at(descriptor_, offset, text))
    throw Error(ErrorCode::io, path_.string(), "", "cannot be read (check the disk)");
  return text;
}

}  // namespace baocao::archive
