#include "page_parts.hpp"

#include <algorithm>

#include "failures.hpp"

namespace baocao::tool {

std::string escape(std::string_view text) {
  std::string safe;
  // Whatever bytes a path is made of, the page is text.
  for (const char byte : to_one_line(text)) {
    switch (byte) {
      case '&':
        safe += "&amp;";
        break;
      case '<':
        safe += "&lt;";
        break;
      case '>':
        safe += "&gt;";
        break;
      case '"':
        safe += "&quot;";
        break;
      default:
        safe += byte;
    }
  }
  return safe;
}

std::string fill(std::string page, std::string_view mark, const std::string& with) {
  const std::size_t at = page.find(mark);
  return page.replace(at, mark.size(), with);
}

std::string chart(const std::vector<Bar>& bars, std::string_view title) {
  constexpr int kLabelWidth = 220;
  constexpr int kBarWidth = 500;
  constexpr int kRowHeight = 26;
  std::uint64_t most = 1;
  for (const Bar& bar : bars) most = std::max(most, bar.number);
  std::string svg = "<svg role=\"img\" viewBox=\"0 0 800 " +
                    std::to_string(kRowHeight * static_cast<int>(bars.size())) + "\"><title>" +
                    escape(title) + "</title>\n";
  int top = 0;
  for (const Bar& bar : bars) {
    const auto width = static_cast<int>(static_cast<double>(bar.number) / static_cast<double>(most) * kBarWidth);
    const std::string base = std::to_string(top + 18);
    svg += "<text x=\"0\" y=\"" + base + "\">" + escape(bar.label) + "</text><rect class=\"" + bar.style + "\" x=\"" +
           std::to_string(kLabelWidth) + "\" y=\"" + std::to_string(top + 4) + "\" width=\"" +
           std::to_string(std::max(width, bar.number > 0 ? 1 : 0)) + "\" height=\"18\"/><text x=\"" +
           std::to_string(kLabelWidth + width + 8) + "\" y=\"" + base + "\">" + std::to_string(bar.number) +
           "</text>\n";
    top += kRowHeight;
  }
  return svg + "</svg>\n";
}

}  // namespace baocao::tool
