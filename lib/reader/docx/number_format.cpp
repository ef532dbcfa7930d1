#include "reader/docx/number_format.hpp"

#include "text/utf8.hpp"

namespace baocao::reader::docx {

namespace {

struct FormatName {
  std::string_view name;
  NumberFormat format;
};

constexpr FormatName kFormats[] = {
    {"decimal", NumberFormat::decimal},
    {"decimalZero", NumberFormat::decimal_zero},
    {"upperRoman", NumberFormat::upper_roman},
    {"lowerRoman", NumberFormat::lower_roman},
    {"upperLetter", NumberFormat::upper_letter},
    {"lowerLetter", NumberFormat::lower_letter},
    {"bullet", NumberFormat::bullet},
    {"none", NumberFormat::none},
    {"decimalEnclosedCircle", NumberFormat::circled},
    {"vietnameseCounting", NumberFormat::vietnamese_words},
    {"chicago", NumberFormat::chicago},
};

// Word counts no further in any format; it also keeps a label of repeated letters short.
constexpr std::int64_t kHighest = 32767;

void append_roman(std::string& out, std::int64_t value, bool upper) {
  struct Numeral {
    std::int64_t value;
    std::string_view upper;
    std::string_view lower;
  };
  static constexpr Numeral kNumerals[] = {
      {1000, "M", "m"}, {900, "CM", "cm"}, {500, "D", "d"},  {400, "CD", "cd"}, {100, "C", "c"},
      {90, "XC", "xc"}, {50, "L", "l"},    {40, "XL", "xl"}, {10, "X", "x"},    {9, "IX", "ix"},
      {5, "V", "v"},    {4, "IV", "iv"},   {1, "I", "i"},
  };
  for (const Numeral& numeral : kNumerals)
    for (; value >= numeral.value; value -= numeral.value) out += upper ? numeral.upper : numeral.lower;
}

// The 27th is AA, the 53rd AAA: Word repeats the letter.
void append_letters(std::string& out, std::int64_t value, char first) {
  const auto letter = static_cast<char>(first + (value - 1) % 26);
  out.append(static_cast<std::size_t>((value - 1) / 26 + 1), letter);
}

void append_chicago(std::string& out, std::int64_t value) {
  static constexpr std::string_view kMarks[] = {"*", "†", "‡", "§"};
  for (std::int64_t i = 0; i <= (value - 1) / 4; ++i) out += kMarks[(value - 1) % 4];
}

void append_vietnamese(std::string& out, std::int64_t value) {
  static constexpr std::string_view kUnits[] = {"không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"};
  const std::int64_t tens = value / 10;
  const std::int64_t unit = value % 10;
  if (tens == 1) out += "mười";
  if (tens > 1) out.append(kUnits[tens]).append(" mươi");
  if (tens > 0 && unit == 0) return;
  if (tens > 0) out += ' ';
  if (tens > 0 && unit == 5) {
    out += "lăm";
  } else if (tens > 1 && unit == 1) {
    out += "mốt";
  } else {
    out += kUnits[unit];
  }
}

bool can_write(NumberFormat format, std::int64_t value) {
  switch (format) {
    case NumberFormat::circled:
      return value >= 1 && value <= 20;
    case NumberFormat::vietnamese_words:
      return value >= 0 && value <= 99;
    case NumberFormat::chicago:
      return value >= 1 && value <= 400;
    case NumberFormat::decimal_zero:
      return value >= 0;
    default:
      return value >= 1 && value <= kHighest;
  }
}

}  // namespace

NumberFormat number_format(std::string_view name) noexcept {
  for (const FormatName& known : kFormats)
    if (known.name == name) return known.format;
  return NumberFormat::decimal;
}

void append_number(std::string& out, NumberFormat format, std::int64_t value) {
  if (format == NumberFormat::none || format == NumberFormat::bullet) return;
  if (!can_write(format, value)) format = NumberFormat::decimal;
  switch (format) {
    case NumberFormat::upper_roman:
      return append_roman(out, value, true);
    case NumberFormat::lower_roman:
      return append_roman(out, value, false);
    case NumberFormat::upper_letter:
      return append_letters(out, value, 'A');
    case NumberFormat::lower_letter:
      return append_letters(out, value, 'a');
    case NumberFormat::circled:
      return text::append(out, static_cast<char32_t>(0x2460 + value - 1));
    case NumberFormat::vietnamese_words:
      return append_vietnamese(out, value);
    case NumberFormat::chicago:
      return append_chicago(out, value);
    case NumberFormat::decimal_zero:
      if (value < 10) out += '0';
      [[fallthrough]];
    default:
      out += std::to_string(value);
  }
}

}  // namespace baocao::reader::docx
