#pragma once

#include <cstdint>
#include <string_view>
#include <unordered_set>

#include "reader/builder.hpp"
#include "reader/docx/parts.hpp"

/// w:altChunk (ECMA-376 part 1 §17.17.2.1): a piece in another format (HTML, a single-file web page,
/// another word-processing package, plain text) that stands as a part of the package and is read in place.
namespace baocao::reader::docx {

class AltChunks {
 public:
  /// `depth`: packages around this one.
  AltChunks(DocumentBuilder& builder, Parts& parts, std::uint32_t depth);

  /// Reads the piece the relationship `id` names into the builder. One that is not there or cannot
  /// be read costs a diagnostic.
  void read(std::string_view id);

 private:
  void count_repeat(std::size_t index, std::size_t bytes);
  void read_part(std::size_t index);
  void read_plain_text(std::string_view bytes);

  DocumentBuilder& builder_;
  Parts& parts_;
  std::uint32_t depth_;
  std::uint64_t bytes_left_;              ///< that packages inside this one may still unpack to
  std::unordered_set<std::size_t> read_;  ///< entries read so far
  std::uint64_t repeated_bytes_ = 0;
};

/// A package inside packages; what it unpacked to is taken off `bytes_left`.
Document read_nested(std::string_view bytes, ReadContext& context, std::uint32_t depth, std::uint64_t& bytes_left);

}  // namespace baocao::reader::docx
