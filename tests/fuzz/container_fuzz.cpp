// Telling what a file is, and every entry of what looks like an archive.
#include "container/package.hpp"
#include "container/sniff.hpp"
#include "laws.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace baocao;
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const container::FileKind kind = container::sniff(bytes);
  fuzz::hold(kind == container::sniff(bytes));
  Limits limits = fuzz::small_limits();
  limits.entries = 1000;
  try {
    const container::Package package(bytes, "input", limits);
    fuzz::hold(package.names().size() <= limits.entries);
    for (std::size_t i = 0; i < package.names().size(); ++i) {
      try {
        package.read(i);
      } catch (const Error& error) {
        fuzz::hold(error.code() != ErrorCode::internal);
      }
      fuzz::hold(package.unpacked_bytes() <= limits.unpacked_bytes);
    }
  } catch (const Error& error) {
    fuzz::hold(error.code() != ErrorCode::internal);
  }
  return 0;
}
