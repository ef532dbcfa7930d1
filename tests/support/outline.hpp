#pragma once

#include <string>
#include <vector>

#include "baocao/document.hpp"

/// A Document in one readable line, for tests.
namespace baocao::test {

/// Blocks are parted by ` ¶ `. A paragraph is its text, `(marker) text` with a marker. A table is
/// `[a | b / c | d]`; a cell over several columns or rows is `<columns,rows>text`, one that does not
/// begin where the one before it ended `@column text`, a header row `H: a | b`. A note is `{1: text}`.
std::string outline(const std::vector<Block>& blocks);

/// The text with its emphasis as tags: `a <b>b</b> <i>c</i> <u>d</u>`.
std::string with_emphasis(const Paragraph& paragraph);

/// "code: message" of each diagnostic, one a line.
std::string diagnostics_of(const Document& document);

bool has_diagnostic(const Document& document, DiagnosticCode code);

}  // namespace baocao::test
