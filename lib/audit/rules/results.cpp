// missing-result and result-restates-task: what stands, or does not, against a task.
#include <algorithm>
#include <array>
#include <set>

#include "audit/rule.hpp"

namespace baocao::audit {

namespace {

constexpr std::size_t kParagraphWords = 20;
constexpr std::size_t kWholeWords = 15;
constexpr std::size_t kRun = 4;

using Run = std::array<Word, kRun>;

bool has_result_column(const View& view) {
  const auto& columns = view.extraction->report.columns;
  return std::any_of(columns.begin(), columns.end(), [](const Column& c) { return c.role == ColumnRole::result; });
}

std::set<Run> runs_of(const std::vector<Word>& words) {
  std::set<Run> runs;
  for (std::size_t i = 0; i + kRun <= words.size(); ++i) {
    Run run;
    std::copy_n(words.begin() + static_cast<std::ptrdiff_t>(i), kRun, run.begin());
    runs.insert(run);
  }
  return runs;
}

// Words of `words` that stand in a run also found among `runs`.
std::size_t count_restated(const std::vector<Word>& words, const std::set<Run>& runs) {
  std::vector<bool> restated(words.size(), false);
  for (std::size_t i = 0; i + kRun <= words.size(); ++i) {
    Run run;
    std::copy_n(words.begin() + static_cast<std::ptrdiff_t>(i), kRun, run.begin());
    if (runs.contains(run)) std::fill_n(restated.begin() + static_cast<std::ptrdiff_t>(i), kRun, true);
  }
  return static_cast<std::size_t>(std::count(restated.begin(), restated.end(), true));
}

void check_restated(const Index& index, const View& view, const Row& row, Findings& findings) {
  const Item& item = *row.item;
  if (item.task.empty()) return;
  const std::set<Run> runs = runs_of(index.vocabulary.words(join(item.task)));
  if (runs.empty()) return;
  std::vector<Evidence> evidence = row_evidence(view, row);
  const std::size_t before = evidence.size();
  std::size_t words_in_all = 0;
  std::size_t restated_in_all = 0;
  std::size_t best = 0;
  double best_share = -1;
  for (std::size_t i = 0; i < item.result.size(); ++i) {
    const std::vector<Word> words = index.vocabulary.words(item.result[i].text);
    const std::size_t restated = count_restated(words, runs);
    words_in_all += words.size();
    restated_in_all += restated;
    if (words.empty()) continue;
    const double share = static_cast<double>(restated) / static_cast<double>(words.size());
    if (share > best_share) {
      best_share = share;
      best = i;
    }
    if (words.size() >= kParagraphWords && share >= index.thresholds.restated_paragraph)
      evidence.push_back(whole_paragraph(view, row.at + "/result/" + std::to_string(i), item.result[i]));
  }
  const bool whole =
      words_in_all >= kWholeWords &&
      static_cast<double>(restated_in_all) >= index.thresholds.restated_whole * static_cast<double>(words_in_all);
  if (evidence.size() == before && !whole) return;
  if (evidence.size() == before)
    evidence.push_back(whole_paragraph(view, row.at + "/result/" + std::to_string(best), item.result[best]));
  findings.add("result-restates-task",
               say("the result repeats the words of its task", "kết quả lặp lại lời của nhiệm vụ"),
               std::move(evidence));
}

}  // namespace

void check_results(const Index& index, Findings& findings) {
  for (const View& view : index.views) {
    if (!has_result_column(view)) continue;
    for (const Row& row : view.rows) {
      if (row.item->kind != ItemKind::task) continue;
      if (index.vocabulary.words(join(row.item->result)).empty()) {
        if (auto evidence = row_evidence(view, row); !evidence.empty())
          findings.add("missing-result", say("the task has no result", "nhiệm vụ không có kết quả"),
                       std::move(evidence));
      } else {
        check_restated(index, view, row, findings);
      }
    }
  }
}

}  // namespace baocao::audit
