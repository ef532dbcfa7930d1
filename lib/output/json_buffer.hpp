#pragma once

#include <rapidjson/prettywriter.h>
#include <rapidjson/writer.h>

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <utility>

#include "baocao/json.hpp"

/// JsonBuffer: the stream RapidJSON's writers write to. It takes the plain stretches of a string whole
/// instead of byte by byte, and keeps the text, or hands it on in pieces as it fills.
namespace baocao::output {

class JsonBuffer {
 public:
  using Ch = char;

  /// `sink` (which must outlive the buffer) takes each piece; without one all is kept for take(). `measure` tells how
  /// long the text will be, more or less; asked once, where it is kept and long.
  JsonBuffer(const JsonSink* sink, std::function<std::size_t()> measure)
      : text_(first_bytes(sink), '\0'),
        next_(text_.data()),
        end_(next_ + text_.size()),
        sink_(sink),
        measure_(std::move(measure)) {}
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
  // than what malloc takes from the system each time (128 KB). Longer ones are measured: grown by doubling, a text was
  // held two to three times.
  static constexpr std::size_t first_bytes(const JsonSink* sink) { return sink != nullptr ? 64 << 10 : 96 << 10; }

  void make_room(std::size_t size);
  std::size_t filled() const noexcept { return static_cast<std::size_t>(next_ - text_.data()); }
  std::size_t larger_size();

  std::string text_;  ///< filled up to next_
  char* next_;
  char* end_;
  const JsonSink* sink_;
  std::function<std::size_t()> measure_;  ///< empty once asked
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
