#include "text/paragraph.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "text/utf8.hpp"

namespace baocao::text {

namespace {

void shift(std::vector<Emphasis>& emphasis, std::int64_t by) {
  for (Emphasis& e : emphasis) {
    e.span.start = static_cast<std::uint32_t>(std::max<std::int64_t>(0, e.span.start + by));
    e.span.end = static_cast<std::uint32_t>(std::max<std::int64_t>(0, e.span.end + by));
  }
}

// Code point offsets of the spaces, ascending.
std::vector<std::uint32_t> space_offsets(std::string_view text) {
  std::vector<std::uint32_t> spaces;
  std::uint32_t at = 0;
  for (const char byte : text) {
    if (is_continuation(byte)) continue;
    if (byte == ' ') spaces.push_back(at);
    ++at;
  }
  return spaces;
}

}  // namespace

void tidy_emphasis(Paragraph& paragraph) {
  if (paragraph.emphasis.empty()) return;
  // In normal form no two spaces stand together, so one step at each end is enough.
  const std::vector<std::uint32_t> spaces = space_offsets(paragraph.text);
  const auto is_space = [&](std::uint32_t at) { return std::binary_search(spaces.begin(), spaces.end(), at); };
  const std::uint32_t length = count_code_points(paragraph.text);

  std::vector<Emphasis> tidy;
  for (Emphasis e : paragraph.emphasis) {
    e.span.end = std::min(e.span.end, length);
    if (e.span.start < e.span.end && is_space(e.span.start)) ++e.span.start;
    if (e.span.start < e.span.end && is_space(e.span.end - 1)) --e.span.end;
    if (e.span.start < e.span.end) tidy.push_back(e);
  }
  std::sort(tidy.begin(), tidy.end(), [](const Emphasis& a, const Emphasis& b) {
    return a.style != b.style ? a.style < b.style : a.span.start < b.span.start;
  });
  std::vector<Emphasis> merged;
  for (const Emphasis& e : tidy) {
    const bool joins = !merged.empty() && merged.back().style == e.style &&
                       (e.span.start <= merged.back().span.end ||
                        (e.span.start == merged.back().span.end + 1 && is_space(merged.back().span.end)));
    if (joins) {
      merged.back().span.end = std::max(merged.back().span.end, e.span.end);
    } else {
      merged.push_back(e);
    }
  }
  std::sort(merged.begin(), merged.end(), [](const Emphasis& a, const Emphasis& b) {
    return a.span.start != b.span.start ? a.span.start < b.span.start : a.style < b.style;
  });
  paragraph.emphasis = std::move(merged);
}

void erase_front(Paragraph& paragraph, std::size_t bytes) {
  const std::uint32_t count = count_code_points(std::string_view(paragraph.text).substr(0, bytes));
  paragraph.text.erase(0, bytes);
  shift(paragraph.emphasis, -std::int64_t{count});
  tidy_emphasis(paragraph);
}

void restore_marker(Paragraph& paragraph) {
  if (paragraph.marker_origin != MarkerOrigin::typed) return;
  // A bullet set glued to its text ("-Ban hành") comes back with the space it should have had.
  const std::string front = paragraph.marker + (paragraph.text.empty() ? "" : " ");
  shift(paragraph.emphasis, count_code_points(front));
  paragraph.text.insert(0, front);
  paragraph.marker.clear();
  paragraph.marker_origin = MarkerOrigin::none;
}

void join(Paragraph& paragraph, const Paragraph& more) {
  Paragraph tail = more;
  restore_marker(tail);
  if (!paragraph.text.empty() && !tail.text.empty()) paragraph.text += ' ';
  shift(tail.emphasis, count_code_points(paragraph.text));
  paragraph.text += tail.text;
  paragraph.emphasis.insert(paragraph.emphasis.end(), tail.emphasis.begin(), tail.emphasis.end());
  tidy_emphasis(paragraph);
}

Paragraph split_off(Paragraph& paragraph, std::size_t at) {
  std::size_t front_end = at;
  while (front_end > 0 && paragraph.text[front_end - 1] == ' ') --front_end;
  Paragraph tail;
  tail.style = paragraph.style;
  tail.text = paragraph.text;
  tail.emphasis = paragraph.emphasis;
  while (at < tail.text.size() && tail.text[at] == ' ') ++at;
  erase_front(tail, at);
  paragraph.text.resize(front_end);
  tidy_emphasis(paragraph);
  return tail;
}

}  // namespace baocao::text
