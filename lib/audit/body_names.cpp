#include "audit/body_names.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <optional>

#include "baocao/text.hpp"
#include "entity/bodies.hpp"
#include "entity/phrases.hpp"
#include "entity/text_view.hpp"

namespace baocao::audit {

namespace {

using namespace entity;

constexpr std::size_t kMostWords = 24;

// Walks over the words of a name; between two stands a space, a comma or a dash.
class Words {
 public:
  Words(std::string_view text, std::size_t at) : text_(text), next_(at) {}

  // False behind the last word.
  bool step() {
    if (!next_ || count_ == kMostWords) return false;
    const std::string_view word = word_at(text_, *next_);
    if (word.empty()) return false;
    end_ = *next_ + word.size();
    key_ += (key_.empty() ? "" : " ") + fold(word, Diacritics::ignore);
    if (is_capitalised(word)) capitals_ |= 1u << count_;
    ++count_;
    next_ = behind_mark();
    return true;
  }

  const std::string& key() const { return key_; }  // of the words so far
  std::uint32_t capitals() const { return capitals_; }
  std::size_t end() const { return end_; }

 private:
  std::optional<std::size_t> behind_mark() const {
    for (const std::string_view mark : std::to_array<std::string_view>({" - ", " – ", ", ", " "}))
      if (text_.substr(end_).starts_with(mark)) return end_ + mark.size();
    return std::nullopt;
  }

  std::string_view text_;
  std::optional<std::size_t> next_;
  std::size_t end_ = 0;
  std::size_t count_ = 0;
  std::string key_;
  std::uint32_t capitals_ = 0;
};

// `Tỉnh giao Sở Nông nghiệp`.
bool begins_with_deed(const Words& words) {
  const std::string_view key = words.key();
  const std::size_t space = key.find(' ');
  if (space == std::string_view::npos || (words.capitals() & 2u) != 0) return false;
  const std::string_view second = key.substr(space + 1, key.find(' ', space + 1) - space - 1);
  return tells_deed(key.substr(0, space), second);
}

}  // namespace

bool tells_deed(std::string_view first, std::string_view second) {
  constexpr auto kPlaces = word_set({"tinh", "huyen", "quan", "xa", "phuong"});
  constexpr auto kBodies = word_set({"uy", "doan", "doi", "bo"});
  return (kPlaces.contains(first) && !kBodies.contains(second)) || (first == "chi" && second == "dao");
}

BodyNames::BodyNames(const std::vector<std::string_view>& texts) {
  std::vector<Found> found;
  for (const std::string_view text : texts) learn(text, found);
  // With a mark lost a name may be read to its middle: `Ủy ban Mật` (trận Tổ quốc), which the right spelling tells.
  for (const Found& one : found) {
    const Ways* longest = nullptr;
    for (Words words(one.text, one.at); words.step() && beginnings_.contains(words.key());)
      if (const Ways* name = find(words.key(), words.capitals())) longest = name;
    one.name->ends_there = one.name->ends_there || longest == one.name;
  }
}

void BodyNames::learn(std::string_view text, std::vector<Found>& found) {
  for_each_word(text, [&](std::size_t at, std::string_view word) {
    std::size_t next = at + word.size();
    if (const std::size_t end = match_body(text, at); end > 0) {
      Words words(text, at);
      std::vector<std::string> beginnings;
      while (words.end() < end && words.step()) beginnings.push_back(words.key());
      if (words.end() == end && std::popcount(words.capitals()) >= 2 && !begins_with_deed(words)) {
        beginnings_.insert(beginnings.begin(), beginnings.end());
        Ways& name = names_[words.key()];
        name.capitals.insert(words.capitals());
        found.push_back({text, at, &name});
        next = end;
      }
    }
    return next;
  });
}

// What is a capital where the name was learnt must be one here.
const BodyNames::Ways* BodyNames::find(const std::string& key, Capitals capitals) const {
  const auto name = names_.find(key);
  if (name == names_.end()) return nullptr;
  const std::set<Capitals>& ways = name->second.capitals;
  const bool agrees = std::any_of(ways.begin(), ways.end(), [&](Capitals way) { return (way & ~capitals) == 0; });
  return agrees ? &name->second : nullptr;
}

std::vector<std::size_t> BodyNames::ends(std::string_view text, std::size_t at) const {
  std::vector<std::size_t> ends;
  for (Words words(text, at); words.step() && beginnings_.contains(words.key());)
    if (const Ways* name = find(words.key(), words.capitals()); name != nullptr && name->ends_there)
      ends.push_back(words.end());
  return ends;
}

}  // namespace baocao::audit
