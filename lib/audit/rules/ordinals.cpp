// ordinal-gap: rows of one list whose numbers do not follow each other.
#include <map>
#include <optional>
#include <tuple>

#include "audit/rule.hpp"

namespace baocao::audit {

namespace {

using ListKind = std::tuple<OrdinalStyle, std::size_t, std::uint32_t>;  // style, levels of the value, depth in the tree

struct Last {
  const Row* row = nullptr;
  std::size_t parent = 0;
  bool at_top = false;
};

std::vector<std::uint32_t> levels_above(const Ordinal& ordinal) {
  return {ordinal.value.begin(), ordinal.value.end() - 1};
}

// A list begins with 1, or goes on from the last of the list before it.
bool follows(const Ordinal& ordinal, const Last* last, bool same_list) {
  const std::uint32_t number = ordinal.value.back();
  if (last == nullptr) return number == 1;
  const Ordinal& before = *last->row->item->ordinal;
  const bool new_list = !same_list || levels_above(before) != levels_above(ordinal);
  return number == before.value.back() + 1 || (new_list && number == 1);
}

void check(const View& view, Findings& findings) {
  std::map<ListKind, Last> lists;
  for (const Row& row : view.rows) {
    const auto& ordinal = row.item->ordinal;
    if (!ordinal || ordinal->value.empty()) continue;
    const bool at_top = row.depth == 0;
    const ListKind kind{ordinal->style, ordinal->value.size(), row.depth};
    const auto found = lists.find(kind);
    const Last* last = found == lists.end() ? nullptr : &found->second;
    const bool same_list = last != nullptr && last->at_top == at_top && (at_top || last->parent == row.parent);
    if (!follows(*ordinal, last, same_list)) {
      std::vector<Evidence> evidence = row_evidence(view, row);
      Message message;
      if (last != nullptr) {
        for (Evidence& before : row_evidence(view, *last->row)) evidence.push_back(std::move(before));
        message = say("ordinal {1} follows {2}", "số thứ tự {1} đứng sau {2}",
                      {ordinal->text, last->row->item->ordinal->text});
      } else {
        message = say("ordinal {1} begins the list", "danh sách bắt đầu bằng số thứ tự {1}", {ordinal->text});
      }
      if (!evidence.empty()) findings.add("ordinal-gap", std::move(message), std::move(evidence));
    }
    lists[kind] = {&row, row.parent, at_top};
  }
}

}  // namespace

void check_ordinals(const Index& index, Findings& findings) {
  for (const View& view : index.views) check(view, findings);
}

}  // namespace baocao::audit
