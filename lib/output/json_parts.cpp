#include "output/json_parts.hpp"

#include "text/utf8.hpp"

namespace baocao::output {

std::string_view to_string(EmphasisStyle style) noexcept {
  switch (style) {
    case EmphasisStyle::italic:
      return "italic";
    case EmphasisStyle::bold:
      return "bold";
    case EmphasisStyle::underline:
      break;
  }
  return "underline";
}

std::string to_valid_utf8(std::string_view bytes) {
  std::string valid;
  valid.reserve(bytes.size());
  for (std::size_t at = 0; at < bytes.size();) {
    const text::Decoded next = text::decode_at(bytes, at);
    text::append(valid, next.code_point);
    at += next.size;
  }
  return valid;
}

}  // namespace baocao::output
