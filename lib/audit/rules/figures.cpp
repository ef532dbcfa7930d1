// figure-conflict: one indicator, one year, two values in the reports of a series.
#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "audit/rule.hpp"
#include "audit/statements.hpp"

namespace baocao::audit {

namespace {

// The first of the statements before `told[i]` that is said of the same; null where there is none.
const Statement* comparable(const std::vector<Statement>& told, std::size_t i) {
  constexpr std::size_t kMost = 100;
  for (std::size_t j = 0; j < std::min(i, kMost); ++j)
    if (told[j].head.empty() || told[i].head.empty() || told[j].head == told[i].head) return &told[j];
  return nullptr;
}

using Statements = std::map<std::string, std::vector<Statement>>;  // by key

Statements statements_of(const Series& series) {
  Statements statements;
  for (const View* view : series) {
    RowPlaces places(*view);
    for (const Quantity& quantity : view->extraction->entities.quantities)
      if (auto statement = read_statement(*view, places, quantity))
        statements[statement->key].push_back(std::move(*statement));
  }
  return statements;
}

void check(const Statements& statements, Findings& findings) {
  for (const auto& [key, told] : statements) {
    std::set<std::pair<double, double>> seen;
    for (std::size_t i = 1; i < told.size(); ++i) {
      const Statement* before = comparable(told, i);
      if (before == nullptr) continue;
      const Statement& one = *before;
      const Statement& other = told[i];
      const double rounding = std::max(one.rounding, other.rounding);
      const bool ranks = one.quantity->of.has_value();
      if (std::abs(one.value - other.value) < (ranks ? 0.5 : rounding * (1 - 1e-9)) || one.value == other.value)
        continue;
      if (rounding == 1 && !ranks && std::abs(one.value - other.value) < 1) continue;
      if (!seen.insert({one.value, other.value}).second) continue;
      findings.add("figure-conflict",
                   say("{1} and {2} for one indicator and year", "{1} và {2} cho cùng chỉ tiêu, cùng năm",
                       {one.quantity->text, other.quantity->text}),
                   {entity_evidence(*one.view, *one.quantity), entity_evidence(*other.view, *other.quantity)});
    }
  }
}

}  // namespace

void check_figures(const Index& index, Findings& findings) {
  for (const Series& series : index.series) check(statements_of(series), findings);
}

}  // namespace baocao::audit
