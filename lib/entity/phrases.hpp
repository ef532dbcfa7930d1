#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <string_view>

/// Tables of words and phrases, as word_key gives them, and looking them up in a text.
namespace baocao::entity {

namespace detail {

// Of two words the shorter stands first: most comparisons end at the size.
constexpr bool is_before(std::string_view a, std::string_view b) noexcept {
  return a.size() != b.size() ? a.size() < b.size() : a < b;
}

constexpr std::string_view first_word(std::string_view phrase) noexcept {
  constexpr char kFirstOfMark = '\xC2';  // of `²` and `³`, which are no letters
  const auto ends = [](char c) { return c == ' ' || c == ',' || c == '/' || c == kFirstOfMark; };
  return phrase.substr(0, static_cast<std::size_t>(std::find_if(phrase.begin(), phrase.end(), ends) - phrase.begin()));
}

}  // namespace detail

/// A set of word keys, sorted when it is compiled.
template <std::size_t N>
class WordSet {
 public:
  constexpr explicit WordSet(const std::array<std::string_view, N>& words) noexcept : words_(words) {
    std::sort(words_.begin(), words_.end(), detail::is_before);
  }
  [[nodiscard]] constexpr bool contains(std::string_view key) const noexcept {
    return std::binary_search(words_.begin(), words_.end(), key, detail::is_before);
  }

 private:
  std::array<std::string_view, N> words_;
};

/// WordSet of a list: `constexpr auto kSet = word_set({"ban", "bộ"});`
template <std::size_t N>
constexpr WordSet<N> word_set(const std::string_view (&words)[N]) noexcept {
  return WordSet<N>(std::to_array(words));
}

/// The next few words of a text as keys, so that many phrases can be looked for at one place. What stands between the
/// words counts as it stands: `tỉnh/thành`, `sở, ban, ngành`. Words are folded when a phrase asks for them.
class PhraseWindow {
 public:
  PhraseWindow(std::string_view text, std::size_t at);

  /// The key of the word at the place; empty where none of a table's length stands there. Valid until the next match.
  [[nodiscard]] std::string_view first() const noexcept { return std::string_view(key_).substr(0, stops_[0].in_key); }

  /// The offset in the text behind `phrase` where the window begins with it, else 0.
  [[nodiscard]] std::size_t match(std::string_view phrase);

 private:
  static constexpr int kWords = 5;
  static constexpr std::size_t kBetween = 2;  // bytes between two words: `, `

  struct Stop {
    std::size_t in_key = 0;
    std::size_t in_text = 0;
  };
  bool read_word();

  std::string_view text_;
  std::size_t at_;
  int words_ = 0;
  std::string key_;
  std::array<Stop, kWords*(kBetween + 1)> stops_{};  // where a phrase may end
  std::size_t stop_count_ = 0;
};

/// Phrases, those that begin with one word together, found when it is compiled.
template <std::size_t N>
class PhraseTable {
 public:
  constexpr explicit PhraseTable(const std::array<std::string_view, N>& phrases) noexcept {
    for (std::size_t i = 0; i < N; ++i) entries_[i] = {detail::first_word(phrases[i]), phrases[i], i};
    std::sort(entries_.begin(), entries_.end(), [](const Entry& a, const Entry& b) {
      return a.first == b.first ? a.index < b.index : detail::is_before(a.first, b.first);
    });
  }

  /// Calls `visit(index, end)` for each phrase that the window begins with, in the order of the table; `end` is the
  /// offset in the text behind it.
  template <class Visit>
  void match(PhraseWindow& window, Visit visit) const {
    const auto [begin, behind] =
        std::equal_range(entries_.begin(), entries_.end(), Entry{window.first(), {}, 0},
                         [](const Entry& a, const Entry& b) { return detail::is_before(a.first, b.first); });
    for (auto entry = begin; entry != behind; ++entry)
      if (const std::size_t end = window.match(entry->phrase); end > 0) visit(entry->index, end);
  }

  /// The offset in the text behind the longest phrase that the window begins with; 0 where there is none.
  [[nodiscard]] std::size_t longest(PhraseWindow& window) const {
    std::size_t longest = 0;
    match(window, [&](std::size_t, std::size_t end) { longest = std::max(longest, end); });
    return longest;
  }

 private:
  struct Entry {
    std::string_view first;
    std::string_view phrase;
    std::size_t index = 0;
  };
  std::array<Entry, N> entries_{};
};

}  // namespace baocao::entity
