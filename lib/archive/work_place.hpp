#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <utility>

#include "archive/earlier.hpp"
#include "archive/work_log.hpp"
#include "output/output_file.hpp"

/// WorkPlace: the files beside an output while it is made. Until it is whole, the output stands as it was; what a
/// run has done lies in a work log beside it, where the next finds it.
///
///     OUT.partial, OUT.journal           what this run has done
///     OUT.earlier, OUT.earlier-journal   what runs before it had done
///     OUT.new                            the output in another form than lines, being written
///     OUT.lock                           keeps a second run out
namespace baocao::archive {

/// The command cannot be meant so; nothing was done.
class Refusal {
 public:
  explicit Refusal(std::string what) : what_(std::move(what)) {}
  const std::string& what() const noexcept { return what_; }

 private:
  std::string what_;
};

enum class Begin : std::uint8_t {
  anew,  ///< there must be nothing
  over,  ///< what there is goes
  go_on  ///< with what there is
};

class WorkPlace {
 public:
  /// `settings`: all that results depend on beside the inputs. Throws Refusal, OutputError.
  WorkPlace(const std::filesystem::path& output, Begin begin, std::string settings);

  const LogFiles& log() const noexcept { return current_; }
  const std::string& settings() const noexcept { return settings_; }
  /// What was done before; null where nothing was.
  const Earlier* earlier() const noexcept { return earlier_.get(); }
  /// Where to write an output that is not the log's own lines. Nothing is there.
  std::filesystem::path new_output() const;

  /// Puts what was made in the place of the output and clears the rest away. Throws OutputError.
  void publish(const std::filesystem::path& made);
  /// What was begun goes; the output stays as it was.
  void abandon() const { clear(); }

 private:
  void refuse_what_is_there() const;
  void check_settings(const LogFiles& files) const;
  void go_on();
  void clear() const;

  std::filesystem::path output_;
  std::string settings_;
  output::OutputLock lock_;
  LogFiles current_;
  LogFiles past_;
  std::unique_ptr<Earlier> earlier_;
};

}  // namespace baocao::archive
