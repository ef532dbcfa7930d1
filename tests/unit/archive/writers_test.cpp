#include <fcntl.h>
#include <sys/stat.h>

#include <atomic>
#include <catch2/catch.hpp>
#include <fstream>
#include <thread>

#include "base/output_error.hpp"
#include "base/read_file.hpp"
#include "output/csv.hpp"
#include "output/json_tree.hpp"
#include "output/output_file.hpp"
#include "temporary_folder.hpp"

using namespace baocao;

namespace {

struct Case {
  const char* rule;
  std::string in;
  std::string want;
};

}  // namespace

TEST_CASE("fields of CSV") {
  const Case kCases[] = {
      {"plain text stays", "Tỉnh ủy", "Tỉnh ủy"},
      {"a comma is quoted", "a, b", "\"a, b\""},
      {"a quotation mark is doubled", "\"Dân\" chủ", "\"\"\"Dân\"\" chủ\""},
      {"lines stay in their cell", "- a\n- b", "\"- a\n- b\""},
      {"nothing is nothing", "", ""},
      {"a formula is none", "=1+1", "'=1+1"},
      {"quoted or not", "=HYPERLINK(\"x\",\"y\")", "\"'=HYPERLINK(\"\"x\"\",\"\"y\"\")\""},
      {"nor is a number with a sign", "-2+3", "'-2+3"},
      {"nor a command", "@SUM(A1)", "'@SUM(A1)"},
      {"a bullet is a bullet", "- Ban hành", "- Ban hành"},
      {"of any kind", "+ Mở 5 lớp", "+ Mở 5 lớp"},
  };
  for (const Case& c : kCases) {
    DYNAMIC_SECTION(c.rule) {
      CHECK(output::to_csv_field(c.in) == c.want);
    }
  }
}

TEST_CASE("names in a mirrored folder lead nowhere else") {
  const Case kCases[] = {
      {"as it is", "kho/2022/a.docx", "kho/2022/a.docx"},
      {"not to the root", "/srv/kho/a.docx", "srv/kho/a.docx"},
      {"not up", "../kho/../../a", "__/kho/__/__/a"},
      {"not out of an archive", "a.zip!/../../etc/passwd", "a.zip!/__/__/etc/passwd"},
      {"not to nothing", "./a//b/.", "a/b"},
      {"a folder is never called as a file could be", "a.json/b", "a.json_/b"},
      {"standard input has a name", "-", "standard-input"},
      {"a zero byte is none", std::string("a\0b", 3), "a_b"},
  };
  for (const Case& c : kCases) {
    DYNAMIC_SECTION(c.rule) {
      CHECK(output::mirrored_name(c.in) == c.want);
    }
  }
}

TEST_CASE("long names are cut between letters, and told apart") {
  std::string name;
  for (int i = 0; i < 200; ++i) name += "ộ";
  const std::string first = output::mirrored_name(name + "1").string();
  CHECK(first != output::mirrored_name(name + "2").string());
  CHECK(first.size() <= 240);
  CHECK(first.starts_with("ộộ"));
  CHECK(first.substr(0, first.rfind('~')).size() % 3 == 0);
}

TEST_CASE("two documents of one name have a file each") {
  const TemporaryFolder folder;
  output::JsonTreeWriter tree(folder.path() / "tree");
  tree.document({.path = "a.zip!/x", .sha256 = "1", .line = "1"});
  tree.document({.path = "a.zip!/x", .sha256 = "2", .line = "2"});
  CHECK(read_file(folder.path() / "tree/a.zip!/x.json", "", 9) == "1\n");
  CHECK(read_file(folder.path() / "tree/a.zip!/x~2.json", "", 9) == "2\n");
}

TEST_CASE("a lock keeps a second one out, for as long as it is held") {
  const TemporaryFolder folder;
  const auto out = folder.path() / "out";
  {
    const output::OutputLock held(out);
    CHECK_THROWS_AS(output::OutputLock(out), OutputError);
  }
  const output::OutputLock again(out);
}

TEST_CASE("a folder takes the place of a folder, whole") {
  const TemporaryFolder folder;
  for (const char* name : {"old", "new"}) {
    std::filesystem::create_directory(folder.path() / name);
    std::ofstream(folder.path() / name / name) << name;
  }
  output::replace(folder.path() / "new", folder.path() / "old");
  CHECK(std::filesystem::exists(folder.path() / "old/new"));
  CHECK_FALSE(std::filesystem::exists(folder.path() / "old/old"));
  CHECK_FALSE(std::filesystem::exists(folder.path() / "new"));
}

TEST_CASE("a file that changes while it is read is not believed") {
  const TemporaryFolder folder;
  const auto path = folder.path() / "file";
  std::ofstream(path) << std::string(8 << 20, 'x');
  std::atomic<bool> stop = false;
  std::thread writer([&] {
    for (long second = 1; !stop; ++second) {
      const timespec times[2] = {{second, 0}, {second, 0}};
      ::utimensat(AT_FDCWD, path.c_str(), times, 0);
    }
  });
  // A machine with much to do may not let the writer in during the first reading, nor the second.
  std::string message;
  for (int i = 0; i < 500 && message.empty(); ++i) {
    try {
      read_file(path, "file", 1u << 30);
    } catch (const Error& error) {
      message = error.message();
    }
  }
  stop = true;
  writer.join();
  CHECK(message.starts_with("changed while it was read"));
  CHECK(read_file(path, "file", 1u << 30).size() == 8 << 20);
}
