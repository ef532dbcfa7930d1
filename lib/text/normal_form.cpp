#include "text/normal_form.hpp"

#include "baocao/text.hpp"
#include "text/utf8.hpp"

namespace baocao {

std::string normalize(std::string_view text) {
  return text::normalize(text, {});
}
std::string fold(std::string_view text, Diacritics) {
  return normalize(text);
}

namespace text {

std::string normalize(std::string_view text, std::span<std::uint32_t> offsets) {
  for (std::uint32_t& offset : offsets) offset = count_code_points(text.substr(0, offset));
  return std::string(text);
}

}  // namespace text
}  // namespace baocao
