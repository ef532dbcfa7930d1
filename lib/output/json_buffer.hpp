#pragma once

#include <rapidjson/prettywriter.h>
#include <rapidjson/writer.h>

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

#include "baocao/json.hpp"

/// JsonBuffer: the stream RapidJSON's writers write to. It takes the plain stretches of a string whole
/// instead of byte by byte, and keeps the text, or hands it on in pieces as it fills.
namespace baocao::output {

class JsonBuffer {
 public:
  using Ch = char;

  /// `sink` (which must outlive the buffer) takes each piece; without one all is kept for take().
  explicit JsonBuffer(const JsonSink* sink = nullptr)
      : bytes_(std::make_unique_for_overwrite<char[]>(first_bytes(sink))),
        next_(bytes_.get()),
        end_(next_ + first_bytes(sink)),
        sink_(sink) {}
  JsonBuffer(const JsonBuffer&) = delete;
  JsonBuffer& operator=(const JsonBuffer&) = delete;

  // NOLINTBEGIN(readability-identifier-naming): the names RapidJSON calls
  void Put(char byte) {
    if (next_ == end_) make_room(1);
    *next_++ = byte;
  }
  void Flush() {}
  // NOLINTEND(readability-identifier-naming)

  /// Where at least `size` bytes may be written; written_to() tells how far they were.
  char* room(std::size_t size) {
    if (static_cast<std::size_t>(end_ - next_) < size) make_room(size);
    return next_;
  }
  void written_to(char* end) { next_ = end; }

  /// Takes the bytes from `begin` up to the first that JSON escapes (RFC 8259, section 7); gives where it stands, or
  /// `end`.
  const char* append_plain(const char* begin, const char* end);

  /// Takes `text` in quotation marks; nothing, and gives false, where a byte of it is escaped.
  bool append_quoted(std::string_view text);

  /// Hands on what is left, or gives all there is.
  std::string take();

 private:
  // A piece for a sink; what is kept begins with room for most reports (the real one of 49 KB gives 86), still less
  // than what malloc takes from the system each time (128 KB), and grows by doubling.
  static constexpr std::size_t first_bytes(const JsonSink* sink) { return sink != nullptr ? 64 << 10 : 96 << 10; }

  void make_room(std::size_t size);

  /// Filled up to next_; a string would be filled with zeros first, each time it grows.
  std::unique_ptr<char[]> bytes_;
  char* next_;
  char* end_;
  const JsonSink* sink_;
};

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
