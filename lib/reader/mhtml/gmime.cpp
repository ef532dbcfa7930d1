#include "reader/mhtml/gmime.hpp"

#include <dlfcn.h>

#include <optional>
#include <type_traits>

namespace baocao::reader {

namespace {

// The version 3.0 of the interface, whose headers this is made with (the library's SONAME).
constexpr const char* kLibrary = "libgmime-3.0.so.0";

std::optional<GMime> load() {
  // Never closed: GLib's types cannot be unloaded.
  void* const library = dlopen(kLibrary, RTLD_NOW | RTLD_LOCAL | RTLD_NODELETE);
  if (library == nullptr) return std::nullopt;
  GMime gmime;
  bool complete = true;
  const auto find = [&](auto& function, const char* name) {
    function = reinterpret_cast<std::remove_reference_t<decltype(function)>>(dlsym(library, name));
    complete = complete && function != nullptr;
  };
#define BAOCAO_GMIME_FIND(function) find(gmime.function, #function);
  BAOCAO_GMIME_FUNCTIONS(BAOCAO_GMIME_FIND)
#undef BAOCAO_GMIME_FIND
  if (!complete) return std::nullopt;
  // GMime counts its users without a lock; it stays set up once it is.
  gmime.g_mime_init();
  return gmime;
}

}  // namespace

const GMime* find_gmime() {
  static const std::optional<GMime> gmime = load();
  return gmime ? &*gmime : nullptr;
}

}  // namespace baocao::reader
