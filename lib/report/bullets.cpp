#include "report/bullets.hpp"

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <string>
#include <string_view>
#include <utility>

#include "base/ascii.hpp"
#include "report/letters.hpp"
#include "report/ordinal.hpp"
#include "text/marker.hpp"
#include "text/paragraph.hpp"
#include "text/utf8.hpp"

namespace baocao::report {

namespace {

bool closes(char32_t c) noexcept {
  return c == U'”' || c == U'’' || c == U'»' || c == U')' || c == U']';
}

// Counts brackets and directional quotation marks not yet closed, going through the text once however often it is
// asked.
class OpenBrackets {
 public:
  explicit OpenBrackets(std::string_view text) noexcept : text_(text) {}

  bool any_before(std::size_t end) noexcept {
    const std::string_view before = text_.substr(0, end);
    for (; (at_ = find_possible_bracket(before, at_)) < end; ++at_) {
      const char32_t c = text::decode_at(before, at_).code_point;
      if (c == U'(' || c == U'“' || c == U'«') ++open_;
      if ((c == U')' || c == U'”' || c == U'»') && open_ > 0) --open_;
    }
    return open_ > 0;
  }

  void start_at(std::size_t at) noexcept {
    at_ = at;
    open_ = 0;
  }

 private:
  std::string_view text_;
  std::size_t at_ = 0;
  int open_ = 0;
};

// The last code point of `text` that is no space and no closing mark, and the one before it; 0 where there is none.
struct LastTwo {
  char32_t last = 0;
  char32_t before = 0;
};

LastTwo last_two(std::string_view text) noexcept {
  LastTwo found;
  while (!text.empty()) {
    const char32_t c = text::decode_before(text, text.size());
    while (text.size() > 1 && text::is_continuation(text.back())) text.remove_suffix(1);
    text.remove_suffix(1);
    if (c == U' ' || closes(c)) continue;
    if (found.last != 0) return {found.last, c};
    found.last = c;
  }
  return found;
}

constexpr bool is_sentence_end(char32_t c) noexcept {
  return c == U'.' || c == U';' || c == U':' || c == U'!' || c == U'?' || c == U'…';
}

// What follows in the list that `marker` is of: `b)` behind `a)`, `2)` behind `1)`; empty where it is of none.
std::string next_in_list(std::string_view marker) {
  if (!marker.ends_with(')')) return {};
  const std::string_view bare = marker.substr(0, marker.size() - 1);
  std::uint32_t value = 0;
  if (const auto [end, error] = std::from_chars(bare.data(), bare.data() + bare.size(), value);
      error == std::errc() && end == bare.data() + bare.size()) {
    const std::string next = std::to_string(value + 1);
    return std::string(bare.size() > next.size() ? bare.size() - next.size() : 0, '0') + next + ")";
  }
  if (bare.empty() || text::decode_at(bare, 0).size != bare.size()) return {};
  const char32_t next = letter_of(letter_value(text::decode_at(bare, 0).code_point) + 1);
  if (next < U'b') return {};
  std::string letter;
  text::append(letter, next);
  return letter + ")";
}

// Where what follows in the list of `marker` begins inside `text`: behind the end of a sentence, before a capital.
std::vector<std::size_t> find_glued_list(std::string_view text, std::string_view marker) {
  std::vector<std::size_t> found;
  OpenBrackets brackets(text);
  std::string wanted = next_in_list(marker);
  for (std::size_t at = 0; !wanted.empty(); at += wanted.size()) {
    at = text.find(wanted + " ", at);
    if (at == std::string_view::npos) break;
    const char before = at > 0 ? text[at - 1] : 'x';
    const bool in_number = at > 1 && is_ascii_digit(text[at - 2]) && before != ' ';  // `điểm 3.2) Quy chế`
    const bool apart = before == ' ' || ((before == '.' || before == ';' || before == ':') && !in_number);
    if (!apart || !is_sentence_end(last_two(text.substr(0, at)).last) || brackets.any_before(at) ||
        !is_upper(first_letter(text.substr(at + wanted.size() + 1))))
      continue;
    found.push_back(at);
    wanted = next_in_list(wanted);
  }
  return found;
}

// Where bullets begin new paragraphs inside `text`.
std::vector<std::size_t> find_glued_bullets(std::string_view text) {
  std::vector<std::size_t> found;
  OpenBrackets brackets(text);
  std::size_t begin = 0;  // of the paragraph at hand: behind the last bullet found
  for (std::size_t at = text::find_possible_bullet(text, 0); at < text.size();
       at = text::find_possible_bullet(text, at + 1)) {
    const text::Decoded next = text::decode_at(text, at);
    const std::size_t behind = at + next.size;
    if (!text::is_glued_bullet(next.code_point) || behind >= text.size()) continue;
    const LastTwo before = last_two(text.substr(begin, at - begin));
    if (!is_sentence_end(before.last) || brackets.any_before(at)) continue;
    const bool space_behind = text[behind] == ' ';
    // `GS.TS.-Bộ`: a dash that touches both sides is a bullet only behind a written-out word.
    const bool parted = text[at - 1] == ' ' || space_behind || is_lower(before.before);
    if (!parted || !is_upper(first_letter(text.substr(behind + (space_behind ? 1 : 0))))) continue;
    found.push_back(at);
    begin = behind;
    brackets.start_at(behind);
  }
  return found;
}

}  // namespace

std::vector<Paragraph> split_glued_bullets(std::vector<Paragraph> paragraphs, GluedLists lists) {
  std::vector<Paragraph> out;  // empty as long as nothing was cut: most cells stay as they are
  for (auto paragraph = paragraphs.begin(); paragraph != paragraphs.end(); ++paragraph) {
    text::take_marker(*paragraph);
    std::vector<std::size_t> cuts = find_glued_bullets(paragraph->text);
    if (lists == GluedLists::split) {
      const std::vector<std::size_t> further = find_glued_list(paragraph->text, paragraph->marker);
      cuts.insert(cuts.end(), further.begin(), further.end());
      std::sort(cuts.begin(), cuts.end());
    }
    if (cuts.empty() && out.empty()) continue;
    if (out.empty()) out.assign(std::make_move_iterator(paragraphs.begin()), std::make_move_iterator(paragraph));
    for (Paragraph& piece : text::cut_at(std::move(*paragraph), cuts)) {
      text::take_marker(piece);
      out.push_back(std::move(piece));
    }
  }
  return out.empty() ? std::move(paragraphs) : std::move(out);
}

}  // namespace baocao::report
