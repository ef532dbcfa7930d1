#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "audit/index.hpp"

/// A rule looks at the index and says what it finds. A new rule is one file under rules/, its declaration here and its
/// row in the table of audit.cpp.
namespace baocao::audit {

/// What a finding says, in both languages.
struct Message {
  std::string english;
  std::string vietnamese;
};

/// Each pattern with `{1}`, `{2}` … filled in.
Message say(std::string_view english, std::string_view vietnamese, const std::vector<std::string>& values = {});

class Findings {
 public:
  /// `compared_with`: the year that lacks what was found, where one does.
  void add(std::string_view code, Message message, std::vector<Evidence> evidence,
           std::optional<std::int32_t> compared_with = {}) {
    found_.push_back({{},
                      code,
                      Severity::warning,
                      std::move(message.english),
                      std::move(evidence),
                      std::move(message.vietnamese),
                      compared_with});
  }
  std::vector<Finding> take() { return std::move(found_); }

 private:
  std::vector<Finding> found_;
};

using Rule = void (*)(const Index& index, Findings& findings);

void check_ordinals(const Index& index, Findings& findings);      ///< ordinal-gap
void check_labels(const Index& index, Findings& findings);        ///< ordinal-label-mismatch
void check_results(const Index& index, Findings& findings);       ///< missing-result, result-restates-task
void check_percents(const Index& index, Findings& findings);      ///< percent-mismatch
void check_dates(const Index& index, Findings& findings);         ///< date-invalid, date-after-report
void check_citations(const Index& index, Findings& findings);     ///< citation-*-conflict, period-conflict
void check_names(const Index& index, Findings& findings);         ///< name-variant
void check_figures(const Index& index, Findings& findings);       ///< figure-conflict
void check_limitations(const Index& index, Findings& findings);   ///< limitation-recurs, limitation-dropped
void check_carried_over(const Index& index, Findings& findings);  ///< task-carried-over
void check_reused(const Index& index, Findings& findings);        ///< result-reused

}  // namespace baocao::audit
