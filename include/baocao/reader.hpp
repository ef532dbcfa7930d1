#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "baocao/document.hpp"
#include "baocao/error.hpp"
#include "baocao/export.hpp"

/// @file
/// Reading files: bytes in any input format → Document.
///
///     baocao::read_documents("reports.zip", {}, [](baocao::ReadResult result) {
///       if (auto* document = std::get_if<baocao::Document>(&result.outcome)) use(*document);
///     });
///
/// A file is known by its content, never by its name. Safe from several threads.
namespace baocao {

/// What one input may cost. Beyond any of them: ErrorCode::limit_exceeded.
struct Limits {
  std::uint64_t input_bytes = 512ull << 20;     ///< a file, or an archive's entry
  std::uint64_t unpacked_bytes = 256ull << 20;  ///< all that one package unpacks to
  std::uint32_t entries = 20'000;               ///< entries of one archive
  std::uint32_t ratio = 1000;                   ///< unpacked : packed size, for entries over 1 MiB
  std::uint32_t archive_depth = 3;              ///< archives inside archives
  std::uint32_t nesting = 64;                   ///< tables inside tables
  std::uint32_t markup_depth = 2'000;           ///< elements inside elements
  std::uint64_t rows = 1'000'000;               ///< of all tables of a document
  std::uint64_t cells = 4'000'000;              ///< of all tables of a document, spans counted in full
  std::uint32_t columns = 4'096;                ///< grid columns of one table
  std::uint64_t memory_bytes = 64ull << 20;     ///< for one document, beside eight times what it unpacks to
  std::chrono::milliseconds timeout{0};         ///< for one document; 0: none

  /// What the program and the C ABI allow at most, since nested input is read by functions that call each other.
  static constexpr std::uint32_t kMostArchiveDepth = 16;     ///< of `archive_depth`
  static constexpr std::uint32_t kMostNesting = 1'000;       ///< of `nesting`
  static constexpr std::uint32_t kMostMarkupDepth = 10'000;  ///< of `markup_depth`
};

/// Makes a word-processing package of a document in a format that is not read: `format` is "doc" (the binary files of
/// Word) or "rtf". Throws Error where it cannot. Called on the thread that reads.
using Converter = std::function<std::string(std::string_view bytes, std::string_view format, const Limits& limits)>;

/// How to read.
struct Options {
  Limits limits;        ///< what one input may cost
  Converter converter;  ///< none: such documents are ErrorCode::unsupported_format
};

/// Where a document came from.
struct Source {
  std::string path;  ///< as given; `archive.zip!/entry` inside an archive; "-" for standard input
  /// "docx", "html" …: `source.format` of the contract. For what is not read, what it is ("pdf", "doc", "spreadsheet"
  /// …); empty if not known.
  std::string format;
  std::uint64_t bytes = 0;             ///< size of the file or entry
  std::string sha256;                  ///< lower-case hexadecimal, of the bytes of the file or entry
  std::vector<std::string> encodings;  ///< encodings met: "utf-8", "tcvn3" …
};

/// One document of a file or archive.
struct ReadResult {
  Source source;                          ///< what was read
  std::variant<Document, Error> outcome;  ///< the document, or why there is none
};

/// Takes each document of a file or archive as it is read.
using DocumentVisitor = std::function<void(ReadResult)>;

/// Reads `path` (or the bytes already in memory, under the name `path`) and hands over each
/// document in order: one for a plain file, one an entry for an archive. What cannot be read comes
/// as an Error of its own and never stops the rest. Exceptions of `visit` pass through.
BAOCAO_API void read_documents(const std::filesystem::path& path, const Options& options, const DocumentVisitor& visit);
/// The same for bytes in memory.
BAOCAO_API void read_documents(std::string_view bytes, std::string_view path, const Options& options,
                               const DocumentVisitor& visit);

}  // namespace baocao
