#include "text/paragraph.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "text/marker.hpp"
#include "text/normal_form.hpp"
#include "text/settled_text.hpp"
#include "text/utf8.hpp"

namespace baocao::text {

namespace {

void shift(std::vector<Emphasis>& emphasis, std::int64_t by) {
  for (Emphasis& e : emphasis) {
    e.span.start = static_cast<std::uint32_t>(std::max<std::int64_t>(0, e.span.start + by));
    e.span.end = static_cast<std::uint32_t>(std::max<std::int64_t>(0, e.span.end + by));
  }
}

// Goes to code points by their number, forwards and backwards from where it stands: spans lie close together.
class Cursor {
 public:
  explicit Cursor(std::string_view text) noexcept : text_(text) {}

  /// Gives where it stands then: at the end, if the text is shorter.
  std::uint32_t go_to(std::uint32_t code_point) noexcept {
    if (code_point < code_point_ / 2) *this = Cursor(text_);
    while (code_point_ > code_point) {
      do --at_;
      while (is_continuation(text_[at_]));
      --code_point_;
    }
    while (code_point_ + kStride <= code_point && at_ + kStride < text_.size()) {
      code_point_ += count_code_points(text_.substr(at_ + 1, kStride));
      at_ += kStride;
      while (is_continuation(text_[at_])) --at_;
    }
    while (code_point_ < code_point && at_ < text_.size()) {
      do ++at_;
      while (at_ < text_.size() && is_continuation(text_[at_]));
      ++code_point_;
    }
    return code_point_;
  }

  bool is_at_end() const noexcept { return at_ == text_.size(); }
  bool is_at_space() const noexcept { return at_ < text_.size() && text_[at_] == ' '; }
  bool is_behind_space() const noexcept { return at_ > 0 && text_[at_ - 1] == ' '; }

 private:
  static constexpr std::size_t kStride = 64;  // bytes, hence at most as many code points

  std::string_view text_;
  std::size_t at_ = 0;  // the byte that code_point_ begins with
  std::uint32_t code_point_ = 0;
};

// Cuts a span to the text, without a space at either end; false where nothing is left. In normal form no two spaces
// stand together, so one step at each end is enough.
bool trim(Span& span, Cursor& cursor) noexcept {
  if (span.start >= span.end) return false;
  cursor.go_to(span.start);
  if (cursor.is_at_end()) return false;
  if (cursor.is_at_space()) ++span.start;
  span.end = cursor.go_to(span.end);
  if (span.start < span.end && cursor.is_behind_space()) --span.end;
  return span.start < span.end;
}

bool by_style(const Emphasis& a, const Emphasis& b) noexcept {
  return a.style != b.style ? a.style < b.style : a.span.start < b.span.start;
}

bool by_start(const Emphasis& a, const Emphasis& b) noexcept {
  return a.span.start != b.span.start ? a.span.start < b.span.start : a.style < b.style;
}

}  // namespace

void tidy_emphasis(Paragraph& paragraph) {
  std::vector<Emphasis>& emphasis = paragraph.emphasis;
  if (emphasis.empty()) return;
  Cursor cursor(paragraph.text);
  auto kept = emphasis.begin();
  for (Emphasis& e : emphasis)
    if (trim(e.span, cursor)) *kept++ = e;
  emphasis.erase(kept, emphasis.end());
  if (emphasis.size() < 2) return;
  std::sort(emphasis.begin(), emphasis.end(), by_style);
  const auto joins = [&](const Emphasis& last, const Emphasis& e) {
    if (last.style != e.style || e.span.start > last.span.end + 1) return false;
    return e.span.start <= last.span.end || (cursor.go_to(last.span.end), cursor.is_at_space());
  };
  auto last = emphasis.begin();
  for (auto e = last + 1; e != emphasis.end(); ++e) {
    if (joins(*last, *e)) {
      last->span.end = std::max(last->span.end, e->span.end);
    } else {
      *++last = *e;
    }
  }
  emphasis.erase(last + 1, emphasis.end());
  std::sort(emphasis.begin(), emphasis.end(), by_start);
}

void erase_front(Paragraph& paragraph, std::size_t bytes) {
  const std::uint32_t count = count_code_points(std::string_view(paragraph.text).substr(0, bytes));
  paragraph.text.erase(0, bytes);
  shift(paragraph.emphasis, -std::int64_t{count});
  if (paragraph.text.starts_with(' ')) return tidy_emphasis(paragraph);
  // What is left of tidy spans is tidy, but for those that were cut to nothing or to one start.
  std::erase_if(paragraph.emphasis, [](const Emphasis& e) { return e.span.end == 0; });
  std::sort(paragraph.emphasis.begin(), paragraph.emphasis.end(), by_start);
}

void take_marker(Paragraph& paragraph) {
  if (!paragraph.marker.empty()) return;
  const MarkerSplit split = split_marker(paragraph.text);
  if (split.marker_bytes == 0) return;
  paragraph.marker = paragraph.text.substr(0, split.marker_bytes);
  paragraph.marker_origin = MarkerOrigin::typed;
  paragraph.marker_emphasis = 0;
  for (const Emphasis& e : paragraph.emphasis)
    if (e.span.start == 0) paragraph.marker_emphasis |= static_cast<std::uint8_t>(1u << static_cast<unsigned>(e.style));
  erase_front(paragraph, split.text_begin);
}

void restore_marker(Paragraph& paragraph) {
  if (paragraph.marker_origin != MarkerOrigin::typed) return;
  // A bullet set glued to its text ("-Ban hành") comes back with the space it should have had.
  const std::string front = paragraph.marker + (paragraph.text.empty() ? "" : " ");
  shift(paragraph.emphasis, count_code_points(front));
  for (unsigned style = 0; style < 3; ++style)
    if ((paragraph.marker_emphasis & (1u << style)) != 0)
      paragraph.emphasis.push_back({static_cast<EmphasisStyle>(style), {0, count_code_points(paragraph.marker)}});
  paragraph.text.insert(0, front);
  tidy_emphasis(paragraph);
  paragraph.marker.clear();
  paragraph.marker_emphasis = 0;
  paragraph.marker_origin = MarkerOrigin::none;
}

void append_piece(Paragraph& paragraph, std::uint32_t& length, Paragraph more) {
  restore_marker(more);
  if (!paragraph.text.empty() && !more.text.empty()) {
    paragraph.text += ' ';
    ++length;
  }
  shift(more.emphasis, length);
  length += count_code_points(more.text);
  paragraph.text += more.text;
  paragraph.emphasis.insert(paragraph.emphasis.end(), more.emphasis.begin(), more.emphasis.end());
}

std::span<std::uint32_t> SpanEnds::take(std::vector<Emphasis>& emphasis) {
  places_.clear();
  for (Emphasis& e : emphasis) {
    places_.push_back(&e.span.start);
    places_.push_back(&e.span.end);
  }
  std::sort(places_.begin(), places_.end(), [](const auto* a, const auto* b) { return *a < *b; });
  offsets_.clear();
  for (const std::uint32_t* place : places_) offsets_.push_back(*place);
  return offsets_;
}

void SpanEnds::put_back() {
  for (std::size_t i = 0; i < places_.size(); ++i) *places_[i] = offsets_[i];
}

void renormalize(Paragraph& paragraph) {
  if (is_settled(paragraph.text)) return tidy_emphasis(paragraph);  // no code point moves
  SpanEnds ends;
  const std::span<std::uint32_t> offsets = ends.take(paragraph.emphasis);
  std::uint32_t code_points = 0;
  std::size_t next = 0;
  for (std::uint32_t at = 0; at < paragraph.text.size() && next < offsets.size(); ++at) {
    if (is_continuation(paragraph.text[at])) continue;
    for (; next < offsets.size() && offsets[next] <= code_points; ++next) offsets[next] = at;
    ++code_points;
  }
  std::fill(offsets.begin() + static_cast<std::ptrdiff_t>(next), offsets.end(),
            static_cast<std::uint32_t>(paragraph.text.size()));
  paragraph.text = normalize(paragraph.text, offsets);
  ends.put_back();
  tidy_emphasis(paragraph);
}

std::vector<Paragraph> cut_at(Paragraph paragraph, std::span<const std::size_t> offsets) {
  std::vector<Paragraph> pieces;
  pieces.reserve(offsets.size() + 1);
  if (offsets.empty()) {
    pieces.push_back(std::move(paragraph));
    return pieces;
  }
  const std::string_view text = paragraph.text;
  std::uint32_t code_points = 0;  // before the piece at hand
  std::size_t begin = 0;
  std::size_t first_emphasis = 0;
  for (std::size_t index = 0; index <= offsets.size(); ++index) {
    const std::size_t end = index < offsets.size() ? offsets[index] : text.size();
    std::string_view slice = text.substr(begin, end - begin);
    const Span span{code_points, code_points + count_code_points(slice)};
    std::uint32_t dropped = 0;
    for (; !slice.empty() && slice.front() == ' '; slice.remove_prefix(1)) ++dropped;
    while (!slice.empty() && slice.back() == ' ') slice.remove_suffix(1);
    Paragraph& piece = pieces.emplace_back();
    piece.text = slice;
    piece.style = paragraph.style;
    // Emphasis is in order of its start, so what ends before this piece is done with.
    while (first_emphasis < paragraph.emphasis.size() && paragraph.emphasis[first_emphasis].span.end <= span.start)
      ++first_emphasis;
    for (std::size_t i = first_emphasis; i < paragraph.emphasis.size(); ++i) {
      Emphasis e = paragraph.emphasis[i];
      if (e.span.start >= span.end) break;
      if (e.span.end <= span.start) continue;
      const std::uint32_t origin = span.start + dropped;
      e.span.start = std::max(e.span.start, origin) - origin;
      e.span.end = std::max(std::min(e.span.end, span.end), origin) - origin;
      piece.emphasis.push_back(e);
    }
    tidy_emphasis(piece);
    code_points = span.end;
    begin = end;
  }
  pieces.front().marker = std::move(paragraph.marker);
  pieces.front().marker_origin = paragraph.marker_origin;
  pieces.front().marker_emphasis = paragraph.marker_emphasis;
  return pieces;
}

}  // namespace baocao::text
