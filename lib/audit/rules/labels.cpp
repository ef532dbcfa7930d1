// ordinal-label-mismatch: the number in a row's own text is not its ordinal.
#include <algorithm>
#include <array>
#include <optional>

#include "audit/rule.hpp"
#include "entity/number.hpp"
#include "entity/text_view.hpp"

namespace baocao::audit {

namespace {

using namespace entity;

struct NumberWord {
  std::string_view key;
  std::uint32_t value;
};

constexpr auto kNumberWords = std::to_array<NumberWord>({{"nhất", 1},
                                                         {"hai", 2},
                                                         {"nhì", 2},
                                                         {"ba", 3},
                                                         {"tư", 4},
                                                         {"bốn", 4},
                                                         {"năm", 5},
                                                         {"sáu", 6},
                                                         {"bảy", 7},
                                                         {"bẩy", 7},
                                                         {"tám", 8},
                                                         {"chín", 9},
                                                         {"mười", 10}});

std::optional<std::uint32_t> read_word(std::string_view word) {
  const Keyword key(word);
  const auto found =
      std::find_if(kNumberWords.begin(), kNumberWords.end(), [&](const NumberWord& entry) { return key == entry.key; });
  return found == kNumberWords.end() ? std::nullopt : std::optional(found->value);
}

// What follows tens: `mười một`, `hai mươi mốt`, `mười lăm`. `thứ mười năm 2023` is the tenth.
std::uint32_t read_ones(std::string_view word) {
  const Keyword key(word);
  if (key == "một" || key == "mốt") return 1;
  if (key == "lăm" || key == "nhăm") return 5;
  const auto number = key == "năm" || key == "nhất" || key == "nhì" || key == "mười" ? std::nullopt : read_word(word);
  return number.value_or(0);
}

// In digits or words, at `at`.
std::optional<std::uint32_t> read_number(std::string_view text, std::size_t at) {
  const auto word_behind = [&](std::string_view word) {
    return word_at(text, skip_spaces(text, offset_of(text, word) + word.size()));
  };
  const std::string_view word = word_at(text, at);
  if (word.empty()) return std::nullopt;
  if (const auto number = match_short_number(word, 0); number && number->end == word.size())
    return static_cast<std::uint32_t>(number->value);
  const auto number = read_word(word);
  if (!number) return std::nullopt;
  const std::string_view next = word_behind(word);
  if (*number == 10) return 10 + read_ones(next);
  return has_key(next, "mươi") ? *number * 10 + read_ones(word_behind(next)) : *number;
}

// `4. Nhóm …`, `2.3) …`: the last level of a number with its closing mark. `1.000 ha` is none.
std::optional<std::uint32_t> number_in_front(std::string_view text) {
  std::size_t at = 0;
  while (true) {
    const auto number = match_short_number(text, at);
    if (!number || number->end >= text.size()) return std::nullopt;
    const char mark = text[number->end];
    if (mark != '.' && mark != ')') return std::nullopt;
    at = number->end + 1;
    if (mark == ')' || at >= text.size() || !is_digit(text[at])) return static_cast<std::uint32_t>(number->value);
  }
}

std::optional<std::uint32_t> own_number(const Paragraph& paragraph) {
  if (auto number = number_in_front(paragraph.marker)) return number;
  return number_in_front(paragraph.text);
}

// The N of “Nhóm … thứ N” in front of the first colon; `lần thứ N` counts something else.
std::optional<std::uint32_t> group_number(std::string_view text) {
  std::string_view label = text.substr(0, text.find(':'));
  if (label.size() == text.size()) return std::nullopt;
  std::size_t at = 0;
  if (number_in_front(label)) at = skip_spaces(label, label.find_first_of(".)") + 1);
  if (match_words(label, at, "nhóm") == 0) return std::nullopt;
  Keyword before;
  while (at < label.size()) {
    const std::string_view word = word_at(label, at);
    if (word.empty()) {
      ++at;
      continue;
    }
    const Keyword key(word);
    at += word.size();
    if (key == "thứ" && before != "lần" && before != "họp")
      if (const auto number = read_number(label, skip_spaces(label, at))) return number;
    before = key;
  }
  return std::nullopt;
}

}  // namespace

void check_labels(const Index& index, Findings& findings) {
  for (const View& view : index.views)
    for (const Row& row : view.rows) {
      const auto& ordinal = row.item->ordinal;
      if (!ordinal || ordinal->value.empty() || row.item->task.empty()) continue;
      const Paragraph& first = row.item->task.front();
      for (const auto& number : {own_number(first), group_number(first.text)})
        if (number && *number != ordinal->value.back()) {
          findings.add("ordinal-label-mismatch",
                       say("ordinal {1}, but its text says {2}", "số thứ tự {1}, nhưng trong nội dung là {2}",
                           {ordinal->text, std::to_string(*number)}),
                       row_evidence(view, row));
          break;
        }
    }
}

}  // namespace baocao::audit
