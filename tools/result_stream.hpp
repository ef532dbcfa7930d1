#pragma once

#include <string>
#include <string_view>

#include "base/output_error.hpp"

/// Standard output, where every byte counts: a full disk, a closed pipe or a closed descriptor is an
/// error that ends the program, never a result cut off in silence.
namespace baocao::tool {

using baocao::OutputError;

class ResultStream {
 public:
  /// Unbuffered: what was written before an error is with the reader. Throws OutputError.
  void write(std::string_view bytes);
  /// `text` and a line end.
  void write_line(std::string text);
  /// Closes, since some file systems say only then that the disk is full. Throws OutputError.
  void close();
};

/// Descriptors 0 to 2 that the caller has closed are taken, so that no file that is opened later gets
/// their numbers; writing to them then fails as it should. Broken pipes and files over the size allowed
/// become errors of write.
void prepare_standard_streams();

}  // namespace baocao::tool
