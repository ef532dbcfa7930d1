#include "reader/archive.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "base/ascii.hpp"

namespace baocao::reader {

namespace {

bool is_system_litter(std::string_view path) {
  const std::size_t slash = path.rfind('/');
  const std::string_view file = slash == std::string_view::npos ? path : path.substr(slash + 1);
  return path.starts_with("__macosx/") || file == ".ds_store" || file == "thumbs.db" || file == "desktop.ini";
}

template <std::size_t N>
bool ends_with_one_of(std::string_view path, const std::array<std::string_view, N>& endings) {
  return std::any_of(endings.begin(), endings.end(), [&](std::string_view e) { return path.ends_with(e); });
}

// The name counts here for once: a style sheet has no mark of its own by which to know it.
bool is_page_resource(std::string_view path) {
  constexpr std::array<std::string_view, 18> kEndings = {".png", ".jpg",  ".jpeg",  ".gif", ".svg",  ".webp",
                                                         ".bmp", ".ico",  ".emf",   ".wmf", ".css",  ".js",
                                                         ".ttf", ".woff", ".woff2", ".emz", ".thmx", ".mso"};
  const bool office_file_list =
      path.ends_with("filelist.xml") || path.ends_with("colorschememapping.xml") || path.ends_with("themedata.thmx");
  return ends_with_one_of(path, kEndings) || office_file_list;
}

bool is_page(std::string_view path) {
  constexpr std::array<std::string_view, 3> kEndings = {".html", ".htm", ".xhtml"};
  return ends_with_one_of(path, kEndings);
}

// `page_files/header.htm`, as Word writes beside `page.htm`.
bool is_part_of_page(std::string_view path) {
  return is_page(path) && path.find("_files/") != std::string_view::npos;
}

}  // namespace

std::vector<std::size_t> document_entries(const container::Package& package) {
  std::vector<std::string> paths;
  for (const std::string& name : package.names()) paths.push_back(lower_ascii(name));
  const bool has_page = std::any_of(paths.begin(), paths.end(), is_page);
  std::vector<std::size_t> entries;
  for (std::size_t i = 0; i < paths.size(); ++i) {
    if (is_system_litter(paths[i])) continue;
    if (has_page && (is_page_resource(paths[i]) || is_part_of_page(paths[i]))) continue;
    entries.push_back(i);
  }
  return entries;
}

}  // namespace baocao::reader
