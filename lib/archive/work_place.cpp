#include "archive/work_place.hpp"

#include <system_error>

#include "archive/stored.hpp"

namespace baocao::archive {

namespace {

namespace fs = std::filesystem;
using output::beside;

fs::path without_last_slash(const fs::path& path) {
  return path.native().ends_with('/') && path.has_parent_path() ? path.parent_path() : path;
}

}  // namespace

WorkPlace::WorkPlace(const fs::path& output, Begin begin, std::string settings)
    : output_(without_last_slash(output)),
      settings_(std::move(settings)),
      lock_(output_),
      current_{beside(output_, ".partial"), beside(output_, ".journal")},
      past_{beside(output_, ".earlier"), beside(output_, ".earlier-journal")} {
  if (begin == Begin::anew) refuse_what_is_there();
  if (begin == Begin::over) clear();
  if (begin == Begin::go_on) go_on();
}

void WorkPlace::refuse_what_is_there() const {
  if (current_.any() || past_.any())
    throw Refusal(output_.string() + " was begun by an earlier run (--resume goes on with it, --force starts anew)");
  std::error_code status;
  const bool nothing =
      !fs::exists(output_, status) || (fs::is_directory(output_, status) && fs::is_empty(output_, status));
  if (!nothing)
    throw Refusal(output_.string() + " is there already (--resume brings it up to date, --force replaces it)");
}

void WorkPlace::check_settings(const LogFiles& files) const {
  const LogReader log(files);
  if (log.settings() && *log.settings() != settings_)
    throw Refusal(output_.string() + " was begun with other limits, another shard or another version: " +
                  *log.settings() + " (give the same ones, or start anew with --force)");
}

void WorkPlace::go_on() {
  check_settings(current_);
  check_settings(past_);
  if (current_.any()) join_logs(current_, past_);
  const bool holds_json = fs::is_directory(output_) ? !fs::is_empty(output_) : is_converted(output_);
  if (holds_json) import_output(output_, past_, settings_);
  earlier_ = std::make_unique<Earlier>(past_);
}

fs::path WorkPlace::new_output() const {
  fs::path path = beside(output_, ".new");
  std::error_code status;
  fs::remove_all(path, status);
  return path;
}

void WorkPlace::publish(const fs::path& made) {
  output::replace(made, output_);
  clear();
}

void WorkPlace::clear() const {
  current_.remove();
  past_.remove();
  std::error_code status;
  fs::remove_all(beside(output_, ".new"), status);
}

}  // namespace baocao::archive
