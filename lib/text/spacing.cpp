#include "text/spacing.hpp"

#include <unicode/uchar.h>

namespace baocao::text {

namespace {

enum class Side : std::uint8_t { none, opening, closing };

constexpr bool is_sentence_mark(char32_t c) noexcept {
  return c == U'.' || c == U',' || c == U';' || c == U':' || c == U'!' || c == U'?';
}

// Pairs quotation marks, one kind of mark at a time. A kind's marks nest among themselves only.
class Pairing {
 public:
  explicit Pairing(const std::vector<SourcedCodePoint>& text) : sides_(text.size(), Side::none) {
    for (std::size_t i = 0; i < text.size(); ++i) pair(text, i);
  }
  Side side(std::size_t index) const noexcept { return sides_[index]; }

 private:
  struct Open {
    std::size_t index;
    char32_t mark;
  };

  void pair(const std::vector<SourcedCodePoint>& text, std::size_t i) {
    const char32_t c = text[i].value;
    switch (c) {
      case U'(':
      case U'[':
      case U'{':
        sides_[i] = Side::opening;
        break;
      case U')':
      case U']':
      case U'}':
        sides_[i] = Side::closing;
        break;
      case U'„':
        doubles_.push_back({i, c});
        break;
      case U'“':
        opens_or_closes(doubles_, i, c, U'„');
        break;
      case U'”':
        closes(doubles_, i);
        break;
      case U'‚':
        singles_.push_back({i, c});
        break;
      case U'‘':
        opens_or_closes(singles_, i, c, U'‚');
        break;
      case U'’':
        // An apostrophe has a letter or digit behind it: ’90s, d’Ivoire.
        if (i + 1 == text.size() || u_isalnum(static_cast<UChar32>(text[i + 1].value)) == 0) closes(singles_, i);
        break;
      case U'«':
        opens_or_closes(angles_, i, c, U'»');
        break;
      case U'»':
        opens_or_closes(angles_, i, c, U'«');
        break;
      default:
        break;
    }
  }

  void opens_or_closes(std::vector<Open>& open, std::size_t i, char32_t mark, char32_t opener) {
    if (!open.empty() && open.back().mark == opener) return closes(open, i);
    open.push_back({i, mark});
  }

  void closes(std::vector<Open>& open, std::size_t i) {
    if (open.empty()) return;
    sides_[open.back().index] = Side::opening;
    sides_[i] = Side::closing;
    open.pop_back();
  }

  std::vector<Side> sides_;
  std::vector<Open> doubles_;
  std::vector<Open> singles_;
  std::vector<Open> angles_;
};

}  // namespace

void tidy_spaces(std::vector<SourcedCodePoint>& text) {
  const Pairing pairing(text);
  std::size_t out = 0;
  bool behind_opening = true;  // the start of the text takes no space either
  std::size_t space = text.size();
  for (std::size_t i = 0; i < text.size(); ++i) {
    const SourcedCodePoint c = text[i];
    if (c.value == U' ') {
      if (space == text.size()) space = i;
      continue;
    }
    const bool refuses_space = pairing.side(i) == Side::closing || is_sentence_mark(c.value);
    if (space < text.size() && !behind_opening && !refuses_space) text[out++] = {U' ', text[space].offset};
    behind_opening = pairing.side(i) == Side::opening;
    space = text.size();
    text[out++] = c;
  }
  text.resize(out);
}

}  // namespace baocao::text
