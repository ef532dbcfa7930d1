#include "archive/inputs.hpp"

#include <sys/stat.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <sstream>

using namespace baocao;
using archive::find_inputs;
using archive::Inputs;

namespace {

namespace fs = std::filesystem;

/// A folder that is the working directory as long as it lives.
class Workplace {
 public:
  Workplace() : before_(fs::current_path()) {
    std::string name = (fs::temp_directory_path() / "baocao-inputs-XXXXXX").string();
    REQUIRE(::mkdtemp(name.data()) != nullptr);
    folder_ = name;
    fs::current_path(folder_);
  }
  ~Workplace() {
    fs::current_path(before_);
    fs::remove_all(folder_);
  }
  Workplace(const Workplace&) = delete;
  Workplace& operator=(const Workplace&) = delete;

  static void file(const fs::path& path) {
    if (path.has_parent_path()) fs::create_directories(path.parent_path());
    std::ofstream(path) << path.string();
  }

 private:
  fs::path before_;
  fs::path folder_;
};

using Paths = std::vector<std::string>;

}  // namespace

TEST_CASE("inputs are sorted by path, whatever they were named in") {
  const Workplace place;
  for (const char* path : {"b/z.docx", "b/a/x.html", "b/a.zip", "a.txt", "b/a-1/y"}) place.file(path);
  const Paths want = {"a.txt", "b/a-1/y", "b/a.zip", "b/a/x.html", "b/z.docx"};
  CHECK(find_inputs({"b", "a.txt"}).paths == want);
  CHECK(find_inputs({"a.txt", "b//", "b/z.docx", "a.txt"}).paths == want);
}

TEST_CASE("hidden names are left out inside folders, and taken where they are named") {
  const Workplace place;
  for (const char* path : {"d/.git/a", "d/.hidden", "d/seen"}) place.file(path);
  const Inputs found = find_inputs({"d"});
  CHECK(found.paths == Paths{"d/seen"});
  CHECK(found.hidden == 2);
  CHECK(find_inputs({"d/.git", "d/.hidden"}).paths == Paths{"d/.git/a", "d/.hidden"});
}

TEST_CASE("links lead nowhere out of the tree, nor round in it") {
  const Workplace place;
  for (const char* path : {"outside/secret", "tree/a", "tree/sub/b", "tree-2/c"}) place.file(path);
  fs::create_symlink("a", "tree/to-file");
  fs::create_symlink("..", "tree/sub/up");
  fs::create_symlink("sub", "tree/to-folder");
  fs::create_symlink("../outside/secret", "tree/to-secret");
  fs::create_symlink("../outside", "tree/to-outside");
  fs::create_symlink("../tree-2/c", "tree/to-neighbour");
  fs::create_symlink("nothing", "tree/to-nothing");
  const Inputs found = find_inputs({"tree"});
  CHECK(found.paths == Paths{"tree/a", "tree/sub/b", "tree/to-file"});
  CHECK(found.links == 6);
  CHECK(find_inputs({"tree/to-outside"}).paths == Paths{"tree/to-outside/secret"});
}

TEST_CASE("pipes are left out of folders; what is not there stays to be complained of") {
  const Workplace place;
  place.file("d/a");
  REQUIRE(::mkfifo("d/pipe", 0600) == 0);
  const Inputs found = find_inputs({"d", "-", "missing"});
  CHECK(found.paths == Paths{"-", "d/a", "missing"});
  CHECK(found.special == 1);
}

TEST_CASE("a folder that cannot be listed is a failure of its own") {
  if (::geteuid() == 0) return;  // root lists everything; the command-line cases run without its rights
  const Workplace place;
  place.file("d/a");
  place.file("d/closed/b");
  fs::permissions("d/closed", fs::perms::none);
  const Inputs found = find_inputs({"d"});
  fs::permissions("d/closed", fs::perms::owner_all);
  CHECK(found.paths == Paths{"d/a"});
  REQUIRE(found.failures.size() == 1);
  CHECK(found.failures[0].input() == "d/closed");
}

TEST_CASE("a deep tree is walked without recursion") {
  const Workplace place;
  fs::path deep = "d";
  for (int level = 0; level < 400; ++level) deep /= "f";
  place.file(deep / "leaf");
  CHECK(find_inputs({"d"}).paths == Paths{(deep / "leaf").string()});
}

TEST_CASE("what stands in an archive counts as the archive") {
  using archive::path_order;
  CHECK(path_order("a.zip!/z", "b"));
  CHECK(path_order("a b", "a!/x") == false);
  CHECK(path_order("a!/x", "a b"));
  CHECK(path_order("a-1", "a.zip"));
  CHECK_FALSE(path_order("a.zip", "a.zip"));
}

TEST_CASE("lists are ended by line ends or zero bytes") {
  std::istringstream lines("a b\n\nc\nlast");
  CHECK(archive::read_list(lines, '\n', "-") == Paths{"a b", "c", "last"});
  std::istringstream zeros(std::string("a\nb\0c\0", 6));
  CHECK(archive::read_list(zeros, '\0', "-") == Paths{"a\nb", "c"});
}
