#include "archive/inputs.hpp"

#include <algorithm>
#include <filesystem>
#include <system_error>
#include <tuple>
#include <utility>

namespace baocao::archive {

namespace {

namespace fs = std::filesystem;

/// One folder that was named: all below it is found from here.
class Walk {
 public:
  Walk(const std::string& folder, Inputs& found) : found_(found) {
    std::error_code status;
    root_ = fs::canonical(folder, status);
    pending_.push_back(folder);
  }

  void run() {
    while (!pending_.empty()) {
      const std::string folder = std::move(pending_.back());
      pending_.pop_back();
      list(folder);
    }
  }

 private:
  void list(const std::string& folder) {
    std::error_code status;
    fs::directory_iterator entry(folder, status);
    while (!status && entry != fs::directory_iterator()) {
      take(*entry);
      entry.increment(status);
    }
    if (status)
      found_.failures.emplace_back(ErrorCode::io, folder, "",
                                   "cannot be listed: " + status.message() + " (see who may read it)");
  }

  void take(const fs::directory_entry& entry) {
    if (entry.path().filename().native().starts_with('.')) return void(++found_.hidden);
    std::error_code status;
    const fs::file_type type = entry.symlink_status(status).type();
    if (type == fs::file_type::directory) return pending_.push_back(entry.path().native());
    if (type == fs::file_type::symlink && !is_file_inside(entry.path())) return void(++found_.links);
    const bool special = type == fs::file_type::fifo || type == fs::file_type::socket ||
                         type == fs::file_type::character || type == fs::file_type::block;
    if (special) return void(++found_.special);
    // A file that is gone by now, or of a type that cannot be told, fails when it is read.
    found_.paths.push_back(entry.path().native());
  }

  bool is_file_inside(const fs::path& link) const {
    std::error_code status;
    const fs::path target = fs::canonical(link, status);
    if (status || !fs::is_regular_file(target, status)) return false;
    return std::mismatch(root_.begin(), root_.end(), target.begin(), target.end()).first == root_.end();
  }

  Inputs& found_;
  fs::path root_;
  std::vector<std::string> pending_;  // folders; a stack of our own, since trees may be deep
};

std::string without_last_slashes(std::string path) {
  while (path.size() > 1 && path.ends_with('/')) path.pop_back();
  return path;
}

}  // namespace

std::string_view outer_path(std::string_view path) noexcept {
  return path.substr(0, path.find("!/"));
}

bool path_order(std::string_view a, std::string_view b) noexcept {
  return std::tuple(outer_path(a), a) < std::tuple(outer_path(b), b);
}

Inputs find_inputs(const std::vector<std::string>& named) {
  Inputs found;
  for (const std::string& path : named) {
    std::error_code status;
    if (path != "-" && fs::is_directory(path, status)) {
      Walk(without_last_slashes(path), found).run();
    } else {
      found.paths.push_back(path);
    }
  }
  std::sort(found.paths.begin(), found.paths.end(), path_order);
  found.paths.erase(std::unique(found.paths.begin(), found.paths.end()), found.paths.end());
  std::sort(found.failures.begin(), found.failures.end(),
            [](const Error& a, const Error& b) { return a.input() < b.input(); });
  return found;
}

std::vector<std::string> read_list(std::istream& list, char end, const std::string& list_name) {
  std::vector<std::string> paths;
  for (std::string path; std::getline(list, path, end);)
    if (!path.empty()) paths.push_back(std::move(path));
  if (list.bad()) throw Error(ErrorCode::io, list_name, "", "cannot be read as a list of files (check the disk)");
  return paths;
}

}  // namespace baocao::archive
