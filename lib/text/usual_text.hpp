#pragma once

#include <cstddef>
#include <string_view>

/// Text that needs no second look, sixteen bytes at a time.
namespace baocao::text {

/// The offset (at least `at`, at the start of a code point) up to which `text` holds nothing but ASCII and letters of
/// Latin blocks in normal form (contract, section 2), single spaces none of them refused by the mark beside it, and
/// none of it what text in a legacy encoding shows (legacy_scan.hpp). `at` is the start of a code point, 2 or more.
/// Stops early wherever in doubt.
std::size_t skip_usual_text(std::string_view text, std::size_t at) noexcept;

}  // namespace baocao::text
