#include "audit/body_names.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <optional>

#include "baocao/text.hpp"
#include "entity/bodies.hpp"
#include "entity/number.hpp"
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

}  // namespace

void BodyNames::learn(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const std::string_view word = word_at(text, at);
    if (word.empty()) {
      ++at;
      continue;
    }
    if (const std::size_t end = match_body(text, at); end > 0) {
      Words words(text, at);
      std::vector<std::string> beginnings;
      while (words.end() < end && words.step()) beginnings.push_back(words.key());
      if (words.end() == end && std::popcount(words.capitals()) >= 2) {
        beginnings_.insert(beginnings.begin(), beginnings.end());
        names_[words.key()].insert(words.capitals());
      }
    }
    at += word.size();
  }
}

std::vector<std::size_t> BodyNames::ends(std::string_view text, std::size_t at) const {
  std::vector<std::size_t> ends;
  for (Words words(text, at); words.step() && beginnings_.contains(words.key());) {
    const auto name = names_.find(words.key());
    if (name != names_.end() && std::any_of(name->second.begin(), name->second.end(),
                                            [&](Capitals capitals) { return (capitals & ~words.capitals()) == 0; }))
      ends.push_back(words.end());
  }
  return ends;
}

}  // namespace baocao::audit
