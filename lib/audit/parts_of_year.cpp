#include "audit/parts_of_year.hpp"

#include <array>
#include <optional>

#include "entity/number.hpp"
#include "entity/phrases.hpp"
#include "entity/text_view.hpp"

namespace baocao::audit {

using namespace entity;

namespace {

// `30/9`, `15-11`.
bool is_day_within_year(std::string_view text, std::size_t at) {
  constexpr std::string_view kMarks = "/-";
  const auto day = match_short_number(text, at);
  if (!day || day->end >= text.size() || kMarks.find(text[day->end]) == std::string_view::npos) return false;
  const auto month = match_short_number(text, day->end + 1);
  return month && month->value <= 12 && (day->value != 31 || month->value != 12);
}

}  // namespace

bool names_day_within_year(std::string_view text) {
  constexpr auto kUpTo = word_set({"đến", "tới"});
  constexpr auto kBetween = word_set({"hết", "ngày", "cuối", "thời", "điểm", "hôm"});
  bool leads = false;  // nothing but those since `đến`
  for (std::size_t at = 0; at < text.size();) {
    const std::string_view word = word_at(text, at);
    if (word.empty()) {
      leads = leads && text[at] == ' ';
      ++at;
      continue;
    }
    if (leads && is_day_within_year(text, at)) return true;
    const Keyword key(word);
    leads = kUpTo.contains(key) || (leads && kBetween.contains(key));
    at += word.size();
  }
  return false;
}

bool tells_part_of_year(std::string_view text) {
  constexpr PhraseTable kParts(std::to_array<std::string_view>({"tháng", "quí", "đầu năm"}));
  return holds(kParts, text) || names_day_within_year(text);
}

}  // namespace baocao::audit
