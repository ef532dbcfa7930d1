#pragma once

#include <cstddef>
#include <istream>
#include <string>
#include <string_view>
#include <vector>

#include "baocao/error.hpp"

/// Inputs: which files an archive holds, in the one order that all results are in.
///
///     const Inputs found = find_inputs({"archive", "more/report.docx"});
///     for (const std::string& path : found.paths) …   // "archive/2022/a.docx", …
///
/// Files are not opened here, folders are only listed. Memory grows by the length of the paths alone.
namespace baocao::archive {

struct Inputs {
  std::vector<std::string> paths;  ///< sorted by path_order, each once; "-" is standard input
  std::vector<Error> failures;     ///< folders that cannot be listed, sorted by path
  std::size_t hidden = 0;          ///< files and folders left out because their names begin with a dot
  std::size_t links = 0;           ///< links left out: to folders, out of the tree, to nothing
  std::size_t special = 0;         ///< pipes, sockets and devices left out
};

/// What is named is taken, whatever it is: a file, a link, a hidden folder, a path to nothing (whose reading will
/// fail). Folders are walked to their ends; inside them hidden names are left out, and links but those to files
/// inside the same folder.
Inputs find_inputs(const std::vector<std::string>& named);

/// The file that a path into an archive leads into: `a.zip` of `a.zip!/entry`; any other path itself.
std::string_view outer_path(std::string_view path) noexcept;

/// The order of inputs: byte by byte, as `LC_ALL=C sort` has it. What stands in an archive (`a.zip!/entry`) counts
/// as the archive, so that documents can be put in order by their paths too.
bool path_order(std::string_view a, std::string_view b) noexcept;

/// The paths of a list, each ended by `end` (a line end or a zero byte); empty ones are left out. Throws Error (io)
/// under the name `list_name`.
std::vector<std::string> read_list(std::istream& list, char end, const std::string& list_name);

}  // namespace baocao::archive
