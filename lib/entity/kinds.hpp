#pragma once

#include <array>
#include <string_view>

#include "entity/phrases.hpp"

/// Kinds of documents of state and Party, with the abbreviations and symbols met
/// (Nghị định 30/2020/NĐ-CP annex III; Hướng dẫn 05-HD/VPTW).
namespace baocao::entity {

struct DocumentKind {
  std::string_view name;          ///< as a citation gives it
  std::string_view words;         ///< word keys, see word_key
  std::string_view abbreviation;  ///< in front of a number: "NQ", or ""
};

/// Longer names stand before the shorter ones they end in.
inline constexpr std::array kDocumentKinds = {
    DocumentKind{"Nghị quyết liên tịch", "nghị quyết liên tịch", "NQLT"},
    DocumentKind{"Thông tư liên tịch", "thông tư liên tịch", "TTLT"},
    DocumentKind{"Nghị quyết", "nghị quyết", "NQ"},
    DocumentKind{"Quyết định", "quyết định", "QĐ"},
    DocumentKind{"Quy định", "qui định", "QyĐ"},
    DocumentKind{"Quy chế", "qui chế", "QC"},
    DocumentKind{"Quy hoạch", "qui hoạch", ""},
    DocumentKind{"Chỉ thị", "chỉ thị", "CT"},
    DocumentKind{"Kết luận", "kết luận", "KL"},
    DocumentKind{"Thông tri", "thông tri", ""},
    DocumentKind{"Thông báo", "thông báo", "TB"},
    DocumentKind{"Thông cáo", "thông cáo", "TC"},
    DocumentKind{"Thông tư", "thông tư", "TT"},
    DocumentKind{"Hướng dẫn", "hướng dẫn", "HD"},
    DocumentKind{"Chương trình", "chương trình", "CTr"},
    DocumentKind{"Kế hoạch", "kế hoạch", "KH"},
    DocumentKind{"Phương án", "phương án", "PA"},
    DocumentKind{"Đề án", "đề án", "ĐA"},
    DocumentKind{"Dự án", "dự án", "DA"},
    DocumentKind{"Báo cáo", "báo cáo", "BC"},
    DocumentKind{"Biên bản", "biên bản", "BB"},
    DocumentKind{"Tờ trình", "tờ trình", "TTr"},
    DocumentKind{"Công văn", "công văn", "CV"},
    DocumentKind{"Công điện", "công điện", "CĐ"},
    DocumentKind{"Hợp đồng", "hợp đồng", "HĐ"},
    DocumentKind{"Giấy mời", "giấy mời", "GM"},
    DocumentKind{"Giấy giới thiệu", "giấy giới thiệu", "GGT"},
    DocumentKind{"Giấy phép", "giấy phép", "GP"},
    DocumentKind{"Giấy ủy quyền", "giấy ủy quyền", "GUQ"},
    DocumentKind{"Giấy nghỉ phép", "giấy nghỉ phép", "GNP"},
    DocumentKind{"Phiếu gửi", "phiếu gửi", "PG"},
    DocumentKind{"Phiếu chuyển", "phiếu chuyển", "PC"},
    DocumentKind{"Phiếu báo", "phiếu báo", "PB"},
    DocumentKind{"Bản ghi nhớ", "bản ghi nhớ", "BGN"},
    DocumentKind{"Bản thỏa thuận", "bản thỏa thuận", "BTT"},
    DocumentKind{"Hiến pháp", "hiến pháp", ""},
    DocumentKind{"Tuyên bố", "tuyên bố", ""},
    DocumentKind{"Lời kêu gọi", "lời kêu gọi", ""},
    DocumentKind{"Nghị định", "nghị định", "NĐ"},
    DocumentKind{"Pháp lệnh", "pháp lệnh", "PL"},
    DocumentKind{"Bộ luật", "bộ luật", ""},
    DocumentKind{"Luật", "luật", ""},
    DocumentKind{"Mệnh lệnh", "mệnh lệnh", ""},
    DocumentKind{"Sắc lệnh", "sắc lệnh", ""},
    DocumentKind{"Lệnh", "lệnh", ""},
    DocumentKind{"Chiến lược", "chiến lược", ""},
    DocumentKind{"Điều lệ", "điều lệ", ""},
    DocumentKind{"Cương lĩnh", "cương lĩnh", ""},
};

inline constexpr PhraseTable kDocumentKindTable([] {
  std::array<std::string_view, kDocumentKinds.size()> words;
  for (std::size_t i = 0; i < words.size(); ++i) words[i] = kDocumentKinds[i].words;
  return words;
}());

inline constexpr detail::WordIndex<kDocumentKinds.size()> kDocumentKindIndex([](std::size_t i) {
  return kDocumentKinds[i].words;
});

}  // namespace baocao::entity
