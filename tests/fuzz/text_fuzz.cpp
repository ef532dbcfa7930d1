// Text: the laws of normal form and keys for any bytes; offsets stay inside the normal form.
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include "baocao/text.hpp"
#include "support/text_laws.hpp"
#include "text/marker.hpp"
#include "text/normal_form.hpp"
#include "text/utf8.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  if (!baocao::test::broken_law_of_normal_form(text).empty()) std::abort();
  const std::string once = baocao::normalize(text);
  std::vector<std::uint32_t> offsets;
  for (std::uint32_t at = 0; at <= size; at += 3) offsets.push_back(at);
  if (baocao::text::normalize(text, offsets) != once) std::abort();
  const std::uint32_t length = baocao::text::count_code_points(once);
  for (std::size_t i = 0; i < offsets.size(); ++i)
    if (offsets[i] > length || (i > 0 && offsets[i] < offsets[i - 1])) std::abort();
  const baocao::text::MarkerSplit split = baocao::text::split_marker(once);
  if (split.text_begin > once.size() || split.marker_bytes > split.text_begin) std::abort();
  return 0;
}
