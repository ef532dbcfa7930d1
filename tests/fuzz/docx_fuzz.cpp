// The parts of a word-processing package; see parts.hpp.
#include "container/package.hpp"
#include "laws.hpp"
#include "parts.hpp"
#include "reader/readers.hpp"

namespace {

const std::string kTypes = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

std::string relationship(const std::string& type, const std::string& target) {
  return "<Relationship Id=\"" + type + "\" Type=\"" + kTypes + type + "\" Target=\"" + target + "\"/>";
}

const std::vector<baocao::test::ZipEntry> kFixed = {
    {"_rels/.rels", "<Relationships>" + relationship("officeDocument", "d") + "</Relationships>", ""},
    {"_rels/d.rels",
     "<Relationships>" + relationship("styles", "s") + relationship("numbering", "n") + relationship("footnotes", "f") +
         relationship("aFChunk", "c") + "</Relationships>",
     ""}};

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view input(reinterpret_cast<const char*>(data), size);
  const std::string bytes = baocao::fuzz::package_of(input, kFixed, {"d", "s", "n", "f", "c"});
  baocao::fuzz::check_reader([&](auto& context) {
    return baocao::reader::read_docx(baocao::container::Package(bytes, "input", context.limits), context);
  });
  return 0;
}
