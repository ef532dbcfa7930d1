#pragma once

#include <string>
#include <string_view>

#include "baocao/encoding.hpp"

/// The way back, to have legacy text to measure.
namespace baocao::bench {

struct LegacyText {
  std::string bytes;
  std::string characters;  ///< as it lies in documents: UTF-8 of what windows-1252 shows
};

/// `text` in `encoding`; capitals it lacks are small letters, characters it lacks are left out.
LegacyText to_legacy_text(std::string_view text, TextEncoding encoding);

}  // namespace baocao::bench
