#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

/// Numbers as Vietnamese writes them: points group thousands, a comma is the decimal mark.
namespace baocao::entity {

struct NumberMatch {
  double value = 0;
  std::size_t end = 0;      ///< byte offset behind it
  bool is_integer = true;   ///< no decimal mark
  bool is_grouped = false;  ///< `4.000`
  std::size_t digits = 0;   ///< of the whole part, without the points
};

constexpr bool is_digit(char c) noexcept {
  return c >= '0' && c <= '9';
}

/// The offset of the first digit at `at` or behind it; text.size() where there is none.
std::size_t find_digit(std::string_view text, std::size_t at) noexcept;

/// The number that begins at `at`: `06`, `4.000`, `4.257.581`, `22,27`, `6.296,20`. A single point that groups no three
/// digits (`99.8`) is a decimal mark; a comma or point no digit follows is none of the number.
std::optional<NumberMatch> match_number(std::string_view text, std::size_t at);

/// A run of at most four digits, as days, months and years are written.
struct ShortNumber {
  int value = 0;
  std::size_t end = 0;
};
std::optional<ShortNumber> match_short_number(std::string_view text, std::size_t at);

/// The year (1900 to 2199) in four digits that begins at `at`, no letter or digit behind it.
std::optional<ShortNumber> match_year(std::string_view text, std::size_t at);

/// The whole number of up to four digits that a comma, `và` or `hoặc` parts from the one at `at`: the member in front
/// of it in a list (`12, 13 và 15`). Empty where there is none.
std::string_view listed_before(std::string_view text, std::size_t at) noexcept;

/// Where the list begins that the number at `at` ends; `at` itself where it is none. No further back than 32 members.
std::size_t list_begin(std::string_view text, std::size_t at) noexcept;

}  // namespace baocao::entity
