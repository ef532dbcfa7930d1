#include "entity/text_view.hpp"

#include <unicode/uchar.h>

#include "baocao/text.hpp"
#include "text/utf8.hpp"

namespace baocao::entity {

namespace {

bool is_word_character(char32_t c) noexcept {
  if (c < 0x80) return (c >= U'0' && c <= U'9') || (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z');
  return u_isalnum(static_cast<UChar32>(c)) != 0 || u_charType(static_cast<UChar32>(c)) == U_NON_SPACING_MARK;
}

}  // namespace

std::string_view word_at(std::string_view text, std::size_t at) noexcept {
  std::size_t end = at;
  while (end < text.size()) {
    const text::Decoded next = text::decode_at(text, end);
    if (!is_word_character(next.code_point)) break;
    end += next.size;
  }
  return text.substr(at, end - at);
}

std::string_view word_before(std::string_view text, std::size_t end) noexcept {
  std::size_t begin = end;
  while (begin > 0) {
    if (!is_word_character(text::decode_before(text, begin))) break;
    do --begin;
    while (begin > 0 && text::is_continuation(text[begin]));
  }
  return text.substr(begin, end - begin);
}

std::size_t skip_spaces(std::string_view text, std::size_t at) noexcept {
  while (at < text.size() && text[at] == ' ') ++at;
  return at;
}

std::size_t skip_spaces_back(std::string_view text, std::size_t end) noexcept {
  while (end > 0 && text[end - 1] == ' ') --end;
  return end;
}

std::string word_key(std::string_view word) {
  return fold(word);
}

std::string keyword(std::string_view word) {
  return word.size() <= kLongestKeyword ? word_key(word) : std::string();
}

std::string keyword_before(std::string_view text, std::size_t at) {
  return keyword(word_before(text, skip_spaces_back(text, at)));
}

bool is_capitalised(std::string_view word) noexcept {
  return !word.empty() && u_isupper(static_cast<UChar32>(text::decode_at(word, 0).code_point)) != 0;
}

std::size_t match_words(std::string_view text, std::size_t at, std::string_view phrase) {
  while (true) {
    const std::size_t space = std::min(phrase.find(' '), phrase.size());
    const std::string_view word = word_at(text, at);
    // Folding changes a word's length by a few bytes at most.
    if (word.empty() || word.size() > space + 4 || word_key(word) != phrase.substr(0, space)) return 0;
    at += word.size();
    if (space == phrase.size()) return at;
    phrase.remove_prefix(space + 1);
    at = skip_spaces(text, at);
  }
}

PhraseWindow::PhraseWindow(std::string_view text, std::size_t at) {
  constexpr int kWords = 5;
  constexpr std::size_t kBetween = 2;  // bytes between two words: `, `
  for (int words = 0; words < kWords; ++words) {
    const std::string_view word = word_at(text, at);
    if (word.empty() || word.size() > kLongestKeyword) break;
    key_ += word_key(word);
    at += word.size();
    stops_.push_back({key_.size(), at});
    std::size_t next = at;
    while (next < text.size() && next - at < kBetween && !is_word_character(text::decode_at(text, next).code_point)) {
      const text::Decoded mark = text::decode_at(text, next);
      key_ += text.substr(next, mark.size);
      next += mark.size;
      if (mark.code_point != U' ') stops_.push_back({key_.size(), next});
    }
    at = next;
  }
}

std::size_t PhraseWindow::match(std::string_view phrase) const noexcept {
  if (!std::string_view(key_).starts_with(phrase)) return 0;
  for (const Stop& stop : stops_)
    if (stop.in_key == phrase.size()) return stop.in_text;
  return 0;
}

bool is_behind_word(std::string_view text, std::size_t at) noexcept {
  return at > 0 && is_word_character(text::decode_before(text, at));
}

std::uint32_t CodePointCounter::at(std::size_t offset) noexcept {
  for (; offset_ < offset && offset_ < text_.size(); ++offset_)
    count_ += text::is_continuation(text_[offset_]) ? 0u : 1u;
  return count_;
}

}  // namespace baocao::entity
