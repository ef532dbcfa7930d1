#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "text/utf8.hpp"

namespace baocao::tool {

/// UTF-16 with a byte-order mark, in pieces of any size → UTF-8. Bytes that do not begin with the mark pass
/// through as they are.
class Utf16Decoder {
 public:
  /// Appends what is whole by now.
  void decode(std::string_view bytes, std::string& out) {
    if (order_ == Order::unknown) {
      carry_ += bytes;
      if (carry_.size() < 2) return;
      begin(out);
      return;
    }
    if (order_ == Order::none) {
      out += bytes;
      return;
    }
    carry_ += bytes;
    decode_units(out);
  }

  /// The end: half a unit or pair becomes U+FFFD.
  void finish(std::string& out) {
    if (order_ == Order::unknown) out += carry_;
    if (order_ == Order::little || order_ == Order::big)
      if (high_ != 0 || !carry_.empty()) text::append(out, text::kReplacement);
    carry_.clear();
  }

 private:
  enum class Order : std::uint8_t { unknown, none, little, big };

  void begin(std::string& out) {
    const bool little = carry_.starts_with("\xFF\xFE");
    order_ = little ? Order::little : carry_.starts_with("\xFE\xFF") ? Order::big : Order::none;
    std::string bytes;
    bytes.swap(carry_);
    decode(order_ == Order::none ? bytes : std::string_view(bytes).substr(2), out);
  }

  void decode_units(std::string& out) {
    std::size_t at = 0;
    for (; at + 1 < carry_.size(); at += 2) {
      const auto first = static_cast<unsigned char>(carry_[at]);
      const auto second = static_cast<unsigned char>(carry_[at + 1]);
      add_unit(order_ == Order::little ? first | (char32_t{second} << 8) : second | (char32_t{first} << 8), out);
    }
    carry_.erase(0, at);
  }

  void add_unit(char32_t unit, std::string& out) {
    const bool low = unit >= 0xDC00 && unit <= 0xDFFF;
    if (high_ != 0) {
      text::append(out, low ? 0x10000 + ((high_ - 0xD800) << 10) + (unit - 0xDC00) : text::kReplacement);
      high_ = 0;
      if (low) return;
    }
    if (unit >= 0xD800 && unit <= 0xDBFF)
      high_ = unit;
    else
      text::append(out, low ? text::kReplacement : unit);
  }

  Order order_ = Order::unknown;
  std::string carry_;
  char32_t high_ = 0;
};

}  // namespace baocao::tool
