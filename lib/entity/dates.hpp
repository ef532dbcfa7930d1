#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "entity/text_view.hpp"

/// Written dates.
namespace baocao::entity {

/// `2022-12-14`, `2022-12`, `2022` or nothing, kept in place: a report holds hundreds, and each is handed on.
class DateText {
 public:
  DateText() = default;
  /// From 1000 to 9999.
  explicit DateText(int year) noexcept;
  DateText& add(int month_or_day) noexcept;

  operator std::string_view() const noexcept { return {bytes_.data(), size_}; }
  [[nodiscard]] std::size_t size() const noexcept { return size_; }

 private:
  void put(int two_digits) noexcept;

  std::array<char, 10> bytes_{};
  std::uint8_t size_ = 0;
};

struct DateMatch {
  DateText value;       ///< empty where there is no such day
  std::size_t end = 0;  ///< byte offset behind it
};

/// A date that begins at `at`: `14/12/2022`, `14-12-2022`, `14.12.2022`, `01 tháng 12 năm 2023`, `12/2022`,
/// `tháng 12 năm 2023`, each with or without `ngày` in front.
std::optional<DateMatch> match_date(std::string_view text, std::size_t at);

struct DateInText {
  std::size_t begin = 0;  ///< with the `ngày`, `tháng` or `năm` in front
  DateMatch date;
};

/// The date whose first digit stands at `place`. A day and month without year, a fraction and a range are none.
std::optional<DateInText> find_date(const NumberPlace& place);

}  // namespace baocao::entity
