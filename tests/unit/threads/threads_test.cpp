// The promise of every header: safe from several threads. Built with `-D BAOCAO_SANITIZE=thread` (preset tsan) it says
// where it is not kept.
#include <algorithm>
#include <atomic>
#include <catch2/catch.hpp>
#include <filesystem>
#include <string>
#include <thread>
#include <vector>

#include "baocao/baocao.hpp"

using namespace baocao;

namespace {

// Files of every format, those that cannot be read among them, each several times: a hundred in all.
std::vector<std::string> hundred_files() {
  const std::filesystem::path corpus = BAOCAO_SOURCE_DIR "/test_corpus";
  std::vector<std::string> files;
  for (const char* folder : {"docx", "html", "mhtml", "ocr", "odt", "regressions"})
    for (const auto& entry : std::filesystem::directory_iterator(corpus / folder))
      if (entry.is_regular_file() && entry.file_size() < 60'000 && entry.path().extension() != ".json")
        files.push_back(entry.path().string());
  std::sort(files.begin(), files.end());
  constexpr std::size_t kFiles = 100;
  for (std::size_t i = 0; files.size() < kFiles; ++i) files.push_back(files[i]);
  files.resize(kFiles);
  return files;
}

// All that one file gives, on the way of a user: both layers, the audit, text in another form.
std::string read(const std::string& path) {
  std::string all;
  read_documents(std::filesystem::path(path), {}, [&](ReadResult result) {
    if (const auto* error = std::get_if<Error>(&result.outcome)) {
      all += error->description();
      return;
    }
    const Document& document = std::get<Document>(result.outcome);
    const ReportFile file = to_report_file(result.source, document);
    all += to_json(file) + to_json(result.source, document) + to_json(audit_reports({file}));
    all += fold(file.reports.empty() ? path : file.reports[0].report.heading.title, Diacritics::ignore);
    all += sort_key(path);
  });
  return all;
}

}  // namespace

TEST_CASE("eight threads over a hundred files") {
  constexpr std::size_t kThreads = 8;
  constexpr std::size_t kFilesPerThread = 25;  // each file is read by two threads
  const std::vector<std::string> files = hundred_files();
  std::vector<std::vector<std::string>> read_by(kThreads, std::vector<std::string>(files.size()));
  std::atomic<std::size_t> waiting = 0;
  std::vector<std::thread> threads;
  for (std::size_t t = 0; t < kThreads; ++t)
    threads.emplace_back([&, t] {
      // All begin at once, each with another file.
      for (++waiting; waiting < kThreads;) std::this_thread::yield();
      for (std::size_t i = 0; i < kFilesPerThread; ++i) {
        const std::size_t file = (i + t * files.size() / kThreads) % files.size();
        read_by[t][file] = read(files[file]);
      }
    });
  for (std::thread& thread : threads) thread.join();
  for (std::size_t i = 0; i < files.size(); ++i) {
    CAPTURE(files[i]);
    const std::string alone = read(files[i]);
    CHECK_FALSE(alone.empty());
    std::size_t readers = 0;
    for (const std::vector<std::string>& results : read_by) {
      if (results[i].empty()) continue;
      ++readers;
      CHECK(results[i] == alone);
    }
    CHECK(readers == 2);
  }
}
