// Only spaces change, so words are copied as they stand. What a space may stand beside is asked of the marks, which are
// found and paired first.
#include "text/spacing.hpp"

#include <unicode/uchar.h>

#include <algorithm>
#include <vector>

#include "text/bytes.hpp"
#include "text/utf8.hpp"

namespace baocao::text {

namespace {

enum class Side : std::uint8_t { none, opening, closing };

// A directional quotation mark; a text may hold nothing else.
struct Mark {
  std::uint32_t begin;
  std::uint8_t size;
  Side side = Side::none;

  std::size_t end() const noexcept { return std::size_t{begin} + size; }
};

constexpr bool is_opening_bracket(char c) noexcept {
  return c == '(' || c == '[' || c == '{';
}
constexpr bool is_closing_bracket(char c) noexcept {
  return c == ')' || c == ']' || c == '}';
}

constexpr bool is_sentence_mark(char c) noexcept {
  return c == '.' || c == ',' || c == ';' || c == ':' || c == '!' || c == '?';
}

Bytes may_begin_mark(Bytes bytes) noexcept {
  return is(bytes | 0x20, 0xE2);  // C2, E2
}

// Pairs quotation marks, one kind of mark at a time. A kind's marks nest among themselves only.
class Pairing {
 public:
  explicit Pairing(std::string_view text) : text_(text) {
    for (std::size_t at = find_byte(text, 0, may_begin_mark); at < text.size();) {
      const Decoded mark = decode_at(text, at);
      pair(mark.code_point, at, at + mark.size);
      at = find_byte(text, at + mark.size, may_begin_mark);
    }
  }

  /// By their place.
  const std::vector<Mark>& marks() const noexcept { return marks_; }

 private:
  struct Open {
    std::uint32_t index;  // in marks_
    char32_t mark;
  };

  void pair(char32_t c, std::size_t begin, std::size_t end) {
    switch (c) {
      case U'„':
        opens(doubles_, begin, end, c);
        break;
      case U'“':
        opens_or_closes(doubles_, begin, end, c, U'„');
        break;
      case U'”':
        closes(doubles_, begin, end);
        break;
      case U'‚':
        opens(singles_, begin, end, c);
        break;
      case U'‘':
        opens_or_closes(singles_, begin, end, c, U'‚');
        break;
      case U'’':
        // An apostrophe has a letter or digit behind it: ’90s, d’Ivoire.
        if (end == text_.size() || u_isalnum(static_cast<UChar32>(decode_at(text_, end).code_point)) == 0)
          closes(singles_, begin, end);
        break;
      case U'«':
        opens_or_closes(angles_, begin, end, c, U'»');
        break;
      case U'»':
        opens_or_closes(angles_, begin, end, c, U'«');
        break;
      default:
        break;
    }
  }

  void opens(std::vector<Open>& open, std::size_t begin, std::size_t end, char32_t mark) {
    open.push_back({static_cast<std::uint32_t>(marks_.size()), mark});
    add(begin, end, Side::none);
  }

  void opens_or_closes(std::vector<Open>& open, std::size_t begin, std::size_t end, char32_t mark, char32_t opener) {
    if (!open.empty() && open.back().mark == opener) return closes(open, begin, end);
    opens(open, begin, end, mark);
  }

  void closes(std::vector<Open>& open, std::size_t begin, std::size_t end) {
    if (open.empty()) return;
    marks_[open.back().index].side = Side::opening;
    open.pop_back();
    add(begin, end, Side::closing);
  }

  void add(std::size_t begin, std::size_t end, Side side) {
    marks_.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint8_t>(end - begin), side});
  }

  std::string_view text_;
  std::vector<Mark> marks_;
  std::vector<Open> doubles_;
  std::vector<Open> singles_;
  std::vector<Open> angles_;
};

// Bytes of the source → code points of the result, both asked for and told in ascending order.
class OffsetMap {
 public:
  OffsetMap(std::string_view text, std::span<std::uint32_t> offsets) noexcept : text_(text), left_(offsets) {}

  /// Text up to byte `end` is in the result as it stands.
  void keep(std::size_t end) noexcept {
    if (left_.empty()) return;
    for (; !left_.empty() && left_.front() <= end; left_ = left_.subspan(1)) {
      count_to(left_.front());
      left_.front() = count_;
    }
    count_to(end);
  }

  /// Of the spaces up to byte `end` one is left, the first, or none.
  void replace(std::size_t end, bool by_space) noexcept {
    count_ += by_space ? 1u : 0u;
    for (; !left_.empty() && left_.front() <= end; left_ = left_.subspan(1)) left_.front() = count_;
    at_ = end;
  }

 private:
  void count_to(std::size_t end) noexcept {
    count_ += count_code_points(text_.substr(at_, end - at_));
    at_ = end;
  }

  std::string_view text_;
  std::span<std::uint32_t> left_;
  std::size_t at_ = 0;
  std::uint32_t count_ = 0;
};

}  // namespace

std::string tidy_spaces(std::string_view text, std::span<std::uint32_t> offsets) {
  const Pairing pairing(text);
  auto mark = pairing.marks().begin();
  const auto last = pairing.marks().end();
  // Both asked for in ascending order.
  const auto opens_before = [&](std::size_t end) {
    while (mark != last && mark->end() < end) ++mark;
    return is_opening_bracket(text[end - 1]) || (mark != last && mark->end() == end && mark->side == Side::opening);
  };
  const auto closes_at = [&](std::size_t at) {
    while (mark != last && mark->begin < at) ++mark;
    return is_closing_bracket(text[at]) || (mark != last && mark->begin == at && mark->side == Side::closing);
  };
  OffsetMap map(text, offsets);
  std::string out;
  out.reserve(text.size());
  std::size_t kept = 0;  // up to here all is in `out` or gone
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at;
    while (end < text.size() && text[end] != ' ') ++end;
    at = end;
    while (at < text.size() && text[at] == ' ') ++at;
    const bool wanted =
        end > 0 && at < text.size() && !opens_before(end) && !is_sentence_mark(text[at]) && !closes_at(at);
    if (wanted && at == end + 1) continue;
    out.append(text, kept, end - kept);
    map.keep(end);
    if (wanted) out += ' ';
    map.replace(at, wanted);
    kept = at;
  }
  return out;
}

}  // namespace baocao::text
