#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <stdexcept>
#include <string>
#include <variant>
#include <vector>

#include "baocao/reader.hpp"
#include "support/make_zip.hpp"

using namespace baocao;
using test::make_zip;

namespace {

// "path: format" of each document and "path: error code" of each failure, one a line.
std::string results(const std::string& bytes, const std::string& path, const Options& options = {}) {
  std::string out;
  read_documents(bytes, path, options, [&](const ReadResult& result) {
    const auto* error = std::get_if<Error>(&result.outcome);
    out += result.source.path + ": " +
           (error != nullptr ? std::string(to_string(error->code())) : result.source.format) + "\n";
    if (error != nullptr && error->input().empty()) out += "(an error without its input)\n";
  });
  return out;
}

const std::string kPage = "<html><body><p>Kết quả</p></body></html>";
const std::string kText = "STT\tNội dung\tKết quả\n";
const std::string kMhtml = "MIME-Version: 1.0\nContent-Type: text/html; charset=utf-8\n\n<p>Kết quả</p>";

}  // namespace

TEST_CASE("each input gives its documents and failures in order") {
  struct Case {
    const char* rule;
    std::string bytes;
    const char* want;
  };
  const Case kCases[] = {
      {"a page", kPage, "in: html\n"},
      {"recognised text", kText, "in: ocr-text\n"},
      {"a single-file page", kMhtml, "in: mhtml\n"},
      {"nothing", "", "in: unsupported-format\n"},
      {"a PDF", "%PDF-1.7", "in: unsupported-format\n"},
      {"a cut off archive", make_zip({{"a", std::string(500, 'x'), ""}}).substr(0, 60), "in: corrupt-archive\n"},
      {"an archive, a failure in its midst",
       make_zip({{"b.html", kPage, ""}, {"x/scan.pdf", "%PDF-1.7", ""}, {"a.txt", kText, ""}}),
       "in!/b.html: html\nin!/x/scan.pdf: unsupported-format\nin!/a.txt: ocr-text\n"},
      {"an entry with a password does not stop the rest",
       make_zip({{"a.html", kPage, "secret"}, {"b.html", kPage, ""}}), "in!/a.html: encrypted\nin!/b.html: html\n"},
      {"what operating systems add",
       make_zip({{"__MACOSX/._a.html", "x", ""},
                 {".DS_Store", "x", ""},
                 {"d/Thumbs.db", "x", ""},
                 {"desktop.ini", "x", ""},
                 {"d/", "", ""},
                 {"d/a.html", kPage, ""}}),
       "in!/d/a.html: html\n"},
      {"a zipped web page is one",
       make_zip({{"images/image1.png", "\x89PNG\r\n\x1A\n", ""},
                 {"style.css", "p { color: red }", ""},
                 {"page.html", kPage, ""}}),
       "in!/page.html: html\n"},
      {"two pages with their resources",
       make_zip({{"a.htm", kPage, ""},
                 {"a_files/header.htm", kPage, ""},
                 {"a_files/filelist.xml", "<xml/>", ""},
                 {"b.htm", kPage, ""},
                 {"b_files/image001.gif", "GIF89a", ""}}),
       "in!/a.htm: html\nin!/b.htm: html\n"},
      {"a scan without a page", make_zip({{"scan.png", "\x89PNG\r\n\x1A\n", ""}}),
       "in!/scan.png: unsupported-format\n"},
      {"names are never paths", make_zip({{"../../etc/passwd", kText, ""}}), "in!/../../etc/passwd: ocr-text\n"},
      {"an archive inside an archive", make_zip({{"b.zip", make_zip({{"a.html", kPage, ""}}), ""}}),
       "in!/b.zip!/a.html: html\n"},
  };
  for (const Case& c : kCases) DYNAMIC_SECTION(c.rule) {
      CHECK(results(c.bytes, "in") == c.want);
    }
}

TEST_CASE("limits give an error of their own") {
  Options options;
  SECTION("size of the input") {
    options.limits.input_bytes = 10;
    CHECK(results(kPage, "in", options) == "in: limit-exceeded\n");
  }
  SECTION("archives inside archives") {
    std::string bytes = make_zip({{"a.html", kPage, ""}});
    for (int i = 0; i < 3; ++i) bytes = make_zip({{"x.zip", bytes, ""}, {"t.txt", kText, ""}});
    CHECK(results(bytes, "in") ==
          "in!/x.zip!/x.zip!/x.zip: limit-exceeded\nin!/x.zip!/x.zip!/t.txt: ocr-text\n"
          "in!/x.zip!/t.txt: ocr-text\nin!/t.txt: ocr-text\n");
  }
  SECTION("entries") {
    options.limits.entries = 1;
    CHECK(results(make_zip({{"a", kText, ""}, {"b", kText, ""}}), "in", options) == "in: limit-exceeded\n");
  }
  SECTION("an entry that unpacks too far, and the one behind it") {
    const std::string bomb(30u << 20, '\0');
    CHECK(results(make_zip({{"bomb", bomb, ""}, {"b", kText, ""}}), "in") ==
          "in!/bomb: limit-exceeded\nin!/b: ocr-text\n");
  }
  SECTION("tables inside tables") {
    std::string page;
    for (int i = 0; i < 100; ++i) page += "<table><tr><td>";
    CHECK(results(page, "in") == "in: limit-exceeded\n");
  }
}

TEST_CASE("a source says what was read") {
  std::vector<ReadResult> all;
  read_documents(kText, "-", {}, [&](ReadResult result) { all.push_back(std::move(result)); });
  REQUIRE(all.size() == 1);
  CHECK(all[0].source.bytes == kText.size());
  CHECK(all[0].source.encodings == std::vector<std::string>{"utf-8"});
  read_documents("abc", "-", {}, [&](ReadResult result) { all.push_back(std::move(result)); });
  // FIPS 180-2, appendix B.1.
  CHECK(all.at(1).source.sha256 == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

TEST_CASE("exceptions of the visitor pass through") {
  const auto visit = [](const ReadResult&) { throw std::logic_error("mine"); };
  CHECK_THROWS_AS(read_documents(kPage, "in", {}, visit), std::logic_error);
}

TEST_CASE("a file goes by its content, not by its name") {
  const std::filesystem::path folder = std::filesystem::temp_directory_path() / "baocao_read_test";
  std::filesystem::create_directories(folder);
  std::ofstream(folder / "page.doc") << kPage;
  const auto result_of = [](const std::filesystem::path& path) {
    std::string out;
    read_documents(path, {}, [&](const ReadResult& result) {
      const auto* error = std::get_if<Error>(&result.outcome);
      out += error != nullptr ? std::string(to_string(error->code())) : result.source.format;
    });
    return out;
  };
  CHECK(result_of(folder / "page.doc") == "html");
  CHECK(result_of(folder / "missing") == "io");
  CHECK(result_of(folder) == "io");
  std::filesystem::remove_all(folder);
}
