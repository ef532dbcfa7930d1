#include "laws.hpp"
#include "reader/readers.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  baocao::fuzz::check_reader([&](auto& context) { return baocao::reader::read_ocr_text(bytes, context); });
  return 0;
}
