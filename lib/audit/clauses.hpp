#pragma once

#include <cstddef>
#include <string>
#include <string_view>

/// The clause a figure is told in, and what stands around it.
namespace baocao::audit {

/// A stretch parted into what stands in brackets and what does not.
struct Parts {
  std::string outside;
  std::string inside;
};

/// The stretches of the text that say what the figure is.
struct Context {
  Parts left;                ///< of the clause, in front of the figure
  std::string_view right;    ///< of the clause, behind it
  std::string_view bracket;  ///< that opens behind the clause
  Parts head;                ///< before the colon in front of the clause
  std::string_view lead;     ///< of the sentence, in front of the clause
};

/// Of the figure that stands at [begin, end) of `text`, in bytes. The views are into `text`.
Context context_of(std::string_view text, std::size_t begin, std::size_t end);

/// Behind the last of `marks` in front of `at`, brackets that are closed there passed over. Marks inside numbers are
/// none.
std::size_t begin_of(std::string_view text, std::size_t at, std::string_view marks);

}  // namespace baocao::audit
