#include "text/tone.hpp"

#include <array>
#include <utility>

#include "text/letters.hpp"
#include "text/syllable.hpp"
#include "text/utf8.hpp"

namespace baocao::text {

namespace {

constexpr std::size_t kLongestSyllable = 7;  // letters of a syllable

// Whether the last two letters are the whole rhyme: in `quý` the u belongs to the onset, in `hoan` more follows.
bool is_open_pair(std::u32string_view word, const Syllable& syllable) noexcept {
  if (syllable.onset_size + 2 != word.size()) return false;
  const char32_t first = take_apart(word[word.size() - 2]).base;
  const char32_t second = take_apart(word.back()).base;
  return (first == U'o' && (second == U'a' || second == U'e')) || (first == U'u' && second == U'y');
}

}  // namespace

void place_tone(std::span<char32_t> word, TonePlacement placement) noexcept {
  if (placement == TonePlacement::keep || word.size() < 2 || word.size() > kLongestSyllable) return;
  VietnameseLetter first = take_apart(word[word.size() - 2]);
  VietnameseLetter second = take_apart(word.back());
  const Tone from = placement == TonePlacement::old_style ? second.tone : first.tone;
  if (first.base == 0 || second.base == 0 || from == Tone::level) return;

  std::array<char32_t, kLongestSyllable> lower{};
  for (std::size_t i = 0; i < word.size(); ++i) lower[i] = to_lower(word[i]);
  const std::u32string_view view(lower.data(), word.size());
  const std::optional<Syllable> syllable = parse_syllable(view);
  if (!syllable || !is_open_pair(view, *syllable)) return;

  std::swap(first.tone, second.tone);
  word[word.size() - 2] = put_together(first);
  word.back() = put_together(second);
}

}  // namespace baocao::text

namespace baocao {

std::string normalize(std::string_view text, TonePlacement tone) {
  const std::string normal = normalize(text);
  if (tone == TonePlacement::keep) return normal;
  std::string out;
  out.reserve(normal.size());
  std::u32string word;
  const auto end_word = [&] {
    text::place_tone(word, tone);
    for (const char32_t c : word) text::append(out, c);
    word.clear();
  };
  for (std::size_t at = 0; at < normal.size();) {
    const text::Decoded next = text::decode_at(normal, at);
    at += next.size;
    if (text::is_letter(next.code_point) || text::is_mark(next.code_point)) {
      word += next.code_point;
      continue;
    }
    end_word();
    text::append(out, next.code_point);
  }
  end_word();
  return out;
}

}  // namespace baocao
