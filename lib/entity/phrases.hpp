#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "entity/text_view.hpp"

/// Tables of words and phrases, as word_key gives them, and looking them up in a text.
namespace baocao::entity {

/// A word with its hash, to be looked for in several tables.
struct HashedWord {
  constexpr HashedWord(std::string_view of) noexcept : word(of) {
    for (const char c : of) hash = hash * 31 + static_cast<unsigned char>(c);
    hash ^= hash >> 16;
  }

  template <class Text>
  requires std::convertible_to<const Text&, std::string_view>
  constexpr HashedWord(const Text& of) noexcept : HashedWord(std::string_view(of)) {}

  std::string_view word;
  std::uint32_t hash = 0;
};

namespace detail {

// Finds words among N by open addressing; made when it is compiled.
template <std::size_t N>
class WordIndex {
 public:
  static constexpr std::size_t kNone = N;

  /// Adds the words in their order; of one that stands there twice the first counts.
  template <class WordAt>
  constexpr explicit WordIndex(WordAt word_at) noexcept {
    slots_.fill(static_cast<std::uint16_t>(N));
    for (std::size_t i = 0; i < N; ++i) {
      words_[i] = word_at(i);
      std::size_t slot = slot_of(words_[i]);
      while (slots_[slot] != N && words_[slots_[slot]] != words_[i]) slot = (slot + 1) % kSlots;
      if (slots_[slot] == N) slots_[slot] = static_cast<std::uint16_t>(i);
    }
  }

  /// The number of the word that equals `key`; kNone where there is none.
  [[nodiscard]] constexpr std::size_t find(HashedWord key) const noexcept {
    for (std::size_t slot = slot_of(key); slots_[slot] != N; slot = (slot + 1) % kSlots)
      if (words_[slots_[slot]] == key.word) return slots_[slot];
    return kNone;
  }

 private:
  static_assert(N < 0xFFFF);
  static constexpr std::size_t kSlots = std::bit_ceil(N * 2 + 1);

  static constexpr std::size_t slot_of(HashedWord word) noexcept { return word.hash % kSlots; }

  std::array<std::string_view, N> words_{};
  std::array<std::uint16_t, kSlots> slots_{};
};

constexpr std::string_view first_word(std::string_view phrase) noexcept {
  constexpr char kFirstOfMark = '\xC2';  // of `²` and `³`, which are no letters
  const auto ends = [](char c) { return c == ' ' || c == ',' || c == '/' || c == kFirstOfMark; };
  return phrase.substr(0, static_cast<std::size_t>(std::find_if(phrase.begin(), phrase.end(), ends) - phrase.begin()));
}

}  // namespace detail

/// A set of word keys.
template <std::size_t N>
class WordSet {
 public:
  constexpr explicit WordSet(const std::array<std::string_view, N>& words) noexcept
      : index_([&](std::size_t i) { return words[i]; }) {}
  [[nodiscard]] constexpr bool contains(HashedWord key) const noexcept { return index_.find(key) < N; }

 private:
  detail::WordIndex<N> index_;
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

  /// The key of the word at the place; empty where none of a table's length stands there. Valid while the window is.
  [[nodiscard]] std::string_view first() const noexcept {
    return {key_.data(), stop_count_ > 0 ? stops_[0].in_key : 0};
  }

  /// The offset in the text behind `phrase` where the window begins with it, else 0.
  [[nodiscard]] std::size_t match(std::string_view phrase);

 private:
  static constexpr std::size_t kWords = 7;
  static constexpr std::size_t kBetween = 2;      // bytes between two words: `, `
  static constexpr std::size_t kLongestMark = 4;  // bytes of a code point

  struct Stop {
    std::size_t in_key;
    std::size_t in_text;
  };
  bool read_word();
  void put(std::string_view part) noexcept { key_size_ += part.copy(key_.data() + key_size_, part.size()); }
  [[nodiscard]] std::string_view key() const noexcept { return {key_.data(), key_size_}; }

  std::string_view text_;
  std::size_t at_;
  std::size_t words_ = 0;
  std::size_t key_size_ = 0;
  std::size_t stop_count_ = 0;
  // Only what is counted above is ever set: a window is made for every number, and most hold one word.
  std::array<char, kWords*(kLongestKeyword + kBetween + kLongestMark)> key_;
  std::array<Stop, kWords*(kBetween + 1)> stops_;  // where a phrase may end
};

/// Phrases, found by the word they begin with.
template <std::size_t N>
class PhraseTable {
 public:
  constexpr explicit PhraseTable(const std::array<std::string_view, N>& phrases) noexcept
      : entries_(by_first_word(phrases)), index_([&](std::size_t i) { return entries_[i].first; }) {}

  /// Whether a phrase begins with the word of this key: asked where the key is at hand and most words begin none.
  [[nodiscard]] constexpr bool may_begin(HashedWord key) const noexcept { return index_.find(key) < N; }

  [[nodiscard]] static constexpr std::size_t size() noexcept { return N; }

  /// The word that the phrase of this number, less than size(), begins with; the numbers are not those of visit.
  [[nodiscard]] constexpr std::string_view first_word_of(std::size_t i) const noexcept { return entries_[i].first; }

  /// Calls `visit(index, end)` for each phrase that the window begins with, in the order of the table; `end` is the
  /// offset in the text behind it.
  template <class Visit>
  void match(PhraseWindow& window, Visit visit) const {
    const std::size_t begin = index_.find(window.first());
    for (std::size_t i = begin; i < N && entries_[i].first == entries_[begin].first; ++i)
      if (const std::size_t end = window.match(entries_[i].phrase); end > 0) visit(entries_[i].index, end);
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

  // Those that begin with one word stand together.
  static constexpr std::array<Entry, N> by_first_word(const std::array<std::string_view, N>& phrases) noexcept {
    std::array<Entry, N> entries;
    for (std::size_t i = 0; i < N; ++i) entries[i] = {detail::first_word(phrases[i]), phrases[i], i};
    std::sort(entries.begin(), entries.end(), [](const Entry& a, const Entry& b) {
      return a.first == b.first ? a.index < b.index : a.first < b.first;
    });
    return entries;
  }

  std::array<Entry, N> entries_;
  detail::WordIndex<N> index_;
};

/// A phrase in a text.
struct FoundPhrase {
  std::size_t begin = 0;
  std::size_t end = 0;  ///< 0: none
};

/// The longest of the phrases at the first place where one stands.
template <std::size_t N>
FoundPhrase find_first(const PhraseTable<N>& phrases, std::string_view text) {
  FoundPhrase found;
  for_each_word(text, [&](std::size_t at, std::string_view word) {
    PhraseWindow window(text, at);
    found = {at, phrases.longest(window)};
    return found.end > 0 ? text.size() : at + word.size();
  });
  return found;
}

/// Whether one of the phrases stands anywhere in the text.
template <std::size_t N>
bool holds(const PhraseTable<N>& phrases, std::string_view text) {
  return find_first(phrases, text).end > 0;
}

}  // namespace baocao::entity
