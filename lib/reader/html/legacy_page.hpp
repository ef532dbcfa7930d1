#pragma once

#include <string_view>

/// Pages that say windows-1258, as the editors of their time did for any Vietnamese page, and are in an encoding that
/// only their fonts show.
namespace baocao::reader {

/// Whether the bytes of a page so labelled are what it says: the letters of the text decide, and where they do not,
/// whether the page names a font of another encoding.
bool is_windows_1258(std::string_view page);

}  // namespace baocao::reader
