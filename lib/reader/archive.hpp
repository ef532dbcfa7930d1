#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "container/package.hpp"

/// Archives: which entries of a zip file are documents of their own.
namespace baocao::reader {

/// The entries to read, in the order stored. Left out: what operating systems leave behind (`__MACOSX/`,
/// `.DS_Store`, `Thumbs.db`, `desktop.ini`) and, in a zipped web page or beside pages, what a page is made
/// of (images, style sheets, scripts, fonts).
std::vector<std::size_t> document_entries(const container::Package& package);

}  // namespace baocao::reader
