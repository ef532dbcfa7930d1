#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <unordered_map>

#include "archive/conversion.hpp"
#include "archive/work_log.hpp"
#include "base/content_key.hpp"

/// Earlier: what was converted before, found again by content, so that a run that goes on does nothing twice and
/// does not mind files that were renamed. What failed for a reason that may have passed (the disk, the time) is not
/// kept.
namespace baocao::archive {

class Earlier {
 public:
  explicit Earlier(const LogFiles& files);

  /// Fills `conversion` for the content `sha256` under the input path it has; false where it is not known. Safe from
  /// several threads.
  bool find(const std::string& sha256, Conversion& conversion) const;
  bool has(const std::string& sha256) const { return inputs_.contains(ContentKey(sha256)); }

  /// How far the log is whole.
  const LogReader& log() const noexcept { return log_; }

 private:
  struct Line {
    std::uint64_t offset;
    std::size_t size;
  };
  template <class Value>
  using ByContent = std::unordered_map<ContentKey, Value, ContentKeyHash>;

  void add(const LoggedInput& input, const LogPlace& place);
  bool fill(const LoggedDocument& document, const std::string& path, Conversion& conversion) const;

  LogReader log_;
  ByContent<LogPlace> inputs_;
  ByContent<Line> lines_;
};

/// Takes what `from` holds into `into`, which then holds both, and removes `from`. Throws OutputError.
void join_logs(const LogFiles& from, const LogFiles& into);

/// Takes the documents of a finished output into `into`. Throws Error where `output` is none, and OutputError.
void import_output(const std::filesystem::path& output, const LogFiles& into, const std::string& settings);

}  // namespace baocao::archive
