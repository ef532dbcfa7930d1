#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

/// What the pages of convert and audit are made of. A page is a template with marks such as `%BODY%`.
namespace baocao::tool {

/// Text as it may stand in HTML, in an attribute too; whatever bytes it is made of, the page is text.
std::string escape(std::string_view text);

/// `page` with its first `mark` replaced. Hostile text cannot bring a mark along where the mark that comes first in the
/// page is filled last.
std::string fill(std::string page, std::string_view mark, const std::string& with);

struct Bar {
  std::string label;
  std::uint64_t number;
  const char* style;
};

/// A bar for each, to one scale, as SVG.
std::string chart(const std::vector<Bar>& bars, std::string_view title);

}  // namespace baocao::tool
