#include "archive/report_line.hpp"

#include <catch2/catch.hpp>

#include "baocao/json.hpp"
#include "baocao/report_file.hpp"

using namespace baocao;
using archive::as_duplicate;
using archive::facts_of;
using archive::with_path;

namespace {

std::string line_of(const std::string& path) {
  ReportFile file;
  file.source = {.path = path, .format = "html", .bytes = 7, .sha256 = "ab", .encodings = {"tcvn3", "utf-8"}};
  file.reports.resize(2);
  return to_json(file);
}

// What could be taken for the end of a path, of a source, or of a line.
const char* const kPaths[] = {"a.html", "",   "a.zip!/b\"c\\d.html", R"(},"reports":[],"duplicate_of":"x")",
                              "\\",     "\"", "Báo cáo\n\t.docx",    "\x01\x02"};

}  // namespace

TEST_CASE("a line under another path is the line of that path") {
  for (const char* from : kPaths)
    for (const char* to : kPaths) CHECK(with_path(line_of(from), to) == line_of(to));
}

TEST_CASE("bytes that are no text stand in a line as dump writes them") {
  CHECK(with_path(line_of("a"), "b\xE1.doc") == line_of("b\xE1.doc"));
}

TEST_CASE("facts are those of the line") {
  const auto facts = facts_of(line_of("a\".html"));
  REQUIRE(facts);
  CHECK(facts->path == "a\".html");
  CHECK(facts->format == "html");
  CHECK(facts->sha256 == "ab");
  CHECK(facts->encodings == std::vector<std::string>{"tcvn3", "utf-8"});
  CHECK(facts->reports == 2);
  CHECK(facts->duplicate_of.empty());
}

TEST_CASE("a duplicate keeps its source and says whose it is") {
  for (const char* path : kPaths) {
    const auto facts = facts_of(as_duplicate(line_of(path), "first\".html"));
    REQUIRE(facts);
    CHECK(facts->duplicate_of == "first\".html");
    CHECK(facts->encodings.size() == 2);
    CHECK(facts->reports == 0);
    CHECK(as_duplicate(as_duplicate(line_of(path), "x"), "y") == as_duplicate(line_of(path), "y"));
  }
}

TEST_CASE("what is no report line has no facts") {
  for (const char* text : {"", "{", "[]", "{}", R"({"schema":"baocao/report/1"})", R"({"schema":"baocao/document/1"})",
                           R"({"schema":"baocao/report/1","source":{},"reports":[]})"})
    CHECK_FALSE(facts_of(text));
}
