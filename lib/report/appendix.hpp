#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "baocao/report.hpp"

/// Appendix lines: what numbers a table for the paper that it is attached to.
namespace baocao::report {

/// An appendix, or a form (`Biểu số 2`, `Mẫu 01`), of which an appendix may have several.
enum class AppendixLabel : std::uint8_t { appendix, form };

/// `PHỤ LỤC 6`, `Phụ lục số II: …`, `PHỤ LỤC` alone, `Biểu số 02/TH`; not “Phụ lục 6 cho thấy …” nor `MẪU 1 CỬA`.
/// `rest` is what stands behind the appendix in the same line.
struct AppendixLine {
  Heading::Appendix appendix;
  std::string_view rest;
  AppendixLabel label = AppendixLabel::appendix;
};
std::optional<AppendixLine> find_appendix(std::string_view line);

/// Whether the heading_key is of `kèm Báo cáo số …`, `Ban hành kèm theo Quyết định số …`.
bool is_attached_key(std::string_view key);

}  // namespace baocao::report
