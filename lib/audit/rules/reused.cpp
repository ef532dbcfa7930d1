// result-reused: a result paragraph that reported an earlier year.
#include <algorithm>
#include <map>
#include <set>

#include "audit/near_texts.hpp"
#include "audit/rule.hpp"
#include "baocao/text.hpp"

namespace baocao::audit {

namespace {

constexpr std::size_t kLeastResultWords = 15;

struct Result {
  const View* view = nullptr;
  const Place* place = nullptr;
  Bag bag;
  std::vector<std::pair<double, double>> figures;  // sorted; years, dates and document numbers aside
  std::set<std::string> documents;                 // it cites
};

// Each cites documents, and none of the other's.
bool cite_others(const Result& a, const Result& b) {
  return !a.documents.empty() && !b.documents.empty() &&
         std::none_of(a.documents.begin(), a.documents.end(),
                      [&](const std::string& document) { return b.documents.contains(document); });
}

std::vector<Result> results_of(const Index& index, const std::vector<const View*>& views) {
  std::vector<Result> results;
  for (const View* view : views) {
    std::map<std::string_view, std::vector<std::pair<double, double>>> figures;
    for (const Quantity& quantity : view->extraction->entities.quantities)
      figures[quantity.place.at].emplace_back(quantity.value, quantity.of.value_or(0));
    std::map<std::string_view, std::set<std::string>> documents;
    for (const Citation& citation : view->extraction->entities.citations) {
      const std::string number = fold(citation.number);
      documents[citation.place.at].insert(number.substr(std::min(number.find_first_not_of('0'), number.size())));
    }
    for (const Place& place : view->places) {
      if (place.section != Section::result) continue;
      std::vector<Word> words = index.vocabulary.words(place.paragraph->text);
      if (words.size() < kLeastResultWords) continue;
      Result result{view, &place, to_bag(index.vocabulary, std::move(words)), {}, {}};
      if (const auto found = figures.find(place.at); found != figures.end()) result.figures = found->second;
      if (const auto found = documents.find(place.at); found != documents.end()) result.documents = found->second;
      std::sort(result.figures.begin(), result.figures.end());
      results.push_back(std::move(result));
    }
  }
  return results;
}

std::vector<const Bag*> bags_of(const std::vector<Result>& results) {
  std::vector<const Bag*> bags;
  for (const Result& result : results) bags.push_back(&result.bag);
  return bags;
}

}  // namespace

void check_reused(const Index& index, Findings& findings) {
  for (const Series& views : index.series) {
    const std::vector<Result> results = results_of(index, views);
    NearTexts near(bags_of(results), index.thresholds.reused);
    for (std::size_t i = 0; i < results.size(); ++i) {
      const Result& result = results[i];
      const Result* nearest = nullptr;
      double best = 0;
      for (const std::size_t candidate : near.before(i)) {
        const Result& earlier = results[candidate];
        if (earlier.view->year >= result.view->year) break;  // by year
        if (result.figures != earlier.figures || cite_others(result, earlier)) continue;
        const double alike = similarity(result.bag, earlier.bag);
        if (alike < index.thresholds.reused) continue;
        if (nearest == nullptr || earlier.view->year > nearest->view->year || alike > best) {
          nearest = &earlier;
          best = alike;
        }
      }
      if (nearest != nullptr)
        findings.add("result-reused",
                     say("reported {1} and reports {2}", "đã báo cáo cho năm {1}, lại báo cáo cho năm {2}",
                         {std::to_string(nearest->view->year), std::to_string(result.view->year)}),
                     {whole_paragraph(*nearest->view, *nearest->place), whole_paragraph(*result.view, *result.place)});
    }
  }
}

}  // namespace baocao::audit
