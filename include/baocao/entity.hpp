#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "baocao/document.hpp"
#include "baocao/export.hpp"
#include "baocao/report.hpp"

/// @file
/// Entities: what a text cites, counts and dates, as typed data with the stretch of text each was
/// read from.
///
///     auto found = baocao::find_entities("theo Kế hoạch số 238-KH/TU ngày 22/3/2023");
///     found.citations[0].number;   // 238-KH/TU
///     found.citations[0].date;     // 2023-03-22
///
/// Linear in the text; pure, safe from any thread.
namespace baocao {

/// Where an entity stands. Every entity's `text` is exactly `span` of the paragraph at `at`.
struct TextPlace {
  std::string at;  ///< JSON Pointer from the report to the paragraph; empty from find_entities
  Span span;       ///< code points of that paragraph, or of the text given
};

/// A document that a text cites.
struct Citation {
  std::string kind;    ///< full name, capitalised: "Quyết định"; empty where none is known
  std::string number;  ///< "738-QĐ/TU": no spaces, plain hyphens
  std::string date;    ///< "2022-12-14", "2022-12" or empty
  std::string issuer;  ///< as the text has it, or empty
  std::string title;   ///< or empty
  std::string text;    ///< exactly as it stands
  TextPlace place;     ///< where it stands
};

/// Which way a quantity went.
enum class Change : std::uint8_t { none, increase, decrease };

/// A number with what it counts or measures.
struct Quantity {
  double value = 0;              ///< as a number: 4.000 is four thousand, 5,44 is 5.44
  std::optional<double> of;      ///< the second number of a fraction or rank
  std::string unit;              ///< "%", "ha", "tỷ đồng", "xã" …
  Change change = Change::none;  ///< whether the text says that it rose or fell
  std::string text;              ///< exactly as it stands
  TextPlace place;               ///< where it stands
};

/// A day, a month or a year.
struct Date {
  std::string value;  ///< "2023-05-11", "2023-05", "2023"; empty where there is no such day
  std::string text;   ///< exactly as it stands
  TextPlace place;    ///< where it stands
};

/// A stretch of years.
struct Period {
  std::optional<std::int32_t> from;     ///< first year
  std::optional<std::int32_t> to;       ///< last year
  std::optional<std::int32_t> horizon;  ///< the year a plan looks ahead to
  std::string kind;                     ///< "giai đoạn", "nhiệm kỳ" or empty
  std::string text;                     ///< exactly as it stands
  TextPlace place;                      ///< where it stands
};

/// In the order of the text.
struct Entities {
  std::vector<Citation> citations;   ///< documents it cites
  std::vector<Quantity> quantities;  ///< figures with what they count
  std::vector<Date> dates;           ///< days, months and years, those of citations too
  std::vector<Period> periods;       ///< “giai đoạn 2021-2025” …
};

/// Reads any text in normal form (UTF-8). Text not in normal form is read as it stands: spans
/// always count the code points of what was given.
BAOCAO_API Entities find_entities(std::string_view text);

/// A report with what its text cites and claims.
struct Extraction {
  Report report;                                 ///< the report as find_reports gave it
  std::optional<std::int32_t> assessment_year;   ///< the year whose shortcomings are told
  std::optional<std::int32_t> remediation_year;  ///< the year in which they were mended
  std::string issuer;                            ///< or empty
  std::optional<Citation> plan;                  ///< of the line “theo Kế hoạch số …”
  std::optional<Citation> attached_to;           ///< of the line “kèm Báo cáo số …”
  Entities entities;                             ///< of the whole report: heading lines first, then items depth first
};

/// Adds to a report what its heading and its text say.
BAOCAO_API Extraction extract(Report report);

}  // namespace baocao
