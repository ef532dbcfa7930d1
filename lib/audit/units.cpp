#include "audit/units.hpp"

#include <algorithm>
#include <array>

#include "baocao/text.hpp"
#include "entity/number.hpp"
#include "entity/phrases.hpp"
#include "entity/text_view.hpp"

namespace baocao::audit {

namespace {

using namespace entity;

struct Merger {
  std::string_view from;
  std::string_view to;
};

// Provinces that went on in another from 01/7/2025 (Nghị quyết 202/2025/QH15): what was assessed before was assessed by
// each for itself.
constexpr std::int32_t kYearOfMergers = 2025;
constexpr auto kMergers = std::to_array<Merger>({{"ha giang", "tuyen quang"},   {"yen bai", "lao cai"},
                                                 {"bac kan", "thai nguyen"},    {"vinh phuc", "phu tho"},
                                                 {"hoa binh", "phu tho"},       {"bac giang", "bac ninh"},
                                                 {"thai binh", "hung yen"},     {"hai duong", "hai phong"},
                                                 {"ha nam", "ninh binh"},       {"nam dinh", "ninh binh"},
                                                 {"quang binh", "quang tri"},   {"quang nam", "da nang"},
                                                 {"kon tum", "quang ngai"},     {"binh dinh", "gia lai"},
                                                 {"ninh thuan", "khanh hoa"},   {"dak nong", "lam dong"},
                                                 {"binh thuan", "lam dong"},    {"phu yen", "dak lak"},
                                                 {"binh duong", "ho chi minh"}, {"ba ria vung tau", "ho chi minh"},
                                                 {"binh phuoc", "dong nai"},    {"long an", "tay ninh"},
                                                 {"soc trang", "can tho"},      {"hau giang", "can tho"},
                                                 {"ben tre", "vinh long"},      {"tra vinh", "vinh long"},
                                                 {"tien giang", "dong thap"},   {"bac lieu", "ca mau"},
                                                 {"kien giang", "an giang"}});

// Words in front of a unit's own name; the longest counts, so that `TỈNH ỦY` names none.
constexpr PhraseTable kLeads(std::to_array<std::string_view>({"tỉnh ủy", "thành ủy", "huyện ủy", "quận ủy", "thị ủy",
                                                              "tỉnh đoàn", "thành đoàn", "huyện đoàn", "quận đoàn",
                                                              "thị đoàn", "tỉnh", "thành phố", "huyện", "quận",
                                                              "thị xã", "thị trấn", "xã", "phường"}));

// Words that end a name in a heading set in capitals.
constexpr auto kEnds = word_set({"năm", "về", "theo", "kèm", "và", "trong", "giai", "khóa", "nhiệm", "của",   "sau",
                                 "đến", "từ", "lần",  "ban", "số", "ngày",  "sở",   "ubnd", "hđnd",  "huyện", "tỉnh"});

std::string name_behind(std::string_view text, std::size_t at) {
  constexpr int kMostWords = 4;
  std::string name;
  for (int words = 0; words < kMostWords; ++words) {
    const std::size_t next = skip_spaces(text, at);
    const std::string_view word = word_at(text, next);
    if (word.empty() || word.size() > kLongestKeyword || !is_capitalised(word) || is_digit(word.front())) break;
    if (kEnds.contains(Keyword(word))) break;
    if (next != at || words == 0) name += (name.empty() ? "" : " ") + fold(word, Diacritics::ignore);
    at = next + word.size();
  }
  // The one province whose name has a dash.
  if (name == "ba ria" && match_words(text, std::min(text.find_first_not_of(" -–", at), text.size()), "vũng tàu") > 0)
    name += " vung tau";
  return name;
}

// `Quận 1`, `Phường 07`; `huyện 24 xã` counts.
std::string number_behind(std::string_view text, std::size_t lead, std::size_t at) {
  const Keyword word(word_at(text, lead));
  const auto number = match_short_number(text, skip_spaces(text, at));
  if ((word != "quận" && word != "phường") || !number || is_word_at(text, number->end)) return {};
  return std::to_string(number->value);
}

// Whether a word that begins with a letter of ASCII is in capitals: `XÃ`, not `Xã`.
bool is_in_capitals(std::string_view word) {
  return fold(word.substr(1)) != word.substr(1);
}

}  // namespace

// `UBND XÃ HỘI XUÂN` may still be one: a body stands in front.
bool is_society(std::string_view text, std::size_t lead, std::size_t lead_end) {
  constexpr auto kBodies = word_set({"dân", "ủy", "bộ", "ubnd", "hđnd"});
  const std::string_view next = word_at(text, skip_spaces(text, lead_end));
  if (!has_key(word_before(text, lead_end), "xã") || !has_key(next, "hội")) return false;
  const bool is_alone = name_behind(text, lead_end) == "hoi";
  return is_alone || (is_in_capitals(next) && is_in_capitals(word_before(text, lead_end)) &&
                      !kBodies.contains(keyword_before(text, lead)));
}

std::string unit_key(std::string_view name) {
  std::string key;
  const std::string folded = fold(name, Diacritics::ignore);
  for (std::size_t at = 0; at < folded.size();) {
    const std::string_view word = word_at(folded, at);
    if (!word.empty()) key += (key.empty() ? "" : " ") + std::string(word);
    at += std::max<std::size_t>(word.size(), 1);
  }
  for (const std::string_view lead : {"tinh uy ", "thanh uy ", "huyen uy ", "quan uy ", "thi uy ", "tinh ",
                                      "thanh pho ", "huyen ", "quan ", "thi xa ", "thi tran ", "xa ", "phuong "})
    if (key.starts_with(lead) && !is_digit(key[lead.size()])) return key.substr(lead.size());
  return key;
}

namespace {

UnitRank rank_of(std::string_view lead) {
  const Keyword first(word_at(lead, 0));
  if (first == "tỉnh") return UnitRank::province;
  if (first == "thành") return UnitRank::city;
  if (first == "xã" || first == "phường" || has_key(word_before(lead, lead.size()), "trấn")) return UnitRank::commune;
  return UnitRank::district;
}

// `Thương binh và Xã hội`, `Liên minh Hợp tác xã`.
bool is_of_other_word(std::string_view text, std::size_t lead, std::size_t lead_end) {
  if (!has_key(word_before(text, lead_end), "xã")) return false;
  const std::string_view next = word_at(text, skip_spaces(text, lead_end));
  return (has_key(next, "hội") && !is_capitalised(next)) || keyword_before(text, lead) == "tác";
}

}  // namespace

std::vector<NamedUnit> named_units(std::string_view text) {
  std::vector<NamedUnit> units;
  for_each_word(text, [&](std::size_t at, std::string_view word) {
    PhraseWindow window(text, at);
    const std::size_t end = kLeads.longest(window);
    if (end > 0 && !is_society(text, at, end) && !is_of_other_word(text, at, end)) {
      std::string name = name_behind(text, end);
      if (name.empty()) name = number_behind(text, at, end);
      units.push_back({std::move(name), rank_of(text.substr(at, end - at)), at});
    }
    return std::max(end, at + word.size());
  });
  return units;
}

std::string unit_in_heading(const Extraction& extraction) {
  for (const Paragraph& line : extraction.report.heading.lines)
    for (const NamedUnit& unit : named_units(line.text))
      if (!unit.name.empty()) return unit.name;
  return {};
}

namespace {

bool takes_part(const std::string& unit, const std::vector<std::pair<std::string, std::string>>& renames) {
  return current_unit(unit, renames) != unit ||
         std::any_of(kMergers.begin(), kMergers.end(), [&](const Merger& merger) { return merger.to == unit; }) ||
         std::any_of(renames.begin(), renames.end(),
                     [&](const auto& rename) { return unit_key(rename.second) == unit; });
}

// Behind the words of `name`, which has no marks, at `at`; 0 where they do not stand there. An issuer may be cut at a
// dash: two words at its end are enough (`UBND tỉnh Bà Rịa`).
std::size_t match_name(std::string_view text, std::size_t at, std::string_view name) {
  constexpr int kEnough = 2;
  for (int words = 0;; ++words) {
    const std::string_view wanted = word_at(name, 0);
    const std::string_view word = word_at(text, at);
    if (word.empty() && words >= kEnough) return at;
    if (fold(word, Diacritics::ignore) != wanted) return 0;
    at += word.size();
    if (wanted.size() == name.size()) return at;
    name.remove_prefix(wanted.size() + 1);
    at = std::min(text.find_first_not_of(" -–", at), text.size());
  }
}

// `Tỉnh ủy Quảng Nam` went on as `Thành ủy Đà Nẵng`.
std::string without_rank(std::string before_name) {
  struct Rank {
    std::string_view lead;
    std::string_view rest;
  };
  for (const auto& [lead, rest] :
       std::to_array<Rank>({{"tỉnh ủy ", "ủy "}, {"thành ủy ", "ủy "}, {"tỉnh ", ""}, {"thành phố ", ""}}))
    if (before_name.ends_with(lead)) return before_name.replace(before_name.size() - lead.size(), lead.size(), rest);
  return before_name;
}

// `phường 07` is `phường 7`.
std::string without_leading_zeros(std::string key) {
  for (std::size_t at = key.find(" 0"); at != std::string::npos; at = key.find(" 0", at + 1))
    while (at + 2 < key.size() && key[at + 1] == '0' && is_digit(key[at + 2])) key.erase(at + 1, 1);
  return key;
}

}  // namespace

std::string issuer_key(std::string_view issuer, const std::string& unit,
                       const std::vector<std::pair<std::string, std::string>>& renames) {
  const std::string key = without_leading_zeros(fold(issuer));
  if (unit.empty() || !takes_part(unit, renames)) return key;
  for (std::size_t at = 0; at < key.size();) {
    const std::string_view word = word_at(key, at);
    if (!word.empty())
      if (const std::size_t end = match_name(key, at, unit); end > 0)
        return without_rank(key.substr(0, at)) + current_unit(unit, renames) + key.substr(end);
    at += std::max<std::size_t>(word.size(), 1);
  }
  return key;
}

std::vector<UnitStep> unit_path(std::string key, const std::vector<std::pair<std::string, std::string>>& renames) {
  std::vector<UnitStep> path;
  path.push_back({std::move(key)});
  // A chain of renames is followed; more steps than there are renames would be a circle.
  for (std::size_t step = 0; step < renames.size(); ++step) {
    const auto found = std::find_if(renames.begin(), renames.end(),
                                    [&](const auto& rename) { return unit_key(rename.first) == path.back().unit; });
    if (found == renames.end()) break;
    path.push_back({unit_key(found->second)});
  }
  const auto merged = std::find_if(kMergers.begin(), kMergers.end(),
                                   [&](const Merger& merger) { return merger.from == path.back().unit; });
  if (merged != kMergers.end()) path.push_back({std::string(merged->to), kYearOfMergers});
  return path;
}

std::string current_unit(std::string key, const std::vector<std::pair<std::string, std::string>>& renames) {
  return unit_path(std::move(key), renames).back().unit;
}

}  // namespace baocao::audit
