#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "baocao/report.hpp"

/// Ordinals as they are written: `IV`, `1.2`, `đ)`, `01.`, `12b`.
namespace baocao::report {

/// The ordinals last read, one a style: they decide what a letter that is also a Roman numeral
/// means (`i)` after `h)` is a letter, `I` at the start a numeral), and what was misread (`l` after `II` is a 1).
class OrdinalReader {
 public:
  /// Reads a whole text as one ordinal; the mark that closes it is dropped. nullopt: none.
  std::optional<Ordinal> read(std::string_view text);

  /// Whether a numeral of this value is the next one, or begins a new count.
  bool expects_roman(std::uint32_t value) const noexcept { return value == last_roman_ + 1 || value == 1; }

  /// Whether the text is the number behind the last one.
  bool is_next_number(std::string_view text) const;

 private:
  std::optional<Ordinal> read_bare(std::string_view bare);
  std::optional<Ordinal> read_misread(std::string_view bare) const;

  std::uint32_t last_decimal_ = 0;
  std::uint32_t last_roman_ = 0;  // since the last capital letter
  bool met_roman_ = false;
  std::uint32_t last_upper_letter_ = 0;
  std::uint32_t last_lower_letter_ = 0;
};

/// An ordinal in front of a title: `I. Nhóm …`, `1- Rà soát …`, `a) …`. `length` counts its bytes with
/// mark and space. Numerals and numbers need a closing mark; nullopt: the text has none in front.
struct LeadingOrdinal {
  std::string_view text;  ///< the ordinal with its mark, a view of what was given
  std::size_t length = 0;
};
std::optional<LeadingOrdinal> find_leading_ordinal(std::string_view text);

/// How deep rows of this ordinal stand: A above I above 1 above 1.1 above a.
std::uint32_t ordinal_rank(const Ordinal& ordinal) noexcept;

/// 1 for a … 23 for y, in the Vietnamese order that state documents count in (no f j w z; ă â ê ô ơ ư
/// are not used); 0 for anything else. Lower-case letters only.
std::uint32_t letter_value(char32_t letter) noexcept;

/// The letter of that value; 0 where there is none.
char32_t letter_of(std::uint32_t value) noexcept;

}  // namespace baocao::report
