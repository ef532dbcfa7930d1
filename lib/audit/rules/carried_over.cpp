// task-carried-over: a task that stood in an earlier year.
#include <algorithm>
#include <set>

#include "audit/near_texts.hpp"
#include "audit/rule.hpp"
#include "baocao/text.hpp"
#include "entity/number.hpp"
#include "entity/text_view.hpp"

namespace baocao::audit {

namespace {

using namespace entity;

constexpr std::size_t kLeastTaskWords = 12;

struct Task {
  const View* view = nullptr;
  const Row* row = nullptr;
  Bag bag;
  std::set<std::string> things;  // places, projects and document numbers it names
};

// Capitalised words inside sentences, and document numbers: what a task is about.
std::set<std::string> things_of(std::string_view text) {
  std::set<std::string> things;
  bool starts_sentence = true;
  for (std::size_t at = 0; at < text.size();) {
    const std::string_view word = word_at(text, at);
    if (word.empty()) {
      if (std::string_view(".:;!?-").find(text[at]) != std::string_view::npos) starts_sentence = true;
      ++at;
      continue;
    }
    if (!starts_sentence && is_capitalised(word)) things.insert(fold(word, Diacritics::ignore));
    starts_sentence = false;
    at += word.size();
  }
  for (const Citation& citation : find_entities(text).citations) things.insert(fold(citation.number));
  return things;
}

bool has_what_other_lacks(const std::set<std::string>& a, const std::set<std::string>& b) {
  return std::any_of(a.begin(), a.end(), [&](const std::string& thing) { return !b.contains(thing); });
}

bool are_about_two_things(const Task& a, const Task& b) {
  return has_what_other_lacks(a.things, b.things) && has_what_other_lacks(b.things, a.things);
}

std::vector<Task> tasks_of(const Index& index, const std::vector<const View*>& views) {
  std::vector<Task> tasks;
  for (const View* view : views)
    for (const Row& row : view->rows) {
      if (row.item->kind != ItemKind::task) continue;
      const std::string text = join(row.item->task);
      const std::vector<Word> words = index.vocabulary.words(text);
      if (words.size() < kLeastTaskWords) continue;
      tasks.push_back(
          {view, &row, to_bag(index.vocabulary, index.vocabulary.words(without_label(text))), things_of(text)});
    }
  return tasks;
}

std::vector<const Bag*> bags_of(const std::vector<Task>& tasks) {
  std::vector<const Bag*> bags;
  for (const Task& task : tasks) bags.push_back(&task.bag);
  return bags;
}

}  // namespace

void check_carried_over(const Index& index, Findings& findings) {
  for (const Series& views : index.series) {
    const std::vector<Task> tasks = tasks_of(index, views);
    NearTexts near(bags_of(tasks), index.thresholds.carried_over);
    for (std::size_t i = 0; i < tasks.size(); ++i) {
      const Task& task = tasks[i];
      const Task* nearest = nullptr;
      double best = 0;
      for (const std::size_t candidate : near.before(i)) {
        const Task& earlier = tasks[candidate];
        if (earlier.view->year >= task.view->year) break;  // by year
        const double alike = similarity(task.bag, earlier.bag);
        if (alike < index.thresholds.carried_over || are_about_two_things(task, earlier)) continue;
        if (nearest == nullptr || earlier.view->year > nearest->view->year || alike > best) {
          nearest = &earlier;
          best = alike;
        }
      }
      if (nearest == nullptr) continue;
      std::vector<Evidence> evidence = row_evidence(*nearest->view, *nearest->row);
      for (Evidence& later : row_evidence(*task.view, *task.row)) evidence.push_back(std::move(later));
      findings.add("task-carried-over",
                   say("stood in {1} and stands in {2}", "đã có ở năm {1}, lại có ở năm {2}",
                       {std::to_string(nearest->view->year), std::to_string(task.view->year)}),
                   std::move(evidence));
    }
  }
}

}  // namespace baocao::audit
