#pragma once

#include <rapidjson/prettywriter.h>
#include <rapidjson/writer.h>

#include <algorithm>
#include <cstddef>
#include <cstring>
#include <string>

#include "baocao/json.hpp"
#include "text/bytes.hpp"

/// JsonBuffer: the stream RapidJSON's writers write to. It takes the plain stretches of a string whole
/// instead of byte by byte, and keeps the text, or hands it on in pieces as it fills.
namespace baocao::output {

class JsonBuffer {
 public:
  using Ch = char;

  /// `sink` (which must outlive the buffer) takes each piece; without one all is kept for take().
  explicit JsonBuffer(const JsonSink* sink = nullptr) : bytes_(kPieceBytes, '\0'), sink_(sink) {}

  // NOLINTBEGIN(readability-identifier-naming): the names RapidJSON calls
  void Put(char byte) {
    if (size_ == bytes_.size()) make_room(1);
    bytes_[size_++] = byte;
  }
  void Flush() {}
  // NOLINTEND(readability-identifier-naming)

  /// Takes the bytes from `begin` up to the first that JSON escapes (RFC 8259, section 7); gives where it stands, or
  /// `end`.
  const char* append_plain(const char* begin, const char* end);

  /// Hands on what is left, or gives all there is.
  std::string take();

 private:
  // Most reports fit, and what is larger grows by doubling.
  static constexpr std::size_t kPieceBytes = 64 << 10;

  void make_room(std::size_t size);

  std::string bytes_;  ///< filled up to size_
  std::size_t size_ = 0;
  const JsonSink* sink_;
};

// Sixteen bytes are copied while they are looked at; what is copied too much, the next overwrites.
inline const char* JsonBuffer::append_plain(const char* begin, const char* end) {
  const auto is_escaped = [](text::Bytes bytes) {
    return text::is_in(bytes, 0, 0x1F) | text::is(bytes, '"') | text::is(bytes, '\\');
  };
  const auto left = [&] { return static_cast<std::size_t>(end - begin); };
  if (bytes_.size() - size_ < left() + sizeof(text::Bytes)) make_room(left() + sizeof(text::Bytes));
  // Where a byte of them is escaped, up to it.
  const auto take = [&](text::Bytes bytes, std::size_t size) {
    std::memcpy(bytes_.data() + size_, &bytes, sizeof bytes);
    const std::size_t plain = std::min(size, text::first_marked(is_escaped(bytes)));
    size_ += plain;
    begin += plain;
    return plain == size;
  };
  while (left() >= sizeof(text::Bytes))
    if (!take(text::load(begin), sizeof(text::Bytes))) return begin;
  if (begin != end) take(text::load_part(begin, left()), left());
  return begin;
}

}  // namespace baocao::output

namespace rapidjson {

// RapidJSON's own door for a stream that can take more than a byte: called until it gives false, each
// time before one byte that needs a look.
// NOLINTBEGIN(readability-identifier-naming)
template <>
inline bool Writer<baocao::output::JsonBuffer>::ScanWriteUnescapedString(StringStream& is, std::size_t length) {
  const char* const end = is.head_ + length;
  is.src_ = os_->append_plain(is.src_, end);
  return is.src_ != end;
}
// NOLINTEND(readability-identifier-naming)

}  // namespace rapidjson
