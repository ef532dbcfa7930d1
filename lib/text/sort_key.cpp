// The Vietnamese order of CLDR, through ICU: letters count first, then tones, then case.
#include <unicode/coll.h>
#include <unicode/sortkey.h>
#include <unicode/unistr.h>

#include <memory>
#include <string>

#include "baocao/error.hpp"
#include "baocao/text.hpp"

namespace baocao {

namespace {

void require(UErrorCode status) {
  if (U_FAILURE(status))
    throw Error(ErrorCode::internal, "", "", std::string("ICU cannot sort: ") + u_errorName(status));
}

std::unique_ptr<const icu::Collator> make_collator() {
  UErrorCode status = U_ZERO_ERROR;
  std::unique_ptr<const icu::Collator> collator(icu::Collator::createInstance(icu::Locale("vi"), status));
  require(status);
  return collator;
}

}  // namespace

std::string sort_key(std::string_view text) {
  // Made once and never changed; ICU's const functions are safe from any thread.
  static const std::unique_ptr<const icu::Collator> collator = make_collator();
  UErrorCode status = U_ZERO_ERROR;
  icu::CollationKey key;
  collator->getCollationKey(icu::UnicodeString::fromUTF8(normalize(text)), key, status);
  require(status);
  int32_t size = 0;
  const std::uint8_t* bytes = key.getByteArray(size);
  std::string out(reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(size));
  if (out.ends_with('\0')) out.pop_back();
  return out;
}

}  // namespace baocao
