#include "container/package.hpp"

#include <catch2/catch.hpp>

#include "container/zip_directory.hpp"
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

// A directory entry is 46 bytes and the name, the end of the directory 22 (APPNOTE 4.3.12, 4.3.16).
std::string with_claimed_entries(std::string zip, std::uint16_t entries) {
  const std::size_t end = zip.rfind("PK\x05\x06");
  for (const std::size_t at : {end + 8, end + 10}) {
    zip[at] = static_cast<char>(entries & 0xFF);
    zip[at + 1] = static_cast<char>(entries >> 8);
  }
  return zip;
}

TEST_CASE("the number of entries is checked before memory is taken for them") {
  const std::string zip = test::make_zip({{"a", "x", ""}, {"b", "y", ""}});
  CHECK(container::claimed_entries(zip) == 2);
  CHECK(container::claimed_entries(with_claimed_entries(zip, 60'000)) == 60'000);
  CHECK(code_of(with_claimed_entries(zip, 60'000), {}, 0) == "limit-exceeded");
  CHECK(code_of(with_claimed_entries(zip, 2'000), {}, 0) == "corrupt-archive");
  // 0xFFFF sends to a 64-bit end of the directory: one of four billion entries.
  std::string large("PK\x06\x06", 4);
  large.resize(32, '\0');
  large += std::string("\0\0\0\0\1\0\0\0", 8);
  large.resize(56, '\0');
  large += std::string("PK\x06\x07", 4) + std::string(16, '\0');
  large += with_claimed_entries(std::string("PK\x05\x06", 4) + std::string(18, '\0'), 0xFFFF);
  CHECK(container::claimed_entries(large) == std::uint64_t{1} << 32);
  CHECK(container::claimed_entries("PK") == 0);
}

TEST_CASE("of entries with one name the first counts") {
  // A byte of the second name is changed in both of its places, so that two entries have one name.
  std::string zip = test::make_zip({{"a.xml", "first", ""}, {"b.xml", "second", ""}});
  for (std::size_t at = zip.find("b.xml"); at != std::string::npos; at = zip.find("b.xml", at)) zip[at] = 'a';
  const Package package(zip, "a.zip", {});
  CHECK(package.names().size() == 2);
  CHECK(package.read(*package.find("a.xml")) == "first");
}

TEST_CASE("entries that overlap count each time") {
  // The second entry's header offset (APPNOTE 4.3.12, offset 42) is made that of the first.
  std::string zip = test::make_zip({{"a", std::string(600'000, 'x'), ""}, {"b", std::string(600'000, 'x'), ""}});
  const std::size_t second = zip.rfind("PK\x01\x02");
  for (std::size_t i = 0; i < 4; ++i) zip[second + 42 + i] = '\0';
  Limits limits;
  limits.unpacked_bytes = 1'000'000;
  const Package package(zip, "a.zip", limits);
  CHECK(package.read(0).size() == 600'000);
  CHECK_THROWS_AS(package.read(1), Error);
}

TEST_CASE("a way of packing that is not known is told") {
  std::string zip = test::make_zip({{"a", std::string(5'000, 'x'), ""}});
  zip[8] = zip[zip.rfind("PK\x01\x02") + 10] = 98;  // PPMd (APPNOTE 4.4.5)
  CHECK(code_of(zip, {}, 0) == "unsupported-format");
}

TEST_CASE("broken and encrypted archives") {
  const std::string zip = test::make_zip({{"a", std::string(5'000, 'x'), ""}});
  CHECK(code_of(zip.substr(0, zip.size() / 2), {}, 0) == "corrupt-archive");
  CHECK(code_of(test::make_zip({{"a", "x", "secret"}}), {}, 0) == "encrypted");
  std::string broken = test::make_zip({{"a", "Kết quả khắc phục hạn chế, khuyết điểm sau kiểm điểm", ""}});
  broken[40] = static_cast<char>(broken[40] ^ 0x55);
  CHECK(code_of(broken, {}, 0) == "corrupt-archive");
}
