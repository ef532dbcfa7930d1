#pragma once

#include <string>
#include <string_view>

namespace baocao::tool {

/// Whether results go there as they come: standard output (`-`), a pipe or a device. Only files can be made beside
/// their place.
bool is_stream(const std::string& out);

/// `bytes` as the file `path`, whole: made beside its place and put there, over what was there. A stream is written to
/// as it is. Throws OutputError.
void write_whole_file(const std::string& path, std::string_view bytes);

}  // namespace baocao::tool
