#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "baocao/diagnostic.hpp"
#include "baocao/document.hpp"
#include "baocao/reader.hpp"
#include "output/json_writer.hpp"
#include "text/valid_utf8.hpp"

/// The parts that the report layer and the document layer have in common.
namespace baocao::output {

constexpr std::string_view to_string(EmphasisStyle style) noexcept {
  switch (style) {
    case EmphasisStyle::italic:
      return "italic";
    case EmphasisStyle::bold:
      return "bold";
    case EmphasisStyle::underline:
      break;
  }
  return "underline";
}

template <class Out>
void write_source(Out& out, const Source& source, const std::vector<std::string>& encodings) {
  out.begin_object();
  out.field("path", text::to_valid_utf8(source.path));
  out.field_or_null("format", source.format);
  out.field("bytes", source.bytes);
  out.field_or_null("sha256", source.sha256);
  out.list("encodings", encodings, [&](const std::string& name) { out.string(name); });
  out.end_object();
}

template <class Out>
void write_emphasis(Out& out, const std::vector<Emphasis>& emphasis) {
  out.list("emphasis", emphasis, [&](const Emphasis& stretch) {
    out.begin_object();
    out.field("style", to_string(stretch.style));
    out.key("span");
    out.span(stretch.span);
    out.end_object();
  });
}

template <class Out>
void write_diagnostics(Out& out, const std::vector<Diagnostic>& diagnostics) {
  out.list("diagnostics", diagnostics, [&](const Diagnostic& diagnostic) {
    const DiagnosticInfo& info = describe(diagnostic.code);
    out.begin_object();
    out.field("code", info.name);
    out.field("severity", baocao::to_string(info.severity));
    out.field("message", text::to_valid_utf8(diagnostic.message));
    out.key("at");
    if (diagnostic.at) {
      out.begin_object();
      out.field("table", diagnostic.at->table);
      out.field("row", diagnostic.at->row);
      out.field("column", diagnostic.at->column);
      out.end_object();
    } else {
      out.null();
    }
    out.end_object();
  });
}

}  // namespace baocao::output
