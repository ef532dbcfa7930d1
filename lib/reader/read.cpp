#include <algorithm>
#include <array>
#include <exception>
#include <new>
#include <utility>

#include "baocao/reader.hpp"
#include "base/read_file.hpp"
#include "base/sha256.hpp"
#include "container/package.hpp"
#include "container/sniff.hpp"
#include "container/zip_directory.hpp"
#include "reader/archive.hpp"
#include "reader/builder.hpp"
#include "reader/readers.hpp"

namespace baocao {

namespace {

using container::FileKind;
using container::Package;
using reader::ReadContext;

struct Reader {
  FileKind kind;
  Document (*read)(std::string_view bytes, ReadContext& context);
};

struct PackageReader {
  FileKind kind;
  Document (*read)(const Package& package, ReadContext& context);
};

// A new format is one row here.
constexpr std::array kReaders = {
    Reader{FileKind::html, reader::read_html},
    Reader{FileKind::mhtml, reader::read_mhtml},
    Reader{FileKind::ocr_text, reader::read_ocr_text},
};
constexpr std::array kPackageReaders = {
    PackageReader{FileKind::docx, reader::read_docx},
    PackageReader{FileKind::odt, reader::read_odt},
};

template <typename Readers>
const typename Readers::value_type* find_reader(const Readers& readers, FileKind kind) {
  const auto* found = std::find_if(readers.begin(), readers.end(), [&](const auto& r) { return r.kind == kind; });
  return found == readers.end() ? nullptr : found;
}

constexpr const char* kNoMemory = "needs more memory than there is (lower --max-unpacked)";

class FileReader {
 public:
  FileReader(const Options& options, const DocumentVisitor& visit) : options_(options), visit_(visit) {}

  void read(std::string_view bytes, const std::string& path, std::uint32_t depth) {
    Source source{.path = path, .bytes = bytes.size(), .sha256 = sha256(bytes)};
    if (container::is_zip(bytes)) return read_zip(bytes, std::move(source), depth);
    const FileKind kind = container::sniff(bytes);
    if (options_.converter && (kind == FileKind::doc || kind == FileKind::rtf))
      return read_converted(bytes, std::move(source), kind == FileKind::doc ? "doc" : "rtf");
    const Reader* found = find_reader(kReaders, kind);
    source.format = container::format_name(kind);
    if (found == nullptr) return give_error(std::move(source), error_for(kind, path));
    ReadContext context{path, options_.limits, Deadline(options_.limits.timeout)};
    give(std::move(source), [&] { return found->read(bytes, context); });
  }

  void give_error(Source source, Error error) { visit_({std::move(source), std::move(error)}); }

 private:
  static Error error_for(FileKind kind, const std::string& path) {
    const std::string what(container::advice(kind));
    switch (kind) {
      case FileKind::corrupt_zip:
        return {ErrorCode::corrupt_archive, path, "", what};
      case FileKind::encrypted_doc:
      case FileKind::encrypted_office:
        return {ErrorCode::encrypted, path, "", what};
      default:
        break;
    }
    return {ErrorCode::unsupported_format, path, "",
            what.empty() ? "is of a format that is not read (try: soffice --headless --convert-to docx FILE)" : what};
  }

  // Runs one reader; whatever it throws becomes the result.
  template <typename Read>
  void give(Source source, const Read& read) {
    std::variant<Document, Error> outcome = Error(ErrorCode::internal, source.path, "", "nothing was read");
    try {
      Document document = read();
      source.encodings = document.encodings;
      outcome = std::move(document);
    } catch (const Error& error) {
      outcome = Error(error.code(), source.path, error.place(), error.message());
    } catch (const std::bad_alloc&) {
      outcome = Error(ErrorCode::limit_exceeded, source.path, "", kNoMemory);
    } catch (const std::exception& error) {
      outcome =
          Error(ErrorCode::internal, source.path, "", std::string(error.what()) + " (please report this as a defect)");
    }
    visit_({std::move(source), std::move(outcome)});
  }

  void read_converted(std::string_view bytes, Source source, const char* format) {
    source.format = format;
    ReadContext context{source.path, options_.limits, Deadline(options_.limits.timeout)};
    give(std::move(source), [&] {
      const std::string converted = options_.converter(bytes, format, options_.limits);
      return reader::read_docx(Package(converted, context.name, context.limits), context);
    });
  }

  void read_zip(std::string_view bytes, Source source, std::uint32_t depth) {
    std::optional<Package> package;
    FileKind kind = FileKind::zip;
    source.format = container::format_name(kind);
    try {
      package.emplace(bytes, source.path, options_.limits);
      kind = container::sniff_package(*package);
    } catch (const Error& error) {
      return give_error(std::move(source), error);
    } catch (const std::bad_alloc&) {
      Error error(ErrorCode::limit_exceeded, source.path, "", kNoMemory);
      return give_error(std::move(source), std::move(error));
    }
    if (kind == FileKind::zip) return read_archive(*package, std::move(source), depth);
    source.format = container::format_name(kind);
    const PackageReader* found = find_reader(kPackageReaders, kind);
    if (found == nullptr) {
      Error error = error_for(kind, source.path);
      return give_error(std::move(source), std::move(error));
    }
    ReadContext context{source.path, options_.limits, Deadline(options_.limits.timeout)};
    give(std::move(source), [&] { return found->read(*package, context); });
  }

  void read_archive(const Package& package, Source source, std::uint32_t depth) {
    if (depth >= options_.limits.archive_depth) {
      std::string what = "archives stand inside archives deeper than " + std::to_string(options_.limits.archive_depth) +
                         " levels (raise --max-depth)";
      Error error(ErrorCode::limit_exceeded, source.path, "", std::move(what));
      return give_error(std::move(source), std::move(error));
    }
    const std::vector<std::size_t> entries = reader::document_entries(package);
    if (entries.empty()) {
      Error error(ErrorCode::unsupported_format, source.path, "", "is an archive without documents (look into it)");
      return give_error(std::move(source), std::move(error));
    }
    for (const std::size_t index : entries) read_entry(package, index, source.path, depth);
  }

  void read_entry(const Package& package, std::size_t index, const std::string& archive, std::uint32_t depth) {
    const std::string path = archive + "!/" + package.names()[index];
    Buffer bytes;
    try {
      if (depth > 0) check_nested(path);
      bytes = package.read(index);
      nested_bytes_ += depth > 0 ? bytes.size() : 0;
    } catch (const Error& error) {
      return give_error({.path = path}, Error(error.code(), path, "", error.message()));
    } catch (const std::bad_alloc&) {
      return give_error({.path = path}, Error(ErrorCode::limit_exceeded, path, "", kNoMemory));
    }
    read(bytes, path, depth + 1);
  }

  // Each package has a limit of its own, but packages inside packages would multiply it.
  void check_nested(const std::string& path) const {
    if (nested_bytes_ > options_.limits.unpacked_bytes)
      throw Error(ErrorCode::limit_exceeded, path, "",
                  "archives inside the archive unpack to more than the limit of " +
                      std::to_string(options_.limits.unpacked_bytes) + " bytes (raise --max-unpacked)");
  }

  const Options& options_;
  const DocumentVisitor& visit_;
  std::uint64_t nested_bytes_ = 0;  // that archives inside the archive unpacked to
};

}  // namespace

void read_documents(std::string_view bytes, std::string_view path, const Options& options,
                    const DocumentVisitor& visit) {
  FileReader file_reader(options, visit);
  const std::string name(path);
  if (bytes.size() > options.limits.input_bytes) {
    Error error(
        ErrorCode::limit_exceeded, name, "",
        "is larger than the limit of " + std::to_string(options.limits.input_bytes) + " bytes (raise --max-input)");
    return file_reader.give_error({.path = name, .bytes = bytes.size()}, std::move(error));
  }
  file_reader.read(bytes, name, 0);
}

void read_documents(const std::filesystem::path& path, const Options& options, const DocumentVisitor& visit) {
  std::string bytes;
  try {
    bytes = read_file(path, path.string(), options.limits.input_bytes);
  } catch (const Error& error) {
    return visit({Source{.path = path.string()}, error});
  } catch (const std::bad_alloc&) {
    return visit({Source{.path = path.string()}, Error(ErrorCode::limit_exceeded, path.string(), "", kNoMemory)});
  }
  read_documents(bytes, path.string(), options, visit);
}

}  // namespace baocao
