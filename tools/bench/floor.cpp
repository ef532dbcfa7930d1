#include "floor.hpp"

#include <libxml/HTMLparser.h>
#include <zip.h>

#include <memory>
#include <pugixml.hpp>
#include <stdexcept>

namespace baocao::bench {

namespace {

struct ZipDeleter {
  void operator()(zip_t* archive) const noexcept { zip_discard(archive); }
  void operator()(zip_file_t* file) const noexcept { zip_fclose(file); }
};

struct HtmlDeleter {
  void operator()(htmlDocPtr tree) const noexcept { xmlFreeDoc(tree); }
};

using Archive = std::unique_ptr<zip_t, ZipDeleter>;

/// Null where `bytes` are no zip file.
Archive open(std::string_view bytes) {
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* const source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
  Archive archive(zip_open_from_source(source, ZIP_RDONLY, &error));
  if (!archive) zip_source_free(source);
  return archive;
}

/// What all entries of a zip file unpack to.
std::uint64_t unpacked_size(std::string_view bytes) {
  const Archive archive = open(bytes);
  const zip_int64_t entries = archive ? zip_get_num_entries(archive.get(), 0) : 0;
  std::uint64_t size = 0;
  for (zip_int64_t i = 0; i < entries; ++i) {
    zip_stat_t stat;
    zip_stat_init(&stat);
    if (zip_stat_index(archive.get(), static_cast<zip_uint64_t>(i), 0, &stat) == 0) size += stat.size;
  }
  return size;
}

void parse_xml(std::string& xml) {
  pugi::xml_document tree;
  if (!tree.load_buffer_inplace(xml.data(), xml.size(), pugi::parse_minimal, pugi::encoding_utf8))
    throw std::runtime_error("the main part is not well-formed");
}

void parse_html(std::string_view html) {
  const std::unique_ptr<xmlDoc, HtmlDeleter> tree(
      htmlReadMemory(html.data(), static_cast<int>(html.size()), nullptr, nullptr,
                     HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET));
  if (!tree) throw std::runtime_error("libxml2 gives no tree");
}

}  // namespace

std::string inflate(std::string_view zip, std::string_view name) {
  const Archive archive = open(zip);
  zip_stat_t stat;
  zip_stat_init(&stat);
  if (!archive || zip_stat(archive.get(), std::string(name).c_str(), 0, &stat) != 0) return {};
  const std::unique_ptr<zip_file_t, ZipDeleter> file(zip_fopen_index(archive.get(), stat.index, 0));
  std::string bytes(stat.size, '\0');
  if (!file || zip_fread(file.get(), bytes.data(), bytes.size()) != static_cast<zip_int64_t>(bytes.size()))
    throw std::runtime_error("libzip cannot read the main part");
  return bytes;
}

Floor floor_of(std::string_view format, std::string_view bytes) {
  if (format == "html") return {"libxml2 parse", bytes.size(), [bytes] { parse_html(bytes); }};
  if (format != "docx" && format != "odt") return {"", bytes.size(), {}};
  const std::string_view part = format == "docx" ? "word/document.xml" : "content.xml";
  const std::uint64_t unpacked = unpacked_size(bytes);
  if (inflate(bytes, part).empty()) return {"", unpacked, {}};
  return {"libzip inflate + pugixml minimal parse", unpacked, [bytes, part] {
            std::string xml = inflate(bytes, part);
            parse_xml(xml);
          }};
}

}  // namespace baocao::bench
