#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace baocao::text {

/// Rule 3 of the normal form for text whose letters are composed, which is nearly all: what is a space becomes U+0020,
/// U+2011 a hyphen, and what is dropped goes. Each of `offsets` (ascending) goes from bytes of `text` to bytes of
/// `out`. False, with all as it was, where a character may have to do with its neighbours: `text` has to be taken apart
/// then.
bool clean_bytes(std::string_view text, std::span<std::uint32_t> offsets, std::string& out);

}  // namespace baocao::text
