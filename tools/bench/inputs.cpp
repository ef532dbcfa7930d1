#include "inputs.hpp"

#include <zip.h>

#include <cstring>
#include <fstream>
#include <iterator>
#include <memory>
#include <pugixml.hpp>
#include <sstream>
#include <stdexcept>

#include "floor.hpp"

namespace baocao::bench {

namespace {

constexpr const char* kWordPart = "word/document.xml";
constexpr const char* kTextPart = "content.xml";

/// The zip file `zip` with another part `name`.
std::string with_part(std::string_view zip, const char* name, const pugi::xml_document& tree) {
  std::ostringstream text;
  tree.save(text, "", pugi::format_raw);
  const std::string xml = text.str();

  // A new archive: libzip 1.7.3 corrupts the heap when it changes some archives in place.
  zip_error_t error;
  zip_error_init(&error);
  zip_t* const from =
      zip_open_from_source(zip_source_buffer_create(zip.data(), zip.size(), 0, &error), ZIP_RDONLY, &error);
  zip_source_t* const target = zip_source_buffer_create(nullptr, 0, 0, &error);
  zip_source_keep(target);
  zip_t* const archive = zip_open_from_source(target, ZIP_CREATE | ZIP_TRUNCATE, &error);
  if (from == nullptr || archive == nullptr) throw std::runtime_error("libzip cannot open the package");
  for (zip_int64_t i = 0; i < zip_get_num_entries(from, 0); ++i) {
    const auto index = static_cast<zip_uint64_t>(i);
    const char* const entry = zip_get_name(from, index, 0);
    zip_source_t* const source = std::strcmp(entry, name) == 0 ? zip_source_buffer(archive, xml.data(), xml.size(), 0)
                                                               : zip_source_zip(archive, from, index, 0, 0, -1);
    if (zip_file_add(archive, entry, source, ZIP_FL_OVERWRITE) < 0)
      throw std::runtime_error("libzip cannot write the package");
  }
  if (zip_close(archive) != 0) throw std::runtime_error("libzip cannot write the package");
  zip_discard(from);

  zip_source_open(target);
  zip_source_seek(target, 0, SEEK_END);
  std::string bytes(static_cast<std::size_t>(zip_source_tell(target)), '\0');
  zip_source_seek(target, 0, SEEK_SET);
  zip_source_read(target, bytes.data(), bytes.size());
  zip_source_close(target);
  zip_source_free(target);
  return bytes;
}

// The body of a package as Word or OpenDocument has it; none where parts or prefixes have other names.
pugi::xml_node parse_body(const Input& input, const char* part, pugi::xml_document& tree) {
  const std::string xml = inflate(input.bytes, part);
  tree.load_buffer(xml.data(), xml.size(), pugi::parse_default | pugi::parse_ws_pcdata);
  if (part == kWordPart) return tree.child("w:document").child("w:body");
  return tree.child("office:document-content").child("office:body").child("office:text");
}

void repeat_body(pugi::xml_node body, std::uint32_t times) {
  std::vector<pugi::xml_node> once;
  for (const pugi::xml_node child : body.children())
    if (std::strcmp(child.name(), "w:sectPr") != 0) once.push_back(child);
  for (std::uint32_t i = 1; i < times; ++i)
    for (const pugi::xml_node child : once) body.append_copy(child);
}

/// Cuts `run`, whose text is one w:t, behind each space.
void split_run(pugi::xml_node run) {
  const std::string text = run.child("w:t").text().get();
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t space = text.find(' ', begin);
    const std::size_t end = space == std::string::npos ? text.size() : space + 1;
    pugi::xml_node piece = run.parent().insert_copy_before(run, run);
    piece.append_attribute("w:rsidR") = "00A1B2C3";
    piece.append_attribute("w:rsidRPr") = "00D4E5F6";
    pugi::xml_node properties = piece.child("w:rPr");
    if (!properties) properties = piece.prepend_child("w:rPr");
    properties.append_child("w:lang").append_attribute("w:val") = "vi-VN";
    piece.child("w:t").text() = text.substr(begin, end - begin).c_str();
    pugi::xml_node t = piece.child("w:t");
    if (!t.attribute("xml:space")) t.append_attribute("xml:space") = "preserve";
    run.parent().insert_child_before("w:proofErr", run).append_attribute("w:type") = "spellEnd";
    begin = end;
  }
  run.parent().remove_child(run);
}

struct RunCollector : pugi::xml_tree_walker {
  std::vector<pugi::xml_node> runs;
  bool for_each(pugi::xml_node& node) override {
    if (std::strcmp(node.name(), "w:r") == 0 && node.child("w:t") && !node.child("w:t").next_sibling("w:t"))
      runs.push_back(node);
    return true;
  }
};

}  // namespace

Input load(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) throw std::runtime_error(path + ": cannot be opened");
  return {path, {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()}};
}

std::optional<Input> repeated(const Input& input, std::string_view format, std::uint32_t times) {
  Input made{input.name + " x" + std::to_string(times), {}};
  if (format == "docx" || format == "odt") {
    const char* const part = format == "docx" ? kWordPart : kTextPart;
    pugi::xml_document tree;
    const pugi::xml_node body = parse_body(input, part, tree);
    if (!body) return std::nullopt;
    repeat_body(body, times);
    made.bytes = with_part(input.bytes, part, tree);
  } else if (format == "html" || format == "ocr-text") {
    for (std::uint32_t i = 0; i < times; ++i) made.bytes += input.bytes;
  } else {
    return std::nullopt;
  }
  return made;
}

std::optional<Input> with_many_runs(const Input& input) {
  pugi::xml_document tree;
  if (!parse_body(input, kWordPart, tree)) return std::nullopt;
  RunCollector collector;
  tree.traverse(collector);
  for (const pugi::xml_node run : collector.runs) split_run(run);
  return Input{input.name + " (many runs)", with_part(input.bytes, kWordPart, tree)};
}

}  // namespace baocao::bench
