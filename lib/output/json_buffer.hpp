#pragma once

#include <rapidjson/prettywriter.h>
#include <rapidjson/writer.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <utility>

#include "baocao/json.hpp"

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

  void append(const char* bytes, std::size_t size) {
    if (bytes_.size() - size_ < size) make_room(size);
    std::memcpy(bytes_.data() + size_, bytes, size);
    size_ += size;
  }

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

inline void JsonBuffer::make_room(std::size_t size) {
  if (sink_ != nullptr) {
    (*sink_)({bytes_.data(), size_});
    size_ = 0;
  }
  if (bytes_.size() - size_ < size) bytes_.resize(std::max(bytes_.size() * 2, size_ + size));
}

inline std::string JsonBuffer::take() {
  if (sink_ != nullptr) {
    (*sink_)({bytes_.data(), size_});
    size_ = 0;
  }
  bytes_.resize(size_);
  return std::move(bytes_);
}

/// Eight bytes at once: not 0 exactly where one of them is below 0x20, a quotation mark or a backslash,
/// which is what JSON escapes (RFC 8259, section 7).
constexpr std::uint64_t bytes_to_escape(std::uint64_t word) noexcept {
  constexpr std::uint64_t kOnes = 0x0101010101010101u;
  constexpr std::uint64_t kTops = 0x8080808080808080u;
  const auto zero_bytes = [](std::uint64_t w) { return (w - kOnes) & ~w & kTops; };
  const std::uint64_t controls = (word - kOnes * 0x20u) & ~word & kTops;
  return controls | zero_bytes(word ^ kOnes * 0x22u) | zero_bytes(word ^ kOnes * 0x5Cu);
}

/// The first byte in [begin, end) that JSON escapes, or `end`.
inline const char* find_escape(const char* begin, const char* end) noexcept {
  for (; end - begin >= 8; begin += 8) {
    std::uint64_t word = 0;
    std::memcpy(&word, begin, sizeof word);
    if (bytes_to_escape(word) != 0) break;
  }
  for (; begin != end; ++begin)
    if (static_cast<unsigned char>(*begin) < 0x20 || *begin == '"' || *begin == '\\') break;
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
  const char* const stop = baocao::output::find_escape(is.src_, end);
  os_->append(is.src_, static_cast<std::size_t>(stop - is.src_));
  is.src_ = stop;
  return stop != end;
}
// NOLINTEND(readability-identifier-naming)

}  // namespace rapidjson
