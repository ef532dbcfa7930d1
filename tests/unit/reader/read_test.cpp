#include "baocao/reader.hpp"

#include <catch2/catch.hpp>
#include <cstdio>
#include <filesystem>

#include "support/make_zip.hpp"

using namespace baocao;

namespace {

std::string show(std::string_view bytes, const Options& options = {}) {
  std::string shown;
  read_documents(bytes, "a", options, [&](ReadResult result) {
    shown += (shown.empty() ? "" : " ; ") + result.source.path + "=";
    if (const auto* error = std::get_if<Error>(&result.outcome))
      shown += "!" + std::string(to_string(error->code()));
    else
      shown += result.source.format;
  });
  return shown;
}

const std::string kText = "STT\tNhiệm vụ\tKết quả\n";
const std::string kPage = "<html><p>x</html>";

}  // namespace

TEST_CASE("one result for a file, one an entry for an archive") {
  CHECK(show(kText) == "a=ocr-text");
  CHECK(show(kPage) == "a=html");
  CHECK(show("") == "a=!unsupported-format");
  CHECK(show("%PDF-1.4") == "a=!unsupported-format");
  CHECK(show(test::make_zip({{"b", kText, ""}, {"c/d", kPage, ""}})) == "a!/b=ocr-text ; a!/c/d=html");
  CHECK(show(test::make_zip({{"b", kText, ""}, {"c", "%PDF-1.4", ""}, {"d", kPage, ""}})) ==
        "a!/b=ocr-text ; a!/c=!unsupported-format ; a!/d=html");
}

TEST_CASE("an archive without documents is told") {
  CHECK(show(test::make_zip({{"folder/", "", ""}})) == "a=!unsupported-format");
}

TEST_CASE("a zipped web page is one document") {
  CHECK(show(test::make_zip({{"p.html", kPage, ""},
                             {"images/i.png", "\x89PNG\r\n", ""},
                             {"s.css", "x", ""},
                             {"p_files/header.htm", kPage, ""}})) == "a!/p.html=html");
}

TEST_CASE("archives inside archives, as deep as the limit") {
  const std::string one = test::make_zip({{"b", kText, ""}});
  const std::string two = test::make_zip({{"one.zip", one, ""}});
  Options options;
  options.limits.archive_depth = 2;
  CHECK(show(two, options) == "a!/one.zip!/b=ocr-text");
  CHECK(show(test::make_zip({{"two.zip", two, ""}}), options) == "a!/two.zip!/one.zip=!limit-exceeded");
}

TEST_CASE("archives inside an archive unpack to the limit together") {
  const std::string inner = test::make_zip({{"b", kText + std::string(1000, ' '), ""}});
  const std::string outer = test::make_zip({{"1", inner, ""}, {"2", inner, ""}, {"3", inner, ""}});
  Options options;
  options.limits.unpacked_bytes = 1500;
  CHECK(show(outer, options) == "a!/1!/b=ocr-text ; a!/2!/b=ocr-text ; a!/3!/b=!limit-exceeded");
}

TEST_CASE("what operating systems leave in archives is no document") {
  CHECK(show(test::make_zip(
            {{"b", kText, ""}, {"__MACOSX/._b", "x", ""}, {".DS_Store", "x", ""}, {"d/Thumbs.db", "x", ""}})) ==
        "a!/b=ocr-text");
}

TEST_CASE("the source of a document") {
  read_documents(kText, "x.txt", {}, [](const ReadResult& result) {
    CHECK(result.source.path == "x.txt");
    CHECK(result.source.bytes == kText.size());
    // From sha256sum on the same bytes.
    CHECK(result.source.sha256 == "c61273305532d080a36881cd9c23525c26dd1e68133c8bb4f312981f8eca74b6");
    CHECK(result.source.encodings == std::vector<std::string>{"utf-8"});
  });
}

TEST_CASE("files that cannot be read") {
  const auto code = [](const std::filesystem::path& path, const Options& options = {}) {
    std::string found;
    read_documents(path, options,
                   [&](const ReadResult& result) { found = to_string(std::get<Error>(result.outcome).code()); });
    return found;
  };
  CHECK(code("/nonexistent/file") == "io");
  CHECK(code(std::filesystem::temp_directory_path()) == "io");
  Options options;
  options.limits.input_bytes = 3;
  std::string found;
  read_documents(kText, "a", options,
                 [&](const ReadResult& r) { found = to_string(std::get<Error>(r.outcome).code()); });
  CHECK(found == "limit-exceeded");
}
