// What leads a sentence is a part of what is counted only where it is no more than that: `Ngành y tế, …`, but `Ngành
// lao động tích cực tham mưu, …` and `Cấp ủy các cấp quan tâm, …` tell who did it.
#include "audit/subsets.hpp"

#include <algorithm>
#include <array>

#include "audit/naming_words.hpp"
#include "audit/scopes.hpp"
#include "entity/phrases.hpp"

namespace baocao::audit {

using namespace entity;

std::string to_key(std::vector<std::string> words) {
  std::sort(words.begin(), words.end());
  words.erase(std::unique(words.begin(), words.end()), words.end());
  std::string key;
  for (const std::string& word : words) key += word + " ";
  return key;
}

// One word only shortens: `tăng trưởng kinh tế (GRDP)`. A place is a scope.
std::string base_in(std::string_view brackets) {
  std::vector<std::string> words;
  add_naming_words(brackets, words);
  return words.size() > 1 && places_in(brackets, {}).empty() ? to_key(std::move(words)) : std::string();
}

// What only opens a list of results is no part.
std::string head_in(std::string_view head) {
  constexpr PhraseTable kOpening(std::to_array<std::string_view>(
      {"kết quả", "cụ thể", "như sau", "trong đó", "gồm", "nổi bật", "đến nay", "công tác", "về"}));
  std::vector<std::string> words;
  if (!holds(kOpening, head) && places_in(head, {}).empty()) add_naming_words(head, words);
  return to_key(std::move(words));
}

std::string subset_in(std::string_view text) {
  constexpr PhraseTable kLeads(std::to_array<std::string_view>({"tại", "ở", "trong", "riêng"}));
  constexpr PhraseTable kBases(
      std::to_array<std::string_view>({"đối với", "theo chuẩn", "theo giá", "theo tiêu chí"}));  // with a verb or not
  constexpr PhraseTable kBranches(std::to_array<std::string_view>(
      {"cấp tỉnh", "cấp huyện", "cấp xã", "cấp tiểu học", "cấp trung học", "lĩnh vực", "ngành", "khối", "nhóm"}));
  constexpr PhraseTable kVerbs(std::to_array<std::string_view>(
      {"đã", "được", "tích cực", "tập trung", "quan tâm", "chủ động", "phối hợp", "tham mưu", "thực hiện", "triển khai",
       "tổ chức", "chỉ đạo", "lãnh đạo", "tăng cường", "đẩy mạnh", "nỗ lực", "cố gắng", "phát huy", "vào cuộc"}));
  constexpr std::size_t kMostWords = 6;
  const std::size_t begin = std::min(text.find_first_not_of(" (,;.!?"), text.size());
  text = text.substr(begin, text.find_first_of(",)", begin) - begin);
  const auto begins_with = [&](const auto& table) {
    PhraseWindow window(text, 0);
    return table.longest(window);
  };
  if (const std::size_t lead = begins_with(kLeads); lead > 0) text.remove_prefix(skip_spaces(text, lead));
  const bool is_base = begins_with(kBases) > 0;
  if (!is_base && (begins_with(kBranches) == 0 || holds(kVerbs, text))) return {};
  std::vector<std::string> words;
  add_naming_words(text, words);
  return is_base || words.size() <= kMostWords ? to_key(std::move(words)) : std::string();
}

}  // namespace baocao::audit
