#include "report/bullets.hpp"

#include <cstddef>
#include <string_view>
#include <utility>

#include "report/letters.hpp"
#include "text/paragraph.hpp"
#include "text/utf8.hpp"

namespace baocao::report {

namespace {

bool is_bullet(char32_t c) noexcept {
  constexpr std::u32string_view kBullets = U"-–—+•·▪●○■◦➢➤►✓✔❖";
  return kBullets.find(c) != std::u32string_view::npos;
}

// What the scan knows of the text before the place it stands at.
struct Before {
  char32_t last = 0;         // last code point that is no space and no closing mark
  char32_t before_last = 0;  // the one before it
  bool space = false;        // a space stands right before
  int open = 0;              // brackets and directional quotation marks not yet closed

  void pass(char32_t c) noexcept {
    space = c == U' ';
    if (c == U'(' || c == U'“' || c == U'«') ++open;
    if (c == U')' || c == U'”' || c == U'»') open = open > 0 ? open - 1 : 0;
    if (space || std::u32string_view(U"”’»)]").find(c) != std::u32string_view::npos) return;
    before_last = last;
    last = c;
  }
  bool at_sentence_end() const noexcept {
    return open == 0 && std::u32string_view(U".;:!?…").find(last) != std::u32string_view::npos && last != 0;
  }
};

// Where bullets begin new paragraphs inside `text`; one pass.
std::vector<std::size_t> find_glued_bullets(std::string_view text) {
  std::vector<std::size_t> found;
  Before before;
  for (std::size_t at = 0; at < text.size();) {
    const text::Decoded next = text::decode_at(text, at);
    const std::size_t behind = at + next.size;
    if (is_bullet(next.code_point) && before.at_sentence_end() && behind < text.size()) {
      const bool space_behind = text[behind] == ' ';
      // `GS.TS.-Bộ`: a dash that touches both sides is a bullet only behind a written-out word.
      const bool parted = before.space || space_behind || is_lower(before.before_last);
      if (parted && is_upper(first_letter(text.substr(behind + (space_behind ? 1 : 0))))) {
        found.push_back(at);
        before = {};
      }
    }
    before.pass(next.code_point);
    at = behind;
  }
  return found;
}

}  // namespace

std::vector<Paragraph> split_glued_bullets(std::vector<Paragraph> paragraphs) {
  std::vector<Paragraph> out;
  out.reserve(paragraphs.size());
  for (Paragraph& paragraph : paragraphs) {
    text::take_marker(paragraph);
    const std::vector<std::size_t> cuts = find_glued_bullets(paragraph.text);
    for (Paragraph& piece : text::cut_at(std::move(paragraph), cuts)) {
      text::take_marker(piece);
      out.push_back(std::move(piece));
    }
  }
  return out;
}

}  // namespace baocao::report
