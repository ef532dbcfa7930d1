#pragma once

#include "baocao/reader.hpp"

/// `--converter soffice`: LibreOffice makes old documents readable.
namespace baocao::tool {

/// Converts `.doc` and `.rtf` to word-processing packages with the `soffice` in PATH: a process of its own for each
/// document, with a profile and a folder of its own, no network, and as long as Limits::timeout allows, or two
/// minutes. Safe from several threads.
Converter soffice_converter();

}  // namespace baocao::tool
