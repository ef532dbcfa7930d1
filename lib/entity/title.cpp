#include "entity/title.hpp"

#include <algorithm>
#include <array>

#include "base/ascii.hpp"
#include "entity/number.hpp"
#include "entity/text_view.hpp"
#include "text/bytes.hpp"

namespace baocao::entity {

namespace {

constexpr std::string_view kRegarding = "v/v";

// `V/v: rà soát`
std::size_t skip_colon(std::string_view text, std::size_t at) {
  return at < text.size() && text[at] == ':' ? at + 1 : at;
}

// Behind the leading word and a comma in front of it; 0 where none stands there.
std::size_t match_lead(std::string_view text, std::size_t at) {
  constexpr auto kLeads = std::to_array<std::string_view>({"ban hành", "phê duyệt", "thực hiện", "triển khai"});
  at = skip_spaces(text, at);
  if (at < text.size() && text[at] == ',') at = skip_spaces(text, at + 1);
  if (is_regarding(text, at)) return skip_colon(text, at + kRegarding.size());
  if (const std::size_t about = match_words(text, at, "về"); about > 0) {
    const std::size_t matter = match_words(text, skip_spaces(text, about), "việc");
    return skip_colon(text, matter > 0 ? matter : about);
  }
  for (const std::string_view lead : kLeads)
    if (const std::size_t end = match_words(text, at, lead); end > 0) return end;
  return 0;
}

std::size_t find_possible_end(std::string_view text, std::size_t at) noexcept {
  return text::find_byte(
      text, at, [](text::Bytes bytes) { return text::is(bytes, '.') | text::is(bytes, ';') | text::is(bytes, ')'); });
}

// `4.000 ha`, `TP.HCM`: a point inside a number or abbreviation ends no title.
bool ends_title(std::string_view text, std::size_t at) {
  if (text[at] == ';' || text[at] == ')') return true;
  if (text[at] != '.') return false;
  return at + 1 >= text.size() || word_at(text, at + 1).empty();
}

}  // namespace

bool is_regarding(std::string_view text, std::size_t at) noexcept {
  return starts_with_folded(text.substr(std::min(at, text.size())), kRegarding);
}

bool begins_title(std::string_view text, std::size_t at) {
  return match_lead(text, at) > 0;
}

std::string_view read_title(std::string_view text, std::size_t at) {
  constexpr std::size_t kMostBytes = 4096;
  const std::size_t behind = match_lead(text, at);
  if (behind == 0) return {};
  const std::size_t begin = skip_spaces(text, behind);
  // No further than that is looked, so that a text of many citations and no sentence takes linear time.
  const std::string_view within = text.substr(0, begin + kMostBytes + 1);
  std::size_t end = find_possible_end(within, begin);
  while (end < within.size() && !ends_title(text, end)) end = find_possible_end(within, end + 1);
  if (end - begin > kMostBytes) return {};
  end = skip_spaces_back(text, end);
  if (end > begin && text[end - 1] == ',') --end;
  return text.substr(begin, end - begin);
}

}  // namespace baocao::entity
