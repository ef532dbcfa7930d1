#pragma once

#include "baocao/document.hpp"
#include "reader/builder.hpp"

/// Puts a document that was read by itself into the one that `builder` is making, where it stands
/// (a piece embedded in another file). Blocks, encodings and diagnostics come over; a diagnostic
/// loses its place, which counted the tables of the piece alone.
namespace baocao::reader {

void splice(const Document& piece, DocumentBuilder& builder);

}  // namespace baocao::reader
