#include "output/json_buffer.hpp"

#include <algorithm>
#include <cstring>
#include <utility>

#include "text/bytes.hpp"

namespace baocao::output {

namespace {

// Marks the bytes that JSON escapes.
text::Bytes is_escaped(text::Bytes bytes) noexcept {
  return text::is_in(bytes, 0, 0x1F) | text::is(bytes, '"') | text::is(bytes, '\\');
}

// Copies `text` to `out`, which has room for sixteen bytes more, up to the first byte that JSON escapes; gives how many
// bytes those are. Sixteen are copied while they are looked at; what is copied too much, the next overwrites. One
// branch does for sixty-four: long texts take two thirds of the instructions. The last sixteen overlap those before, so
// that there is no rest to go through byte by byte.
std::size_t copy_plain(std::string_view text, char* out) noexcept {
  constexpr std::size_t kStep = sizeof(text::Bytes);
  const auto copy = [&](text::Bytes bytes, std::size_t at) {
    std::memcpy(out + at, &bytes, sizeof bytes);
    return is_escaped(bytes);
  };
  if (text.size() < kStep)
    return std::min(text.size(), text::first_marked(copy(text::load_part(text.data(), text.size()), 0)));
  std::size_t at = 0;
  for (; at + 4 * kStep <= text.size(); at += 4 * kStep) {
    text::Bytes escaped{};
    for (std::size_t i = at; i < at + 4 * kStep; i += kStep) escaped |= copy(text::load(text.data() + i), i);
    if (text::any(escaped)) break;
  }
  for (; at + kStep <= text.size(); at += kStep)
    if (const text::Bytes escaped = copy(text::load(text.data() + at), at); text::any(escaped))
      return at + text::first_marked(escaped);
  if (at == text.size()) return at;
  at = text.size() - kStep;
  return at + text::first_marked(copy(text::load(text.data() + at), at));
}

}  // namespace

const char* JsonBuffer::append_plain(const char* begin, const char* end) {
  const std::string_view text(begin, static_cast<std::size_t>(end - begin));
  char* const out = room(text.size() + sizeof(text::Bytes));
  const std::size_t plain = copy_plain(text, out);
  next_ = out + plain;
  return begin + plain;
}

bool JsonBuffer::append_quoted(std::string_view text) {
  char* const out = room(text.size() + sizeof(text::Bytes) + 2);
  if (copy_plain(text, out + 1) != text.size()) return false;
  out[0] = '"';
  out[text.size() + 1] = '"';
  next_ = out + text.size() + 2;
  return true;
}

void JsonBuffer::make_room(std::size_t size) {
  std::size_t kept = filled();
  if (sink_ != nullptr) {
    (*sink_)({text_.data(), kept});
    kept = 0;
  }
  if (text_.size() - kept < size) text_.resize(std::max(larger_size(), kept + size));
  next_ = text_.data() + kept;
  end_ = text_.data() + text_.size();
}

std::size_t JsonBuffer::larger_size() {
  const std::size_t half_more = text_.size() + text_.size() / 2;
  if (sink_ != nullptr || !measure_) return half_more;
  // With some room for what is escaped, and for long numbers.
  const std::size_t measured = std::exchange(measure_, nullptr)();
  return std::max(half_more, measured + measured / 32);
}

std::string JsonBuffer::take() {
  const std::size_t size = filled();
  if (sink_ != nullptr) {
    (*sink_)({text_.data(), size});
    return {};
  }
  text_.resize(size);
  // A short text does not keep the room of a long one, nor one of many escapes that of its last growth.
  if (size < text_.capacity() - text_.capacity() / 4) text_.shrink_to_fit();
  return std::move(text_);
}

}  // namespace baocao::output
