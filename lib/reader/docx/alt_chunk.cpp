#include "reader/docx/alt_chunk.hpp"

#include <algorithm>

#include "container/sniff.hpp"
#include "reader/readers.hpp"
#include "reader/splice.hpp"

namespace baocao::reader::docx {

AltChunks::AltChunks(DocumentBuilder& builder, Parts& parts, std::uint32_t depth)
    : builder_(builder), parts_(parts), depth_(depth), bytes_left_(builder.context().limits.unpacked_bytes) {}

void AltChunks::read(std::string_view id) {
  const Relationship* relationship = parts_.find_relationship(id);
  // One outside the file is named with all external parts.
  if (relationship != nullptr && relationship->external) return;
  const auto index = relationship == nullptr ? std::nullopt : parts_.package().find(relationship->target);
  if (!index) {
    builder_.diagnose(DiagnosticCode::missing_part, "an embedded piece (w:altChunk) is not in the package");
    return;
  }
  try {
    read_part(*index);
  } catch (const Error& error) {
    if (error.code() == ErrorCode::limit_exceeded || error.code() == ErrorCode::internal) throw;
    builder_.diagnose(DiagnosticCode::unreadable_part, error.description());
  }
}

// A piece may stand in several places. Named thousands of times, one of a few bytes would fill the memory.
void AltChunks::count_repeat(std::size_t index, std::size_t bytes) {
  constexpr std::uint64_t kMost = std::uint64_t{1} << 20;
  if (read_.insert(index).second || (repeated_bytes_ += bytes) <= kMost) return;
  throw Error(ErrorCode::limit_exceeded, builder_.context().name, parts_.package().names()[index],
              "is embedded over and over (split the file)");
}

void AltChunks::read_part(std::size_t index) {
  using container::FileKind;
  ReadContext& context = builder_.context();
  const Buffer content = parts_.package().read(index);
  const std::string_view bytes = content;
  count_repeat(index, bytes.size());
  const FileKind kind = container::sniff(bytes);
  switch (kind) {
    case FileKind::docx:
      return splice(read_nested(bytes, context, depth_ + 1, bytes_left_), builder_);
    case FileKind::html:
      return splice(read_html(bytes, context), builder_);
    case FileKind::mhtml:
      return splice(read_mhtml(bytes, context), builder_);
    case FileKind::ocr_text:
    case FileKind::unknown:
      break;
    default:
      throw Error(ErrorCode::unsupported_format, context.name, parts_.package().names()[index],
                  std::string(container::advice(kind)));
  }
  // A fragment of HTML need not begin as a page does.
  const std::size_t begin = std::min(bytes.find_first_not_of(" \t\r\n"), bytes.size());
  if (bytes.compare(begin, 1, "<") == 0) return splice(read_html(bytes, context), builder_);
  read_plain_text(bytes);
}

void AltChunks::read_plain_text(std::string_view bytes) {
  while (!bytes.empty()) {
    const std::size_t end = std::min(bytes.find('\n'), bytes.size());
    builder_.begin_paragraph();
    builder_.text(bytes.substr(0, end), {});
    builder_.end_paragraph();
    bytes.remove_prefix(std::min(end + 1, bytes.size()));
  }
}

}  // namespace baocao::reader::docx
