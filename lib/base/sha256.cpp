#include "base/sha256.hpp"

#include <openssl/evp.h>

#include <array>
#include <memory>

namespace baocao {

namespace {

struct Free {
  void operator()(EVP_MD* digest) const noexcept { EVP_MD_free(digest); }
};

// Looked up once: OpenSSL 3 looks a digest that it names itself up again at every use, which takes longer than the
// digest of a small file.
const EVP_MD* digest() {
  static const std::unique_ptr<EVP_MD, Free> fetched(EVP_MD_fetch(nullptr, "SHA256", nullptr));
  return fetched.get();
}

}  // namespace

std::string sha256(std::string_view bytes) {
  std::array<unsigned char, EVP_MAX_MD_SIZE> sum{};
  unsigned int size = 0;
  if (EVP_Digest(bytes.data(), bytes.size(), sum.data(), &size, digest(), nullptr) != 1) return {};
  constexpr std::string_view kDigits = "0123456789abcdef";
  std::string hex;
  hex.reserve(std::size_t{2} * size);
  for (unsigned int i = 0; i < size; ++i) {
    hex += kDigits[sum[i] >> 4];
    hex += kDigits[sum[i] & 0x0Fu];
  }
  return hex;
}

}  // namespace baocao
