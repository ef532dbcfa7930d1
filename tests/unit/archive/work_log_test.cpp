#include "archive/work_log.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <fstream>
#include <iterator>

#include "archive/earlier.hpp"
#include "temporary_folder.hpp"

using namespace baocao;
using namespace baocao::archive;

namespace {

namespace fs = std::filesystem;

LogFiles files_in(const TemporaryFolder& folder, const std::string& name = "log") {
  return {folder.path() / name, folder.path() / (name + "-journal")};
}

std::string sha(char digit) {
  return std::string(64, digit);
}

std::string line_for(char digit) {
  return R"({"schema":"baocao/report/1","source":{"path":"p","format":"html","bytes":1,"sha256":")" + sha(digit) +
         R"(","encodings":[]},"reports":[],"diagnostics":[]})";
}

void add(LogWriter& log, const std::string& path, char digit, bool fails = false) {
  LoggedInput input{.path = path, .sha256 = sha(digit)};
  LoggedDocument document{.suffix = "!/entry", .sha256 = sha(digit)};
  log.add_line(document, line_for(digit));
  input.results.emplace_back(document);
  if (fails) input.results.emplace_back(LoggedFailure{"!/bad", ErrorCode::io, "cannot be read"});
  log.finish_input(input);
}

std::vector<std::string> paths_of(const LogFiles& files) {
  std::vector<std::string> paths;
  LogReader reader(files);
  reader.for_each([&](const LoggedInput& input, const LogPlace&) { paths.push_back(input.path); });
  return paths;
}

std::string contents(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

using Paths = std::vector<std::string>;

}  // namespace

TEST_CASE("a log gives back what was written") {
  const TemporaryFolder folder;
  const LogFiles files = files_in(folder);
  LogWriter log(files, "settings");
  add(log, "a", '1');
  add(log, "b\"\n", '2', true);
  log.close();
  LogReader reader(files);
  CHECK(reader.settings() == "settings");
  std::vector<LoggedInput> inputs;
  reader.for_each([&](const LoggedInput& input, const LogPlace& place) {
    inputs.push_back(input);
    CHECK(reader.input(place).path == input.path);
  });
  REQUIRE(inputs.size() == 2);
  CHECK(inputs[1].path == "b\"\n");
  const auto& document = std::get<LoggedDocument>(inputs[1].results[0]);
  CHECK(reader.line(document.offset, document.size) == line_for('2'));
  const Error error = to_error(inputs[1], std::get<LoggedFailure>(inputs[1].results[1]));
  CHECK(error.input() == "b\"\n!/bad");
  CHECK(error.code() == ErrorCode::io);
}

TEST_CASE("wherever either file ends, what stands before is whole") {
  const TemporaryFolder folder;
  const LogFiles whole = files_in(folder);
  LogWriter log(whole, "s");
  for (const char digit : {'1', '2', '3'}) add(log, std::string(1, digit), digit);
  log.close();
  const std::string documents = contents(whole.documents);
  const std::string journal = contents(whole.journal);
  const LogFiles cut = files_in(folder, "cut");
  const auto check = [&](std::string_view documents_left, std::string_view journal_left) {
    std::ofstream(cut.documents, std::ios::binary) << documents_left;
    std::ofstream(cut.journal, std::ios::binary) << journal_left;
    const Paths found = paths_of(cut);
    const auto lines = [](std::string_view text) { return std::count(text.begin(), text.end(), '\n'); };
    const auto want = std::max<std::ptrdiff_t>(0, std::min(lines(documents_left), lines(journal_left) - 1));
    CHECK(static_cast<std::ptrdiff_t>(found.size()) == want);
  };
  for (std::size_t end = 0; end <= journal.size(); ++end) check(documents, std::string_view(journal).substr(0, end));
  for (std::size_t end = 0; end <= documents.size(); ++end) check(std::string_view(documents).substr(0, end), journal);
}

TEST_CASE("a document that did not reach the disk is told, whatever stands in its place") {
  const TemporaryFolder folder;
  const LogFiles files = files_in(folder);
  LogWriter log(files, "s");
  add(log, "a", '1');
  add(log, "b", '2');
  log.close();
  std::string documents = contents(files.documents);
  const std::size_t second = documents.find('\n') + 1;
  for (const std::size_t at : {second, second + 9, documents.size() - 2}) {
    std::string broken = documents;
    broken[at] = '\0';
    std::ofstream(files.documents, std::ios::binary) << broken;
    CHECK(paths_of(files) == Paths{"a"});
  }
}

TEST_CASE("what was done is found by content, under any path") {
  const TemporaryFolder folder;
  const LogFiles files = files_in(folder);
  LogWriter log(files, "s");
  add(log, "old", '1');
  add(log, "failing", '2', true);
  log.close();
  const Earlier earlier(files);
  Conversion conversion;
  conversion.input = "new";
  REQUIRE(earlier.find(sha('1'), conversion));
  const auto& document = std::get<ConvertedDocument>(conversion.results.at(0));
  CHECK(document.facts.path == "new!/entry");
  CHECK(conversion.text.get(document.line).find(R"("path":"new!/entry")") != std::string::npos);
  Conversion other;
  CHECK_FALSE(earlier.find(sha('3'), other));
  // What failed on the disk has another try.
  CHECK_FALSE(earlier.find(sha('2'), other));
}

TEST_CASE("logs are joined without doubling anything, behind what is whole") {
  const TemporaryFolder folder;
  const LogFiles past = files_in(folder, "past");
  const LogFiles current = files_in(folder, "current");
  {
    LogWriter log(past, "s");
    add(log, "a", '1');
    add(log, "b", '2');
    log.close();
    fs::resize_file(past.documents, fs::file_size(past.documents) - 3);
    LogWriter now(current, "s");
    add(now, "a", '1');
    add(now, "c", '3');
    now.close();
  }
  join_logs(current, past);
  CHECK(paths_of(past) == Paths{"a", "c"});
  CHECK_FALSE(current.any());
}

TEST_CASE("put by in memory or on disk, text comes back") {
  Spill spill;
  std::vector<std::pair<Spill::Piece, std::string>> pieces;
  for (int i = 0; i < 60; ++i) {
    const std::string text(static_cast<std::size_t>(i) * 3000, static_cast<char>('a' + i % 26));
    pieces.emplace_back(spill.put(text), text);
  }
  for (const auto& [piece, text] : pieces) CHECK(spill.get(piece) == text);
}
