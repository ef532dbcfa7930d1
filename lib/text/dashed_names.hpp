#pragma once

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

/// Names of bodies that have a dash in them: `Phòng Tài chính - Kế hoạch`.
namespace baocao::text {

/// Whether a dash between a text that ends in `before` and one that begins with `behind` is part of such a name:
/// something stands in front of it.
inline bool is_dash_in_name(std::string_view before, std::string_view behind) noexcept {
  constexpr auto kNames = std::to_array<std::pair<std::string_view, std::string_view>>({{"Tài chính", "Kế hoạch"},
                                                                                        {"Kế hoạch", "Đầu tư"},
                                                                                        {"Kế hoạch", "Tài chính"},
                                                                                        {"Kinh tế", "Hạ tầng"},
                                                                                        {"Kinh tế", "Ngân sách"},
                                                                                        {"Kinh tế", "Xã hội"},
                                                                                        {"Lao động", "Thương binh"},
                                                                                        {"Lao động", "TB"},
                                                                                        {"Thi đua", "Khen thưởng"},
                                                                                        {"Văn hóa", "Thông tin"},
                                                                                        {"Văn hoá", "Thông tin"},
                                                                                        {"Văn hóa", "Xã hội"},
                                                                                        {"Văn hoá", "Xã hội"},
                                                                                        {"Văn hóa", "Thể thao"},
                                                                                        {"Văn hoá", "Thể thao"},
                                                                                        {"Quy hoạch", "Kiến trúc"},
                                                                                        {"Tổ chức", "Cán bộ"},
                                                                                        {"Hành chính", "Quản trị"},
                                                                                        {"Dân số", "Kế hoạch"}});
  return std::any_of(kNames.begin(), kNames.end(), [&](const auto& name) {
    return before.size() > name.first.size() && before.ends_with(name.first) && behind.starts_with(name.second);
  });
}

}  // namespace baocao::text
