#pragma once

#include <string>
#include <string_view>
#include <vector>

/// What a figure is a share or a part of, beside places: a base in brackets, a heading, a level of administration. Each
/// as a key of its naming words; empty where the text tells none.
namespace baocao::audit {

/// The words in order, each once.
std::string to_key(std::vector<std::string> words);

/// `(chuẩn đa chiều)`, the inside of brackets.
std::string base_in(std::string_view brackets);

/// `Cấp tiểu học: …`, `Nữ: …`, what stands before a colon.
std::string head_in(std::string_view head);

/// `Cấp xã, …`, `Đối với nữ, …`, `(lĩnh vực đất đai)`: a part of what is counted, if it is told first.
std::string subset_in(std::string_view text);

}  // namespace baocao::audit
