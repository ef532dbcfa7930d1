#pragma once

#include <cstdint>
#include <vector>

#include "baocao/document.hpp"

/// Bullets that were glued into one paragraph become paragraphs of their own.
namespace baocao::report {

/// Whether `b)` glued behind `a)` begins a paragraph: not in the title of a group, which keeps its enumerators.
enum class GluedLists : std::uint8_t { split, kept };

/// “…của Đảng.- Ban hành …” → two paragraphs: a sentence end, a bullet, a capital. A dash inside a
/// sentence (“kinh tế - xã hội”, “Bến Tre - Tiền Giang”) is not a bullet. In a paragraph that begins with `a)` or `1)`
/// the next of its list counts as one: `a) Đã họp. b) Ban hành …`. Also finds the marker that only joining two
/// fragments brought to the front of a paragraph.
std::vector<Paragraph> split_glued_bullets(std::vector<Paragraph> paragraphs, GluedLists lists = GluedLists::split);

}  // namespace baocao::report
