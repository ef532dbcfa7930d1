#include "audit/clauses.hpp"

#include <algorithm>

#include "entity/number.hpp"
#include "text/utf8.hpp"

namespace baocao::audit {

namespace {

using entity::is_digit;

bool is_mark(std::string_view text, std::size_t at, std::string_view marks) {
  if (marks.find(text[at]) == std::string_view::npos) return false;
  // `5,44` and `4.000` hold no mark.
  return at + 1 >= text.size() || !is_digit(text[at + 1]) || at == 0 || !is_digit(text[at - 1]);
}

constexpr std::size_t kFarthest = 1024;  // bytes; hardly a sentence of a report is longer

std::size_t end_of(std::string_view text, std::size_t at, std::string_view marks) {
  const std::size_t farthest = std::min(text.size(), at + kFarthest);
  while (at < farthest && !is_mark(text, at, marks)) ++at;
  while (at < text.size() && text::is_continuation(text[at])) ++at;
  return at;
}

Parts part(std::string_view text) {
  Parts parts;
  int depth = 0;
  for (const char c : text) {
    if (c == '(') ++depth;
    (depth > 0 ? parts.inside : parts.outside) += c == '(' || c == ')' ? '|' : c;
    if (c == ')' && depth > 0) --depth;
  }
  return parts;
}

}  // namespace

std::size_t begin_of(std::string_view text, std::size_t at, std::string_view marks) {
  const std::size_t farthest = at - std::min(at, kFarthest);
  const bool has_brackets = text.substr(farthest, at - farthest).find('(') != std::string_view::npos;
  while (at > farthest) {
    const std::string_view near = text.substr(farthest, at - farthest);
    const std::size_t open = has_brackets && near.ends_with(')') ? near.rfind('(') : std::string_view::npos;
    if (open != std::string_view::npos) {
      at = farthest + open;
    } else if (is_mark(text, at - 1, marks)) {
      return at;
    } else {
      --at;
    }
  }
  while (at < text.size() && text::is_continuation(text[at])) ++at;
  return at;
}

Context context_of(std::string_view text, std::size_t begin, std::size_t end) {
  Context context;
  const std::size_t clause = begin_of(text, begin, ",;:.(!?");
  context.left = part(text.substr(clause, begin - clause));
  const std::size_t behind = end_of(text, end, ",;:.()!?");
  context.right = text.substr(end, behind - end);
  if (behind < text.size() && text[behind] == '(')
    context.bracket = text.substr(behind, end_of(text, behind, ")") - behind);
  const std::size_t sentence = begin_of(text, clause, ";.!?(");
  context.lead = text.substr(sentence, clause - sentence);
  if (const std::size_t colon = begin_of(text, clause, ":;.!?("); colon > 0 && text[colon - 1] == ':') {
    const std::size_t head = begin_of(text, colon - 1, ",;:.!?(");
    context.head = part(text.substr(head, colon - 1 - head));
  }
  return context;
}

}  // namespace baocao::audit
