#pragma once

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "archive/report_line.hpp"
#include "archive/spill.hpp"
#include "baocao/reader.hpp"

/// Conversion: all that one input gave. Depends on its bytes, its path and the options, on nothing else.
namespace baocao::archive {

struct ConvertedDocument {
  LineFacts facts;
  Spill::Piece line;  ///< in Conversion::text; as `baocao dump` prints it, without line end
};

struct Conversion {
  std::string input;
  std::uint64_t bytes = 0;
  std::string sha256;  ///< of the input as a whole; empty where it could not be read
  std::vector<std::variant<ConvertedDocument, Error>> results;  ///< in order
  Spill text;
  bool reused = false;     ///< taken from an earlier run
  bool elsewhere = false;  ///< of another shard: there are no results
};

/// Converts the bytes of an input into `conversion`. Nothing is thrown for what an input can be.
void convert_bytes(std::string_view bytes, const Options& options, Conversion& conversion);

}  // namespace baocao::archive
