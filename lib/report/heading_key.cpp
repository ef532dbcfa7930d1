// The key of a heading in one pass. Headings are ASCII, letters of Vietnamese and a few marks, whose keys are told code
// point by code point; whatever else stands in a text sends all of it the long way, through fold(), which takes four
// times as many instructions.
#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "baocao/text.hpp"
#include "report/columns.hpp"
#include "text/syllable.hpp"
#include "text/utf8.hpp"
#include "text/vietnamese.hpp"

namespace baocao::report {

namespace {

// What a byte of ASCII is in a key: itself in lower case, a space for what parts words, 0 for controls, which the
// normal form may drop.
constexpr auto kKeyOfAscii = [] {
  std::array<char, 0x80> keys{};
  for (std::size_t c = 0x20; c < 0x7F; ++c) {
    const bool capital = c >= 'A' && c <= 'Z';
    const bool other = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    keys[c] = capital ? static_cast<char>(c + ('a' - 'A')) : other ? static_cast<char>(c) : ' ';
  }
  return keys;
}();

// The same for any code point; 0 for what only fold() knows.
char key_of(char32_t c) noexcept {
  if (c < 0x80) return kKeyOfAscii[c];
  if (const char32_t base = text::take_apart(c).base; base != 0) return static_cast<char>(text::plain_vowel(base));
  switch (c) {
    case U'đ':
    case U'Đ':
      return 'd';
    case U'“':
    case U'”':
    case U'‘':
    case U'’':
    case U'«':
    case U'»':
    case U'–':
    case U'—':
      return ' ';
    default:
      return 0;
  }
}

// A y that may be written i, as fold() has it: the only vowel of its syllable.
bool ends_in_respelled_y(std::string_view word) noexcept {
  constexpr std::size_t kLongest = 7;  // letters of a syllable
  if (!word.ends_with('y') || word.size() > kLongest) return false;
  if (word.size() == 1 || word == "quy") return true;
  if (std::string_view("aeiouy").find(word[word.size() - 2]) != std::string_view::npos) return false;
  std::array<char32_t, kLongest> letters{};
  std::copy(word.begin(), word.end(), letters.begin());
  return text::is_syllable({letters.data(), word.size()});
}

constexpr bool is_key_letter(char key) noexcept {
  return key >= 'a' && key <= 'z';
}

// The key as it grows, never longer than the text.
class Key {
 public:
  explicit Key(std::size_t text_size) : bytes_(text_size, '\0') {}

  void add(char key) noexcept {
    if (!is_key_letter(key)) end_word();
    if (key == ' ' && (size_ == 0 || bytes_[size_ - 1] == ' ')) return;
    bytes_[size_++] = key;
    if (!is_key_letter(key)) word_ = size_;
  }

  std::string take() {
    end_word();
    if (size_ > 0 && bytes_[size_ - 1] == ' ') --size_;
    bytes_.resize(size_);
    return std::move(bytes_);
  }

 private:
  void end_word() noexcept {
    const std::string_view word(bytes_.data() + word_, size_ - word_);
    if (ends_in_respelled_y(word)) bytes_[size_ - 1] = 'i';
    word_ = size_;
  }

  std::string bytes_;
  std::size_t size_ = 0;
  std::size_t word_ = 0;  // where the word at hand begins
};

std::string fold_heading(std::string_view text) {
  const std::string folded = fold(text, Diacritics::ignore);
  std::string key;
  key.reserve(folded.size());
  for (const char byte : folded) {
    const bool letter = is_key_letter(byte) || (byte >= '0' && byte <= '9') || (byte & 0x80) != 0;
    if (letter) {
      key += byte;
    } else if (!key.empty() && key.back() != ' ') {
      key += ' ';
    }
  }
  if (!key.empty() && key.back() == ' ') key.pop_back();
  return key;
}

}  // namespace

std::string heading_key(std::string_view text) {
  Key key(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const text::Decoded next = text::decode_at(text, at);
    const char byte = key_of(next.code_point);
    if (byte == 0) return fold_heading(text);
    key.add(byte);
    at += next.size;
  }
  return key.take();
}

char first_key_byte(std::string_view text) noexcept {
  for (std::size_t at = 0; at < text.size();) {
    const text::Decoded next = text::decode_at(text, at);
    // A y may be a word of its own, and i then.
    if (const char key = key_of(next.code_point); key != ' ') return key == 'y' ? '\0' : key;
    at += next.size;
  }
  return 0;
}

}  // namespace baocao::report
