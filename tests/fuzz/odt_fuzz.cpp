// The parts of an OpenDocument text; see parts.hpp.
#include "container/package.hpp"
#include "laws.hpp"
#include "parts.hpp"
#include "reader/readers.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view input(reinterpret_cast<const char*>(data), size);
  const std::string bytes =
      baocao::fuzz::package_of(input, {{"mimetype", "application/vnd.oasis.opendocument.text", ""}},
                               {"content.xml", "styles.xml", "Object 1/content.xml", "META-INF/manifest.xml"});
  baocao::fuzz::check_reader([&](auto& context) {
    return baocao::reader::read_odt(baocao::container::Package(bytes, "input", context.limits), context);
  });
  return 0;
}
