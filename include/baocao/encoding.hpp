#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "baocao/export.hpp"

/// @file
/// Text in the encodings Vietnamese was written in before Unicode: what it is in, and Unicode out of it.
/// The readers do this by themselves, run by run, with the fonts at hand; this is for bare text.
///
///     baocao::EncodingDetector detector;
///     detector.add(bytes);                                    // all of it, in pieces of any size
///     std::string text = baocao::to_unicode(bytes, detector.result());
///
/// Not for one detector in several threads; all else is safe from any thread.
namespace baocao {

/// An encoding of Vietnamese text.
enum class TextEncoding : std::uint8_t { utf_8, tcvn3, vni, viscii, vps, windows_1258 };

/// How legacy text lies before us.
enum class TextForm : std::uint8_t {
  bytes,       ///< as it was written
  characters,  ///< as UTF-8: its bytes read as windows-1252, U+0080-9F standing for their byte
};

/// What a text is in: all that to_unicode must know.
struct TextSource {
  TextEncoding encoding = TextEncoding::utf_8;  ///< what the letters are in
  TextForm form = TextForm::bytes;              ///< bytes, or characters that stand for bytes
  bool mixed = false;  ///< Unicode words stand among it: words that are Vietnamese as they are stay

  /// Equal in every member.
  friend bool operator==(const TextSource&, const TextSource&) = default;
};

/// "utf-8", "tcvn3", "vni", "viscii", "vps", "windows-1258"
BAOCAO_API std::string_view to_string(TextEncoding encoding) noexcept;

/// Finds out what a text is in, looking at all of it in constant memory. A byte-order mark wins; then it
/// is UTF-8 unless its words are Vietnamese in a legacy encoding and not as they stand. Text that is not
/// Vietnamese, or has fewer than 24 letters, is never taken for legacy text.
class BAOCAO_API EncodingDetector {
 public:
  /// With `declared` the encoding is known and only its form is in question: bytes; or characters,
  /// where the text is valid UTF-8 beyond ASCII; or utf_8, where mostly letters stand that only Unicode
  /// has. windows_1258 is always bytes.
  explicit EncodingDetector(std::optional<TextEncoding> declared = std::nullopt);
  ~EncodingDetector();
  /// Movable, not copyable.
  EncodingDetector(EncodingDetector&&) noexcept;
  /// Movable, not copyable.
  EncodingDetector& operator=(EncodingDetector&&) noexcept;

  void add(std::string_view bytes);  ///< the next piece, cut anywhere
  /// What all text added so far is.
  TextSource result();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

/// UTF-8 out of `text`, not in normal form. utf_8 comes back as it is. Of characters, words with letters
/// that only Unicode has stay as they are. A text may be given in pieces that end between words.
BAOCAO_API std::string to_unicode(std::string_view text, TextSource source);

}  // namespace baocao
