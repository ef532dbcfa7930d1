#include "container/package.hpp"

#include <catch2/catch.hpp>

#include "support/make_zip.hpp"

using namespace baocao;
using container::Package;

namespace {

std::string code_of(const std::string& bytes, const Limits& limits, std::size_t entry) {
  try {
    const Package package(bytes, "a.zip", limits);
    package.read(entry);
  } catch (const Error& error) {
    return std::string(to_string(error.code()));
  }
  return "ok";
}

}  // namespace

TEST_CASE("entries are found by name and read") {
  const std::string zip = test::make_zip({{"word/Document.xml", "<a/>", ""}, {"empty", "", ""}, {"folder/", "", ""}});
  const Package package(zip, "a.zip", {});
  CHECK(package.names() == std::vector<std::string>{"word/Document.xml", "empty"});
  REQUIRE(package.find("/word/document.XML"));
  CHECK(package.read(*package.find("word/document.xml")) == "<a/>");
  CHECK(package.read(*package.find("empty")).empty());
  CHECK_FALSE(package.find("nothing"));
}

TEST_CASE("names are keys, never paths") {
  const std::string zip = test::make_zip({{"../../etc/passwd", "x", ""}, {"C:\\a", "y", ""}});
  const Package package(zip, "a.zip", {});
  CHECK(package.read(*package.find("../../etc/passwd")) == "x");
}

TEST_CASE("limits of packages") {
  const std::string zeros(40u << 20, '\0');
  const std::string bomb = test::make_zip({{"a", zeros, ""}});
  CHECK(code_of(bomb, {}, 0) == "limit-exceeded");  // ratio
  Limits limits;
  limits.ratio = 1'000'000;
  CHECK(code_of(bomb, limits, 0) == "ok");
  limits.unpacked_bytes = 1u << 20;
  CHECK(code_of(bomb, limits, 0) == "limit-exceeded");
  limits = {};
  limits.entries = 1;
  CHECK(code_of(test::make_zip({{"a", "x", ""}, {"b", "y", ""}}), limits, 0) == "limit-exceeded");
}

TEST_CASE("the sum over all entries counts") {
  const std::string zip = test::make_zip({{"a", std::string(600'000, 'x'), ""}, {"b", std::string(600'000, 'y'), ""}});
  Limits limits;
  limits.unpacked_bytes = 1'000'000;
  const Package package(zip, "a.zip", limits);
  CHECK(package.read(0).size() == 600'000);
  CHECK_THROWS_AS(package.read(1), Error);
}

TEST_CASE("a size that lies is told") {
  std::string zip = test::make_zip({{"a", std::string(5'000, 'x'), ""}});
  // The uncompressed size in the central directory (APPNOTE 4.3.12, offset 24), made small.
  const std::size_t directory = zip.rfind("PK\x01\x02");
  REQUIRE(directory != std::string::npos);
  zip[directory + 24] = 10;
  zip[directory + 25] = 0;
  CHECK(code_of(zip, {}, 0) == "corrupt-archive");
}

TEST_CASE("broken and encrypted archives") {
  const std::string zip = test::make_zip({{"a", std::string(5'000, 'x'), ""}});
  CHECK(code_of(zip.substr(0, zip.size() / 2), {}, 0) == "corrupt-archive");
  CHECK(code_of(test::make_zip({{"a", "x", "secret"}}), {}, 0) == "encrypted");
  std::string broken = test::make_zip({{"a", "Kết quả khắc phục hạn chế, khuyết điểm sau kiểm điểm", ""}});
  broken[40] = static_cast<char>(broken[40] ^ 0x55);
  CHECK(code_of(broken, {}, 0) == "corrupt-archive");
}
