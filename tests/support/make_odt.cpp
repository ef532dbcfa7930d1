#include "support/make_odt.hpp"

#include "container/package.hpp"
#include "reader/readers.hpp"
#include "support/make_zip.hpp"

namespace baocao::test {

namespace {

std::string root(const std::string& name, const std::string& content) {
  const std::string ns = "urn:oasis:names:tc:opendocument:xmlns:";
  return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><office:" + name + " xmlns:office=\"" + ns +
         "office:1.0\" xmlns:text=\"" + ns + "text:1.0\" xmlns:table=\"" + ns + "table:1.0\" xmlns:style=\"" + ns +
         "style:1.0\" xmlns:draw=\"" + ns + "drawing:1.0\" xmlns:fo=\"" + ns + "xsl-fo-compatible:1.0\" xmlns:svg=\"" +
         ns + "svg-compatible:1.0\" xmlns:xlink=\"http://www.w3.org/1999/xlink\">" + content + "</office:" + name + ">";
}

}  // namespace

std::string make_odt(const OdtParts& parts) {
  return make_zip({{"mimetype", "application/vnd.oasis.opendocument.text", ""},
                   {"content.xml",
                    root("document-content", "<office:automatic-styles>" + parts.automatic_styles +
                                                 "</office:automatic-styles><office:body><office:text>" + parts.body +
                                                 "</office:text></office:body>"),
                    ""},
                   {"styles.xml", root("document-styles", "<office:styles>" + parts.styles + "</office:styles>"), ""},
                   {"META-INF/manifest.xml", parts.manifest, ""}});
}

Document read_odt(const OdtParts& parts, const Limits& limits) {
  const std::string bytes = make_odt(parts);
  const container::Package package(bytes, "a.odt", limits);
  reader::ReadContext context{.name = "a.odt", .limits = limits, .deadline = {}};
  return reader::read_odt(package, context);
}

}  // namespace baocao::test
